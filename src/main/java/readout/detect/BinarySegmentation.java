package readout.detect;

import java.util.Arrays;

/**
 * Binary segmentation: cut where one cut gains most, then cut the parts (Scott &amp; Knott 1974, Biometrics 30, 507–512,
 * doi:10.2307/2529204), with the conventions of the R package changepoint: a gain counts for no more than the one before it;
 * the last cut whose gain reaches the penalty is kept with all before it; the first two and last two places of the series
 * are not tried, and a part keeps one observation more than the least length before a cut. Greedy, so not an optimum.
 *
 * <p>Time: observations times cuts.
 */
final class BinarySegmentation implements ChangeSearch {

    private final int leastLength;
    private final int mostChanges;

    private BinarySegmentation(int leastLength, int mostChanges) {
        this.leastLength = leastLength;
        this.mostChanges = mostChanges;
    }

    /** At most five changes, stretches as short as the cost allows. */
    static BinarySegmentation withDefaults() {
        return new BinarySegmentation(1, 5);
    }

    /** The same with another least length of stretches. */
    BinarySegmentation withLeastLength(int observations) {
        return new BinarySegmentation(Math.max(1, observations), mostChanges);
    }

    /** The same with another largest number of changes. */
    BinarySegmentation withMostChanges(int changes) {
        return new BinarySegmentation(leastLength, changes);
    }

    @Override
    public int[] changes(SegmentCost cost, double penalty) {
        int n = cost.size();
        int least = Math.max(leastLength, cost.leastLength());
        int[] bounds = {0, n};
        int[] order = new int[Math.min(mostChanges, Math.max(0, n - 1))];
        int reached = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut < order.length; cut++) {
            double most = 0;
            int place = 0;
            for (int part = 0; part + 1 < bounds.length; part++) {
                int start = bounds[part];
                int end = bounds[part + 1];
                if (end - start < 2 * least) {
                    continue;
                }
                double whole = cost.of(start, end);
                for (int at = Math.max(2, start + least + 1); at <= Math.min(n - 3, end - least); at++) {
                    double gain = whole - cost.of(start, at) - cost.of(at, end);
                    if (gain > most) {
                        most = gain;
                        place = at;
                    }
                }
            }
            if (place == 0) {
                break;
            }
            before = Math.min(before, most);
            order[cut] = place;
            if (before >= penalty) {
                reached = cut + 1;
            }
            bounds = Arrays.copyOf(bounds, bounds.length + 1);
            bounds[bounds.length - 1] = place;
            Arrays.sort(bounds);
        }
        int[] changes = Arrays.copyOf(order, reached);
        Arrays.sort(changes);
        return changes;
    }
}
