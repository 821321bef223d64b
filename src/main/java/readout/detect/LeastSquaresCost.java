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
    private final DoubledSums values;
    private final DoubledSums squares;

    private LeastSquaresCost(Series series) {
        shift = Shift.of(series);
        double[] shifted = Shift.apply(series, shift);
        values = DoubledSums.of(shifted);
        squares = DoubledSums.ofProducts(shifted, shifted);
    }

    static LeastSquaresCost of(Series series) {
        return new LeastSquaresCost(series);
    }

    @Override
    public double of(int start, int end) {
        Doubled explained = values.over(start, end).squared().over(end - start);
        return Math.max(0, squares.over(start, end).minus(explained).value());
    }

    @Override
    public double level(int start, int end) {
        return shift + values.over(start, end).value() / (end - start);
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
