package readout.detect;

import java.util.Arrays;

/**
 * Pruned exact linear time (Killick, Fearnhead &amp; Eckley 2012, JASA 107, 1590–1598, doi:10.1080/01621459.2012.737745) as the
 * R package changepoint runs it, so that its numbers can be had again. Exact where stretches may be one observation long;
 * with a least length it drops starts too early and may miss the optimum: {@link OptimalPartitioning} does not.
 *
 * <p>Quadratic time at worst, about linear where changes come at a steady pace.
 */
final class Pelt implements ChangeSearch {

    private final int leastLength;

    private Pelt(int leastLength) {
        this.leastLength = leastLength;
    }

    /** Stretches as short as the cost allows. */
    static Pelt withDefaults() {
        return new Pelt(1);
    }

    /** The same with stretches of at least this many observations. */
    Pelt withLeastLength(int observations) {
        return new Pelt(Math.max(1, observations));
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
        for (int t = least; t < 2 * least; t++) {
            optimum[t] = cost.of(0, t);
        }
        int[] starts = new int[n + 2];
        double[] value = new double[n + 2];
        starts[1] = least;
        int count = 2;
        for (int t = 2 * least; t <= n; t++) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                value[i] = optimum[starts[i]] + cost.of(starts[i], t) + penalty;
                if (value[i] < best) {
                    best = value[i];
                    lastStart[t] = starts[i];
                }
            }
            optimum[t] = best;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (value[i] <= best + penalty) {
                    starts[kept++] = starts[i];
                }
            }
            starts[kept++] = t - least + 1;
            count = kept;
        }
        return Backtrack.from(lastStart, n);
    }
}
