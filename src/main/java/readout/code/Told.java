package readout.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readout.model.DateSpan;
import readout.model.Evidence;

/** A contact as a text tells it, while the text is being read. */
final class Told {

    /** A contact of which only one side is named is told on in the next sentences, if it has no date. */
    private static final int NEAR = 6;

    /** So many passages are kept; a text that tells more often adds nothing. */
    private static final int EVIDENCE = 8;

    private final Map<String, Party> us = new LinkedHashMap<>();
    private final Map<String, Party> prc = new LinkedHashMap<>();
    private final Set<String> tones = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private String mode;
    private String outcome;
    private Optional<DateSpan> when;
    private String place = "";
    private String office = "";
    private final int sentence;
    private final int at;
    private final int to;
    private boolean isMechanism;
    private String name = "";
    private boolean isEcho;
    private boolean isNews;
    private boolean isBorrowed;
    private boolean isNominal;
    private boolean isCurrent;
    private boolean isAbroad;

    Told(List<Party> parties, String mode, String outcome, Optional<DateSpan> when, int sentence, int at, int to) {
        this.mode = mode;
        this.outcome = outcome;
        this.when = when;
        this.sentence = sentence;
        this.at = at;
        this.to = to;
        this.isMechanism = mode.equals("dialogue_mechanism");
        parties.forEach(this::add);
    }

    void add(Party party) {
        if (!party.isNamed()) {
            if (office.isEmpty() && !party.office().isEmpty()) {
                office = party.side() + " " + party.office();
            }
            return;
        }
        (party.side().equals("us") ? us : prc).putIfAbsent(key(party), party);
    }

    Map<String, Party> side(String side) {
        return side.equals("us") ? us : prc;
    }

    List<Party> people() {
        List<Party> people = new ArrayList<>(us.values());
        people.addAll(prc.values());
        return people;
    }

    String mode() {
        return mode;
    }

    void mode(String better) {
        mode = better;
    }

    String outcome() {
        return outcome;
    }

    void outcome(String told) {
        outcome = told;
    }

    Optional<DateSpan> when() {
        return when;
    }

    void when(Optional<DateSpan> day) {
        when = day;
    }

    /** Where the word that tells it stands in the text. */
    int at() {
        return at;
    }

    /** Where that word ends. */
    int to() {
        return to;
    }

    int sentence() {
        return sentence;
    }

    /** The office named without a name, {@code us principal executive}; empty if there was none. */
    String office() {
        return office;
    }

    void office(String named) {
        if (office.isEmpty()) {
            office = named;
        }
    }

    String place() {
        return place;
    }

    void place(String name) {
        if (place.isEmpty()) {
            place = name;
        }
    }

