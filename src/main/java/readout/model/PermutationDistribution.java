package readout.model;

import java.util.List;

/**
 * How often each difference occurs over all assignments of a permutation test, in bins of one width about 0.
 *
 * @param farthest the outer end of the last bin; the first begins at its negative
 * @param shares the share of assignments in each bin, lowest first; they sum to 1
 */
public record PermutationDistribution(double farthest, List<Double> shares) {

    public PermutationDistribution {
        if (!(farthest > 0) || shares.isEmpty()) {
            throw new IllegalArgumentException("Differences that are all 0 have no distribution to show");
        }
        shares = List.copyOf(shares);
    }

    /** Where a bin begins; the bin after the last begins where that one ends. */
    public double start(int bin) {
        return farthest * (2.0 * bin / shares.size() - 1);
    }
}
