package readout.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a sentence into phrases: parties, acts, signs and dates where they stand, and the words between. */
final class Phrases {

    private static final Set<String> ENGLISH_LIST = Frames.words(", and & the as well along with both");
    private static final Set<String> CHINESE_LIST = Set.of("、", "和", "及", "以", "与");

    private final String text;
    private final boolean isChinese;
    private final List<Phrase> phrases = new ArrayList<>();

    /** Where English words stand that tell a contact of the people around them, and else stay words; most have none. */
    private final Set<Integer> joint = new HashSet<>();

    private Phrases(String text, boolean isChinese) {
        this.text = text;
        this.isChinese = isChinese;
    }

    /** The phrases of a sentence in its order, none over another. */
    static List<Phrase> of(
            String text, boolean isChinese, Sentence sentence, List<Party> parties, List<DateMention> dates) {
        Phrases reader = new Phrases(text, isChinese);
        List<Phrase> known = new ArrayList<>(parties.size() + sentence.tokens().size() + dates.size());
        for (Party party : parties) {
            known.add(Phrase.parties(List.of(party)));
        }
        for (Token token : sentence.tokens()) {
            switch (token.kind()) {
                case PLAN -> {
                    // "to" says where one goes as often as what is planned: it stays a word.
                    if (!text.startsWith("to", token.start()) || token.end() - token.start() > 2) {
                        known.add(Phrase.token(token));
                    }
                }
                case JOINT -> {
                    if (isChinese) {
                        known.add(Phrase.token(token));
                    } else {
                        reader.joint.add(token.start());
                    }
                }
                case VERB, BASE, NOUN, FATE, NONE, BOTH, MARGIN, TALK -> known.add(Phrase.token(token));
                default -> {}
            }
        }
        for (DateMention date : dates) {
            if (date.start() >= sentence.start() && date.end() <= sentence.end()) {
                known.add(Phrase.date(before(date, sentence)));
            }
        }
        known.sort(Comparator.comparingInt(Phrase::start)
                // 同意5月3日…: the date begins with the sign that it lies ahead.
                .thenComparingInt(phrase -> isChinese && phrase.isSign(Kind.PLAN) ? 0 : 1)
                .thenComparingInt(phrase -> -phrase.end()));
        int at = sentence.start();
        for (Phrase phrase : known) {
            boolean isSigned = phrase.part() == Phrase.Part.DATE
                    && !reader.phrases.isEmpty()
                    && reader.phrases.get(reader.phrases.size() - 1).part() == Phrase.Part.SIGN
                    && reader.phrases.get(reader.phrases.size() - 1).start() == phrase.start();
            if (isSigned) {
                // 下周, 年内: a date and a sign of what is to come.
                reader.phrases.add(phrase);
                at = Math.max(at, phrase.end());
            } else if (phrase.start() >= at) {
                reader.words(at, phrase.start());
                reader.phrases.add(phrase);
                at = phrase.end();
            }
        }
        reader.words(at, sentence.end());
        return reader.acts(reader.addressed(reader.jointly(reader.had(reader.spent(reader.two(
                reader.further(reader.callingOn(reader.seeing(reader.leading(reader.groups(reader.phrases)))))))))));
    }

