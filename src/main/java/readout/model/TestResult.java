package readout.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A test, with what it could have said at all.
 *
 * @param name what was done
 * @param statistic what it looked at
 * @param p the probability of a statistic as far out if there is no effect
 * @param smallestReachableP the smallest p that it could have given; a test whose smallest p is large can say nothing
 * @param powers how often it would have given a p of at most 0.05, by size of the effect; empty if that was not asked
 */
public record TestResult(String name, double statistic, double p, double smallestReachableP, List<Power> powers) {

    public TestResult {
        powers = List.copyOf(powers);
    }

    /**
     * How often a test finds an effect that is there.
     *
     * @param rateRatio the effect: the rate in election years, as a multiple of that in other years
     * @param probability how often p is at most 0.05
     */
    public record Power(double rateRatio, double probability) {}

    /** The p, as it is told: rounded alike for all, so that none is told as less than the smallest that could be. */
    public String pTold() {
        return told(p);
    }

    /** The smallest p that could have been reached, as it is told. */
    public String smallestTold() {
        return told(smallestReachableP);
    }

    /** Two significant digits, however small; what is less than 1 is not told as 1. */
    private static String told(double probability) {
        if (probability < 1 && probability >= 0.995) {
            return ">0.99";
        }
        return new BigDecimal(probability)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** The same with powers. */
    public TestResult withPowers(List<Power> found) {
        return new TestResult(name, statistic, p, smallestReachableP, found);
    }
}
