package readout.model;

import java.util.List;

/**
 * The claim that relations are steadier in years without a US general election, and what became of it.
 *
 * @param statement the claim
 * @param rule the rule by which the outcome was found, fixed before the data were looked at
 * @param outcome what became of it
 * @param reason why, in a sentence or two
 * @param main the comparison that decides
 * @param placebos the same for countries of which nothing is claimed
 * @param variants the same counted otherwise; they decide nothing
 * @param seed of the draws behind the powers
 * @param draws how many
 */
public record ElectionClaim(
        String statement,
        List<String> rule,
        Outcome outcome,
        String reason,
        ElectionComparison main,
        List<ElectionComparison> placebos,
        List<ElectionComparison> variants,
        long seed,
        int draws) {

    /** What can become of a claim. */
    public enum Outcome {
        SUPPORTED("supported"),
        NOT_SUPPORTED("not supported"),
        CANNOT_BE_TOLD("cannot be told");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As it is said and written. */
        public String words() {
            return words;
        }
    }

    public ElectionClaim {
        rule = List.copyOf(rule);
        placebos = List.copyOf(placebos);
        variants = List.copyOf(variants);
    }
}
