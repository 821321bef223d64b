package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/** What befell an act in a Chinese sentence: postponed, cancelled, declined, suspended, resumed, or none of it. */
abstract class ChineseFates extends ChineseClauses {

    private static final int FATE = 16;

    private static final int DROPPED_REACH = 44;

    private static final Pattern DROPPED =
            Pattern.compile("(?s)[^，。]{0,4}(?:原定|原计划|本应|本来)[^，。]{0,20}，(?:[^，。]{0,6})(?:取消|推迟|延期|延后|暂停|中止).*");

    private static final Pattern WAS_PLANNED = Pattern.compile("原定|原订|原计划|原拟|原本|本应|本来|计划|预定|定于|(?<!虚|模|草)拟");

    /** What came of a plan stands in one of so many clauses behind it. */
    private static final int DROPPED_CLAUSES = 2;

    ChineseFates(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** What befell an act; {@code none} if that is only wished for, asked or denied; empty if nothing is said. */
    final String fate(int act) {
        String before = fateBefore(act);
        if (!before.isEmpty()) {
            return before;
        }
        if (isRefused(act)) {
            return "declined";
        }
        String after = after(act, DROPPED_REACH);
        if (NOT_HELD.matcher(after).matches() || NO_NEWS.matcher(after).matches()) {
            return "none";
        }
        if (CAME_TO_NOTHING.matcher(after).matches() && wasPlanned(act)) {
            return "cancelled";
        }
        if (phrases.stream().noneMatch(phrase -> phrase.isSign(Kind.FATE))) {
            return "";
        }
        // 原定于周四举行，后因故取消: what came of the plan is told in the next clause.
        boolean isDropped = DROPPED.matcher(after).matches() || isArrangement(act);
        int fate = isDropped ? fateAfter(act) : wasPlanned(act) ? fateOfPlan(act) : -1;
        String came = fate >= 0 ? doubted(fate) : "";
        // 尚未宣布推迟: the plan stands.
        return came.isEmpty() || (came.equals("none") && !isDropped) ? fateBehind(act) : came;
    }

    /** 对话没有举行, 对话未能如期举行. */
    private static final Pattern NOT_HELD =
            Pattern.compile("(?s)(?:最终|并|也|均|都|却)*(?:未|没有?)能?(?:如期|按期|按时|得以)?(?:举行|召开|成行|实现).*");

    /** 原计划2月访华，但未能成行. */
    private static final Pattern CAME_TO_NOTHING =
            Pattern.compile("(?s)[^，。；]{0,6}，(?:但|却|后来?|最终|最后|因故|结果)*(?:未|没有?|未能|没能)(?:能|得以)?(?:成行|实现|举行|如愿).*");

    /** 会见X的报道不实, 通话尚未安排, 会晤将是有益的: nothing says that it was. */
    private static final Pattern NO_NEWS = Pattern.compile("(?s)[^，。；]{0,8}(?:"
            + "的?(?:报道|消息|传闻|传言|说法)[^，。；]{0,4}(?:不实|不属实|有误|虚假|错误|不准确|子虚乌有)"
            + "|(?:尚未|仍未|还没有?|尚无|还未)(?:最终)?(?:安排|确定|敲定|排定|商定|计划)"
            + "|(?:将|会)是?(?:十分|非常|很)?(?:有益|有用|有帮助|有必要)).*");

    /** 会见X的安排因故推迟: what befell the arrangement befell the act. */
    private boolean isArrangement(int act) {
        boolean isOfWhom = act + 1 < phrases.size() && phrases.get(act + 1).isPeople();
        return isOfWhom && ARRANGED.matcher(after(act + 1, DROPPED_REACH)).matches();
    }

    private static final Pattern ARRANGED = Pattern.compile("(?s)的(?:计划|行程|安排)[^，。；]{0,6}(?:取消|推迟|延期|延后|暂停|中止|搁置).*");

    /** 原定5日访华，与X会谈: what was planned for the trip, too. */
    private boolean wasPlanned(int act) {
        boolean isPlan =
                WAS_PLANNED.matcher(isWithWhom(act) ? opening(act) : lead(act)).find()
                        || OF_TRIP.matcher(after(act, 4)).matches();
        return isPlan && !isPastTense(act);
    }

    private static final Pattern OF_TRIP = Pattern.compile("(?s)的?(?:计划|行程|安排).*");

    private static final Pattern WITH_WHOM = Pattern.compile("(?s)(?:并|还|届时|其间|期间)*[同与和跟].*");

    private boolean isWithWhom(int at) {
        return WITH_WHOM.matcher(lead(at)).matches();
    }

    private int fateAfter(int act) {
        return IntStream.range(act + 1, phrases.size())
                .filter(i -> phrases.get(i).isSign(Kind.FATE))
                .findFirst()
                .orElse(-1);
    }

    /**
     * Where it is told what came of a plan: 原定5日访华，美方以…为由宣布推迟. It stands in one of the next clauses, before any
     * person is named or anything else is told, and has no object of its own; -1 if nowhere.
     */
    private int fateOfPlan(int act) {
        int clauses = 0;
        for (int i = act + 1; i < phrases.size() && clauses <= DROPPED_CLAUSES; i++) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, COMMAS)) {
                clauses++;
            } else if (clauses > 0 && phrase.isSign(Kind.FATE)) {
                return isPlanItself(i) && !isAsking(act, i) ? i : -1;
            } else if (phrase.part() == Part.STOP || isWordAt(i, PAUSES)) {
                return -1;
            } else if (clauses > 0 && (phrase.isAct() || isOtherPerson(i, act)) && !isWithWhom(i)) {
                return -1;
            }
        }
        return -1;
    }

    private static final Set<String> COMMAS = Set.of("，", ",");

    /** Whether somebody is named who does not travel or talk in the clause of an act. */
    private boolean isOtherPerson(int at, int act) {
        return phrases.get(at).isPeople()
                && inClause(act)
                        .noneMatch(i ->
                                phrases.get(i).parties().equals(phrases.get(at).parties()));
    }

    private static final Pattern PLAN_ITSELF = Pattern.compile("(?s)了?(?:$|[，。；！？”」』）至到一数两几\\d]|举行|成行|出发"
            + "|(?:[此这]次|[此该其]|原定|上述|有关|[中美]方|他|她|的|对?[访赴][华美]|对[华美])*"
            + "(?:访|行程|计划|之?行|会[晤谈面见]|出访|安排|日期|磋商|谈判|通话)).*");

    /** 推迟访问: the plan itself; 推迟军售: something else. */
    private boolean isPlanItself(int fate) {
        return PLAN_ITSELF.matcher(after(fate, DROPPED_REACH)).matches();
    }

    private static final Pattern ASKING = Pattern.compile("(?s).*(?:会否|会不会|是否).*");

    private boolean isAsking(int act, int fate) {
        return ASKING.matcher(between(act, fate)).matches();
    }

    private static final Pattern REQUEST = Pattern.compile("(?s).*(?:要求|请求|提出|提议|希望|寻求|试图|邀请|想要?[同与和])[^，。]*");

    private static final String BY_WHOM =
            "[”」』]?(?:的?(?:请求|要求|提议|建议|愿望))?，?(?:但|却|而|均|都|至今|一直|仍|又|随即|最终)*(?:[^，。没未不]{0,8}|[^，。]{0,6}以[^，。]{1,20}为(?:由|借口)(?:予以|断然|明确)?)";

    private static final String NO = "(?:拒绝|婉拒|回绝|谢绝|遭拒|拒接)";

    private static final String NO_ANSWER =
            "(?:未|没有?|不予?)(?:能|获|得到|收到|予|作出?|做出?|给予|有|获得)*(?:[中美]方|对方|北京|任何|的)*" + "(?:回应|答复|回音|理睬|理会|应答|接听|接受|首肯|同意)";

    /** What is refused is what was asked for, and nothing else: 拒绝会面, but not 拒绝让步. */
    private static final String NOTHING_ELSE =
            "了?(?:$|[，。；！？”」』）]|[这该此其的]|(?:[中美]方的?)?(?:请求|要求|提议|建议|邀请)|通话|会[晤谈面见]|见面)";

    private static final Pattern REFUSED =
            Pattern.compile("(?s)" + BY_WHOM + "(?:" + NO + "|" + NO_ANSWER + ")" + NOTHING_ELSE + ".*");

    /** 要求同X通话，被拒绝; 多次提出会面，未获回应: who was asked refused, or did not answer. */
    private boolean isRefused(int act) {
        return REQUEST.matcher(lead(act)).matches()
                && REFUSED.matcher(after(act, DROPPED_REACH)).matches();
    }

    private static final Pattern IN_LIST = Pattern.compile("[^，。]{0,6}[、和及与][^，。]{0,8}");

    private String fateBefore(int act) {
        int first = act;
        for (int i = act - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            Phrase phrase = phrases.get(i);
            int gap = phrases.get(first).start() - phrase.end();
            if (phrase.part() == Part.STOP || gap > 2 * FATE) {
                break;
            }
            if (phrase.isSign(Kind.FATE) && isFormer(i, first)) {
                continue;
            }
            if (phrase.isSign(Kind.FATE)) {
                boolean isFar = (phrase.code().equals("declined") && isAsked(act)) || isOfPlan(i, first);
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

    private static final Pattern FORMER = Pattern.compile("(?s)了?(?:[^，。]{1,6}[年月周天])?之?久?的.*");

    /** 恢复中断两年的磋商: what had befallen it before. */
    private boolean isFormer(int fate, int act) {
        return FORMER.matcher(between(fate, act)).matches()
                && inClause(fate).anyMatch(i -> phrases.get(i).isSign(Kind.FATE));
    }

    private static final Pattern PASSIVE = Pattern.compile(
            "的?(?:计划|行程|日程|安排|一事)?(?:[”」』被已经再次突然将于已宣布一无限期的因故也亦同样随之最终遭又均都了只能是恐怕度]|因[^，。]{1,12}(?:而|被)|[中美]方|对方|白宫|北京)*");

    private String fateBehind(int act) {
        for (int i = act + 1; i < phrases.size() && !isWordAt(i, PAUSES); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP
                    || phrase.start() - phrases.get(act).end() > FATE
                    || phrase.isAct()
                    || (phrase.isParties() && !isWordAt(i - 1, BY))) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return PASSIVE.matcher(withoutDates(act, i)).matches() ? doubted(i) : "";
            }
        }
        return "";
    }

    private static final Set<String> BY = Set.of("被", "遭");

    /** 磋商5日暂停: on what day does not matter. */
    private String withoutDates(int act, int fate) {
        String words = between(act, fate);
        for (int i = act + 1; i < fate; i++) {
            if (phrases.get(i).part() == Part.DATE) {
                words = words.replace(word(i), "");
            }
        }
        return words;
    }

    private static final Pattern OF_PLAN = Pattern.compile("原定|原计划|拟于|计划于|定于|预定");

    /** 推迟原定9月27日举行的…, 推迟拟于年内举行的…: when it was to be stands between. */
    private boolean isOfPlan(int fate, int act) {
        return word(fate).endsWith("原定") || OF_PLAN.matcher(between(fate, act)).find();
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

    /** 原定3月访华，宣布推迟; 推迟3月的访华; told in February: the month that was still to come. */
    @Override
    boolean isOpenNoun(int act) {
        boolean isYear = inClause(act)
                .anyMatch(i -> phrases.get(i).part() == Part.DATE
                        && "去前上".indexOf(text.charAt(phrases.get(i).start())) >= 0);
        return !isYear && !fate(act).isEmpty() && (wasPlanned(act) || isDateOfPlan(act));
    }

    /** Whether the date nearest before an act stands behind what befell it: it is not that of the decision. */
    private boolean isDateOfPlan(int act) {
        return inClause(act)
                .filter(i ->
                        phrases.get(i).part() == Part.DATE || phrases.get(i).isSign(Kind.FATE))
                .limit(1)
                .anyMatch(i -> phrases.get(i).part() == Part.DATE
                        && inClause(i).anyMatch(j -> phrases.get(j).isSign(Kind.FATE)));
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
