package readout.code;

import java.util.List;
import java.util.Optional;
import readout.code.Phrase.Part;

/**
 * Who takes part in an act of a Chinese sentence: the partner stands behind a verb of receiving (会见 and the like), or before the act after a word of company;
 * else both sides stand before the act, or in one word.
 */
final class ChineseFrames extends ChineseActs {

    ChineseFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    @Override
    List<Pair> pairs(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return visit(act);
        }
        boolean isRound = phrase.kind() == Kind.NOUN
                && phrase.code().equals("dialogue_mechanism")
                && !phrase.goal().isEmpty();
        if (isRound && outcome(act).equals("resumed") && isBothKnown()) {
            // 两国元首同意重启经贸磋商: the rounds are not theirs.
            return List.of(bare(phrase, ""));
        }
        if (isRound && isRoundToCome(act)) {
            return List.of(bare(phrase, ""));
        }
        if (isSummitOfNames(act)) {
            return chiefs(phrase);
        }
        if (takesObject(act)) {
            Optional<Phrase> object = object(act);
            if (object.isPresent()) {
                return partner(act, act, object.get());
            }
        }
        List<Pair> him = withHim(act);
        if (!him.isEmpty()) {
            return him;
        }
        int partner = company(act) >= 0 ? company(act) : pronoun(act);
        if (partner >= 0) {
            return partner(act, partner, phrases.get(partner));
        }
        List<Pair> listener = listener(act);
        if (!listener.isEmpty()) {
            return listener;
        }
        if (isWe(act)) {
            return we(act);
        }
        if (isNextRound(act)) {
            return List.of(bare(phrase, ""));
        }
        List<Pair> received = received(act);
        if (!received.isEmpty()) {
            return received;
        }
        if (isSummitByPlace(act)) {
            return chiefs(phrase);
        }
        List<Pair> before = subjects(act);
        if (before.isEmpty()) {
            before = during(act);
        }
        if (before.isEmpty()) {
            before = ofBoth(act);
        }
        return before.isEmpty() && isSummitByName(act) ? chiefs(phrase) : before;
    }

    /** 双方同意举行…对话，此前先开工作组会议: a round of which the clause names nobody is not that of those who agree. */
    private boolean isRoundToCome(int act) {
        return outcome(act).equals("announced")
                && inClause(act)
                        .noneMatch(i -> phrases.get(i).part() == Part.BOTH
                                || phrases.get(i).isSomebody())
                && isBothKnown()
                && phrases.subList(0, act).stream()
                        .anyMatch(before -> before.isAct() && before.code().equals("dialogue_mechanism"));
    }
}
