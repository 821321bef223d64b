package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * What came of an act in a Chinese sentence: held, announced, put off, or nothing that can be told, as what is wished for,
 * imagined, denied or only counted is no contact.
 */
abstract class ChineseOutcomes extends ChinesePlans {

    ChineseOutcomes(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    private static final Pattern AGREED = Pattern.compile("(?s)(?:达成|形成)?的?(?:一系列|系列|重要)*(?:共识|精神).*");

    @Override
    String outcome(int act) {
        if (isOnlyNamed(act)) {
            return "";
        }
        String fate = fate(act);
        if (!fate.isEmpty()) {
            return fate.equals("none") ? "" : fate;
        }
        String outcome = tense(act);
        if (outcome.equals("held") && !isPastTense(act)) {
            outcome = round(act).filter(Told::isToldOrAhead).map(Told::outcome).orElse(outcome);
        }
        if (outcome.equals("announced") && AGREED.matcher(after(act, 12)).matches()) {
            // 将按照两国元首通话精神…: what is to come is not the call.
            outcome = "held";
        }
        if ((outcome.equals("announced") && (isHabit(act) || isWithin(act))) || isSetUp(act)) {
            return "";
        }
        if (outcome.equals("held") && (isEve(act) || isAskedOf(act))) {
            return "announced";
        }
        return outcome.equals("held") && isReference(act) ? "" : outcome;
    }

    /** What lies ahead is announced, what is only said to be possible is nothing, all else was held. */
    private String tense(int act) {
        if (isWishOfGovernments(act) || isCondition(act)) {
            return "";
        }
        boolean isPlan = isAhead(act);
        for (int i = act - 1; i >= 0 && !endsReach(i, act); i--) {
            if (isUnreal(i, act)) {
                return "";
            }
            isPlan |= isExpected(i, act) || isPlanned(i, act);
        }
        return isPlan ? "announced" : "held";
    }

    /** Whether a phrase before an act, and all before it, says nothing of the act: another act stands there. */
    private boolean endsReach(int at, int act) {
        Phrase before = phrases.get(at);
        return before.part() == Part.STOP
                || (before.isAct() && !before.isVisit() && hasPause(at, act) && !isGoingOn(at, act));
    }

    /** 将同X举行会谈，会见Y: the second act goes on with the first, as nobody else is its subject. */
    private boolean isGoingOn(int first, int act) {
        boolean isClause = false;
        for (int i = first + 1; i < act; i++) {
            if (isWordAt(i, Set.of("，", ","))) {
                isClause = true;
            } else if (isClause && !isWordAt(i, Set.of("并", "还", "以", "及", "和"))) {
                return false;
            } else if (phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return isClause;
    }

    @Override
    boolean isHeld(int act) {
        if (word(act).contains("行")
                || word(act).contains("主持")
                || isUnderWay(act)
                || isWordAt(act - 1, Set.of("行", "开"))) {
            return true;
        }
        for (int i = act + 1;
                phrases.get(act).kind() == Kind.NOUN && i + 1 < phrases.size() && !isWordAt(i, PAUSES);
                i++) {
            // 工作组举行会议, 磋商在日内瓦开幕
            if (isWordAt(i, Set.of("举", "召", "开")) && isWordAt(i + 1, Set.of("行", "开", "幕"))) {
                return true;
            }
        }
        return false;
    }
}
