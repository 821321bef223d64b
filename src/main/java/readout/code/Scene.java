package readout.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import readout.model.DateSpan;

/** Who was spoken of last, for sentences that say "he", "the two sides" or 双方. */
final class Scene {

    /** A pair told so many sentences ago is no longer meant by "the two sides". */
    private static final int REACH = 12;

    /** Somebody spoken of so many sentences ago is no longer "he". */
    private static final int CHIEF_REACH = 3;

    private final List<Party> heads;
    private final boolean isPair;
    private final String issuer;

    private Optional<Told> last = Optional.empty();
    private int lastAt;
    private Optional<Told> titled = Optional.empty();
    private Optional<Told> news = Optional.empty();
    private int newsAt;
    private Optional<DateSpan> day = Optional.empty();
    private List<Party> couple = List.of();
    private int coupleAt;
    private final Map<String, List<Party>> chiefs = new HashMap<>();
    private final Map<String, Integer> chiefAt = new HashMap<>();
    private final Map<Bearer, DateSpan> travels = new HashMap<>();
    private final Map<Bearer, List<Party>> met = new HashMap<>();
    private int teamsAt = -2;
    private boolean isElsewhere;
    private int bothAt = -1;
    private int otherAt = -1;
    private int sideAt = -1;
    private int foreignAt = -1;
    private List<Party> speaker = List.of();
    private List<Party> label = List.of();
    private List<Party> together = List.of();
    private boolean isStranger;
    private boolean isLabelled;

    /**
     * The scene before the first sentence.
     *
     * @param heads the heads of state whom the text names: who "the two leaders" are
     * @param isPair whether the title names both sides
     * @param issuer the side that the text speaks for; empty if none
     */
    Scene(List<Party> heads, boolean isPair, String issuer) {
        this.heads = List.copyOf(heads);
        this.isPair = isPair;
        this.issuer = issuer;
    }

    boolean isPair() {
        return isPair;
    }

    /** Whether the text speaks for a side, so that "we" are that side. */
    boolean isSide(String side) {
        return issuer.equals(side);
    }

    /** A new question or a new entry: nobody is known any more but those of the text's title. */
    void turn() {
        last = Optional.empty();
        news = Optional.empty();
        day = Optional.empty();
        couple = List.of();
        bothAt = -1;
        label = List.of();
        isStranger = false;
        chiefs.clear();
    }

    void told(Told told, int sentence) {
        last = Optional.of(told);
        lastAt = sentence;
        boolean isAside = told.people().isEmpty()
                && news(sentence).filter(known -> !known.people().isEmpty()).isPresent();
        if (told.isNews() && !told.outcome().equals("announced") && !isAside) {
            // What is told of nobody in a report of two people's talks is one of their matters.
            news = last;
            newsAt = sentence;
        }
        if (told.isNews() && told.outcome().equals("held")) {
            day = told.when()
                    .filter(when -> when.precision() == DateSpan.Precision.DAY)
                    .filter(when -> when.first().equals(when.last()))
                    .or(() -> day);
        }
        for (Party party : told.people()) {
            Collection<Party> others = told.side(Party.opposite(party.side())).values();
            if (!others.isEmpty()) {
                party.bearer().ifPresent(bearer -> met.put(bearer, List.copyOf(others)));
            }
        }
        if (!told.side("us").isEmpty() && !told.side("cn").isEmpty() && !told.isByName()) {
            couple = told.people();
            coupleAt = sentence;
        }
    }

