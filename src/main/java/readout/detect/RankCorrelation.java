package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Spearman's rank correlation ρ, the product-moment correlation of ranks with ties at their mean.
 *
 * <p>Assumptions: none of the shape of the two series, but that one does not fall where the other rises. Neighbouring
 * months depend on one another, so that no p is given; see {@link BlockBootstrap}. Undefined for fewer than {@link
 * #FEWEST} pairs, or if one of the two is constant. Cost: O(n log n).
 *
 * <p>C. Spearman, American Journal of Psychology 15 (1904) 72–101, doi:10.2307/1412159.
 */
final class RankCorrelation {

    /** Fewer pairs than this say nothing: with seven a correlation of 0.75 is still compatible with none at 0.05. */
    static final int FEWEST = 8;

    private RankCorrelation() {}

    static OptionalDouble of(double[] first, double[] second) {
        if (first.length < FEWEST || isConstant(first) || isConstant(second)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new SpearmansCorrelation().correlation(first, second));
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
