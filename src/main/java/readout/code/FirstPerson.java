package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts people in the place of words that only say who speaks, in texts that say whose words they give: "I" and "my" are
 * the speaker, "you" and "your" in a question are whoever answers, "we" and "our" of two who speak together are both.
 */
final class FirstPerson {

    private static final Set<String> OWN = Set.of("i", "me");

    private static final Set<String> ASKED = Set.of("you");

    /** So many words stand at most between an owner and what is owned. */
    private static final int REACH = 3;

    private FirstPerson() {}

    static List<Phrase> named(List<Phrase> phrases, Scene scene, boolean isQuestion) {
        Optional<Party> who = isQuestion ? scene.answering() : scene.speaking();
        if (who.isEmpty()) {
            return phrases;
        }
        Set<String> people = isQuestion ? ASKED : OWN;
        String owner = isQuestion ? "your" : "my";
        List<Phrase> named = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean isOwner = phrase.isWord(owner) && isBeforeTalk(phrases, i);
            if (isOwner || (phrase.part() == Phrase.Part.WORD && people.contains(phrase.code()))) {
                named.add(Phrase.parties(List.of(who.get().at(phrase.start(), phrase.end()))));
                if (isOwner) {
                    named.add(Phrase.word(phrase.start(), phrase.end(), "'s"));
                }
            } else if (scene.isTogether() && (phrase.isWord("we") || phrase.isWord("our"))) {
                named.add(Phrase.pronoun(phrase));
            } else {
                named.add(phrase);
            }
        }
        return named;
    }

    /** "my meeting", "my first call": but not "my Chinese counterpart". */
    private static boolean isBeforeTalk(List<Phrase> phrases, int owner) {
        for (int i = owner + 1; i < phrases.size() && i <= owner + REACH; i++) {
            if (phrases.get(i).isAct()) {
                return true;
            }
            if (phrases.get(i).part() != Phrase.Part.WORD) {
                return false;
            }
        }
        return false;
    }
}
