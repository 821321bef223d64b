package readout.detect;

import java.util.Arrays;
import java.util.Optional;
import readout.model.Series;

/**
 * A stretch with its own mean and its own variance, {@code m (log 2π + log(v + ε) + 1)} with {@code v} the mean squared
 * deviation: minus twice the Gaussian log-likelihood. The {@code ε} of 1e-11 stands for the variance where there is none;
 * it is added rather than put in where {@code v} is 0, because only then does a cut never cost more. Two equal numbers are
 * nearly free: not a cost for counts.
 *
 * <p>Chen &amp; Gupta (2012), Parametric Statistical Change Point Analysis, doi:10.1007/978-0-8176-4801-5, chapter 2.
 * StrictMath, because the logarithm of Math may differ between JDKs in its last digit, and ties then fall otherwise.
 */
final class MeanVarianceCost implements SegmentCost {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
    private static final double LEAST_VARIANCE = 1e-11;

    /** Values that are larger than this times their steps lose too many digits in plain sums of squares. */
    private static final double MOST_STEPS = 1e5;

    private final LeastSquaresCost squares;
    private final Optional<PlainSums> plain;

    private MeanVarianceCost(Series series, Optional<PlainSums> plain) {
        squares = LeastSquaresCost.of(series);
        this.plain = plain;
    }

    MeanVarianceCost(Series series) {
        this(series, Optional.empty());
    }

    /**
     * As R's changepoint computes it: from plain sums of the series as it is, with {@code ε} in the place of a variance that
     * comes out as 0 or less. Equal numbers then cost what rounding leaves of them, and a cut may cost more than none; only
     * for the searches that are to give R's numbers. Where plain sums would lose the digits that matter, R's numbers are
     * wrong, and this is the same as {@link #MeanVarianceCost(Series)}.
     */
    static MeanVarianceCost asInR(Series series) {
        return new MeanVarianceCost(
                series, hasDigits(series) ? Optional.of(new PlainSums(series.values())) : Optional.empty());
    }

    /** Whether the values are not too large beside the median step from one to another. */
    private static boolean hasDigits(Series series) {
        double largest = 0;
        double[] steps = new double[Math.max(0, series.size() - 1)];
        int moved = 0;
        for (int i = 0; i < series.size(); i++) {
            largest = Math.max(largest, Math.abs(series.value(i)));
            double step = i == 0 ? 0 : Math.abs(series.value(i) - series.value(i - 1));
            if (step > 0) {
                steps[moved++] = step;
            }
        }
        Arrays.sort(steps, 0, moved);
        return moved > 0 && largest <= MOST_STEPS * steps[moved / 2];
    }

    /** Sums of values and of their squares, in the precision of double. */
    private static final class PlainSums {

        private final CumulativeSums values;
        private final CumulativeSums squares;

        PlainSums(double[] values) {
            this.values = CumulativeSums.of(values);
            squares = CumulativeSums.ofProducts(values, values);
        }

        double variance(int start, int end) {
            double sum = values.over(start, end);
            double variance = Math.max(0, squares.over(start, end) - sum * sum / (end - start)) / (end - start);
            return variance <= 0 ? LEAST_VARIANCE : variance;
        }
    }

    @Override
    public double of(int start, int end) {
        double variance = plain.isPresent()
                ? plain.get().variance(start, end)
                : squares.of(start, end) / (end - start) + LEAST_VARIANCE;
        return (end - start) * (LOG_TWO_PI + StrictMath.log(variance) + 1);
    }

    @Override
    public double level(int start, int end) {
        return squares.level(start, end);
    }

    @Override
    public int size() {
        return squares.size();
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public int leastLength() {
        return 2;
    }
}
