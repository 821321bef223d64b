package readout.detect;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Monthly counts without a window, but with the ups and downs of a real record: Poisson with mean μ·e(t)·A(t)·G(t), where
 * e is the exposure, log A a Gaussian autoregression of order one that makes Var A = σ² and lasts with φ, and G gamma
 * scatter from month to month of mean 1 and variance ν. Given A the counts are negative binomial; with σ = ν = 0 they are
 * Poisson. Counts may carry weights whose variance is their mean.
 *
 * <p>The relative excess variance is (1 + σ²)(1 + ν) − 1 and the relative autocovariance k months apart exp(log(1 + σ²)
 * φᵏ) − 1; they are fitted to those of the record by least squares over {@value #LAGS} lags. Memory that lasts longer
 * than the record can show is taken for the longest of the grid.
 *
 * <p>S. L. Zeger, Biometrika 75 (1988) 621–629, doi:10.1093/biomet/75.4.621.
 *
 * @param memory φ, from 0, below 1
 * @param waves σ², from 0
 * @param scatter ν, from 0
 */
record ParameterDrivenCounts(double memory, double waves, double scatter) {

    /** A year: what lasts longer in a monthly record is too seldom seen to be fitted. */
    static final int LAGS = 12;

    private static final double[] MEMORIES = {0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95};
    /** Rates that vary more than tenfold are no ups and downs. */
    private static final double MOST_WAVES = 4;

    private static final double MOST_SCATTER = 5;
    /** Scatter less than this is not seen. */
    private static final double LEAST = 1e-6;
    /** More contacts than this in a month are added up by the normal distribution. */
    private static final int MANY = 1000;

    /** Counts that scatter by chance alone. */
    static final ParameterDrivenCounts POISSON = new ParameterDrivenCounts(0, 0, 0);

    /**
     * The relative excess variance of a record, and its relative autocovariances 1 to {@value #LAGS} months apart, leaving
     * a stretch out.
     *
     * @param first the first month left out
     * @param last the last
     */
    static double[] moments(double[] counts, double[] exposure, int first, int last) {
        int n = counts.length;
        boolean[] used = new boolean[n];
        double sum = 0;
        double months = 0;
        for (int t = 0; t < n; t++) {
            used[t] = exposure[t] > 0 && (t < first || t > last);
            sum += used[t] ? counts[t] : 0;
            months += used[t] ? exposure[t] : 0;
        }
        double[] moments = new double[LAGS + 1];
        if (!(sum > 0)) {
            return moments;
        }
        double rate = sum / months;
        double[] off = new double[n];
        for (int t = 0; t < n; t++) {
            off[t] = used[t] ? counts[t] - rate * exposure[t] : 0;
        }
        for (int lag = 0; lag <= LAGS; lag++) {
            double products = 0;
            double expected = 0;
            for (int t = lag; t < n; t++) {
                if (used[t] && used[t - lag]) {
                    products += off[t] * off[t - lag] - (lag == 0 ? rate * exposure[t] : 0);
                    expected += rate * exposure[t] * rate * exposure[t - lag];
                }
            }
            moments[lag] = expected > 0 ? products / expected : 0;
        }
        return moments;
    }

    /** The model whose moments are nearest. */
    static ParameterDrivenCounts fitted(double[] moments) {
        double least = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            least += moments[lag] * moments[lag];
        }
        double waves = 0;
        double memory = 0;
        for (double candidate : MEMORIES) {
            double product = 0;
            double square = 0;
            double power = 1;
            for (int lag = 1; lag <= LAGS; lag++) {
                power *= candidate;
                product += moments[lag] * power;
                square += power * power;
            }
            double size = Math.min(MOST_WAVES, Math.max(0, product / square));
            double left = 0;
            power = 1;
            for (int lag = 1; lag <= LAGS; lag++) {
                power *= candidate;
                left += (moments[lag] - size * power) * (moments[lag] - size * power);
            }
            if (left < least) {
                least = left;
                waves = size;
                memory = candidate;
            }
        }
        double scatter = (1 + Math.max(0, moments[0])) / (1 + waves) - 1;
        return new ParameterDrivenCounts(memory, waves, Math.min(MOST_SCATTER, Math.max(0, scatter)));
    }

    /** The moments that the model has. */
    double[] moments() {
        double[] moments = new double[LAGS + 1];
        moments[0] = (1 + waves) * (1 + scatter) - 1;
        double power = 1;
        for (int lag = 1; lag <= LAGS; lag++) {
            power *= memory;
            moments[lag] = StrictMath.expm1(StrictMath.log1p(waves) * power);
        }
        return moments;
    }

    /**
     * Draws a record.
     *
     * @param contacts the mean number of contacts for an exposure of 1
     * @param weights the weights that a contact may have, each as often as it occurs
     */
    double[] draw(double contacts, double[] weights, double[] exposure, RandomGenerator random) {
        double logVariance = StrictMath.log1p(waves);
        double deviation = Math.sqrt(logVariance);
        double renewal = Math.sqrt(1 - memory * memory);
        double wave = random.nextGaussian();
        double[] drawn = new double[exposure.length];
        for (int t = 0; t < drawn.length; t++) {
            double rate = contacts * StrictMath.exp(deviation * wave - logVariance / 2);
            wave = memory * wave + renewal * random.nextGaussian();
            if (exposure[t] > 0) {
                double scattered = scatter > LEAST ? gamma(random) : 1;
                double number = SimulatedCounts.poisson(rate * exposure[t] * scattered, random);
                if (number > MANY) {
                    drawn[t] = sumOfMany(number, weights, random);
                } else {
                    for (int i = 0; i < number; i++) {
                        drawn[t] += weights[random.nextInt(weights.length)];
                    }
                }
            }
        }
        return drawn;
    }

    private static double sumOfMany(double number, double[] weights, RandomGenerator random) {
        double mean = Arrays.stream(weights).average().orElse(0);
        double square =
                Arrays.stream(weights).map(weight -> weight * weight).average().orElse(0);
        double deviation = Math.sqrt(number * Math.max(0, square - mean * mean));
        return Math.max(0, number * mean + deviation * random.nextGaussian());
    }

    private double gamma(RandomGenerator random) {
        return new GammaDistribution(random, 1 / scatter, scatter).sample();
    }
}
