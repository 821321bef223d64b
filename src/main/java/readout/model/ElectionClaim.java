package readout.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The claim that relations are steadier in years without a US general election, and what became of it.
 *
 * @param statement the claim
 * @param rule the rule by which the outcome was found, fixed before the data were looked at
 * @param outcome what became of it
 * @param ground why
 * @param alike the comparison that speaks against it, if that is why: a placebo that falls as well
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
        Ground ground,
        Optional<ElectionComparison> alike,
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

    /** Why a claim has its outcome. What is said of each is a matter of language. */
    public enum Ground {
        /** No term is covered whole. */
        NO_WHOLE_TERM,
        /** Nothing was counted. */
        NOTHING_COUNTED,
        /** All years lie on one line. */
        NO_YEAR_DIFFERS,
        /** The test could not have reached its level. */
        P_OUT_OF_REACH,
        /** Election years have fewer, and so have those of a country of which nothing is claimed. */
        PLACEBO_FALLS,
        /** Election years have fewer. */
        FALLS,
        /** Election years have more. */
        RISES,
        /** Election years do not have fewer by a third. */
        THIRD_REFUTED,
        /** Election years have fewer only with the trend taken out. */
        NOT_WITH_TREND,
        /** The regression does not find that election years have fewer. */
        NOT_BY_REGRESSION,
        /** The regression has no estimate. */
        NO_REGRESSION,
        /** Neither a fall by a third nor no difference is refuted. */
        NEITHER_REFUTED;

        /** The spelling of tables, such as {@code no-whole-term}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ElectionClaim {
        rule = List.copyOf(rule);
        placebos = List.copyOf(placebos);
        variants = List.copyOf(variants);
    }
}
