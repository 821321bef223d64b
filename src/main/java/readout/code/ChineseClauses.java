package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/**
 * Chinese: what stands where in a sentence, and which of its dates is that of an act. A clause ends at a comma; what a
 * character means is told by its neighbours, as there are no borders of words. The classes that build on this one each answer one
 * question: {@link ChineseFates} what befell an act, {@link ChineseTopics} whether it is only spoken about,
 * {@link ChineseWishes} or only wished for, {@link ChinesePlans} whether it lies ahead, {@link ChineseOutcomes} what came of
 * it; {@link ChineseSides} who takes part, {@link ChinesePronouns} whom "he" and "we" mean, {@link ChineseVisits} who travels where, {@link ChineseObjects} who is met,
 * {@link ChinesePairs} whom 双方 means, {@link ChineseSubjects} who is named before; {@link ChineseActs} which words tell a
 * contact at all, and {@link ChineseFrames} which of these holds for an act.
 */
abstract class ChineseClauses extends Frames {

    static final Set<String> PAUSES = Frames.words("， 。 ； ： ！ ？ ,");

    static final int LIST = 24;

    private static final Set<String> SAYING = Frames.words("宣 说 表 指 称 发 答 回");

    ChineseClauses(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    String word(Phrase phrase) {
        return text.substring(phrase.start(), phrase.end());
    }

    String word(int at) {
        return word(phrases.get(at));
    }

    /** What stands behind an act in its sentence. */
    String after(int act, int length) {
        int end = phrases.get(act).end();
        return text.substring(end, Math.max(end, Math.min(sentence.end(), end + length)));
    }

    /** What stands before a phrase in its sentence. */
    String before(int at, int length) {
        int start = phrases.get(at).start();
        return text.substring(Math.max(sentence.start(), start - length), start);
    }

    /** The words of the sentence before a phrase. */
    String opening(int at) {
        return text.substring(sentence.start(), phrases.get(at).start());
    }

    String between(int from, int to) {
        return text.substring(phrases.get(from).end(), phrases.get(to).start());
    }

    /** Where the clause begins in which a phrase stands. */
    int clauseStart(int at) {
        int from = at;
        while (from > 0 && !isWordAt(from - 1, PAUSES)) {
            from--;
        }
        return from;
    }

    /** Where phrases stand before one in its clause, the nearest first. */
    IntStream inClause(int before) {
        return IntStream.iterate(before - 1, i -> i >= 0 && !isWordAt(i, PAUSES), i -> i - 1);
    }

    /** The words of the clause of an act, up to its end. */
    String clause(int act) {
        return lead(act) + word(act);
    }

    /** The words of its clause before a phrase. */
    String lead(int at) {
        return text.substring(
                phrases.get(clauseStart(at)).start(), phrases.get(at).start());
    }

    /** Whether a day or a month is told; 近期 and 年内 are none. */
    boolean hasDate(int from, int to) {
        return phrases.subList(from, to).stream()
                .anyMatch(phrase -> phrase.part() == Part.DATE
                        && phrase.when()
                                .filter(when -> when.precision() != DateSpan.Precision.YEAR)
                                .isPresent());
    }

    /** Whether any date before a phrase can be told, be it a year. */
    boolean hasAnyDate(int before) {
        return phrases.subList(0, before).stream()
                .anyMatch(phrase -> phrase.part() == Part.DATE && phrase.when().isPresent());
    }

    /** Whether a phrase stands within quotation marks: in the name of a meeting, say. */
    boolean isQuoted(int at) {
        int open = text.lastIndexOf('“', phrases.get(at).start());
        return open >= sentence.start()
                && text.indexOf('”', open) >= phrases.get(at).end();
    }

    boolean hasPause(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> isWordAt(i, PAUSES));
    }

    boolean isFirstPerson(int act) {
        return IntStream.range(0, act)
                .anyMatch(i -> phrases.get(i).isWord("我") && !isWordAt(i + 1, Set.of("国", "方", "军", "驻")));
    }

    private static final Pattern LEADING_ROUND = Pattern.compile("共同主持|[进举]行了");