    Set<String> tones() {
        return tones;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<String> doubts() {
        return doubts;
    }

    /** Says by what name of its own a standing round is told. */
    void name(String own) {
        name = own;
    }

    /** Whether it is told by a name of its own, which needs nobody to be named: "the Woodside summit". */
    boolean isByName() {
        return !name.isEmpty();
    }

    /** Whether the words speak of a working group or of talks below the chiefs. */
    boolean isWorking() {
        return evidence.stream()
                .map(e -> e.words().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(w -> w.contains("working group")
                        || w.contains("工作组")
                        || (mode.equals("visit") && w.contains("代表团") && !w.contains("高级"))
                        || w.contains("official")
                        || w.contains("expert")
                        || w.contains("deput")
                        || (w.contains("-level ") && !w.contains("high")));
    }

    /** Whether the words speak of those who are sent to negotiate, who are of high rank. */
    boolean isDelegation() {
        return evidence.stream()
                .map(e -> e.words().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(w -> w.contains("delegation") || w.contains("team") || w.contains("negotiators"));
    }

    /** Whether it is a call, by voice or with pictures. */
    boolean isRemote() {
        return mode.equals("phone") || mode.equals("video");
    }

    /** Whether the words speak of talks, and not of a standing group. */
    boolean isTalks() {
        return evidence.stream()
                .map(e -> e.rule())
                .anyMatch(rule ->
                        rule.endsWith("talks") || rule.endsWith("negotiations") || rule.endsWith("consultations"));
    }

    /** Marks words that speak on of a contact told before: "the two leaders spoke candidly". */
    void echo() {
        isEcho = true;
    }

    /** Marks a date that is only that of the travel in which a contact is planned. */
    void borrowed() {
        isBorrowed = true;
    }

    /** Marks what takes place in a third country. */
    void abroad() {
        isAbroad = true;
    }

    boolean isAbroad() {
        return isAbroad;
    }

    /** Whether it is still to come in a third country, and so on no journey to the other side. */
    private boolean isElsewhere() {
        return isAbroad && outcome.equals("announced");
    }

    /** Marks a contact that the text itself reports, not one that it looks back at. */
    void news() {
        isNews = true;
    }

    /** Marks a contact that only a noun names: "his visit to China". */
    void nominal() {
        isNominal = true;
    }

    boolean isNominal() {
        return isNominal;
    }

    /** Marks a contact told as business of the day: without a date, it belongs to the month of the text. */
    void current() {
        isCurrent = true;
    }

    boolean isCurrent() {
        return isCurrent;
    }

    boolean isNews() {
        return isNews;
    }

    boolean isEcho() {
        return isEcho;
    }

    boolean isMechanism() {
        return isMechanism;
    }

    private String group() {
        return switch (mode) {
            case "visit", "meeting", "margin_of_multilateral", "dialogue_mechanism" -> "in person";
            default -> mode;
        };
    }

    private boolean isInPerson() {
        return group().equals("in person") && !mode.equals("visit");
    }

    /** Whether the words leave open whether it was a call: "conversation". */
    private boolean isOpenTalk() {
        return mode.equals("phone")
                && evidence.stream()
                        .map(e -> e.rule().toLowerCase(java.util.Locale.ROOT))
                        .allMatch(rule -> rule.endsWith(" conversation") || rule.endsWith(" conversations"));
    }

    private boolean happened() {
        return outcome.equals("held") || outcome.equals("resumed");
    }

    /** Whether the other tells of the same contact once more. */
    boolean isSame(Told other) {
        boolean isOpen = (isOpenTalk() && other.isInPerson()) || (other.isOpenTalk() && isInPerson());
        boolean isLoose =
                isOpen && (when.isEmpty() || other.when.isEmpty()) && Math.abs(sentence - other.sentence) <= NEAR;
        if (!outcome.equals(other.outcome) || !(group().equals(other.group()) || isLoose)) {
            return false;
        }
        boolean isFate = !outcome.equals("held") && !outcome.equals("announced");
        if (isFate && !name.isEmpty() && !other.name.isEmpty() && !name.equals(other.name)) {
            // Two standing rounds resumed at once are two.
            return false;
        }
        if (isMechanism != other.isMechanism
                && !isSameDay(other)
                && (people().isEmpty() || other.people().isEmpty())) {
            return false;
        }
        if (people().isEmpty() && other.people().isEmpty() && isOfHeads() != other.isOfHeads()) {
            // Two presidents and their envoys may meet on one day.
            return false;
        }
        boolean isVisitOnly = mode.equals("visit") != other.mode.equals("visit");
        if (isVisitOnly && (isElsewhere() || other.isElsewhere())) {
            return false;
        }
        if (isVisitOnly && (isNobody(this) || isNobody(other))) {
            // "the FBI's visit" is not the talks of those who sent it.
            return false;
        }
        boolean isUs =
                us.isEmpty() || other.us.isEmpty() || us.keySet().stream().anyMatch(other.us::containsKey);
        boolean isPrc =
                prc.isEmpty() || other.prc.isEmpty() || prc.keySet().stream().anyMatch(other.prc::containsKey);
        boolean isAny = us.keySet().stream().anyMatch(other.us::containsKey)
                || prc.keySet().stream().anyMatch(other.prc::containsKey)
                || (us.isEmpty() && prc.isEmpty())
                || (other.us.isEmpty() && other.prc.isEmpty());
        boolean isNobody = people().isEmpty() && other.people().isEmpty();
        boolean isOneSided = !isNobody && (us.isEmpty() || prc.isEmpty() || other.us.isEmpty() || other.prc.isEmpty());
        boolean isDated = when.isPresent() && other.when.isPresent();
        boolean isTrip = mode.equals("visit") && other.mode.equals("visit");
        if (isTrip
                && !visitor().isEmpty()
                && !other.visitor().isEmpty()
                && !visitor().equals(other.visitor())) {
            return false;
        }
        if (isOther(us, other) || other.isOther(other.us, this)) {
            return false;
        }
        if (isOneSided && !isDated && !isTrip && Math.abs(sentence - other.sentence) > NEAR) {
            return false;
        }
        if (people().isEmpty() != other.people().isEmpty()
                && !isBothDays(other)
                && Math.abs(sentence - other.sentence) > NEAR) {
            // "the talks of 2025" are not every meeting of that year.
            return false;
        }
        boolean isWhen = isCompatible(other);
        return isUs && isPrc && isAny && isWhen;
    }

    private boolean isOfHeads() {
        return office.contains("head_of_state");
    }

    /**
     * Whether one tells of the presidents and the other of those below them: a president receives those who came for a round of
     * talks, but the round is not his.
     */
    boolean isOfOtherRank(Told other) {
        return (isNamelessHeads() && other.isOfOthers())
                || (other.isNamelessHeads() && isOfOthers())
                || (isRoundOfEnvoys() && other.isOfHead())
                || (other.isRoundOfEnvoys() && isOfHead());
    }

    /** Whether the two presidents are told by nothing but their office. */
    private boolean isNamelessHeads() {
        return people().isEmpty() && isOfHeads();
    }

    /** Whether a standing round is told without names that is led by ministers or below. */
    private boolean isRoundOfEnvoys() {
        return people().isEmpty() && mode.equals("dialogue_mechanism") && !office.isEmpty() && !isOfHeads();
    }

    private boolean isOfHead() {
        return people().stream()
                .flatMap(party -> party.bearer().stream())
                .anyMatch(bearer -> bearer.isHead(when.map(DateSpan::first)));
    }

    /** Whether people are named, of whom none has been head of state. */
    private boolean isOfOthers() {
        return !people().isEmpty()
                && people().stream()
                        .allMatch(party -> party.bearer()
                                .filter(bearer -> !bearer.isHead(Optional.empty()))
                                .isPresent());
    }

    private static boolean isNobody(Told told) {
        return told.people().isEmpty() && told.office.isEmpty();
    }

    private boolean isBothDays(Told other) {
        return when.isPresent()
                && other.when.isPresent()
                && when.get().precision() == DateSpan.Precision.DAY
                && other.when.get().precision() == DateSpan.Precision.DAY;
    }

    /** Whether both are told of the same day or days. */
    private boolean isSameDay(Told other) {
        return when.isPresent() && when.get().precision() == DateSpan.Precision.DAY && when.equals(other.when);
    }

    /** Whether only an office of the legislature, or people without one, are told, and the other names people of none such. */
    private boolean isOther(Map<String, Party> mine, Told other) {
        String track = office.substring(office.lastIndexOf(' ') + 1);
        return mine.isEmpty()
                && office.startsWith("us ")
                && (track.equals("legislature") || track.equals("nongovernmental"))
                && !other.us.isEmpty()
                && other.us.values().stream().allMatch(party -> party.bearer().isPresent())
                && other.us.values().stream()
                        .flatMap(party -> party.bearer().stream())
                        .flatMap(bearer -> bearer.spells().stream())
                        .noneMatch(spell -> spell.track().equals(track) && !isOver(spell.to(), other.when));
    }

    private static boolean isOver(Optional<LocalDate> end, Optional<DateSpan> when) {
        return end.isPresent()
                && (when.isEmpty() || end.get().isBefore(when.get().first()));
    }

    /** The side that travels; empty if nobody is named who does. */
    private String visitor() {
        if (us.isEmpty() == prc.isEmpty()) {
            return office.isEmpty() ? "" : office.substring(0, 2);
        }
        return us.isEmpty() ? "cn" : "us";
    }

    /** Whether the dates allow that both are one: the date line moves a day by one, but no month. */
    private boolean isCompatible(Told other) {
        if (when.isEmpty() || other.when.isEmpty()) {
            return true;
        }
        boolean isDay = when.get().precision() == DateSpan.Precision.DAY
                && other.when.get().precision() == DateSpan.Precision.DAY;
        return when.get().isWithin(isDay ? 1 : 0, other.when.get());
    }

    void merge(Told other) {
        other.people().forEach(this::add);
        tones.addAll(other.tones);
        other.evidence.stream().limit(Math.max(0, EVIDENCE - evidence.size())).forEach(evidence::add);
        doubts.addAll(other.doubts);
        office(other.office);
        place(other.place);
        isMechanism |= other.isMechanism;
        isNews |= other.isNews;
        isCurrent |= other.isCurrent;
        if (when.isEmpty() || (other.when.isPresent() && isFiner(other.when.get(), when.get()))) {
            when = other.when;
        }
        boolean isBetter = mode.equals("visit") && !other.mode.equals("visit");
        if (isBetter || (mode.equals("phone") && other.isInPerson())) {
            mode = other.mode;
        }
    }

    private static boolean isFiner(DateSpan one, DateSpan other) {
        return one.precision().compareTo(other.precision()) < 0
                || (one.precision() == other.precision() && happenedWithin(one, other));
    }

    private static boolean happenedWithin(DateSpan one, DateSpan other) {
        return one.length() < other.length() && one.isWithin(0, other);
    }

    /** Whether this is nothing but the trip of which the other tells the meeting. */
    boolean isTripOf(Told other) {
        return mode.equals("visit")
                && !other.isElsewhere()
                && happened() == other.happened()
                && (happened() || outcome.equals(other.outcome))
                && !other.mode.equals("visit")
                && other.group().equals("in person")
                && people().size() > 0
                && other.keys().containsAll(keys())
                && isCompatible(other);
    }

    /** Whether this tells once more, with fewer names, of talks that the other tells: those of the same mode and days. */
    boolean isPartOf(Told other) {
        boolean isSameDays = when.isPresent()
                && other.when.isPresent()
                && (when.get().isWithin(0, other.when.get()) || other.when.get().isWithin(0, when.get()));
        return !mode.equals("visit")
                && mode.equals(other.mode)
                && isSameDays
                && !isOther(us, other)
                && isToldOrAhead()
                && other.isToldOrAhead()
                && us.size() + prc.size() < other.us.size() + other.prc.size()
                && other.keys().containsAll(keys());
    }

    boolean isToldOrAhead() {
        return outcome.equals("held") || outcome.equals("announced");
    }

    /** Whether this is the plan, without a date of its own, for a visit that the other tells as held at the time of the text. */
    boolean isPlanOf(Told other) {
        return outcome.equals("announced")
                && (when.isEmpty() || isBorrowed)
                && other.mode.equals("visit")
                && other.happened()
                && other.isNews
                && isVisitor(other);
    }

    /** Whether some of these are among its people on either side. */
    boolean isBetween(List<Party> some) {
        boolean isUs = false;
        boolean isPrc = false;
        for (Party party : some) {
            isUs |= party.side().equals("us") && us.containsKey(key(party));
            isPrc |= party.side().equals("cn") && prc.containsKey(key(party));
        }
        return isUs && isPrc;
    }

    /** Whether the visitor of another is among the people of this. */
    private boolean isVisitor(Told other) {
        return !other.people().isEmpty() && keys().containsAll(other.keys());
    }

    private List<String> keys() {
        return people().stream().map(Told::key).toList();
    }

    private static String key(Party party) {
        return party.bearer().isPresent() ? party.bearer().get().name() : party.unknown();
    }
}
