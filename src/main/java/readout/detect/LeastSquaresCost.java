package readout.detect;

import readout.model.Series;

/**
 * A stretch around one mean: the residual sum of squares, {@code Σy² − (Σy)²/m}. As a log-likelihood it assumes independent
 * Gaussian noise of standard deviation 1, so a series must be brought to that scale, or the penalty to the scale of the
 * series. Linear time to make, constant time to ask.
 *
 * <p>Assumes what Yao (1988), Statistics &amp; Probability Letters 6, 181–189, doi:10.1016/0167-7152(88)90118-6, assumes.
 */
final class LeastSquaresCost implements SegmentCost {

    private final double shift;
    private final CumulativeSums values;
    private final CumulativeSums squares;

    private LeastSquaresCost(Series series, double shift) {
        this.shift = shift;
        double[] shifted = Shift.apply(series, shift);
        values = CumulativeSums.of(shifted);
        squares = CumulativeSums.ofProducts(shifted, shifted);
    }

    static LeastSquaresCost of(Series series) {
        return new LeastSquaresCost(series, Shift.of(series));
    }

    /** From sums of the series as it is, which lose digits where its mean is large beside its scatter. */
    static LeastSquaresCost unshifted(Series series) {
        return new LeastSquaresCost(series, 0);
    }

    @Override
    public double of(int start, int end) {
        double sum = values.over(start, end);
        return Math.max(0, squares.over(start, end) - sum * sum / (end - start));
    }

    @Override
    public double level(int start, int end) {
        return shift + values.over(start, end) / (end - start);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public int leastLength() {
        return 1;
    }
}