    /** "2017 trip", "November summit": the noun that makes a date of the words before it stays a noun. */
    private static DateMention before(DateMention date, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.kind().tellsContact() && token.start() > date.start() && token.start() < date.end()) {
                return new DateMention(date.start(), token.start(), date.when(), date.rule());
            }
        }
        return date;
    }

    private void words(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '"' || c == '“' || c == '”') {
                at++;
                continue;
            }
            int end = at + 1;
            if (c == '\'' || c == '’') {
                if (end < to && text.charAt(end) == 's') {
                    phrases.add(Phrase.word(at, end + 1, "'s"));
                    at = end + 1;
                    continue;
                }
            } else if (!isChinese || c < 0x2E80) {
                while (end < to && isWordPart(c) && isInWord(end, to)) {
                    end++;
                }
            }
            if (c == '.' && end < to && isAbbreviated(at)) {
                at = end;
                continue;
            }
            if (c == '-' && end < to && text.charAt(end) == '-') {
                phrases.add(Phrase.word(at, end + 1, "—"));
                at = end + 1;
                continue;
            }
            phrases.add(Phrase.word(at, end, text.substring(at, end).toLowerCase(Locale.ROOT)));
            at = end;
        }
    }

    /** "Mr. Obama": the full stop is part of the word before it. */
    private boolean isAbbreviated(int at) {
        Phrase last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        return last != null
                && last.end() == at
                && last.part() == Phrase.Part.WORD
                && Sentence.ABBREVIATIONS.contains(last.code());
    }

    private boolean isInWord(int at, int to) {
        char c = text.charAt(at);
        boolean isHyphen = c == '-' && at + 1 < to && isWordPart(text.charAt(at + 1));
        return isWordPart(c) || isHyphen;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Parties of one side that stand in a list become one phrase. */
    private List<Phrase> groups(List<Phrase> some) {
        List<Phrase> grouped = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            Phrase phrase = some.get(i);
            if (!phrase.isParties()) {
                grouped.add(phrase);
                continue;
            }
            List<Party> together = new ArrayList<>(phrase.parties());
            int next = afterList(some, i);
            while (next > 0 && some.get(next).side().equals(phrase.side()) && isSameSort(some.get(next), together)) {
                together.addAll(some.get(next).parties());
                i = next;
                next = afterList(some, i);
            }
            grouped.add(Phrase.parties(together));
            i += countryOf(some, i);
        }
        return grouped;
    }

    /** "Vienna, Austria": the country of a place is no party; how many phrases it takes. */
    private static int countryOf(List<Phrase> some, int place) {
        boolean isCountry = some.get(place).isPlace()
                && some.get(place).side().equals("other")
                && place + 2 < some.size()
                && some.get(place + 1).isWord(",")
                && some.get(place + 2).isParties()
                && some.get(place + 2).isOther()
                && some.get(place + 2).isBare()
                && !some.get(place + 2).isPlace();
        return isCountry ? 2 : 0;
    }

    /** A place is not in one list with people. */
    private static boolean isSameSort(Phrase phrase, List<Party> together) {
        return phrase.isPlace() == together.get(together.size() - 1).isPlace();
    }

    /** The next parties, if nothing but words of a list stands between; else 0. */
    private int afterList(List<Phrase> some, int at) {
        Set<String> words = isChinese ? CHINESE_LIST : ENGLISH_LIST;
        int limit = isChinese ? 3 : 4;
        for (int i = at + 1; i < some.size() && i <= at + limit; i++) {
            Phrase phrase = some.get(i);
            if (phrase.isParties()) {
                boolean isLinked = isChinese || i > at + 1 || some.get(i - 1).isParties();
                // "Wang Wentao, China's minister of commerce": whose he is, and nobody else
                boolean isOwner = phrase.isBare()
                        && i + 1 < some.size()
                        && some.get(i + 1).isWord("'s");
                return isLinked && !isOwner ? i : 0;
            }
            if (phrase.part() != Phrase.Part.WORD || !words.contains(phrase.code())) {
                return isChinese ? afterOffice(some, at) : 0;
            }
        }
        return isChinese ? afterOffice(some, at) : 0;
    }

    /** 林奇、国土安全部部长约翰逊: an office that is not known may stand before the next name of a list. */
    private static int afterOffice(List<Phrase> some, int at) {
        boolean isList = at + 1 < some.size()
                && (some.get(at + 1).isWord("、") || some.get(at + 1).isWord("和"));
        for (int i = at + 2; isList && i < some.size() && i <= at + LONGEST_OFFICE; i++) {
            Phrase phrase = some.get(i);
            if (phrase.isParties()) {
                boolean isOffice = some.get(i - 1).part() == Phrase.Part.WORD
                        && OFFICE_ENDS.contains(some.get(i - 1).code());
                return isOffice && !phrase.isBare() ? i : 0;
            }
            if (phrase.part() != Phrase.Part.WORD || NO_OFFICE.contains(phrase.code())) {
                return 0;
            }
        }
        return 0;
    }

    /** Words between "spent" and "hours": "more than four and a half". */
    private static final int LONGEST_SPELL = 8;

    private static final int LONGEST_OFFICE = 18;
    private static final Set<String> OFFICE_ENDS = Frames.words("长 任 理 使 席 员 官 记 人");
    private static final Set<String> NO_OFFICE = Frames.words("， 。 、 和 与 同 在 将 于 向 对 就 说");

    private static final Set<String> AUXILIARIES =
            Frames.words("had have has will would also last first then later were did agreed discussed reached spent");

    private static final Set<String> VERBAL =
            Frames.words("to will would may might can could should must not and or they we i you he she also then "
                    + "never ever who officials leaders presidents let help did does do");

    private static final Set<String> LEADING = Set.of("led", "lead", "leads", "leading");

    private static final Set<String> PEOPLE =
            Frames.words("delegation group team officials lawmakers senators members mission executives experts");

    private static final Set<String> PLURAL = Frames.words(
            "the recent upcoming their his her of two three state official planned these those high-level");

    /** "the visit", "his travel": a noun, though the word can be a verb. */
    private static Phrase asNoun(List<Phrase> before, Phrase phrase, String text) {
        boolean isPlural = phrase.isVisit()
                && text.startsWith("visits", phrase.start())
                && !before.isEmpty()
                && (PLURAL.contains(before.get(before.size() - 1).code())
                        || before.get(before.size() - 1).isSign(Kind.PLAN));
        boolean isEither = (phrase.kind() == Kind.BASE || isPlural)
                && phrase.isVisit()
                && (text.startsWith("visit", phrase.start())
                        || text.startsWith("travel", phrase.start())
                        || text.startsWith("return", phrase.start()));
        if (!isEither || before.isEmpty()) {
            return phrase;
        }
        Phrase last = before.get(before.size() - 1);
        // "an early June visit"
        boolean isDated = last.part() == Phrase.Part.DATE
                && before.size() > 1
                && !VERBAL.contains(before.get(before.size() - 2).code())
                && before.get(before.size() - 2).part() != Phrase.Part.SIGN;
        boolean isNoun = isPlural
                || isDated
                || (last.part() == Phrase.Part.WORD
                        && !VERBAL.contains(last.code())
                        && !last.code().equals(","));
        return isNoun
                ? new Phrase(
                        phrase.part(),
                        phrase.start(),
                        phrase.end(),
                        Kind.NOUN,
                        phrase.code(),
                        phrase.goal(),
                        phrase.parties(),
                        phrase.when())
                : phrase;
    }

    /** "Schumer told Xi in Beijing on Monday": who speaks to the other side somewhere, some day, has met it. */
    private List<Phrase> addressed(List<Phrase> some) {
        for (int i = 1; !joint.isEmpty() && i + 2 < some.size(); i++) {
            Phrase verb = some.get(i);
            if (joint.contains(verb.start())
                    && !text.startsWith("spent", verb.start())
                    && !LEADING.contains(verb.code())
                    && EnglishOutcomes.isNamed(some.get(i - 1))
                    && EnglishOutcomes.isNamed(some.get(i + 1))
                    && some.get(i + 1)
                            .side()
                            .equals(Party.opposite(some.get(i - 1).side()))
                    && some.subList(0, clauseEnd(some, i + 1)).stream().noneMatch(Phrase::isAct)
                    && (isSomewhere(some, i + 2) || isOpened(some, i - 1))) {
                List<Phrase> addressed = new ArrayList<>(some);
                addressed.set(i, verb.asAct().as("meeting", ""));
                return addressed;
            }
        }
        return some;
    }

    /** "Obama and Xi unveiled the plan in Beijing": two who do something together somewhere have met. */
    private List<Phrase> jointly(List<Phrase> some) {
        boolean isNone = joint.isEmpty() || some.stream().anyMatch(Phrase::isAct);
        for (int i = 3; !isNone && i < some.size(); i++) {
            Phrase us = some.get(i - 3);
            Phrase prc = some.get(i - 1);
            boolean isPair = EnglishOutcomes.isNamed(us)
                    && EnglishOutcomes.isNamed(prc)
                    && some.get(i - 2).isWord("and")
                    && !us.isOther()
                    && prc.side().equals(Party.opposite(us.side()));
            // "formally joined"
            int verb =
                    some.get(i).part() == Phrase.Part.WORD && some.get(i).code().endsWith("ly") && i + 1 < some.size()
                            ? i + 1
                            : i;
            boolean isJoint = joint.contains(some.get(verb).start())
                    && !some.get(verb).isWord("see")
                    && !LEADING.contains(some.get(verb).code());
            if (isPair && isJoint && isPlaced(some, verb)) {
                List<Phrase> jointly = new ArrayList<>(some);
                jointly.set(verb, some.get(verb).asAct().as("meeting", ""));
                return jointly;
            }
        }
        return some;
    }

    private static boolean isPlaced(List<Phrase> some, int from) {
        for (int i = from + 1; i < some.size() && some.get(i).part() != Phrase.Part.STOP; i++) {
            if (some.get(i).isSign(Kind.MARGIN)
                    || (some.get(i).isParties() && some.get(i).isPlace())) {
                return true;
            }
        }
        return false;
    }

    /** "is expected to see Hu": with a person behind it, the word tells a meeting. */
    private List<Phrase> seeing(List<Phrase> some) {
        List<Phrase> seeing = some;
        for (int i = 0; !isChinese && i + 1 < some.size(); i++) {
            int whom = some.get(i + 1).isWord("the") && i + 2 < some.size() ? i + 2 : i + 1;
            boolean isSomebody = some.get(whom).isParties() && !some.get(whom).isBare();
            if (some.get(i).isWord("see") && isSomebody) {
                seeing = seeing == some ? new ArrayList<>(some) : seeing;
                Phrase see = some.get(i);
                seeing.set(
                        i,
                        new Phrase(
                                Phrase.Part.ACT,
                                see.start(),
                                see.end(),
                                Kind.BASE,
                                "meeting",
                                "",
                                List.of(),
                                see.when()));
            }
        }
        return seeing;
    }

    /** "led a group of senators to Shanghai": whoever leads people somewhere travels there. */
    private List<Phrase> leading(List<Phrase> some) {
        for (int i = 1; !isChinese && i + 3 < some.size(); i++) {
            if (some.get(i).part() != Phrase.Part.WORD
                    || !LEADING.contains(some.get(i).code())) {
                continue;
            }
            boolean isGroup = false;
            for (int j = i + 1; j + 1 < some.size() && j <= i + LONGEST_SPELL; j++) {
                Phrase phrase = some.get(j);
                if (phrase.isAct() || phrase.part() == Phrase.Part.STOP || phrase.isWord(",")) {
                    break;
                }
                isGroup |= phrase.part() == Phrase.Part.WORD && PEOPLE.contains(phrase.code());
                if (isGroup && phrase.isWord("to") && some.get(j + 1).isParties()) {
                    List<Phrase> leading = new ArrayList<>(some);
                    Kind kind = some.get(i).isWord("led") ? Kind.VERB : Kind.BASE;
                    leading.set(
                            i,
                            new Phrase(
                                    Phrase.Part.ACT,
                                    some.get(i).start(),
                                    phrase.end(),
                                    kind,
                                    "visit",
                                    "",
                                    List.of(),
                                    Optional.empty()));
                    leading.subList(i + 1, j + 1).clear();
                    return leading;
                }
            }
        }
        return some;
    }

    /** "called on Bolton at the White House": who calls on somebody somewhere has met him, but "called on Xi to act". */
    private List<Phrase> callingOn(List<Phrase> some) {
        for (int i = 0; !isChinese && i + 3 < some.size(); i++) {
            Phrase act = some.get(i);
            boolean isCall = act.isAct()
                    && text.startsWith("call", act.start())
                    && some.get(i + 1).isWord("on")
                    && EnglishOutcomes.isNamed(some.get(i + 2));
            boolean isSomewhere = some.get(i + 3).isWord("at")
                    || some.get(i + 3).isWord("in")
                    || some.get(i + 3).isWord("on")
                    || some.get(i + 3).part() == Phrase.Part.DATE;
            if (isCall && isSomewhere) {
                List<Phrase> calling = new ArrayList<>(some);
                Kind kind = act.kind() == Kind.NOUN ? Kind.BASE : act.kind();
                calling.set(
                        i,
                        new Phrase(
                                act.part(),
                                act.start(),
                                some.get(i + 1).end(),
                                kind,
                                "meeting",
                                "",
                                List.of(),
                                act.when()));
                calling.remove(i + 1);
                return calling;
            }
        }
        return some;
    }

    /** "met with Kerry on Tuesday and with Rice on Wednesday": the second "with" tells the act once more. */
    private List<Phrase> further(List<Phrase> some) {
        List<Phrase> further = some;
        int act = -1;
        for (int i = 0; !isChinese && i + 2 < some.size(); i++) {
            Phrase phrase = some.get(i);
            if (phrase.isAct() && phrase.kind() != Kind.NOUN) {
                act = phrase.isVisit() ? -1 : i;
            }
            boolean isMore = act >= 0
                    && phrase.isWord("and")
                    && some.get(i + 1).isWord("with")
                    && EnglishOutcomes.isNamed(some.get(i + 2))
                    && text.startsWith("with", some.get(act).end() - "with".length());
            if (isMore) {
                further = further == some ? new ArrayList<>(some) : further;
                further.set(
                        i + 1,
                        some.get(i + 1)
                                .asAct()
                                .as(some.get(act).code(), some.get(act).goal()));
            }
        }
        return further;
    }

    /** "The two have met", "the two discussed": nobody but the pair spoken of, as a verb follows. */
    private List<Phrase> two(List<Phrase> some) {
        for (int i = 1; !isChinese && i + 1 < some.size(); i++) {
            Phrase next = some.get(i + 1);
            boolean isPair = some.get(i).isWord("two") && some.get(i - 1).isWord("the");
            boolean isVerb = (next.isAct() && next.kind() == Kind.VERB && !next.isVisit())
                    || next.isSign(Kind.PLAN)
                    || (next.part() == Phrase.Part.WORD && AUXILIARIES.contains(next.code()));
            if (isPair && isVerb) {
                List<Phrase> two = new ArrayList<>(some);
                two.set(i, Phrase.pronoun(some.get(i)));
                two.remove(i - 1);
                return two;
            }
        }
        return some;
    }

    /** "spent more than five hours with Xi": who spends hours with somebody has met him. */
    private List<Phrase> spent(List<Phrase> some) {
        for (int i = 0; !joint.isEmpty() && i < some.size(); i++) {
            if (!joint.contains(some.get(i).start())
                    || !text.startsWith("spent", some.get(i).start())) {
                continue;
            }
            for (int j = i + 1; j + 1 < some.size() && j <= i + LONGEST_SPELL; j++) {
                boolean isHours = some.get(j).isWord("hours")
                        || some.get(j).isWord("hour")
                        || some.get(j).isWord("minutes");
                if (isHours
                        && (some.get(j + 1).isWord("with") || some.get(j + 1).isWord("together"))) {
                    List<Phrase> spent = new ArrayList<>(some);
                    spent.set(i, some.get(i).asAct().as("meeting", ""));
                    return spent;
                }
            }
        }
        return some;
    }

    /** "had a brief discussion": who had it has met. */
    private List<Phrase> had(List<Phrase> some) {
        List<Phrase> had = some;
        boolean isNamed = !isChinese && some.stream().anyMatch(EnglishOutcomes::isNamed);
        for (int i = 1; isNamed && i < some.size(); i++) {
            if (!some.get(i).isSign(Kind.TALK)) {
                continue;
            }
            for (int j = i - 1; j >= 0 && j >= i - 5 && some.get(j).part() == Phrase.Part.WORD; j--) {
                if (some.get(j).isWord("had") || some.get(j).isWord("held")) {
                    had = had == some ? new ArrayList<>(some) : had;
                    had.set(i, some.get(i).asAct());
                }
            }
        }
        return had;
    }

    private static int clauseEnd(List<Phrase> some, int from) {
        int end = from;
        while (end < some.size()
                && some.get(end).part() != Phrase.Part.STOP
                && !some.get(end).isWord("that")
                && !some.get(end).isWord(",")) {
            end++;
        }
        return end;
    }

    /** "At Mar-a-Lago last week, Trump told Xi": the place or the day opens the sentence. */
    private static boolean isOpened(List<Phrase> some, int subject) {
        boolean isSomewhere = false;
        for (int i = 0; i < subject; i++) {
            Phrase phrase = some.get(i);
            isSomewhere |= phrase.part() == Phrase.Part.DATE || (phrase.isParties() && phrase.isPlace());
            if (phrase.part() == Phrase.Part.STOP || phrase.isAct() || (phrase.isParties() && !phrase.isPlace())) {
                return false;
            }
        }
        return isSomewhere && some.get(subject - 1).isWord(",");
    }

    private static boolean isSomewhere(List<Phrase> some, int from) {
        for (int i = from; i < some.size() && i <= from + 2; i++) {
            Phrase phrase = some.get(i);
            if (phrase.part() == Phrase.Part.DATE || (phrase.isParties() && phrase.isPlace())) {
                return true;
            }
            if (!phrase.isWord("in") && !phrase.isWord("on") && !phrase.isWord("at")) {
                return false;
            }
        }
        return false;
    }

    /** Acts that only together tell a contact become one: "met and held talks with", "hosted a dinner for". */
    private List<Phrase> acts(List<Phrase> some) {
        List<Phrase> joined = new ArrayList<>(some.size());
        for (Phrase one : some) {
            Phrase phrase = isChinese ? one : asNoun(joined, one, text);
            int last = joined.size() - 1;
            int words = 0;
            boolean isAnd = false;
            while (phrase.isAct() && last >= 0 && joined.get(last).part() == Phrase.Part.WORD && words < 4) {
                isAnd |= joined.get(last).isWord("and");
                last--;
                words++;
            }
            if (last >= 0 && phrase.isAct() && joined.get(last).isAct() && isOne(joined, last, phrase, words, isAnd)) {
                Phrase both = joined.get(last).with(phrase);
                while (joined.size() > last) {
                    joined.remove(joined.size() - 1);
                }
                joined.add(both);
            } else {
                joined.add(phrase);
            }
        }
        return joined;
    }

    private boolean isOne(List<Phrase> joined, int last, Phrase phrase, int words, boolean isAnd) {
        Phrase first = joined.get(last);
        boolean isNaming = !isChinese && text.startsWith("called", first.start()) && words > 0;
        if (first.isVisit() != phrase.isVisit() || isNaming) {
            // "called the talks constructive": no telephone
            return false;
        }
        boolean isComma =
                joined.subList(last + 1, joined.size()).stream().anyMatch(word -> ",，。、".contains(word.code()));
        if (isChinese) {
            // 会见出席磋商的X: what the guest came for is another act.
            boolean isAttending = joined.subList(last + 1, joined.size()).stream()
                    .anyMatch(word -> word.isWord("席") || word.isWord("加"));
            return !isComma && words <= 3 && !isAttending;
        }
        if (words == 0) {
            return true;
        }
        if (isAnd) {
            return words == 1 && first.kind() != Kind.NOUN && phrase.kind() == first.kind() && !isComma;
        }
        boolean isLinked =
                joined.subList(last + 1, joined.size()).stream().anyMatch(word -> EnglishOutcomes.isLink(word.code()));
        return first.kind() != Kind.NOUN && phrase.kind() == Kind.NOUN && !isLinked && !isComma && !first.isVisit();
    }
}
