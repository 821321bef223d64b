package readout.detect;

import java.util.Arrays;
import readout.model.Series;

/**
 * Breaks that anybody sees, of a series that wanders: where noise of a long memory explains the whole as well as breaks do,
 * no likelihood tells them apart (Perron 1989, Econometrica 57, 1361–1401, doi:10.2307/1913712), and what is left to ask is
 * what a change explains of the picture.
 *
 * <p>The cut into levels or lines minimises {@code RSS + 3 log(n) · s · changes} with noise variance {@code s}; lines add
 * {@code log(n) · s} for the first slope. {@code s} starts at the variance of the series, so a change must explain a visible
 * share of it. Then it is raised to the long-run variance of the residuals of the cut, {@code σ² (1 + ρ)/(1 − ρ)} with {@code ρ}
 * their lag-one autocorrelation (Andrews 1991, Econometrica 59, 817–858, doi:10.2307/2938229), if that is greater, and the cut
 * is made again, until it stays. A stretch has at least 5 observations and a twentieth of the series, as in Bai &amp; Perron
 * (2003), Journal of Applied Econometrics 18, 1–22, doi:10.1002/jae.659. Quadratic time.
 */
final class VisibleBreaks {

    private static final double WEIGHT = 3;
    private static final double TRIMMING = 0.05;
    private static final int SHORTEST = 5;
    /** Beyond it a residual is a random walk for all that can be told. */
    private static final double LARGEST_AUTOCORRELATION = 0.97;

    private VisibleBreaks() {}

    /** The cut of a series that has mean 0 and variance 1. */
    static Cut of(Series scores) {
        int n = scores.size();
        int least = Math.max(1, Math.min(Math.max(SHORTEST, (int) Math.ceil(TRIMMING * n)), Math.max(2, n / 2)));
        double noise = 1;
        Cut cut = cut(scores, least, noise);
        while (cut.changes().length > 0) {
            double longRun = longRunVariance(cut.residuals(scores));
            if (longRun <= noise) {
                break;
            }
            noise = longRun;
            cut = cut(scores, least, noise);
        }
        return cut;
    }

    /** The better of the best cut into levels and the best cut into lines. */
    private static Cut cut(Series scores, int least, double noise) {
        double logarithm = StrictMath.log(Math.max(1, scores.size()));
        double penalty = WEIGHT * logarithm * noise;
        SegmentCost level = LeastSquaresCost.of(scores);
        SegmentCost line = new LinearCost(scores);
        OptimalPartitioning search = OptimalPartitioning.withDefaults().withLeastLength(least);
        int[] levels = search.changes(level, penalty);
        int[] lines = search.changes(line, penalty);
        boolean bends = Segmenter.objective(line, penalty, lines) + logarithm * noise
                < Segmenter.objective(level, penalty, levels);
        return bends ? new Cut(true, lines, penalty) : new Cut(false, levels, penalty);
    }

    private static double longRunVariance(double[] residuals) {
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        if (squares <= 0) {
            return 0;
        }
        double rho = Math.min(LARGEST_AUTOCORRELATION, Cut.autocorrelation(residuals));
        return squares / residuals.length * (1 + rho) / (1 - rho);
    }
}
