package readout.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;
import readout.model.DateSpan;
import readout.model.Evidence;

/**
 * Reads who met, called, visited or wrote to whom out of a sentence, act by act: who the two sides are, as the grammar of
 * the language puts them around the act; what came of it; and when.
 */
abstract class Frames {

    /** A date that lies so many days ahead of publication belongs to what is still to come. */
    private static final int SLACK = 1;

    private static final int WEEK = 7;

    /** How far into a sentence the occasion stands that opens it. */
    private static final int OPENING = 4;

    private static final int HALF_YEAR = 183;

    /** A month so many days ahead is nearer than the same month behind. */
    private static final int QUARTERS = 120;

    /** A sentence with more acts is no sentence; reading each would take time by their square. */
    private static final int ACTS = 24;

    final String text;
    final Sentence sentence;
    final List<Phrase> phrases;
    final Scene scene;

    Frames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        this.text = text;
        this.sentence = sentence;
        this.phrases = phrases;
        this.scene = scene;
    }

    static Frames of(
            String text,
            boolean isChinese,
            Sentence sentence,
            List<Party> parties,
            List<DateMention> dates,
            Scene scene) {
        List<Phrase> phrases = Phrases.of(text, isChinese, sentence, parties, dates);
        return isChinese
                ? new ChineseFrames(text, sentence, phrases, scene)
                : new EnglishFrames(text, sentence, FirstPerson.named(phrases, scene, sentence.isQuestion()), scene);
    }

    /** Who takes part in an act: one pair or, for "A, B and their counterparts", several; empty if that cannot be told. */
    abstract List<Pair> pairs(int act);

    /** What came of an act: an outcome, or empty if its words tell no contact. */
    abstract String outcome(int act);

    /** Whether an act is only counted: "have met four times". */
    abstract boolean isCount(int act);

    /** Further dates of the same pair: "in Malta in September and in Washington in October". */
    List<DateSpan> furtherDates(int act, Optional<DateSpan> first) {
        return List.of();
    }

    /** To what date something was put off, where the words say so. */
    Optional<DateSpan> movedTo(int act) {
        return Optional.empty();
    }

    /** Whether a date belongs to a word of saying and not to an act. */
    abstract boolean isSaid(int date);

    /**
     * Who takes part.
     *
     * @param parties the people, offices or governments of both sides, or of one if the other is not told
     * @param isTold whether a side is taken from an earlier sentence
     */
    record Pair(List<Party> parties, boolean isTold) {
        Pair {
            parties = List.copyOf(parties);
        }

        /** Whether the words name both sides, be it only as governments. */
        boolean isBothTold() {
            return !isTold && has("us") && has("cn");
        }

        private boolean has(String side) {
            for (Party party : parties) {
                if (party.side().equals(side)) {
                    return true;
                }
            }
            return false;
        }

        boolean isBare(String side) {
            for (Party party : parties) {
                if (party.side().equals(side)
                        && (party.isNamed() || !party.office().isEmpty())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The contacts that the sentence tells. */
    final List<Told> read(Optional<LocalDate> published) {
        List<Told> told = new ArrayList<>();
        int acts = 0;
        for (int i = 0; i < phrases.size() && acts < ACTS; i++) {
            if (!phrases.get(i).isAct()) {
                continue;
            }
            acts++;
            String outcome = outcome(i);
            if (outcome.isEmpty()) {
                continue;
            }
            List<Pair> pairs = pairs(i);
            if (sentence.isQuestion()) {
                int act = i;
                pairs = pairs.stream().filter(pair -> isPresupposed(act, pair)).toList();
            }
            Optional<DateSpan> when = when(i, published, outcome);
            boolean isDay = when.isPresent() && when.get().precision() == DateSpan.Precision.DAY;
            if (outcome.equals("held") && !isDay && isCount(i)) {
                continue;
            }
            if (phrases.get(i).isVisit() && when.isPresent()) {
                travels(i, when.get());
            }
            for (Pair pair : pairs) {
                if (pair.parties().isEmpty() || !isEnough(i, pair, outcome, when)) {
                    continue;
                }
                Optional<DateSpan> day = when;
                if (outcome.equals("announced") && day.isEmpty() && !isElsewhere(i)) {
                    day = pair.parties().stream()
                            .flatMap(party -> scene.travel(party).stream())
                            .findFirst();
                }
                String came = told(i, outcome, day, published);
                Told contact = contact(i, pair, came, day);
                if (when.isEmpty() && day.isPresent()) {
                    contact.borrowed();
                }
                told.add(contact);
                if (outcome.equals("postponed") && movedTo(i).isPresent()) {
                    told.add(contact(i, pair, told(i, "announced", movedTo(i), published), movedTo(i)));
                }
                for (DateSpan further : furtherDates(i, when)) {
                    told.add(contact(i, pair, told(i, outcome, Optional.of(further), published), Optional.of(further)));
                }
            }
        }
        return told;
    }

    /** "will meet in Argentina": not on the journey to the other side that the text tells of. */
    private boolean isElsewhere(int act) {
        for (int i = act + 1; i < phrases.size() && !phrases.get(i).isAct(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && phrase.side().equals("other") && isWordAt(i - 1, IN)) {
                return true;
            }
        }
        return false;
    }

    /** Remembers when somebody travels: what is planned meanwhile takes place in these days. */
    private void travels(int act, DateSpan when) {
        for (int i = act - 1; i >= 0; i--) {
            if (phrases.get(i).isParties() && !phrases.get(i).isBare()) {
                scene.travels(phrases.get(i).parties(), when);
                return;
            }
        }
    }

    /** A question tells a contact only where it takes it for granted, and names who took part. */
    private boolean isPresupposed(int act, Pair pair) {
        if (isDenied(act)) {
            return false;
        }
        boolean isUs = !pair.isBare("us");
        boolean isPrc = !pair.isBare("cn");
        // What somebody states before the question needs only one side.
        boolean isStated = text.charAt(Math.max(sentence.start(), sentence.end() - 1)) == '.' && pair.isBothTold();
        boolean isNoun = phrases.get(act).kind() == Kind.NOUN && pair.isBothTold();
        boolean isOne = phrases.get(act).isVisit() || isStated || isNoun;
        if (pair.isBothTold() && isRoundTold(act)) {
            return true;
        }
        return isOne ? isUs || isPrc : isUs && isPrc;
    }

    /** Whether somebody states, before the question itself, that the two sides have a round of talks. */
    boolean isRoundTold(int act) {
        return false;
    }

    /** Whether a question takes it for granted that an act did not happen: "Why hasn't he called Xi?" */
    boolean isDenied(int act) {
        return false;
    }

    private Told contact(int act, Pair pair, String outcome, Optional<DateSpan> when) {
        Phrase phrase = phrases.get(act);
        boolean isChannel =
                (outcome.equals("resumed") || outcome.equals("suspended")) && pair.isBare("us") && pair.isBare("cn");
        // Talks that are broken off or taken up again are a standing round, not one meeting.
        String told = mode(act);
        String mode = isChannel && told.equals("meeting") ? "dialogue_mechanism" : told;
        Told contact = new Told(pair.parties(), mode, outcome, when, sentence.number(), phrase.start(), phrase.end());
        int start = phrase.start();
        int end = phrase.end();
        for (Party party : pair.parties()) {
            if (party.start() >= sentence.start() && party.end() <= sentence.end()) {
                start = Math.min(start, party.start());
                end = Math.max(end, party.end());
            }
        }
        contact.evidence()
                .add(new Evidence(
                        mode + " " + text.substring(phrase.start(), phrase.end()),
                        start,
                        end,
                        text.substring(start, end)));
        if ((phrase.kind() == Kind.NOUN && !isHeld(act)) || isLookedBack(act)) {
            contact.nominal();
        }
        if ((outcome.equals("announced") && hasSoon(Math.max(0, act - 12), act))
                || (isCurrent(act) && (!pair.isTold() || when.isPresent()))) {
            contact.current();
        }
        if (when.isEmpty() && isJustDecided(act)) {
            contact.current();
        }
        boolean isNobody =
                pair.isBare("us") && pair.isBare("cn") && !phrase.goal().contains("military");
        if (isNobody && isMilitary()) {
            contact.office("us working military");
        }
        if (phrase.kind() == Kind.NOUN && !phrase.goal().isEmpty() && !phrase.isVisit()) {
            contact.office("us " + phrase.goal());
            contact.name(text.substring(phrase.start(), phrase.end()).toLowerCase(Locale.ROOT));
        }
        if (pair.isBare("us") && pair.isBare("cn") && !rank(act).isEmpty()) {
            contact.office("us " + rank(act));
        }
        if (pair.isTold() && when.isEmpty() && outcome.equals("held")) {
            contact.echo();
        }
        place(act).ifPresent(contact::place);
        if (isElsewhere(act)) {
            contact.abroad();
        }
        return contact;
    }

    /** Whether the sentence speaks of armed forces, so that talks of nobody named are theirs. */
    boolean isMilitary() {
        return false;
    }

    private static final Pattern WEEKDAY = Pattern.compile("(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

    private static final Pattern YEAR = Pattern.compile("\\d{4}|next|last|this|ago|明年|来年");

    private static final Set<String> VIDEO = words("video videoconference teleconference videolink zoom");

    private static final Set<String> TELEPHONE = words("telephone phone");

    private static final Set<String> BY = words("by via over through secure a");

    private static final Set<String> PRESS = words("reporters journalists");

    private static final Set<String> IN = words("in at 在 于");

    /** Whether a word says that it is to come soon. */
    final boolean hasSoon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.get(i).isSign(Kind.PLAN) && phrases.get(i).code().equals("soon")) {
                return true;
            }
        }
        return false;
    }

    /** The place named nearest behind an act, before the next one. */
    Optional<String> place(int act) {
        for (int i = act + 1; i < phrases.size() && !phrases.get(i).isAct(); i++) {
            boolean isCountry = phrases.get(i).isOther() && phrases.get(i).isBare() && isWordAt(i - 1, IN);
            if (phrases.get(i).isOther() && !isCountry) {
                break;
            }
            if (phrases.get(i).isPlace() || isCountry) {
                return Optional.of(
                        text.substring(phrases.get(i).start(), phrases.get(i).end()));
            }
        }
        return Optional.empty();
    }

    /** What was to come and lies behind the day of publication was held; what lies ahead of it is announced. */
    private String told(int act, String outcome, Optional<DateSpan> when, Optional<LocalDate> published) {
        int slack = isPastTense(act) ? SLACK : 0;
        if (when.isEmpty() || published.isEmpty()) {
            return outcome;
        }
        boolean isAhead = when.get().first().isAfter(published.get().plusDays(slack));
        boolean isBehind = when.get().last().isBefore(published.get().minusDays(SLACK));
        if (outcome.equals("held") && isAhead) {
            return "announced";
        }
        return outcome.equals("announced") && isBehind && !isOncePlanned(act) ? "held" : outcome;
    }

    /** Whether the words say that something was planned once, and not whether it came to that. */
    boolean isOncePlanned(int act) {
        return false;
    }

    /** Whether a noun is named as the means of an act before it. */
    boolean isMeans(int noun) {
        return false;
    }

    /** Whether an act without a date is told as business of the day, not as a memory. */
    abstract boolean isCurrent(int act);

    /** Whether the word itself says that it has happened. */
    abstract boolean isPastTense(int act);

    private String mode(int act) {
        String mode = phrases.get(act).code();
        for (int i = act + 1;
                mode.equals("meeting") && phrases.get(act).kind() != Kind.NOUN && i < phrases.size();
                i++) {
            Phrase later = phrases.get(i);
            boolean isChannel = later.isAct()
                    && (later.code().equals("phone") || later.code().equals("video"));
            if (later.part() == Part.STOP || (later.isAct() && !isChannel) || later.isParties()) {
                break;
            }
            if (isChannel && isMeans(i)) {
                // "exchanged views during a phone call": the noun says by what means.
                return later.code();
            }
        }
        if (mode.equals("meeting") && isByTelephone(act)) {
            return "phone";
        }
        for (int i = 0; mode.equals("meeting") && phrases.get(act).kind() != Kind.NOUN && i < act; i++) {
            boolean isChannel = phrases.get(i).isAct()
                    && phrases.get(i).kind() == Kind.NOUN
                    && Set.of("phone", "video").contains(phrases.get(i).code());
            if (isChannel && i <= OPENING && isMeans(i)) {
                // "In the call on Friday, the two had a discussion"
                return phrases.get(i).code();
            }
        }
        if ((mode.equals("phone") || mode.equals("meeting")) && isVideo(act)) {
            return "video";
        }
        if (mode.equals("phone") && isTalkInPerson(act)) {
            mode = "meeting";
        }
        for (int i = 0; mode.equals("meeting") && isHeld(act) && i < phrases.size(); i++) {
            boolean isRound = phrases.get(i).isAct() && phrases.get(i).code().equals("dialogue_mechanism");
            if (isRound
                    && isOccasion(act, i)
                    && (phrases.get(i).goal().isEmpty()
                            || !Character.isLowerCase(text.charAt(phrases.get(i).start())))) {
                return "dialogue_mechanism";
            }
        }
        return isOnMargin(act) && mode.equals("meeting") ? "margin_of_multilateral" : mode;
    }

    /** Whether a round named in the sentence can be the occasion of an act. */
    boolean isOccasion(int act, int round) {
        return true;
    }

    /** Whether an occasion of many states is told of this act, and not of another with a verb of its own. */
    private boolean isOnMargin(int act) {
        for (int i = act + 1; i < phrases.size() && !isOtherVerb(i); i++) {
            if (phrases.get(i).isSign(Kind.MARGIN)) {
                return true;
            }
        }
        for (int i = act - 1; i >= 0 && !isOtherVerb(i); i--) {
            if (phrases.get(i).isSign(Kind.MARGIN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherVerb(int at) {
        return phrases.get(at).isAct() && phrases.get(at).kind() != Kind.NOUN;
    }

    /** Whether enough is told: governments alone make a contact only where something happened, or was put off. */
    private boolean isEnough(int act, Pair pair, String outcome, Optional<DateSpan> when) {
        boolean isUs = !pair.isBare("us");
        boolean isPrc = !pair.isBare("cn");
        if (!outcome.equals("held") && !outcome.equals("announced")) {
            return true;
        }
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return isUs || isPrc || (when.isPresent() && isDelegation(act, pair));
        }
        if (isUs && isPrc) {
            return true;
        }
        boolean isFinite = phrase.kind() == Kind.VERB || isHeld(act);
        if (outcome.equals("announced") && pair.isTold() && when.isEmpty()) {
            return false;
        }
        if (outcome.equals("announced") && isGeneric(act) && when.isEmpty()) {
            // "said that negotiations with China were on track"
            return false;
        }
        if (outcome.equals("announced")) {
            return when.isPresent()
                    || (isFounded(act) && pair.isBothTold())
                    || ((isUs || isPrc) && (phrase.kind() != Kind.NOUN || pair.isBothTold()));
        }
        return when.isPresent() || isFinite;
    }

    /** Of what rank and track those are who are told in one word: 两军, 国防部; empty if it does not say. */
    String rank(int act) {
        return "";
    }

    /** Whether an act is talks that go on, and not a meeting of their own. */
    boolean isGeneric(int act) {
        return false;
    }

    /** Whether those who travel are told as a group: "a Chinese delegation". */
    boolean isDelegation(int act, Pair pair) {
        return false;
    }

    /** Whether it was decided of late, as the words say: "has now postponed". */
    boolean isJustDecided(int act) {
        return false;
    }

    /** Whether a standing round is only set up: its rounds are still to come. */
    boolean isFounded(int act) {
        return false;
    }

    /** "spoke on Tuesday via video": the channel is told behind. */
    boolean isVideo(int act) {
        for (int i = act + 1; i < phrases.size() && !phrases.get(i).isAct(); i++) {
            if (phrases.get(i).isWord("virtually") || (isWordAt(i, VIDEO) && isWordAt(i - 1, BY))) {
                return true;
            }
        }
        return false;
    }

    /** "discussed Iran by telephone with Yang": the channel is told behind. */
    private boolean isByTelephone(int act) {
        for (int i = act + 1; i < phrases.size() && !phrases.get(i).isAct(); i++) {
            if (isWordAt(i, TELEPHONE) && isWordAt(i - 1, BY)) {
                return true;
            }
        }
        return false;
    }

    /** "spoke with Xi at the summit": talk without a telephone, on an occasion. */
    private boolean isTalkInPerson(int act) {
        String words =
                text.substring(phrases.get(act).start(), phrases.get(act).end()).toLowerCase(Locale.ROOT);
        boolean isAbroad =
                isAbroad(act) || (words.endsWith("conversation") && place(act).isPresent());
        boolean isOpen = words.startsWith("talk")
                || words.startsWith("spoke")
                || words.startsWith("speak")
                || words.endsWith("conversation");
        if (isOpen && isWordAt(act + 1, PRESS)) {
            return true;
        }
        return isOpen
                && !words.contains("phone")
                && (isAbroad || isOnMargin(act))
                && phrases.stream()
                        .noneMatch(phrase -> phrase.isAct()
                                && phrase.code().equals("phone")
                                && phrase.kind() == Kind.NOUN
                                && phrase.start() != phrases.get(act).start());
    }

    /** "spoke with Xi in Bali": in a third country behind the act. */
    private boolean isAbroad(int act) {
        for (int i = act + 1; i < phrases.size() && !phrases.get(i).isAct(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isPlace()
                    && phrase.side().equals("other")
                    && phrases.get(i - 1).isWord("in")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb says that what a noun names took place: "held", 举行. */
    abstract boolean isHeld(int act);

    // ---- when -----------------------------------------------------------------------------------------------------

    /** The date behind an act, before the next one; else the one before it; else the one that opens the sentence. */
    private Optional<DateSpan> when(int act, Optional<LocalDate> published, String outcome) {
        Optional<DateSpan> found =
                dateOwn(act).or(() -> dateBehind(act)).or(() -> dateBefore(act)).or(() -> dateOpening(act));
        boolean isFate = !outcome.equals("held") && !outcome.equals("announced");
        if (isFate && found.isEmpty()) {
            // The day of the decision, which is often the day on which it was said.
            return dateAnywhere(act);
        }
        if (isFate && isNoPlan(found.get())) {
            return Optional.empty();
        }
        boolean isVague = found.isEmpty() || found.get().precision() == DateSpan.Precision.YEAR;
        if (isVague && outcome.equals("held") && isJust(act)) {
            return published.map(DateSpan::day);
        }
        if (found.isEmpty() && isRecent(act)) {
            return published.map(day -> DateSpan.year(day.getYear()));
        }
        if (isOpenNoun(act) && found.isPresent() && published.isPresent() && !isYearTold(found.get())) {
            DateSpan next = nextYear(found.get());
            long ahead = next.first().toEpochDay() - published.get().toEpochDay();
            if (ahead > 0 && ahead < (isFate ? HALF_YEAR : QUARTERS) && next.precision() == DateSpan.Precision.MONTH) {
                return Optional.of(next);
            }
        }
        boolean isAnnounced = outcome.equals("announced") && !isFounded(act);
        boolean isPresent = isToCome(act)
                && !(Set.of("held", "declined").contains(outcome)
                        && phrases.get(act).kind() == Kind.BASE);
        if ((isPresent || isAnnounced) && found.isPresent() && published.isPresent()) {
            return Optional.of(coming(found.get(), published.get(), isAnnounced));
        }
        boolean isPast = isPastTense(act) && outcome.equals("held");
        if (isPast && found.isPresent() && published.isPresent()) {
            DateSpan span = found.get();
            boolean isDay =
                    span.precision() == DateSpan.Precision.DAY && span.first().equals(span.last());
            long ahead = span.first().toEpochDay() - published.get().toEpochDay();
            if (isDay && ahead > SLACK && ahead <= WEEK && isWeekday(span)) {
                return Optional.of(DateSpan.day(span.first().minusDays(WEEK)));
            }
            if (ahead > WEEK && !isYearTold(span)) {
                return Optional.of(lastYear(span));
            }
        }
        return found;
    }

    /** "arrives on Saturday": the day of the week is the next one, not the last. */
    private DateSpan coming(DateSpan span, LocalDate published, boolean isAnnounced) {
        long behind = published.toEpochDay() - span.first().toEpochDay();
        if (span.first().equals(span.last()) && behind > 0 && behind < WEEK && isWeekday(span)) {
            return DateSpan.day(span.first().plusDays(WEEK));
        }
        // "had been expected in September", told in August: this year's
        boolean isNextNearer = behind > HALF_YEAR && span.precision() != DateSpan.Precision.YEAR && !isYearTold(span);
        return isAnnounced && isNextNearer ? nextYear(span) : span;
    }

    /** Whether a date is told by the day of the week alone. */
    private boolean isWeekday(DateSpan span) {
        return phrases.stream()
                .filter(phrase -> phrase.when().filter(span::equals).isPresent())
                .allMatch(phrase -> WEEKDAY.matcher(text)
                        .region(phrase.start(), phrase.end())
                        .matches());
    }

    /** Whether the verb of an act, or before it, stands in the present tense, which tells what is to come. */
    boolean isToCome(int act) {
        return false;
    }

    /** Whether the noun of a visit says nothing of the tense, so that the nearer of two Aprils is meant: "his trip in April". */
    boolean isOpenNoun(int act) {
        return false;
    }

    /** Whether the words of a date give its year. */
    private boolean isYearTold(DateSpan span) {
        return phrases.stream()
                .filter(phrase -> phrase.when().filter(span::equals).isPresent())
                .anyMatch(phrase ->
                        YEAR.matcher(text).region(phrase.start(), phrase.end()).find());
    }

    /** "met on December 12", told in July: the day that was, not the nearer one that will be. */
    private static DateSpan lastYear(DateSpan span) {
        return shifted(span, -1);
    }

    private static DateSpan nextYear(DateSpan span) {
        return shifted(span, 1);
    }

    private static DateSpan shifted(DateSpan span, int years) {
        return switch (span.precision()) {
            case DAY -> DateSpan.days(span.first().plusYears(years), span.last().plusYears(years));
            case MONTH -> DateSpan.month(YearMonth.from(span.first()).plusYears(years));
            case YEAR -> span;
        };
    }

    /** Whether what follows a word is another matter, with dates of its own. */
    abstract boolean endsDates(int at);

    /** Whether a noun is said to be of late: "their recent call". */
    boolean isRecent(int act) {
        return false;
    }

    /** Whether a verb is said to have happened a moment ago: "I just spoke with". */
    boolean isJust(int act) {
        return false;
    }

    private Optional<DateSpan> dateAnywhere(int act) {
        for (int i = 0; i < phrases.size(); i++) {
            if (i > act && isOtherMatter(i)) {
                break;
            }
            if (phrases.get(i).part() == Part.DATE && phrases.get(i).when().isPresent() && !isNoPlan(i)) {
                return phrases.get(i).when();
            }
        }
        return Optional.empty();
    }

    /** Whether a date is not that for which something was planned that was put off: only "soon", or the new date. */
    boolean isNoPlan(int date) {
        return false;
    }

    private boolean isNoPlan(DateSpan date) {
        for (int i = 0; i < phrases.size(); i++) {
            if (isNoPlan(i) && phrases.get(i).when().filter(date::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word behind an act begins another sentence within the sentence. */
    boolean isOtherMatter(int at) {
        return false;
    }

    private Optional<DateSpan> dateBehind(int act) {
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if ((phrase.isAct() && !isSameClause(act, i) && !isDescribing(i)) || endsDates(i)) {
                return dateSet(act);
            }
            if (phrase.part() == Part.STOP && ";；。".contains(phrase.code())) {
                return Optional.empty();
            }
            if (phrase.part() == Part.DATE && phrase.when().isPresent() && !isSaid(i) && !isLately(i)) {
                return phrase.when();
            }
        }
        return Optional.empty();
    }

    /** Whether a verb only describes the noun before it: "the talks, co-chaired by A and B, took place in May". */
    boolean isDescribing(int act) {
        return false;
    }

    /** Whether a date only says that it was of late, and a finer one follows. */
    boolean isLately(int date) {
        return false;
    }

    /** The date that a later predicate of the same subject sets: "a round of talks to end the dispute is set for Friday". */
    Optional<DateSpan> dateSet(int act) {
        return Optional.empty();
    }

    /** The date that can only be that of the act, before any other is looked for. */
    Optional<DateSpan> dateOwn(int act) {
        return Optional.empty();
    }

    /** Whether one date can serve two acts: "held talks during his visit on Monday". */
    abstract boolean isSameClause(int act, int next);

    private Optional<DateSpan> dateBefore(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isAct() && phrase.kind() == Kind.VERB && !isOnTheWay(i, act)) {
                return Optional.empty();
            }
            if (phrase.part() == Part.STOP && ";；。".contains(phrase.code())) {
                return Optional.empty();
            }
            if (isSaying(i)) {
                return Optional.empty();
            }
            if (phrase.part() == Part.DATE && phrase.when().isPresent() && !isSaid(i)) {
                Optional<DateSpan> day =
                        phrase.when().get().precision() == DateSpan.Precision.YEAR ? dayBefore(i) : Optional.empty();
                return isReached(i, act) ? day.or(phrase::when) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "urged him on Tuesday to reopen what was cut off this summer, in talks": the day, not the season. */
    private Optional<DateSpan> dayBefore(int season) {
        for (int i = season - 1; i >= 0 && phrases.get(i).part() != Part.STOP; i--) {
            Phrase phrase = phrases.get(i);
            boolean isDay = phrase.part() == Part.DATE
                    && phrase.when()
                            .filter(when -> when.precision() == DateSpan.Precision.DAY)
                            .isPresent();
            if (isDay && !isSaid(i)) {
                return phrase.when();
            }
        }
        return Optional.empty();
    }

    /** Whether a visit only leads to an act, so that its date is that of both: 9月来华并同…会晤. */
    boolean isOnTheWay(int visit, int act) {
        return false;
    }

    /** Whether an act is only named as the time from which something else is told: 访华后. */
    boolean isLookedBack(int act) {
        return false;
    }

    /** Whether a phrase is a word of saying: a date before it is when somebody spoke. */
    abstract boolean isSaying(int at);

    /** Whether a date before an act can be that of the act. */
    boolean isReached(int date, int act) {
        return true;
    }

    /** Whether the date that opens a sentence can be that of an act further on. */
    abstract boolean isOpened(int act);

    private Optional<DateSpan> dateOpening(int act) {
        for (int i = 0; i < act; i++) {
            if (isSaying(i)) {
                return Optional.empty();
            }
        }
        if (!isOpened(act)) {
            return Optional.empty();
        }
        int words = 0;
        for (int i = 0; i < act && words < 5; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isAct()) {
                break;
            }
            if (phrase.part() == Part.DATE && phrase.when().isPresent() && !isSaid(i)) {
                return phrase.when();
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return Optional.empty();
    }

    /** Words of a list, with blanks between; a hash set, as it says sooner than others what is not in it. */
    static Set<String> words(String list) {
        return Collections.unmodifiableSet(new HashSet<>(List.of(list.split(" ", -1))));
    }

    // ---- small questions -----------------------------------------------------------------------------------------

    final boolean isWordAt(int at, Set<String> words) {
        return at >= 0
                && at < phrases.size()
                && phrases.get(at).part() == Part.WORD
                && words.contains(phrases.get(at).code());
    }

    static Pair pair(List<Party> some, List<Party> others) {
        List<Party> both = new ArrayList<>(some.size() + others.size());
        both.addAll(some);
        both.addAll(others);
        return new Pair(both, false);
    }

    final Pair bare(Phrase phrase, String office) {
        return new Pair(
                List.of(
                        new Party(phrase.start(), phrase.end(), "us", Optional.empty(), "", office, false),
                        new Party(phrase.start(), phrase.end(), "cn", Optional.empty(), "", office, false)),
                false);
    }

    /** Whom a word for both sides means. */
    final List<Pair> both(Phrase phrase) {
        switch (phrase.code()) {
            case "heads" -> {
                if (scene.isThird(sentence.number())) {
                    return List.of();
                }
                List<Party> heads = scene.heads();
                if (heads.size() == 2) {
                    return List.of(new Pair(heads, true));
                }
                if (scene.isForeign(sentence.number())) {
                    return List.of();
                }
                List<Party> ministers = scene.couple(sentence.number());
                boolean isLeaders = text.substring(phrase.start(), phrase.end()).contains("leaders");
                if (heads.isEmpty() && isLeaders && !ministers.isEmpty()) {
                    // "the two leaders" in a text that names no president
                    return List.of(new Pair(ministers, true));
                }
                return scene.isPair()
                                || scene.isBoth(sentence.number())
                                || !scene.couple(sentence.number()).isEmpty()
                        ? List.of(bare(phrase, "head_of_state executive"))
                        : List.of();
            }
            case "chiefs" -> {
                List<Party> heads = scene.heads();
                return List.of(heads.size() == 2 ? new Pair(heads, false) : bare(phrase, "head_of_state executive"));
            }
            case "pronoun", "pair", "countries" -> {
                List<Party> couple = scene.couple(sentence.number());
                boolean isCountries = phrase.code().equals("countries");
                if (!couple.isEmpty() && !isCountries) {
                    return List.of(new Pair(couple, true));
                }
                boolean isBoth = !phrase.code().equals("pronoun")
                        && !(phrase.code().equals("pair")
                                && (scene.isThird(sentence.number()) || scene.isForeign(sentence.number())))
                        && (scene.isPair() || scene.isBoth(sentence.number()) || !couple.isEmpty());
                return isBoth ? List.of(bare(phrase, "")) : List.of();
            }
            default -> {
                return List.of(bare(phrase, ""));
            }
        }
    }
}
