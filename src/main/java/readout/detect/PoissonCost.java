package readout.detect;

import readout.model.Series;

/**
 * A stretch of counts with one rate: {@code 2 Y (log E − log Y)} with {@code Y} the count and {@code E} the exposure of the
 * stretch, 0 where nothing was counted. Minus twice the Poisson log-likelihood at the rate {@code Y/E}, less {@code 2 ΣY}
 * and terms of single counts, which no cut changes. Assumes independent counts whose variance is their mean.
 *
 * <p>Chen &amp; Gupta (2012), Parametric Statistical Change Point Analysis, doi:10.1007/978-0-8176-4801-5, chapter 8.
 */
final class PoissonCost implements SegmentCost {

    private final CumulativeSums counts;
    private final CumulativeSums exposures;
    private final Logarithms logarithms = new Logarithms();

    PoissonCost(Series series) {
        Counts.check(series);
        counts = CumulativeSums.of(series.values());
        exposures = Counts.exposures(series);
    }

    @Override
    public double of(int start, int end) {
        double count = counts.over(start, end);
        return count <= 0 ? 0 : 2 * count * (logarithms.of(exposures.over(start, end)) - logarithms.of(count));
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
