package readout.index;

import org.apache.commons.math3.distribution.GammaDistribution;
import readout.model.Band;

/**
 * An interval for a weighted sum of Poisson counts, by the gamma distribution that has its mean and variance.
 *
 * <p>With counts x and weights w, let y = Σ w·x and v = Σ w²·x. The lower end is the quantile of the gamma distribution
 * with mean y and variance v. The upper end allows for the one event that was just missed: mean y + w', variance v + w'',
 * where w' is the weight of that event and w'' its square. Fay and Feuer take the largest weight there is, which holds
 * its level whatever the weights, but is far too wide where weights differ much; Tiwari, Clegg and Zou take the average
 * weight and the average square. With equal weights both are the exact interval of Garwood (1936). No event gives the
 * lower end 0.
 *
 * <p>Sources: M. P. Fay and E. J. Feuer, Statistics in Medicine 16 (1997) 791–801; R. C. Tiwari, L. X. Clegg and Z. Zou,
 * Statistical Methods in Medical Research 15 (2006) 547–569, doi:10.1177/0962280206070621; F. Garwood, Biometrika 28
 * (1936) 437–442.
 *
 * @param missedWeight w', the weight of the event that was just missed; above 0
 * @param missedSquare w'', its square, or the average square; above 0
 */
record GammaInterval(double missedWeight, double missedSquare) {

    GammaInterval {
        if (!(missedWeight > 0) || !(missedSquare > 0)) {
            throw new IllegalArgumentException(
                    "The weight of a missed event must be above 0, not " + missedWeight + " and " + missedSquare);
        }
    }

    /** Fay and Feuer's form: the missed event has the largest weight. */
    static GammaInterval withLargestWeight(double largest) {
        return new GammaInterval(largest, largest * largest);
    }

    /**
     * The interval that holds the true sum with the given probability.
     *
     * @param percent the probability, 1 to 99
     * @param sum y, the weighted sum, from 0
     * @param variance v, the sum of squared weights, from 0
     */
    Band of(int percent, double sum, double variance) {
        double tail = (100 - percent) / 200.0;
        double low = sum > 0 ? quantile(tail, sum, variance) : 0;
        return new Band(percent, low, quantile(1 - tail, sum + missedWeight, variance + missedSquare));
    }

    private static double quantile(double probability, double mean, double variance) {
        return new GammaDistribution(null, mean * mean / variance, variance / mean, 1e-12)
                .inverseCumulativeProbability(probability);
    }
}
