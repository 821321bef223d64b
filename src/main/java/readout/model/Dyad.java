package readout.model;

/**
 * An unordered pair of parties, such as {@code us-cn}. The United States stands first where it is a side, because every
 * data set here is told from there or to there; otherwise the parties stand in alphabetical order, so that one pair has
 * one spelling.
 *
 * @param first the party written first, a lower-case code such as {@code us}
 * @param second the other party
 */
public record Dyad(String first, String second) {

    private static final String UNITED_STATES = "us";

    public Dyad {
        if (!isParty(first) || !isParty(second) || first.equals(second)) {
            throw new IllegalArgumentException(
                    "A dyad is two different party codes, such as us-cn, not \"" + first + "-" + second + "\"");
        }
        if (second.equals(UNITED_STATES) || (!first.equals(UNITED_STATES) && first.compareTo(second) > 0)) {
            String swapped = first;
            first = second;
            second = swapped;
        }
    }

    /**
     * Reads {@code us-cn} or {@code cn-us}.
     *
     * @throws IllegalArgumentException if the text is not two party codes joined by a hyphen
     */
    public static Dyad parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("A dyad is two party codes, such as us-cn, not \"" + text + "\"");
        }
        return new Dyad(text.substring(0, hyphen), text.substring(hyphen + 1));
    }

    public boolean contains(String party) {
        return first.equals(party) || second.equals(party);
    }

    /**
     * The side opposite to a party.
     *
     * @throws IllegalArgumentException if the party is not a side of this dyad
     */
    public String other(String party) {
        if (!contains(party)) {
            throw new IllegalArgumentException(party + " is no side of " + this);
        }
        return first.equals(party) ? second : first;
    }

    private static boolean isParty(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
