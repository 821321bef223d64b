package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;
import readout.model.Series;

/**
 * Breaks in a mean with confidence intervals for their dates (Bai &amp; Perron 2003, Journal of Applied Econometrics 18, 1–22,
 * doi:10.1002/jae.659). For every number of breaks {@code m} the cut of least squares, stretches being at least a share of the
 * series; {@code BIC(m) = n (log(RSS/n) + 1 + log 2π) + 2 (m + 1) log n}, and {@code m} of the least BIC is taken.
 *
 * <p>Around an estimated date the error, times the squared step over the variance before it, is distributed as the place of
 * the maximum of a two-sided Brownian motion with drift (Bai 1997, Review of Economics and Statistics 79, 551–563,
 * doi:10.1162/003465397557132); its variance may differ between the sides. Assumes noise without autocorrelation within a
 * stretch and steps that are small beside the noise only slowly. Time is breaks times observations squared.
 */
final class BaiPerron {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    private final double trimming;
    private final double level;

    private BaiPerron(double trimming, double level) {
        this.trimming = trimming;
        this.level = level;
    }

    /** Stretches of at least 0.15 of the series, intervals of 95 %. */
    static BaiPerron withDefaults() {
        return new BaiPerron(0.15, 0.95);
    }

    /** The same with another least share of the series for a stretch, above 0 and below 0.5. */
    BaiPerron withTrimming(double share) {
        return new BaiPerron(share, level);
    }

    /** The same with another level of the intervals, between 0 and 1. */
    BaiPerron withLevel(double probability) {
        return new BaiPerron(trimming, probability);
    }

    /**
     * One break: the last observation before it, counted from 1, and its interval, which may reach beyond the series.
     * {@code bounded} is false where the noise of the sides differs so much that the interval has no limit on one of them;
     * it is then the break alone.
     */
    record Break(int low, int last, int high, boolean bounded) {}

    /**
     * The cuts into one stretch more each time.
     *
     * @param sums of each number of breaks from 0, the residual sum of squares
     * @param criteria of each, its BIC
     * @param dates of each, the last observation before each break, counted from 1
     * @param breaks the breaks of the number with the least BIC
     */
    record Result(List<Double> sums, List<Double> criteria, List<List<Integer>> dates, List<Break> breaks) {

        Result {
            sums = List.copyOf(sums);
            criteria = List.copyOf(criteria);
            dates = List.copyOf(dates);
            breaks = List.copyOf(breaks);
        }
    }

    Result breaks(Series series) {
        int n = series.size();
        int least = Math.max(2, (int) Math.floor(trimming * n + 1e-9));
        int most = Math.max(0, (n + least - 1) / least - 2);
        SegmentCost cost = LeastSquaresCost.of(series);
        SegmentNeighbourhood.Path path = SegmentNeighbourhood.withDefaults()
                .withLeastLength(least)
                .withMostSegments(most + 1)
                .path(cost);
        List<Double> criteria = new ArrayList<>();
        List<List<Integer>> dates = new ArrayList<>();
        int best = 0;
        for (int m = 0; m < path.costs().size(); m++) {
            double variance = Math.max(Double.MIN_NORMAL, path.costs().get(m) / n);
            criteria.add(n * (StrictMath.log(variance) + 1 + LOG_TWO_PI) + 2 * (m + 1) * StrictMath.log(n));
            dates.add(Arrays.stream(path.changes().get(m)).boxed().toList());
            best = criteria.get(m) < criteria.get(best) ? m : best;
        }
        List<Break> breaks = path.costs().isEmpty() ? List.of() : intervals(cost, dates.get(best));
        return new Result(path.costs(), criteria, dates, breaks);
    }

    /** The intervals of breaks that were found in whatever way. */
    List<Break> intervals(SegmentCost cost, List<Integer> dates) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            int start = i == 0 ? 0 : dates.get(i - 1);
            int at = dates.get(i);
            int end = i + 1 < dates.size() ? dates.get(i + 1) : cost.size();
            double step = cost.level(at, end) - cost.level(start, at);
            double before = cost.of(start, at) / (at - start);
            double after = cost.of(at, end) / (end - at);
            breaks.add(interval(at, step, before, after));
        }
        return breaks;
    }

    private Break interval(int at, double step, double before, double after) {
        double tail = (1 - level) / 2;
        if (before <= 0 || after <= 0) {
            // Without noise on a side the date is not in doubt.
            return new Break(at, at, at, before <= 0 && after <= 0);
        }
        ArgmaxDistribution place = new ArgmaxDistribution(after / before);
        double middle = place.probability(0);
        if (middle < tail || middle > 1 - tail) {
            return new Break(at, at, at, false);
        }
        double unit = before / (step * step);
        double low = place.quantile(tail) * unit;
        double high = place.quantile(1 - tail) * unit;
        return new Break((int) (at - Math.ceil(high)), at, (int) (at - Math.floor(low)), true);
    }

    /**
     * Where a two-sided Brownian motion with drift −|x|/2 has its maximum, if its variance right of 0 is {@code ratio} times
     * that left of it (Bai 1997, appendix B).
     */
    private record ArgmaxDistribution(double ratio) {

        double probability(double x) {
            double distance = Math.abs(x);
            return x < 0 ? left(distance) : right(distance);
        }

        private double left(double x) {
            double inverse = 1 / ratio;
            double weight = ratio * (ratio + 2) / (ratio + 1);
            double root = Math.sqrt(x);
            return -StrictMath.exp(-x / 8) * root / Math.sqrt(2 * Math.PI)
                    - weight * StrictMath.exp(inverse * (1 + inverse) * x / 2 + logTail((0.5 + inverse) * root))
                    + (x / 2 - 2 + (ratio + 2) * (ratio + 2) / (ratio + 1)) * StrictMath.exp(logTail(root / 2));
        }

        private double right(double x) {
            double inverse = 1 / ratio;
            double weight = inverse * (2 * ratio + 1) / (ratio + 1);
            double root = Math.sqrt(x);
            return 1
                    + Math.sqrt(inverse) * root * StrictMath.exp(-inverse * x / 8) / Math.sqrt(2 * Math.PI)
                    + weight * StrictMath.exp((ratio + 1) * x / 2 + logTail((ratio + 0.5) / Math.sqrt(ratio) * root))
                    - ((2 * ratio + 1) * (2 * ratio + 1) / ((ratio + 1) * ratio) - 2 + inverse * x / 2)
                            * StrictMath.exp(logTail(Math.sqrt(inverse) * root / 2));
        }

        double quantile(double probability) {
            UnivariateFunction off = x -> probability(x) - probability;
            double reach = probability(0) < probability ? 1000 : -1000;
            double bound = reach;
            while (off.value(bound) * reach < 0) {
                bound += reach;
            }
            return new BrentSolver(1e-9).solve(10_000, off, Math.min(0, bound), Math.max(0, bound));
        }

        /** The logarithm of the probability that a standard normal variable exceeds z, from 0. */
        private static double logTail(double z) {
            if (z < 20) {
                return StrictMath.log(Erf.erfc(z / Math.sqrt(2)) / 2);
            }
            double square = z * z;
            return -square / 2
                    - StrictMath.log(z)
                    - LOG_TWO_PI / 2
                    + StrictMath.log1p(-1 / square + 3 / (square * square) - 15 / (square * square * square));
        }
    }
}
