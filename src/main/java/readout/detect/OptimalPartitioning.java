package readout.detect;

import java.util.Arrays;

/**
 * The exact optimum of {@code Σ cost + penalty · changes}, with a least length of stretches: dynamic programming over the
 * last change,
 *
 * <p>{@code F(t) = min over s ≤ t − m of F(s) + C(s, t) + penalty}, {@code F(0) = −penalty}
 *
 * <p>(Jackson et al. 2005, IEEE Signal Processing Letters 12, 105–108, doi:10.1109/LSP.2001.838216). A start {@code s} with
 * {@code F(s) + C(s, t) − slack > F(t)} can no longer begin the last stretch of an optimum that has a change at {@code t}
 * instead (Killick, Fearnhead &amp; Eckley 2012, JASA 107, 1590–1598, doi:10.1080/01621459.2012.737745). But such an optimum
 * must leave {@code m} observations after {@code t}: with a least length, {@code s} may still win at {@code t + 1 … t + m − 1}
 * and is therefore dropped only from {@code t + m} on. Dropping it at once, as PELT does, loses optima.
 *
 * <p>Quadratic time at worst, about linear where changes come at a steady pace; linear memory. Of equal optima the one whose
 * last stretch is longest is taken.
 */
final class OptimalPartitioning implements ChangeSearch {

    /** To prune costs a pass over the starts; one that stays longer than it must does no harm. */
    private static final int PRUNE_EVERY = 16;

    private final int leastLength;

    private OptimalPartitioning(int leastLength) {
        this.leastLength = leastLength;
    }

    /** Stretches as short as the cost allows. */
    static OptimalPartitioning withDefaults() {
        return new OptimalPartitioning(1);
    }

    /** The same with stretches of at least this many observations. */
    OptimalPartitioning withLeastLength(int observations) {
        return new OptimalPartitioning(Math.max(1, observations));
    }

    @Override
    public int[] changes(SegmentCost cost, double penalty) {
        int n = cost.size();
        int least = Math.max(leastLength, cost.leastLength());
        if (n < 2 * (long) least) {
            return new int[0];
        }
        double[] optimum = new double[n + 1];
        Arrays.fill(optimum, Double.POSITIVE_INFINITY);
        optimum[0] = -penalty;
        int[] lastStart = new int[n + 1];
        int[] starts = new int[n + 1];
        int[] dropAt = new int[n + 1];
        double[] value = new double[n + 1];
        int count = 0;
        double slack = cost.slack();
        for (int t = least; t <= n; t++) {
            int opened = t - least;
            if (opened == 0 || opened >= least) {
                starts[count] = opened;
                dropAt[count] = Integer.MAX_VALUE;
                count++;
            }
            double best = Double.POSITIVE_INFINITY;
            int bestStart = 0;
            for (int i = 0; i < count; i++) {
                double total = optimum[starts[i]] + cost.of(starts[i], t);
                value[i] = total;
                if (total < best) {
                    best = total;
                    bestStart = starts[i];
                }
            }
            optimum[t] = best + penalty;
            lastStart[t] = bestStart;
            if (t % PRUNE_EVERY == 0) {
                int kept = 0;
                for (int i = 0; i < count; i++) {
                    if (value[i] > optimum[t] + slack) {
                        dropAt[i] = Math.min(dropAt[i], t + least);
                    }
                    if (dropAt[i] > t) {
                        starts[kept] = starts[i];
                        dropAt[kept++] = dropAt[i];
                    }
                }
                count = kept;
            }
        }
        return Backtrack.from(lastStart, n);
    }
}
