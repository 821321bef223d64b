package readout.detect;

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

    private final LeastSquaresCost squares;
    private final boolean asInR;

    private MeanVarianceCost(LeastSquaresCost squares, boolean asInR) {
        this.squares = squares;
        this.asInR = asInR;
    }

    MeanVarianceCost(Series series) {
        this(LeastSquaresCost.of(series), false);
    }

    /**
     * As R's changepoint computes it: from sums of the series as it is, with {@code ε} in the place of a variance that comes
     * out as 0 or less. Equal numbers then cost what rounding leaves of them, and a cut may cost more than none; only for the
     * searches that are to give R's numbers.
     */
    static MeanVarianceCost asInR(Series series) {
        return new MeanVarianceCost(LeastSquaresCost.unshifted(series), true);
    }

    @Override
    public double of(int start, int end) {
        int length = end - start;
        double variance = squares.of(start, end) / length;
        double guarded = !asInR ? variance + LEAST_VARIANCE : variance <= 0 ? LEAST_VARIANCE : variance;
        return length * (LOG_TWO_PI + StrictMath.log(guarded) + 1);
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