    /** Whom somebody was last told to have met; empty if nobody. */
    List<Party> met(List<Party> partner) {
        return partner.stream()
                .flatMap(party -> party.bearer().stream())
                .map(met::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** Remembers the contact that the title of the text names. */
    void titled(Told told) {
        titled = titled.isPresent() ? titled : Optional.of(told);
    }

    /** The contact that the title names: what the whole text is about. */
    Optional<Told> titled() {
        return titled;
    }

    /** The people of the last contact whose two sides were named. */
    List<Party> couple(int sentence) {
        return !couple.isEmpty() && sentence - coupleAt <= REACH ? couple : together;
    }

    /** The last contact that the text itself reports, of which it goes on to tell the mood; else the last of all. */
    Optional<Told> news(int sentence) {
        return news.isPresent() && sentence - newsAt <= REACH ? news : last(sentence);
    }

    /** The last day on which something happened that the text itself reports. */
    Optional<DateSpan> day() {
        return day;
    }

    Optional<Told> last(int sentence) {
        return sentence - lastAt <= REACH ? last : Optional.empty();
    }

    /** The same parties; who is told only as "the US president" is the one whom the text names. */
    List<Party> inOffice(List<Party> parties) {
        if (heads.isEmpty()) {
            return parties;
        }
        List<Party> inOffice = new ArrayList<>(parties.size());
        for (Party party : parties) {
            inOffice.add(inOffice(party));
        }
        return inOffice;
    }

    private Party inOffice(Party party) {
        if (!party.isNamed() && party.office().equals("head_of_state executive")) {
            for (Party head : heads) {
                if (head.side().equals(party.side())) {
                    return new Party(
                            party.start(), party.end(), party.side(), head.bearer(), "", party.office(), false);
                }
            }
        }
        return party;
    }

    List<Party> heads() {
        return heads;
    }

    /** Remembers when somebody travels. */
    void travels(List<Party> parties, DateSpan when) {
        parties.stream().flatMap(party -> party.bearer().stream()).forEach(bearer -> travels.putIfAbsent(bearer, when));
    }

    /** When somebody travels, if the text says so. */
    Optional<DateSpan> travel(Party party) {
        return party.bearer().map(travels::get);
    }

    /** Whether the two sides, and no other, were named shortly before. */
    boolean isBoth(int sentence) {
        return bothAt >= 0 && sentence - bothAt <= CHIEF_REACH;
    }

    /**
     * Remembers the first person of each side in a sentence: who speaks or acts.
     *
     * @param isContinued whether the sentence goes on about whoever was spoken of, as "He" does: who acts stays the same
     */
    void see(List<Party> parties, int sentence, boolean isContinued) {
        boolean isOther = false;
        boolean isForeign = false;
        boolean isUs = false;
        boolean isPrc = false;
        for (Party party : parties) {
            isOther |= party.isOther() && party.isNamed();
            isForeign |= party.isOther() && !party.isPlace();
            isUs |= party.side().equals("us");
            isPrc |= party.side().equals("cn");
        }
        if (isForeign && isUs != isPrc) {
            foreignAt = sentence;
        }
        if (isPrc) {
            sideAt = sentence;
        } else if (isOther) {
            otherAt = sentence;
        }
        if (isOther) {
            bothAt = -1;
        } else if (isUs && isPrc) {
            bothAt = sentence;
        }
        Map<String, List<Party>> kept =
                isContinued ? Map.of("us", chief("us", sentence), "cn", chief("cn", sentence)) : Map.of();
        // The first of a side is put last.
        for (int i = parties.size() - 1; i >= 0; i--) {
            Party party = parties.get(i);
            if (!party.isOther() && party.isNamed()) {
                List<Party> before = kept.getOrDefault(party.side(), List.of());
                chiefs.put(party.side(), before.isEmpty() ? List.of(party) : before);
                chiefAt.put(party.side(), sentence);
            }
        }
    }

    /** Remembers that a sentence named the two sides in one word, as 中美. */
    void seeBoth(int sentence) {
        if (otherAt < sentence) {
            bothAt = sentence;
            sideAt = sentence;
        }
    }

    /** Remembers that a sentence spoke of the teams of the two sides: 双方 goes on with them, not with the chiefs. */
    void seeTeams(int sentence) {
        teamsAt = sentence;
    }

    /** Whether the sentence before spoke of the teams of the two sides. */
    boolean isTeams(int sentence) {
        return sentence - teamsAt == 1;
    }

    /** Says that the title names another country and not the United States. */
    void elsewhere() {
        isElsewhere = true;
    }

    /** Whether "the two sides" are China and another country, as the title says, until two of these are named. */
    boolean isElsewhere() {
        return isElsewhere && couple.isEmpty();
    }

    /** Whether somebody of a third country was named last: "the two leaders" are not those of the two sides. */
    boolean isThird(int sentence) {
        return otherAt > sideAt && sentence - otherAt <= CHIEF_REACH;
    }

    /** Whether one of the two sides and a third country were named last: "the two leaders" are theirs. */
    boolean isForeign(int sentence) {
        return foreignAt >= 0 && foreignAt >= bothAt && sentence - foreignAt <= CHIEF_REACH;
    }

    /** Who "he" is, if somebody of a side was spoken of shortly before. */
    List<Party> chief(String side, int sentence) {
        Integer at = chiefAt.get(side);
        return at != null && sentence - at <= CHIEF_REACH ? chiefs.getOrDefault(side, List.of()) : List.of();
    }

    /** Says whose remarks the whole text gives. */
    void speaker(Party party) {
        speaker = List.of(party);
    }

    /** Says that two people of the two sides speak together in the whole text. */
    void together(List<Party> pair) {
        together = List.copyOf(pair);
    }

    boolean isTogether() {
        return !together.isEmpty();
    }

    /**
     * Says whose words a line gives; a line without a name goes on with the last one's, until the next question.
     *
     * @param party who speaks; empty for somebody who is not known
     */
    void label(Optional<Party> party) {
        label = party.map(List::of).orElse(List.of());
        isStranger = party.isEmpty();
        isLabelled = true;
    }

    /** A line without a name: whoever is not known no longer speaks, unless the whole text is somebody's else. */
    void unlabelled() {
        isStranger = isStranger && !speaker.isEmpty();
    }

    /** Whose words are given, if the line or the text says so. */
    Optional<Party> speaking() {
        return isStranger ? Optional.empty() : label.stream().findFirst().or(this::answering);
    }

    /** Who answers the questions of the text, if it is one person. */
    Optional<Party> answering() {
        return isTogether() ? Optional.empty() : speaker.stream().findFirst();
    }

    /** Who "I" is: the speaker of the line, of the text, else whoever of a side was spoken of last. */
    List<Party> speaker(String side, int sentence) {
        if (isStranger) {
            return List.of();
        }
        if (!label.isEmpty()) {
            return label.get(0).side().equals(side) ? label : List.of();
        }
        if (!speaker.isEmpty() && speaker.get(0).side().equals(side)) {
            return speaker;
        }
        // In a speech that does not say whose it is, whoever was spoken of last is not who speaks.
        return !issuer.equals("us") || isLabelled ? chiefs.getOrDefault(side, List.of()) : List.of();
    }
}
