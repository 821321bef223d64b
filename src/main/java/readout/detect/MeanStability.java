package readout.detect;

import readout.model.Series;

/**
 * Statistics against the hypothesis that a mean stays.
 *
 * <p>F statistics (Andrews 1993, Econometrica 61, 821–856, doi:10.2307/2951764): for every date that leaves a share of the series
 * on both sides, {@code F = (RSS0 − RSS1) / (RSS1 / (n − 2))}; their supremum, and the mean and the exponential mean of Andrews
 * &amp; Ploberger (1994), Econometrica 62, 1383–1414, doi:10.2307/2951753. OLS-CUSUM (Ploberger &amp; Krämer 1992, Econometrica 60,
 * 271–285, doi:10.2307/2951597): {@code max |Σ e| / (σ √n)}, which under the hypothesis is the maximum of a Brownian bridge with
 * {@code p = 2 Σ (−1)^(k+1) exp(−2 k² x²)}.
 *
 * <p>Both assume noise without autocorrelation and reject too easily where there is some. Linear time.
 */
final class MeanStability {

    private final double trimming;

    private MeanStability(double trimming) {
        this.trimming = trimming;
    }

    /** Dates that leave 0.15 of the series on both sides. */
    static MeanStability withDefaults() {
        return new MeanStability(0.15);
    }

    /** The same with another share, above 0 and below 0.5. */
    MeanStability withTrimming(double share) {
        return new MeanStability(share);
    }

    /**
     * Statistics over the dates.
     *
     * @param supremum the largest F
     * @param last the date of it: the last observation before the break, counted from 1
     * @param mean the mean of F
     * @param exponential the logarithm of the mean of {@code exp(F/2)}
     */
    record FStatistics(double supremum, int last, double mean, double exponential) {}

    /**
     * A CUSUM and the probability of one as large.
     */
    record Cusum(double statistic, double p) {}

    /**
     * @throws IllegalArgumentException if the series does not vary, or is too short to be split
     */
    FStatistics fStatistics(Series series) {
        SegmentCost cost = LeastSquaresCost.of(series);
        int n = series.size();
        int from = Math.max(2, (int) Math.floor(trimming * n + 1e-9));
        if (n < 2 * from + 1 || cost.of(0, n) <= 0) {
            throw new IllegalArgumentException("A mean can be tested only in a series that varies and can be split");
        }
        double whole = cost.of(0, n);
        double[] statistics = new double[n - 2 * from + 1];
        int largest = 0;
        double sum = 0;
        for (int i = 0; i < statistics.length; i++) {
            double split = Math.max(1e-14 * whole, cost.of(0, from + i) + cost.of(from + i, n));
            statistics[i] = (whole - split) / (split / (n - 2));
            sum += statistics[i];
            largest = statistics[i] > statistics[largest] ? i : largest;
        }
        double exponential = 0;
        for (double statistic : statistics) {
            exponential += StrictMath.exp((statistic - statistics[largest]) / 2);
        }
        return new FStatistics(
                statistics[largest],
                from + largest,
                sum / statistics.length,
                statistics[largest] / 2 + StrictMath.log(exponential / statistics.length));
    }

    /**
     * @throws IllegalArgumentException if the series does not vary
     */
    Cusum cusum(Series series) {
        int n = series.size();
        double squares = LeastSquaresCost.of(series).of(0, n);
        if (n < 2 || squares <= 0) {
            throw new IllegalArgumentException("A mean can be tested only in a series that varies");
        }
        double scale = Math.sqrt(squares / (n - 1)) * Math.sqrt(n);
        double mean = series.mean();
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            sum += series.value(i) - mean;
            largest = Math.max(largest, Math.abs(sum / scale));
        }
        double p = 0;
        for (int k = 1; k <= 100; k++) {
            p += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2.0 * k * k * largest * largest);
        }
        return new Cusum(largest, Math.min(1, Math.max(0, p)));
    }
}
