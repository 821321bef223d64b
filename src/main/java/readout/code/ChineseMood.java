package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Of which contact a Chinese tone word speaks: of the one that its own words tell; else of one told before in the sentence;
 * else of the last one of which it can be said.
 *
 * @param text the whole text
 * @param sentence where the word stands
 * @param tone the word, and the talk that it modifies
 */
record ChineseMood(String text, Sentence sentence, ToneScope.Tone tone) {

    /** How far a word of hope reaches, in characters. */
    private static final int WISH = 24;

    /** How far a word of what is planned reaches. */
    private static final int PLAN = 40;

    private static final int DONE = 14;
    private static final int NEIGHBOURS = 200;

    /** Whose mood is told, if it is that of a contact. */
    Optional<Told> bearer(List<Told> told, List<Told> contacts, Scene scene) {
        Optional<Told> own = told.stream()
                .filter(contact -> contact.at() <= tone.talk() && tone.talk() < contact.to() && !contact.isEcho())
                .findFirst();
        if (own.isPresent()) {
            return own.filter(contact -> !isHoped());
        }
        boolean isDone = isDone();
        Optional<Told> before = told.stream()
                .filter(contact -> contact.at() < tone.talk() && !contact.isEcho() && contact.isCurrent())
                .filter(contact -> !(isDone && contact.outcome().equals("announced")))
                .reduce((first, second) -> second);
        if (before.isPresent()) {
            return before;
        }
        if (isClosing()) {
            Optional<Told> main = contacts.stream()
                    .limit(NEIGHBOURS)
                    .filter(contact -> contact.isNews() && contact.outcome().equals("held"))
                    .findFirst();
            if (main.isPresent()) {
                return main;
            }
        }
        return last(contacts, scene)
                .filter(contact -> sentence.number() - contact.sentence() <= Coder.TONE_REACH)
                .filter(this::isOf);
    }

    /** The last contact of the kind that is spoken of: a trip, talks to come, or what is reported. */
    private Optional<Told> last(List<Told> contacts, Scene scene) {
        boolean isTrip = sentence.tokens().stream()
                .anyMatch(token -> token.start() == tone.talk() && token.code().startsWith("visit"));
        if (isTrip) {
            return last(contacts, contact -> contact.mode().equals("visit"));
        }
        if (isDone()) {
            // 就加强合作进行了…讨论: what was wished for is what they talked about.
            return scene.news(sentence.number())
                    .filter(contact -> !contact.mode().equals("visit"));
        }
        if (isNear(Kind.PLAN, PLAN)) {
            return last(contacts, contact -> contact.outcome().equals("announced"));
        }
        return isNear(Kind.NONE, WISH) ? Optional.empty() : scene.news(sentence.number());
    }

    private static Optional<Told> last(List<Told> contacts, Predicate<Told> isMeant) {
        for (int i = contacts.size() - 1; i >= 0 && contacts.size() - i <= NEIGHBOURS; i--) {
            if (isMeant.test(contacts.get(i))) {
                return Optional.of(contacts.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isNear(Kind kind, int reach) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == kind)
                .anyMatch(token -> token.end() <= tone.talk() && tone.talk() - token.end() < reach);
    }

    /** The words of its clause before the talk. */
    private String clause() {
        String before = text.substring(sentence.start(), tone.talk());
        return before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1);
    }

    /** 双方还就…交换意见: the sentence with which a report of talks ends, however long it is. */
    private boolean isClosing() {
        return text.startsWith("双方还就", sentence.start()) || text.startsWith("双方还围绕", sentence.start());
    }

    private static final Pattern DONE_SO = Pattern.compile("[进举]行了");

    /** 进行了深入讨论: was, and is no mood of what is only planned. */
    private boolean isDone() {
        String clause = clause();
        return DONE_SO.matcher(clause.substring(Math.max(0, clause.length() - DONE)))
                .find();
    }

    private static final Pattern HOPE = Pattern.compile("希望|预祝|确保");

    /** 希望…会晤成功: what is wished for behind the word of contact was not said of it. */
    private boolean isHoped() {
        return HOPE.matcher(clause()).find();
    }

    private static final Pattern HABIT = Pattern.compile("多次|历次|屡次|一直|长期|过去");

    /** Whether talk can be that of a contact: of the same mode, of nobody who had no part in it, and not done often. */
    private boolean isOf(Told contact) {
        List<Bearer> people = contact.people().stream()
                .flatMap(party -> party.bearer().stream())
                .toList();
        String clause = clause();
        boolean isOthers = sentence.tokens().stream()
                .filter(token -> token.start() >= tone.talk() - clause.length() && token.start() < tone.talk())
                .flatMap(token -> token.bearer().stream())
                .anyMatch(bearer -> !people.contains(bearer));
        boolean isMechanism = sentence.tokens().stream()
                .filter(token -> token.start() == tone.talk() && token.end() - token.start() > 2)
                .anyMatch(token -> token.code().startsWith("dialogue_mechanism"));
        boolean isHabit = HABIT.matcher(clause).find();
        return !isOthers && !isHabit && (!isMechanism || contact.isMechanism());
    }
}
