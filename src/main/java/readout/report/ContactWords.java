package readout.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Phrases;
import readout.input.Table;
import readout.input.Wording;
import readout.model.Contact;
import readout.model.Language;
import readout.model.Official;
import readout.model.Person;

/**
 * How a contact is told in one language: who met whom, and where. Summaries are in the language of their coder; in the other
 * language a line made of people and place stands in for them, so that no page mixes two.
 *
 * <p>People have the names of the table of officials; places, bodies and delegations those of {@code names.csv}. What stands
 * in neither is told as the account has it.
 */
public final class ContactWords {

    private static final Phrases PHRASES = Phrases.resource("readout/report/contacts.csv");
    private static final Map<String, String> CHINESE = chinese();
    private static final Pattern VENUE = Pattern.compile("(.+?)\\s*\\((.+)\\)");

    private final Wording words;
    private final Map<String, String> officials = new HashMap<>();

    /**
     * How contacts are told.
     *
     * @param officials whose names are known in Chinese
     */
    public ContactWords(List<Official> officials, Language language) {
        words = PHRASES.in(language);
        for (Official official : officials) {
            if (!official.nameZh().isEmpty()) {
                this.officials.putIfAbsent(official.name(), official.nameZh());
            }
        }
    }

    private static Map<String, String> chinese() {
        Loaded<List<List<String>>> table = Table.read(
                Input.resource("readout/report/names.csv"),
                List.of("en", "zh"),
                row -> List.of(row.required("en"), row.required("zh")));
        if (!table.isClean()) {
            throw new IllegalStateException("The program's own names have a problem: "
                    + table.problems().get(0));
        }
        Map<String, String> names = new HashMap<>();
        table.value().forEach(row -> names.put(row.get(0), row.get(1)));
        return names;
    }

    /** Both sides. */
    String who(Contact contact) {
        return words.say("who", names(contact.us()), names(contact.prc()));
    }

    /** People in a list, without their roles. */
    String names(List<Person> people) {
        return people.isEmpty()
                ? words.say("not-named")
                : words.list(people.stream().map(person -> name(person.name())).toList());
    }

    private String name(String english) {
        return words.language() == Language.ZH
                ? officials.getOrDefault(english, CHINESE.getOrDefault(english, english))
                : english;
    }

    /** Where it was; empty if that is not known. Several places stand one after the other, a venue in brackets. */
    String place(Contact contact) {
        return place(contact.place());
    }

    String place(String places) {
        return places.isEmpty()
                ? ""
                : words.list(Arrays.stream(places.split(";", -1))
                        .map(String::strip)
                        .map(this::venue)
                        .toList());
    }

    private String venue(String place) {
        Matcher venue = VENUE.matcher(place);
        return venue.matches() ? words.say("place-venue", name(venue.group(1)), name(venue.group(2))) : name(place);
    }

    /** The contact in a line: its summary, or people and place where that is in another language. */
    public String line(Contact contact) {
        if (isSummaryIn(contact, words.language())) {
            return contact.summary();
        }
        String place = place(contact);
        return place.isEmpty() ? words.say("line", who(contact)) : words.say("line-place", who(contact), place);
    }

    /** What stands before a summary that is in the other language. */
    String original() {
        return words.say("original");
    }

    /** Whether there is a summary in a language; one with Chinese characters is in Chinese. */
    static boolean isSummaryIn(Contact contact, Language language) {
        boolean chinese = contact.summary().codePoints().anyMatch(Character::isIdeographic);
        return !contact.summary().isEmpty() && chinese == (language == Language.ZH);
    }
}
