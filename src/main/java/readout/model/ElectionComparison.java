package readout.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Election years compared with other years, for one count.
 *
 * @param name what was counted, such as {@code us-cn}
 * @param unit what a rate is, such as "encounters per 100 country visits"
 * @param years every year of the whole terms that were compared
 * @param leftOut years that are counted, but lie in no whole term
 * @param electionRate the rate of election years; empty if there is none
 * @param otherRate the rate of the other years
 * @param interval the ratios of the two rates that the exact test does not refute at 0.05
 * @param permutations the exact tests, the one that decides first; empty if there is no whole term, or nothing was counted
 * @param placeboYears the deciding test on the first, second and third year of the term
 * @param regressions the regressions that have a finite estimate
 * @param distribution how often the deciding test gives each difference if election years do not differ; empty if nothing
 *     can be tested or no year differs
 * @param obstacle why nothing can be tested; empty if it can
 */
public record ElectionComparison(
        String name,
        String unit,
        List<Year> years,
        List<Integer> leftOut,
        OptionalDouble electionRate,
        OptionalDouble otherRate,
        RatioInterval interval,
        List<TestResult> permutations,
        List<TestResult> placeboYears,
        List<RegressionResult> regressions,
        Optional<PermutationDistribution> distribution,
        Optional<Obstacle> obstacle) {

    public ElectionComparison {
        years = List.copyOf(years);
        leftOut = List.copyOf(leftOut);
        permutations = List.copyOf(permutations);
        placeboYears = List.copyOf(placeboYears);
        regressions = List.copyOf(regressions);
    }

    /** Why nothing can be tested. */
    public enum Obstacle {
        /** No term is covered whole. */
        NO_WHOLE_TERM,
        /** Nothing was counted in the terms covered. */
        NOTHING_COUNTED;

        /** The spelling of tables, such as {@code no-whole-term}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The regression of a family, if it has a finite estimate. */
    public Optional<RegressionResult> regression(String family) {
        return regressions.stream()
                .filter(regression -> regression.family().equals(family))
                .findFirst();
    }

    /**
     * A year of a term.
     *
     * @param year the calendar year
     * @param yearOfTerm 1 to 4; the fourth is that of the general election
     * @param count what was counted
     * @param exposure what it could have come from
     */
    public record Year(int year, int yearOfTerm, double count, double exposure) {}

    /**
     * Ratios of two rates.
     *
     * @param low the lowest that is not refuted; empty if none is too low, or all are refuted
     * @param high the highest that is not refuted; empty if none is too high, or all are refuted
     * @param isEmpty whether every ratio above 0 is refuted, which is the opposite of none
     */
    public record RatioInterval(OptionalDouble low, OptionalDouble high, boolean isEmpty) {

        /** Nothing is refuted. */
        public static final RatioInterval ALL =
                new RatioInterval(OptionalDouble.empty(), OptionalDouble.empty(), false);

        /** Everything is refuted: no multiple of the other years' rates gives those of election years. */
        public static final RatioInterval NONE =
                new RatioInterval(OptionalDouble.empty(), OptionalDouble.empty(), true);

        public RatioInterval {
            if (isEmpty && (low.isPresent() || high.isPresent())) {
                throw new IllegalArgumentException("An empty interval has no ends");
            }
        }

        /** Ratios between two ends, of which either may be missing. */
        public static RatioInterval between(OptionalDouble low, OptionalDouble high) {
            return new RatioInterval(low, high, false);
        }

        /** What kind of interval it is, in a word or three. */
        public String kind() {
            if (isEmpty) {
                return "empty";
            }
            if (low.isPresent()) {
                return high.isPresent() ? "bounded" : "no upper end";
            }
            return high.isPresent() ? "no lower end" : "unbounded";
        }
    }

    /** The rate of election years as a multiple of that of the others; empty if there is none. */
    public OptionalDouble rateRatio() {
        return electionRate.isPresent() && otherRate.isPresent() && otherRate.getAsDouble() > 0
                ? OptionalDouble.of(electionRate.getAsDouble() / otherRate.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The number of whole terms. */
    public int terms() {
        return years.size() / 4;
    }
}
