package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest cut into each number of stretches: dynamic programming over their number (Auger &amp; Lawrence 1989, Bulletin of
 * Mathematical Biology 51, 39–54, doi:10.1007/BF02458835),
 *
 * <p>{@code F(k, t) = min over s of F(k − 1, s) + C(s, t)}.
 *
 * <p>Exact; time is stretches times observations squared, memory stretches times observations. As a search with a penalty it
 * takes the number of stretches, up to the largest allowed, that is cheapest with the penalty.
 */
final class SegmentNeighbourhood implements ChangeSearch {

    private final int leastLength;
    private final int mostSegments;

    private SegmentNeighbourhood(int leastLength, int mostSegments) {
        this.leastLength = leastLength;
        this.mostSegments = mostSegments;
    }

    /** At most five stretches, as short as the cost allows. */
    static SegmentNeighbourhood withDefaults() {
        return new SegmentNeighbourhood(1, 5);
    }

    /** The same with stretches of at least this many observations. */
    SegmentNeighbourhood withLeastLength(int observations) {
        return new SegmentNeighbourhood(Math.max(1, observations), mostSegments);
    }

    /** The same with another largest number of stretches. */
    SegmentNeighbourhood withMostSegments(int segments) {
        return new SegmentNeighbourhood(leastLength, segments);
    }

    /**
     * The cheapest cuts into 1, 2, … stretches, as far as the series is long enough.
     *
     * @param changes of each number of stretches, the first observation of each but the first, counted from 0
     * @param costs of each number of stretches, what they cost together, without penalty
     */
    record Path(List<int[]> changes, List<Double> costs) {

        Path {
            changes = List.copyOf(changes);
            costs = List.copyOf(costs);
        }
    }

    @Override
    public int[] changes(SegmentCost cost, double penalty) {
        Path path = path(cost);
        int best = 0;
        for (int k = 1; k < path.costs().size(); k++) {
            if (path.costs().get(k) + k * penalty < path.costs().get(best) + best * penalty) {
                best = k;
            }
        }
        return path.changes().isEmpty() ? new int[0] : path.changes().get(best);
    }

    Path path(SegmentCost cost) {
        int n = cost.size();
        int least = Math.max(leastLength, cost.leastLength());
        int most = Math.min(mostSegments, Math.max(1, n / least));
        List<int[]> changes = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        if (n == 0) {
            return new Path(changes, costs);
        }
        double[] before = new double[n + 1];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        for (int t = Math.min(least, n); t <= n; t++) {
            before[t] = cost.of(0, t);
        }
        int[][] lastStart = new int[most + 1][];
        changes.add(new int[0]);
        costs.add(before[n]);
        for (int k = 2; k <= most; k++) {
            double[] here = new double[n + 1];
            Arrays.fill(here, Double.POSITIVE_INFINITY);
            int[] start = new int[n + 1];
            for (int t = k * least; t <= n; t++) {
                for (int s = (k - 1) * least; s <= t - least; s++) {
                    double total = before[s] + cost.of(s, t);
                    if (total < here[t]) {
                        here[t] = total;
                        start[t] = s;
                    }
                }
            }
            lastStart[k] = start;
            before = here;
            int[] cuts = new int[k - 1];
            int at = n;
            for (int j = k; j > 1; j--) {
                at = lastStart[j][at];
                cuts[j - 2] = at;
            }
            changes.add(cuts);
            costs.add(here[n]);
        }
        return new Path(changes, costs);
    }
}
