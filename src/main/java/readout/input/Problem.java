package readout.input;

import java.util.Comparator;

/**
 * Something in the input that could not be used.
 *
 * @param code a short stable name of the kind of problem, such as {@code unknown-level}, by which many can be counted
 * @param place where it stands
 * @param message what is there, in a sentence
 * @param hint what was expected, with the nearest good value; empty if there is nothing to add
 */
public record Problem(String code, Place place, String message, String hint) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().number())
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** What of a message is told to a person: a cell of a thousand words would hide the other problems. */
    private static final int LONGEST = 400;

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Two lines for a person: place and message, then the hint, set in. */
    @Override
    public String toString() {
        String told = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        String text = place + ": " + told + " [" + code + "]";
        return hint.isEmpty() ? text : text + "\n  " + hint;
    }
}