    /** A sentence behind a round may tell who led it. */
    private static final int ROUND_REACH = 2;

    /** The round, told without names right before, of which 由…共同主持 or 双方牵头人进行了… says who led it. */
    Optional<Told> round(int act) {
        if (!LEADING_ROUND.matcher(clause(act)).find() || hasDate(0, phrases.size())) {
            return Optional.empty();
        }
        return scene.last(sentence.number())
                .filter(Told::isMechanism)
                .filter(last -> last.people().isEmpty() || last.outcome().equals("announced"))
                .filter(last -> last.when().isPresent())
                .filter(last -> sentence.number() - last.sentence() <= ROUND_REACH);
    }

    private static final Pattern GOING_ON = Pattern.compile("(?s).*(?:[正仍还]在|正(?:私下|秘密|密集|加紧))[^，。；的]*");

    /** 目前正在上海磋商: a noun as a verb. */
    boolean isUnderWay(int act) {
        boolean isEnd = after(act, 1).isEmpty() || "，。；".contains(after(act, 1));
        return isEnd && GOING_ON.matcher(before(act, 12)).matches();
    }

    /** 在北京会见: the place stands before the act. */
    @Override
    Optional<String> place(int act) {
        for (int i = act - 1; i > 0 && !phrases.get(i).isAct(); i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isWord("。")) {
                break;
            }
            boolean isWhere = phrase.isPlace()
                    || (phrase.isParties() && phrase.isBare() && phrase.side().equals("other"));
            if (isWhere && isWordAt(i - 1, Set.of("在", "于"))) {
                return Optional.of(word(phrase));
            }
        }
        return super.place(act);
    }

    @Override
    boolean isSaying(int at) {
        return (isWordAt(at, Set.of("说", "称")) && !isWordAt(at - 1, Set.of("据")))
                || (isWordAt(at, Set.of("示")) && isWordAt(at - 1, Set.of("表")))
                || (isWordAt(at, Set.of("出")) && isWordAt(at - 1, Set.of("指")))
                || (isWordAt(at, Set.of("道")) && isWordAt(at - 1, Set.of("报")))
                || (phrases.get(at).part() == Part.SIGN && word(at).equals("宣布"));
    }

    private static final Set<String> SAME_DAY = Frames.words("同日 当天 当日 当晚");

    /** 同日 with no day told shortly before: the last one on which something happened of which the text tells. */
    private Optional<DateSpan> sameDay(int act) {
        boolean isSame = phrases.subList(0, act).stream()
                .anyMatch(phrase ->
                        phrase.part() == Part.DATE && phrase.when().isEmpty() && SAME_DAY.contains(word(phrase)));
        return isSame && !hasDate(0, phrases.size())
                ? scene.day()
                        .or(() -> scene.last(sentence.number())
                                .flatMap(Told::when)
                                .filter(when -> when.precision() == DateSpan.Precision.DAY))
                : Optional.empty();
    }

    /** 8月访华、11月对话: a date right before an act is its own, whatever follows. */
    @Override
    Optional<DateSpan> dateOwn(int act) {
        Phrase before = act > 0 ? phrases.get(act - 1) : phrases.get(act);
        boolean isOwn =
                before.part() == Part.DATE && before.end() == phrases.get(act).start() && !isSaid(act - 1);
        return isOwn ? before.when() : round(act).flatMap(Told::when).or(() -> sameDay(act));
    }

    private static final Set<String> AND = Frames.words("和 与 及 、");

    /** 我们2月和9月通话: each of the months before an act has one. */
    @Override
    List<DateSpan> furtherDates(int act, Optional<DateSpan> first) {
        List<DateSpan> further = new ArrayList<>();
        int at = inClause(act)
                .filter(i -> phrases.get(i).part() == Part.DATE && !isSaid(i))
                .filter(i -> phrases.get(i).when().equals(first))
                .findFirst()
                .orElse(0);
        while (at > 1 && isWordAt(at - 1, AND) && phrases.get(at - 2).part() == Part.DATE) {
            at -= 2;
            // 10日和11日: the two days of one round
            phrases.get(at)
                    .when()
                    .filter(when -> when.precision() == DateSpan.Precision.MONTH)
                    .ifPresent(further::add);
        }
        return further;
    }

    @Override
    boolean endsDates(int at) {
        return isWordAt(at, PAUSES);
    }

    private static final Pattern SINCE = Pattern.compile("(?s)自从?.*");

    @Override
    boolean isCurrent(int act) {
        String after = after(act, 14);
        boolean isMemory = after.contains("共识")
                || after.contains("达成")
                || after.contains("精神")
                || after.contains("以来")
                || after.startsWith("时")
                || SINCE.matcher(clause(act)).matches();
        return !isMemory
                && (phrases.get(act).kind() == Kind.VERB || phrases.get(act).isVisit() || isUnderWay(act));
    }

    @Override
    boolean isPastTense(int act) {
        return isWordAt(act + 1, Set.of("了")) || word(act).contains("了");
    }

    @Override
    boolean isOccasion(int act, int round) {
        // 举行会谈，双方同意举行战略对话: the round is yet to come.
        return round < act || !hasPause(act, round);
    }

    private static final Pattern BY_VIDEO = Pattern.compile("(?s).*(?:视频|线上)(?:方式|形式).*");

    @Override
    boolean isVideo(int act) {
        return super.isVideo(act) || BY_VIDEO.matcher(clause(act)).matches();
    }

    /** 18日，A同B通话，双方同意尽快举行磋商: what was agreed on is not of the day of the call. */
    @Override
    boolean isOpened(int act) {
        int from = clauseStart(act);
        return phrases.subList(from, act).stream().noneMatch(phrase -> phrase.isSign(Kind.PLAN))
                || IntStream.range(0, from)
                        .noneMatch(i -> phrases.get(i).isAct() && outcome(i).equals("held"));
    }

    /** 对话21日举行，双方同意尽早举行磋商: nor is the date of what was held before. */
    @Override
    boolean isReached(int date, int act) {
        return !hasPause(date, act) || isOpened(act);
    }

    @Override
    boolean isSaid(int date) {
        if (isWordAt(date + 1, SAYING) || isNoPlan(date) || isReported(date) || isUpTo(date)) {
            return true;
        }
        if (text.startsWith("年会", phrases.get(date).end())) {
            // 论坛2024年年会: part of a name.
            return true;
        }
        return date + 1 < phrases.size()
                && phrases.get(date + 1).part() == Part.SIGN
                && word(date + 1).equals("宣布");
    }

    private static final Pattern FROM = Pattern.compile("(?s).*[从自].*[到至]");

    /** 从7月28日通话到今天: how long ago it was, where an act stands between. */
    private boolean isUpTo(int date) {
        return FROM.matcher(lead(date)).matches()
                && inClause(date).limit(2).anyMatch(i -> phrases.get(i).isAct());
    }

    private static final Pattern REPORTED =
            Pattern.compile("(?:[（(][^）)]{1,12}[）)]|[）)])?(?:上午|下午|晚)?(?:介绍|通报|披露|透露|回应)");

    /** 今天（10月30日）介绍了…情况: the day on which something was told about it. */
    private boolean isReported(int date) {
        return REPORTED.matcher(after(date, 20)).lookingAt();
    }

    private static final Pattern AND_THERE =
            Pattern.compile("[、和并及]|[^，。]{0,6}，(?:并.{0,16}|(?:先后|分别|期间)?[同与][^，。]{2,40})");

    @Override
    boolean isOnTheWay(int visit, int act) {
        boolean isList = AND_THERE.matcher(between(visit, act)).matches();
        return isList || (phrases.get(visit).isVisit() && !hasPause(visit, act));
    }

    private static final Pattern AFTERWARDS = Pattern.compile("(?s)(?:之后|以后|以来|后|期间|引发|引起|备受|举世).*");

    @Override
    boolean isLookedBack(int act) {
        return AFTERWARDS.matcher(after(act, 4)).matches();
    }

    @Override
    boolean isSameClause(int act, int next) {
        return !hasPause(act, next);
    }
}
