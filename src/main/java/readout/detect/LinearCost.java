package readout.detect;

import readout.model.Series;

/**
 * A stretch around one straight line, free to jump at a change: the residual sum of squares of the regression on time. As
 * with {@link LeastSquaresCost}, a log-likelihood for noise of standard deviation 1. Linear time to make, constant to ask.
 *
 * <p>Bai &amp; Perron (1998), Econometrica 66, 47–78, doi:10.2307/2998540, with constant and trend as regressors.
 */
final class LinearCost implements SegmentCost {

    private final double shift;
    private final DoubledSums values;
    private final DoubledSums squares;
    private final DoubledSums moments;

    LinearCost(Series series) {
        shift = Shift.of(series);
        double[] shifted = Shift.apply(series, shift);
        double[] times = new double[shifted.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(i, times.length);
        }
        values = DoubledSums.of(shifted);
        squares = DoubledSums.ofProducts(shifted, shifted);
        moments = DoubledSums.ofProducts(times, shifted);
    }

    /** Time from the middle of the series, which keeps the products small. */
    private static double time(int index, int size) {
        return index - (size - 1) / 2.0;
    }

    @Override
    public double of(int start, int end) {
        double length = end - start;
        if (length < 3) {
            return 0;
        }
        Doubled sum = values.over(start, end);
        double centre = (time(start, size()) + time(end - 1, size())) / 2;
        Doubled together = moments.over(start, end).minus(sum.times(centre));
        double spread = length * (length * length - 1) / 12;
        Doubled about = squares.over(start, end).minus(sum.squared().over(length));
        return Math.max(0, about.minus(together.squared().over(spread)).value());
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
        return 2;
    }

    @Override
    public int leastLength() {
        return 2;
    }
}
