package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;

/** What still lies ahead of a Chinese sentence: planned, prepared, set out for, or close at hand. */
abstract class ChinesePlans extends ChineseWishes {

    private static final int PLAN = 40;
    private static final int LONG_PLAN = 90;
    private static final int ARRANGED = 36;
    private static final int WAY = 40;

    ChinesePlans(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whether the words around an act say that it lies ahead. */
    final boolean isAhead(int act) {
        return isPrepared(act)
                || isEarly(act)
                || isFuture(act)
                || isMeanwhile(act)
                || isSettingOut(act)
                || isPlannedBehind(act);
    }

    /** Whether a word before an act says that it is planned: 将, 定于, 邀请. */
    final boolean isPlanned(int sign, int act) {
        if (!phrases.get(sign).isSign(Kind.PLAN)) {
            return false;
        }
        int gap = phrases.get(act).start() - phrases.get(sign).end();
        return isWill(sign)
                ? gap < LONG_PLAN
                : !isPastTense(act)
                        && ((gap < PLAN && !hasPause(sign, act) && !isInvited(sign))
                                || (gap < LONG_PLAN && isOnPlannedTrip(sign, act)));
    }

    private static final Set<String> SCHEDULED = Frames.words("拟 计划 定于 预定 预计 即将 很快将 不久将 安排 准备同 准备与");

    private static final Pattern AND_WITH =
            Pattern.compile("(?s)[^，。]{0,6}(?:，[^，。了已曾]{1,12})?，(?:并|还|届时|其间|期间)*[同与和跟][^，。]*");

    /** 拟于8月访问美国，与X进行磋商: with whom one talks on a trip that is planned. */
    private boolean isOnPlannedTrip(int sign, int act) {
        if (!SCHEDULED.contains(word(sign))) {
            return false;
        }
        return IntStream.range(sign, act)
                .filter(i -> phrases.get(i).isVisit() && !hasPause(sign, i) && !hasDate(i, act))
                .anyMatch(i -> AND_WITH.matcher(between(i, act)).matches());
    }

    /** 应奥巴马总统邀请: who was asked may have come. */
    private boolean isInvited(int sign) {
        return word(sign).equals("邀请") && lead(sign).matches("(?s).*应(?![该当对有将约]).*");
    }

    private boolean isWill(int sign) {
        return word(sign).startsWith("将");
    }

    /** 会晤将于9月举行: the sign of what is to come stands behind the noun. */
    private boolean isPlannedBehind(int act) {
        for (int i = act + 1; i < phrases.size() && !isWordAt(i, PAUSES); i++) {
            Phrase after = phrases.get(i);
            boolean isList = after.isAct() && after.kind() == Kind.NOUN && isWordAt(i - 1, Set.of("、", "和"));
            if ((after.isAct() && !isList) || after.part() == Part.STOP) {
                return false;
            }
            if (after.isSign(Kind.PLAN) && (isWill(i) || word(i).startsWith("料"))) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern PREPARING =
            Pattern.compile("(?s)的?(?:做好?|作好?|进行)?(?:充分|认真|必要|各项|有关|相关)*的?(?:准备|(?:作|做)出安排).*");

    /** 为…访华做准备, 就…访华有关安排进行沟通: what is prepared lies ahead. */
    private boolean isPrepared(int act) {
        String after = after(act, ARRANGED);
        return PREPARING.matcher(after).matches() || ARRANGING.matcher(after).matches();
    }

    private static final Pattern ARRANGING =
            Pattern.compile("(?s)[^，。]*(?:有关|相关|具体)(?:安排|事宜|事项)[^，。]*(?:沟通|协商|协调|磋商|联系).*");

    /** 同意…，并早日会面: what was agreed on and is to come soon. */
    private boolean isEarly(int act) {
        return EARLY.matcher(before(act, 10)).find()
                && AGREED.matcher(opening(act)).find();
    }

    private static final Pattern EARLY = Pattern.compile("(?:早日|尽早|尽快)[^，。]*$");

    private static final Pattern AGREED = Pattern.compile("同意|商定|约定");

    private static final Pattern READY = Pattern.compile("(?s).*准备(?:(?:赴|访|前往|在|于|同|与|和)[^，。]*)?");

    /** 也会随团访华: 会 as the sign of what is to come, not as the first character of 会见. */
    private boolean isFuture(int act) {
        String before = lead(act);
        return WILL.matcher(before).find() || READY.matcher(before).matches();
    }

    private static final Pattern WILL = Pattern.compile("(?:也|都|还|就|预计|据称)会(?![见晤谈面议商同员展])");

    private static final Pattern SETTING_OUT =
            Pattern.compile("(?s).*(?:离开北京|离京|启程|乘专机离开|乘专机从[^，。]{1,6}出发)[^。]*(?:赴|前往|飞往)[^。]*");

    /** 乘专机离开北京，赴X举行会晤: what one sets out for lies ahead. */
    private boolean isSettingOut(int act) {
        boolean isWay = phrases.get(act).isVisit();
        String before = isWay ? opening(act) + word(act) : opening(act);
        // The way to talks is announced with them; a visit alone begins when one sets out.
        boolean isOnlyWay = !isWay || after(act, WAY).matches("(?s)[^，。]*举行.*会[晤谈].*");
        return isOnlyWay && SETTING_OUT.matcher(before).matches();
    }

    /** 访美期间，A将…: what will be done on a trip says that the trip lies ahead. */
    private boolean isMeanwhile(int act) {
        if (!phrases.get(act).isVisit() || !after(act, 2).equals("期间")) {
            return false;
        }
        for (int i = act + 1; i < phrases.size() && phrases.get(i).part() != Part.STOP; i++) {
            if (phrases.get(i).isSign(Kind.PLAN)) {
                return isWill(i);
            }
        }
        return false;
    }

    private static final Pattern ASKED = Pattern.compile("(?s)(?:是否|会否|会不会|有何|将)(?:也|还)?(?:有|会|将|计划|安排|打算).*");

    private static final Pattern THIS = Pattern.compile("(?s).*(?:此次|这次|此番)[^，。]{0,12}");

    /** 请问此次访华是否有…安排: asked of a trip that is still to come. */
    final boolean isAskedOf(int act) {
        return sentence.isQuestion()
                && phrases.get(act).isVisit()
                && THIS.matcher(lead(act)).matches()
                && !hasDate(0, act)
                && ASKED.matcher(after(act, 10)).matches();
    }

    /** 元首会晤前夕: it still lies ahead of the text, if its date does. */
    final boolean isEve(int act) {
        boolean isEither =
                phrases.get(act).kind() == Kind.NOUN || phrases.get(act).isVisit() || hasDate(clauseStart(act), act);
        return (isEither && after(act, 4).matches("(?s)的?(?:之前|前夕).*")) || isAtHand(act);
    }

    /** 会晤在即. */
    final boolean isAtHand(int act) {
        return after(act, 2).equals("在即") || after(act, 2).equals("临近");
    }
}
