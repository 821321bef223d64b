package readout.detect;

import readout.model.Series;

/**
 * A stretch of counts that scatter more than Poisson ones: the count of an observation with exposure {@code e} is negative
 * binomial with mean {@code λe} and size {@code θe}, so its variance is {@code λe (1 + λ/θ)}. With exposure 1 this is the
 * common NB2 with size {@code θ}. As sizes add up, a stretch is again negative binomial and its rate is {@code Y/E}:
 *
 * <p>{@code cost = 2 [(Y + θE) log(1 + λ/θ) − Y log λ − Y]}, {@code λ = Y/E}: minus twice the log-likelihood less what no cut
 * changes, written so that it becomes the Poisson cost as {@code θ} grows without bound.
 *
 * <p>{@code θ} belongs to the whole series and is not fitted to stretches, or each would explain its change as scatter. It is
 * estimated from neighbours, which share their rate unless a change falls between them: {@code 1/θ} is the excess of half the
 * squared differences over the mean, per squared mean. Assumes independent counts.
 *
 * <p>Hawkins (2001), Computational Statistics &amp; Data Analysis 37, 323–341, doi:10.1016/S0167-9473(00)00068-2 (segments of
 * the exponential family); Hilbe (2011), Negative Binomial Regression, doi:10.1017/CBO9780511973420.
 */
final class NegativeBinomialCost implements SegmentCost {

    private final CumulativeSums counts;
    private final CumulativeSums exposures;
    private final double size;

    private NegativeBinomialCost(Series series, double size) {
        Counts.check(series);
        this.counts = CumulativeSums.of(series.values());
        this.exposures = Counts.exposures(series);
        this.size = size;
    }

    /** The size is estimated; infinite, which is Poisson, if the counts do not scatter more than that. */
    static NegativeBinomialCost withEstimatedSize(Series series) {
        return new NegativeBinomialCost(series, estimateSize(series));
    }

    /**
     * @param size θ per unit of exposure, above 0; the smaller, the more the counts scatter
     */
    static NegativeBinomialCost withSize(Series series, double size) {
        if (!(size > 0)) {
            throw new IllegalArgumentException("The size must be above 0, not " + size);
        }
        return new NegativeBinomialCost(series, size);
    }

    private static double estimateSize(Series series) {
        double excess = 0;
        double squares = 0;
        for (int i = 1; i < series.size(); i++) {
            double before = series.exposure(i - 1);
            double here = series.exposure(i);
            double rate = (series.value(i - 1) + series.value(i)) / (before + here);
            double step = series.value(i) / here - series.value(i - 1) / before;
            double weight = 1 / before + 1 / here;
            excess += step * step / weight - rate;
            squares += rate * rate;
        }
        return excess > 0 ? squares / excess : Double.POSITIVE_INFINITY;
    }

    double dispersionSize() {
        return size;
    }

    @Override
    public double of(int start, int end) {
        double count = counts.over(start, end);
        double exposure = exposures.over(start, end);
        if (count <= 0) {
            return 0;
        }
        double rate = count / exposure;
        double scatter = Double.isInfinite(size) ? count : (count + size * exposure) * StrictMath.log1p(rate / size);
        return 2 * (scatter - count * StrictMath.log(rate) - count);
    }

    @Override
    public double level(int start, int end) {
        return counts.over(start, end) / exposures.over(start, end);
    }

    @Override
    public int size() {
        return counts.size();
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
