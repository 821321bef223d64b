package readout.index;

import org.apache.commons.math3.special.Gamma;

/**
 * The rate of a monthly count that changes slowly: a gamma distribution, of which each month a part is forgotten.
 *
 * <p>y(t) is Poisson with mean λ(t)·e(t), where e(t) is the exposure. Given all counts to t, λ(t) is Gamma(a(t), b(t))
 * with a(t) = δ·a(t−1) + y(t) and b(t) = δ·b(t−1) + e(t): the mean is kept from month to month, the evidence for it
 * discounted by δ, and 1/(1−δ) months are remembered. In a month without exposure nothing is learnt; once less than a
 * thousandth of a month is remembered, no more is forgotten. Before the first month half a contact is known, at the mean
 * rate of the series.
 *
 * <p>One step ahead y(t) is negative binomial with size δ·a(t−1); the discount of several series is the one that makes
 * what they were most likely, all steps together. From month to month λ(t+1) = λ(t)·B/δ with B from Beta(δ·a, (1−δ)·a):
 * the part of λ(t) that is kept and the part ε that is lost are independent, and ε is Gamma((1−δ)·a(t), b(t)). So
 * backward λ(t) = δ·λ(t+1) + ε is exact, and smoothed means and draws of whole paths take one pass. O(n) a pass.
 *
 * <p>M. West and J. Harrison, Bayesian Forecasting and Dynamic Models, 2nd ed., 1997; A. C. Harvey and
 * C. Fernandes, Journal of Business & Economic Statistics 7 (1989) 407–417, doi:10.1080/07350015.1989.10509750.
 *
 * <p>To be used by one thread: it keeps the distributions of the counts that it filtered last.
 */
final class DiscountedGammaPoisson {

    private static final double KNOWN_BEFORE = 0.5;
    private static final double REMEMBERED = 1e-3;
    private static final int STEPS = 50;
    private static final double LOWEST = 0.5;

    private final double discount;
    private final double[] exposure;
    private final double[] shapeBefore;
    private final double[] rateBefore;
    private final double[] shape;
    private final double[] rate;

    /**
     * A filter for series of one exposure.
     *
     * @param discount δ, above 0 and at most 1; with 1 the rate never changes
     * @param exposure of each month, from 0; 0 where there are no data
     */
    DiscountedGammaPoisson(double discount, double[] exposure) {
        if (!(discount > 0 && discount <= 1)) {
            throw new IllegalArgumentException("A discount lies above 0 and is at most 1, not " + discount);
        }
        this.discount = discount;
        this.exposure = exposure.clone();
        shapeBefore = new double[exposure.length];
        rateBefore = new double[exposure.length];
        shape = new double[exposure.length];
        rate = new double[exposure.length];
    }

    /** The filter whose discount, in hundredths from 0.50 to 1.00, makes all series most likely; of several the largest. */
    static DiscountedGammaPoisson mostLikely(double[][] series, double[] exposure) {
        DiscountedGammaPoisson best = new DiscountedGammaPoisson(1, exposure);
        double most = best.logLikelihood(series);
        for (int step = STEPS - 1; step >= 0; step--) {
            DiscountedGammaPoisson next = new DiscountedGammaPoisson(LOWEST + (1 - LOWEST) * step / STEPS, exposure);
            double likelihood = next.logLikelihood(series);
            if (likelihood > most) {
                best = next;
                most = likelihood;
            }
        }
        return best;
    }

    double discount() {
        return discount;
    }

    /** The logarithm of the probability of every count of every series given those before it. */
    double logLikelihood(double[][] series) {
        double sum = 0;
        for (double[] counts : series) {
            filter(counts);
            for (int t = 0; t < counts.length; t++) {
                if (exposure[t] > 0 && shapeBefore[t] > 0) {
                    sum += logNegativeBinomial(counts[t], shapeBefore[t], rateBefore[t], exposure[t]);
                }
            }
        }
        return sum;
    }

    /**
     * Filters a series.
     *
     * @param counts of each month; what stands in a month without exposure is not looked at
     */
    void filter(double[] counts) {
        double sum = 0;
        double months = 0;
        for (int t = 0; t < counts.length; t++) {
            sum += exposure[t] > 0 ? counts[t] : 0;
            months += exposure[t];
        }
        double a = sum > 0 ? KNOWN_BEFORE : 0;
        double b = sum > 0 ? KNOWN_BEFORE * months / sum : 1;
        for (int t = 0; t < counts.length; t++) {
            if (discount * b >= REMEMBERED) {
                a *= discount;
                b *= discount;
            }
            shapeBefore[t] = a;
            rateBefore[t] = b;
            if (exposure[t] > 0) {
                a += counts[t];
                b += exposure[t];
            }
            shape[t] = a;
            rate[t] = b;
        }
    }

    /** The logarithm of the probability of a count whose mean λ·e has λ from Gamma(a, b). */
    static double logNegativeBinomial(double count, double a, double b, double exposure) {
        return Gamma.logGamma(a + count)
                - Gamma.logGamma(a)
                - Gamma.logGamma(count + 1)
                + a * StrictMath.log(b / (b + exposure))
                + (count > 0 ? count * StrictMath.log(exposure / (b + exposure)) : 0);
    }

    /** The mean of the rate of month t given the counts up to it. */
    double filtered(int t) {
        return shape[t] / rate[t];
    }

    /** Writes the mean of the rate of every month given all counts. */
    void smooth(double[] means) {
        for (int t = means.length - 1; t >= 0; t--) {
            double own = shape[t] / rate[t];
            means[t] = t == means.length - 1 ? own : discountAfter(t) * means[t + 1] + (1 - discountAfter(t)) * own;
        }
    }

    /** Draws the rates of all months together, given all counts. */
    void draw(RandomStream random, double[] path) {
        for (int t = path.length - 1; t >= 0; t--) {
            double kept = t == path.length - 1 ? 0 : discountAfter(t);
            double own = kept < 1 ? random.gamma((1 - kept) * shape[t]) / rate[t] : 0;
            path[t] = t == path.length - 1 ? own : kept * path[t + 1] + own;
        }
    }

    private double discountAfter(int t) {
        return discount * rate[t] >= REMEMBERED ? discount : 1;
    }
}
