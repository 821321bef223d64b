package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/** What befell an act in a Chinese sentence: postponed, cancelled, declined, suspended, resumed, or none of it. */
abstract class ChineseFates extends ChineseClauses {

    private static final int FATE = 16;

    private static final int DROPPED_REACH = 44;

    private static final Pattern DROPPED =
            Pattern.compile("(?s)[^，。]{0,4}(?:原定|原计划|本应|本来)[^，。]{0,20}，(?:[^，。]{0,6})(?:取消|推迟|延期|延后|暂停|中止).*");

    private static final Pattern WAS_PLANNED = Pattern.compile("(?s).*(?:原定|原计划|本应|本来).*");

    /** 原定5日访华，因故延后: what came of it stands in the next clause, before anybody else is named. */
    private static final Pattern DROPPED_NEXT = Pattern.compile(
            "(?s)[^，。]{0,8}，(?:但|后|却|现|已|最终|其后|随后|因[^，。]{1,14}(?:而|被)?|被|将|突然|决定|宣布)*(?:取消|推迟|延期|延后|暂停|中止|告吹).*");

    ChineseFates(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** What befell an act; {@code none} if that is only wished for, asked or denied; empty if nothing is said. */
    final String fate(int act) {
        String before = fateBefore(act);
        if (!before.isEmpty()) {
            return before;
        }
        boolean isPlanned = WAS_PLANNED.matcher(lead(act)).matches()
                && DROPPED_NEXT.matcher(after(act, DROPPED_REACH)).matches();
        if (isPlanned || DROPPED.matcher(after(act, DROPPED_REACH)).matches()) {
            // 原定于周四举行，后因故取消: what came of the plan is told in the next clause.
            for (int i = act + 1; i < phrases.size(); i++) {
                if (phrases.get(i).isSign(Kind.FATE)) {
                    return doubted(i);
                }
            }
        }
        return fateBehind(act);
    }

    private static final Pattern IN_LIST = Pattern.compile("[^，。]{0,6}[、和及与][^，。]{0,8}");

    private String fateBefore(int act) {
        int first = act;
        for (int i = act - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            Phrase phrase = phrases.get(i);
            boolean isFar = (phrase.code().equals("declined") && isAsked(act)) || isOfPlan(i, first);
            int gap = phrases.get(first).start() - phrase.end();
            if (phrase.part() == Part.STOP || gap > 2 * FATE) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return gap <= (isFar ? 2 * FATE : FATE) ? doubted(i) : "";
            }
            if (phrase.isAct() && !phrase.isVisit()) {
                if (!IN_LIST.matcher(between(i, first)).matches()) {
                    break;
                }
                // 恢复A、B和C: what befell the first of a list befell all.
                first = i;
            }
        }
        return "";
    }

    private static final Pattern PASSIVE = Pattern.compile("[”」』被已经再次突然将宣布一无限期的因故也遭又均都了只能是恐怕]*");

    private String fateBehind(int act) {
        for (int i = act + 1; i < phrases.size() && !isWordAt(i, PAUSES); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP
                    || phrase.start() - phrases.get(act).end() > FATE / 2
                    || phrase.isAct()
                    || phrase.isParties()) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return PASSIVE.matcher(between(act, i)).matches() ? doubted(i) : "";
            }
        }
        return "";
    }

    private static final Pattern OF_PLAN = Pattern.compile("(?s).*(?:原定|原计划|拟于|计划于|定于|预定).*");

    /** 推迟原定9月27日举行的…, 推迟拟于年内举行的…: when it was to be stands between. */
    private boolean isOfPlan(int fate, int act) {
        return word(fate).endsWith("原定") || OF_PLAN.matcher(between(fate, act)).matches();
    }

    /** 推迟拟于近期举行的磋商: no day, and that of the decision is better; 推迟至5月: the new one. */
    @Override
    boolean isNoPlan(int date) {
        boolean isVague = VAGUE.contains(word(date))
                && inClause(date).anyMatch(i -> phrases.get(i).isSign(Kind.FATE));
        return isVague
                || inClause(date)
                        .limit(2)
                        .anyMatch(i -> phrases.get(i).isSign(Kind.FATE)
                                && MOVED.matcher(between(i, date)).matches());
    }

    private static final Set<String> VAGUE = Frames.words("近期 近日 最近 日前");

    private static final Pattern ASKED_FOR = Pattern.compile("[请要]求|[提建]议|邀请");

    /** 拒绝…会面的请求: what is refused is asked for behind the act. */
    private boolean isAsked(int act) {
        return ASKED_FOR.matcher(after(act, 6)).find();
    }

    private String doubted(int at) {
        String fate = phrases.get(at).code();
        for (int i = at - 1; i >= 0 && phrases.get(at).start() - phrases.get(i).end() < 12; i--) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, PAUSES) || phrase.part() == Part.STOP) {
                break;
            }
            if (phrase.isSign(Kind.NONE) && !phrase.code().equals("policy")) {
                return fate.equals("declined") ? fate : "none";
            }
        }
        return fate;
    }

    private static final Pattern MOVED = Pattern.compile("[至到](?:了)?");

    /** 推迟至5月, 延期到5月3日: the new date. */
    @Override
    Optional<DateSpan> movedTo(int act) {
        for (int i = act + 1; i + 1 < phrases.size() && phrases.get(i).part() != Part.STOP; i++) {
            for (int j = i + 1; phrases.get(i).isSign(Kind.FATE) && j < phrases.size() && j <= i + 3; j++) {
                if (phrases.get(j).part() == Part.DATE
                        && MOVED.matcher(between(i, j)).matches()) {
                    return phrases.get(j).when();
                }
            }
        }
        return Optional.empty();
    }

    private static final Pattern DECIDED = Pattern.compile("(?s).*(?:宣布|决定|商定).*");

    private static final Pattern EARLIER = Pattern.compile("(?s).*(?:此前|之前|以前|当时|曾).*");

    /** 决定暂停磋商: told as the news of the day, without a date. */
    @Override
    boolean isJustDecided(int act) {
        String words = opening(act) + word(act);
        return !fate(act).isEmpty()
                && DECIDED.matcher(words).matches()
                && !EARLIER.matcher(words).matches();
    }
}
