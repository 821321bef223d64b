package readout.detect;

import java.util.Arrays;
import java.util.List;
import readout.model.Segmentation;
import readout.model.Series;

/**
 * The default detector for a series of which nothing is known: levels or straight lines that jump and bend at a change, cut
 * exactly, where a change must be large beside the series itself and beside what its noise does over long stretches.
 *
 * <p>The series is brought to mean 0 and standard deviation 1. Its cut minimises {@code RSS + 3 log(n) · s · changes} with noise
 * variance {@code s}: for levels the penalty of the modified BIC, for lines the BIC of two parameters and the place. Whether
 * levels or lines describe it is told by the smaller sum, to which lines add {@code log(n) · s} for the first slope. Nobody
 * knows {@code s} before the cut: it starts at 1, the variance of the series, so a change must explain a visible share of
 * the picture and not only be significant. Then it is raised to the long-run variance of the residuals of the cut,
 * {@code σ² (1 + ρ)/(1 − ρ)} with {@code ρ} their lag-one autocorrelation, if that is greater, and the cut is made again, until
 * it stays. A wandering series, whose residuals are as wide and as slow as the series, so loses the changes that wandering
 * explains; a series that truly breaks keeps them, as its residuals are small. A stretch has at least 5 observations and a
 * twentieth of the series (trimming, as in Bai &amp; Perron).
 *
 * <p>Assumes one noise for the whole series, of roughly AR(1) kind. Time is quadratic in the observations; more than 10,000
 * are first averaged in equal blocks, and changes fall between blocks.
 *
 * <p>Bai &amp; Perron (2003), Journal of Applied Econometrics 18, 1–22, doi:10.1002/jae.659; Andrews (1991), Econometrica 59,
 * 817–858, doi:10.2307/2938229, for the long-run variance of AR(1) residuals; Schwarz (1978), doi:10.1214/aos/1176344136;
 * Zhang &amp; Siegmund (2007), doi:10.1111/j.1541-0420.2006.00662.x.
 */
public final class TrendBreakDetector {

    private static final int SHORTEST = 5;
    private static final int MOST_SEARCHED = 10_000;
    /** Beyond it a residual is a random walk for all that can be told. */
    private static final double LARGEST_AUTOCORRELATION = 0.97;

    private final double trimming;
    private final double weight;

    private TrendBreakDetector(double trimming, double weight) {
        this.trimming = trimming;
        this.weight = weight;
    }

    /** Trimming 0.05, three times the logarithm of the number of observations a change. */
    public static TrendBreakDetector withDefaults() {
        return new TrendBreakDetector(0.05, 3);
    }

    /** The same with another least share of the series for a stretch, from 0 to 0.5. */
    public TrendBreakDetector withTrimming(double share) {
        return new TrendBreakDetector(share, weight);
    }

    /** The same with another multiple of {@code log n} as the penalty. */
    public TrendBreakDetector withWeight(double multiple) {
        return new TrendBreakDetector(trimming, multiple);
    }

    /** Cuts a series. A constant one, or one of fewer than four observations, is left whole. */
    public Segmentation detect(Series series) {
        int n = series.size();
        int block = (n + MOST_SEARCHED - 1) / MOST_SEARCHED;
        Series searched = block > 1 ? series.averaged(block) : series;
        Series scores = searched.standardised();
        int least = Math.max(
                1,
                Math.min(
                        Math.max(SHORTEST, (int) Math.ceil(trimming * scores.size())), Math.max(2, scores.size() / 2)));
        double noise = 1;
        Cut cut = cut(scores, least, noise);
        while (!cut.changes().isEmpty()) {
            double longRun = longRunVariance(scores, cut);
            if (longRun <= noise) {
                break;
            }
            noise = longRun;
            cut = cut(scores, least, noise);
        }
        int[] places = cut.changes().stream().mapToInt(change -> change * block).toArray();
        Series whole = series.standardised();
        double penalty = weight * log(scores.size()) * noise;
        return new Segmentation(
                n,
                cut.lines() ? "linear" : "l2",
                Double.toString(penalty),
                penalty,
                "exact",
                Arrays.stream(places).boxed().toList(),
                Segmenter.stretches(LeastSquaresCost.of(series), places),
                Segmenter.objective(cut.lines() ? new LinearCost(whole) : LeastSquaresCost.of(whole), penalty, places));
    }

    private record Cut(boolean lines, List<Integer> changes, double objective) {}

    /** The better of the best cut into levels and the best cut into lines. */
    private Cut cut(Series scores, int least, double noise) {
        double penalty = weight * log(scores.size()) * noise;
        Cut levels = cut(false, LeastSquaresCost.of(scores), least, penalty);
        Cut lines = cut(true, new LinearCost(scores), least, penalty);
        return lines.objective() + log(scores.size()) * noise < levels.objective() ? lines : levels;
    }

    private static Cut cut(boolean lines, SegmentCost cost, int least, double penalty) {
        int[] changes =
                OptimalPartitioning.withDefaults().withLeastLength(least).changes(cost, penalty);
        return new Cut(lines, Arrays.stream(changes).boxed().toList(), Segmenter.objective(cost, penalty, changes));
    }

    private static double log(int observations) {
        return StrictMath.log(Math.max(1, observations));
    }

    /** The long-run variance of the residuals about the level or line of each stretch, as of an AR(1) process. */
    private static double longRunVariance(Series scores, Cut cut) {
        List<Integer> changes = cut.changes();
        double[] residuals = new double[scores.size()];
        int start = 0;
        for (int i = 0; i <= changes.size(); i++) {
            int end = i < changes.size() ? changes.get(i) : scores.size();
            subtract(scores, start, end, cut.lines(), residuals);
            start = end;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            products += i > 0 ? residuals[i] * residuals[i - 1] : 0;
        }
        if (squares <= 0) {
            return 0;
        }
        double correlation = Math.min(LARGEST_AUTOCORRELATION, Math.max(0, products / squares));
        return squares / residuals.length * (1 + correlation) / (1 - correlation);
    }

    private static void subtract(Series scores, int start, int end, boolean line, double[] residuals) {
        double middle = (start + end - 1) / 2.0;
        double sum = 0;
        double moment = 0;
        double spread = 0;
        for (int i = start; i < end; i++) {
            sum += scores.value(i);
            moment += (i - middle) * scores.value(i);
            spread += (i - middle) * (i - middle);
        }
        double mean = sum / (end - start);
        double slope = line && end - start > 2 ? moment / spread : 0;
        for (int i = start; i < end; i++) {
            residuals[i] = scores.value(i) - mean - slope * (i - middle);
        }
    }
}
