package readout.detect;

/**
 * At most one change (Hinkley 1970, Biometrika 57, 1–17, doi:10.1093/biomet/57.1.1): the place where one cut gains most, if it
 * gains the penalty. With a cost that counts the lengths of stretches the place is found without them and the lengths
 * {@code log τ + log(n − τ + 1)} are then taken off the gain, as the R package changepoint does.
 *
 * <p>Linear time.
 */
final class AtMostOneChange implements ChangeSearch {

    private final int leastLength;

    private AtMostOneChange(int leastLength) {
        this.leastLength = leastLength;
    }

    /** Stretches as short as the cost allows. */
    static AtMostOneChange withDefaults() {
        return new AtMostOneChange(1);
    }

    /** The same with stretches of at least this many observations. */
    AtMostOneChange withLeastLength(int observations) {
        return new AtMostOneChange(Math.max(1, observations));
    }

    @Override
    public int[] changes(SegmentCost cost, double penalty) {
        int n = cost.size();
        int least = Math.max(leastLength, cost.leastLength());
        boolean byLength = cost instanceof LengthPenalisedCost;
        SegmentCost fit = cost instanceof LengthPenalisedCost penalised ? penalised.withoutLengths() : cost;
        double lowest = Double.POSITIVE_INFINITY;
        int place = 0;
        for (int at = least; at <= n - least; at++) {
            double both = fit.of(0, at) + fit.of(at, n);
            if (both < lowest) {
                lowest = both;
                place = at;
            }
        }
        if (place == 0) {
            return new int[0];
        }
        double lengths = byLength ? StrictMath.log(place) + StrictMath.log(n - place + 1) : 0;
        return fit.of(0, n) - lowest - lengths >= penalty ? new int[] {place} : new int[0];
    }
}
