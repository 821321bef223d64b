package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether two Poisson counts have one rate, exactly: given their sum, the first is binomial with the first's share of the
 * exposure. p is the probability of all outcomes that are no likelier than the one observed.
 *
 * <p>Assumptions: independent Poisson counts; with overdispersion p is too small. Cost: O(sum).
 *
 * <p>J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313–323, doi:10.1093/biomet/31.3-4.313; C. J. Clopper and E. S. Pearson,
 * Biometrika 26 (1934) 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @param ratio the first rate by the second; infinite if only the second is 0, empty if both are
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p two-sided
 */
record PoissonRateTest(OptionalDouble ratio, double low, double high, double p) {

    private static final double TAIL = 0.025;
    private static final double ACCURACY = 1e-14;
    private static final double TIE = 1 + 1e-7;

    static PoissonRateTest of(int first, double firstExposure, int second, double secondExposure) {
        int sum = first + second;
        double share = firstExposure / (firstExposure + secondExposure);
        double odds = secondExposure / firstExposure;
        if (sum == 0) {
            return new PoissonRateTest(OptionalDouble.empty(), 0, Double.POSITIVE_INFINITY, 1);
        }
        BinomialDistribution binomial = new BinomialDistribution(null, sum, share);
        double limit = binomial.probability(first) * TIE;
        double p = 0;
        for (int k = 0; k <= sum; k++) {
            double probability = binomial.probability(k);
            p += probability <= limit ? probability : 0;
        }
        double low = first == 0 ? 0 : quantile(TAIL, first, second + 1.0);
        double high = second == 0 ? 1 : quantile(1 - TAIL, first + 1.0, second);
        return new PoissonRateTest(
                OptionalDouble.of(first / firstExposure / (second / secondExposure)),
                low / (1 - low) * odds,
                high / (1 - high) * odds,
                Math.min(1, p));
    }

    private static double quantile(double probability, double a, double b) {
        return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(probability);
    }
}
