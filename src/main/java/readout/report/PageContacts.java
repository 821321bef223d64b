package readout.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.input.Wording;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Dataset;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.Index;
import readout.model.Language;
import readout.model.Source;

/** The contacts of {@code report.html}: each with both sides' words, the marked passages and the sources. */
final class PageContacts {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private final Codebook codebook;
    private final Index index;
    private final Explanation explanation;
    private final Map<Language, ContactWords> told = new EnumMap<>(Language.class);

    PageContacts(Codebook codebook, Dataset dataset, Index index, List<Contact> contacts, List<Document> documents) {
        this.codebook = codebook;
        this.index = index;
        explanation = new Explanation(codebook, index, contacts, documents);
        for (Language language : Language.values()) {
            told.put(language, new ContactWords(dataset.officials(), language));
        }
    }

    private ContactWords told(Language language) {
        return Optional.ofNullable(told.get(language)).orElseThrow();
    }

    /** A contact as the template writes it. */
    Map<String, Object> row(Contact contact) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<YearMonth> months = contact.when()
                .map(when -> List.copyOf(when.monthParts().keySet()))
                .orElse(List.of());
        row.put("id", contact.id());
        row.put("months", months.stream().map(YearMonth::toString).collect(Collectors.joining(" ")));
        row.put("effect", codebook.outcome(contact.outcome()).effect().name().toLowerCase(Locale.ROOT));
        row.put(
                "when",
                contact.when()
                        .map(when -> PageWords.all(language -> days(when, PageWords.in(language))))
                        .orElse(PageWords.phrase("no-date")));
        row.put("line", PageWords.all(language -> told(language).line(contact)));
        row.put("summary", contact.summary());
        row.put("written", ContactWords.isSummaryIn(contact, Language.ZH) ? "zh" : "en");
        row.put("coded", PageWords.all(language -> coded(contact, language)));
        row.put("who", PageWords.all(language -> told(language).who(contact)));
        if (months.size() == 1) {
            index.at(months.get(0))
                    .ifPresent(month -> explanation.points(contact, month).stream()
                            .filter(points -> points > 0)
                            .forEach(points -> row.put(
                                    "points",
                                    PageWords.phrase(
                                            "points",
                                            tenth(points),
                                            month.month(),
                                            tenth(month.index().orElseThrow())))));
        }
        row.put("accounts", contact.accounts().stream().map(this::account).toList());
        return row;
    }

    private static String days(DateSpan when, Wording words) {
        return when.start().equals(when.end())
                ? when.start()
                : when.start() + (words.language() == Language.EN ? " to " : "至") + when.end();
    }

    private String coded(Contact contact, Language language) {
        List<String> codes = new ArrayList<>(List.of(
                codebook.level(contact.level()).definition().name(language),
                codebook.mode(contact.mode()).definition().name(language),
                codebook.outcome(contact.outcome()).definition().name(language)));
        if (contact.isContested()) {
            codes.add(PageWords.in(language).say("contested"));
        }
        return String.join(" · ", codes);
    }

    private Map<String, Object> account(Account account) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("side", account.issuer().code());
        row.put("known", account.recorded().map(Object::toString).orElse(""));
        row.put("words", PageWords.all(language -> tone(account, language)));
        row.put(
                "passages",
                explanation
                        .documentOf(account)
                        .map(document -> passages(document, account))
                        .orElse(List.of()));
        row.put("sources", account.sources().stream().map(PageContacts::source).toList());
        return row;
    }

    /** The words as they stand, those of the reader's language first, and the class that they fall in. */
    private String tone(Account account, Language language) {
        Wording words = PageWords.in(language);
        List<String> seen = new ArrayList<>(language == Language.ZH ? account.toneWordsZh() : account.toneWords());
        seen.addAll(language == Language.ZH ? account.toneWords() : account.toneWordsZh());
        return codebook.leadingTone(account.toneWords())
                .map(tone -> words.say(
                        "tone-words", words.list(seen), tone.definition().name(language)))
                .orElse(words.list(seen));
    }

    private static List<Map<String, Object>> passages(Document document, Account account) {
        return Passage.of(document.text(), account.evidence()).stream()
                .map(passage -> Map.<String, Object>of(
                        "place",
                        PageWords.phrase(
                                "passage-place",
                                document.origin().isEmpty() ? document.id() : document.origin(),
                                Integer.toString(passage.start()),
                                Integer.toString(passage.end())),
                        "language",
                        document.language().equals("zh") ? "zh-Hans" : "en",
                        "parts",
                        parts(document.text(), passage)))
                .toList();
    }

    /** A passage cut where its marked words begin and end. */
    private static List<Map<String, Object>> parts(String text, Passage passage) {
        List<Map<String, Object>> parts = new ArrayList<>();
        int at = passage.start();
        for (Evidence words : passage.evidence()) {
            int start = Math.max(at, words.start());
            int end = Math.max(start, words.end());
            parts.add(Map.of("text", text.substring(at, start), "marked", false));
            parts.add(Map.of("text", text.substring(start, end), "marked", true));
            at = end;
        }
        parts.add(Map.of("text", text.substring(at, Math.max(at, passage.end())), "marked", false));
        return parts.stream().filter(part -> !"".equals(part.get("text"))).toList();
    }

    /** A source is linked only if it is a web address; anything else stays text. */
    private static Map<String, String> source(Source source) {
        boolean link = WEB_ADDRESS.matcher(source.address()).matches();
        return Map.of(
                "text", link ? host(source.address()) : source.address(),
                "link", link ? source.address() : "",
                "date", source.date());
    }

    private static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
