package readout.detect;

import java.util.Iterator;
import org.apache.commons.math3.util.Combinations;

/**
 * The exact test of whether marked values differ from the others if any of the values could have been marked: all choices
 * of k of n.
 *
 * <p>Assumptions: the values are exchangeable, so that there is neither trend nor autocorrelation. Years are rarely that:
 * {@link WithinTermPermutation} asks less. Cost: O(k) for each of the C(n, k) choices.
 *
 * <p>R. A. Fisher, The Design of Experiments, 1935; E. J. G. Pitman, Supplement to the Journal of the Royal Statistical
 * Society 4 (1937) 119–130, doi:10.2307/2984124.
 *
 * @param difference mean of the marked values less mean of the others
 * @param choices C(n, k)
 * @param p share of choices at least as far from 0, on either side
 * @param pLower share of choices as low or lower
 */
record LabelPermutation(double difference, long choices, double p, double pLower) {

    private static final double TIE = 1e-12;

    static LabelPermutation of(double[] values, boolean[] marked) {
        double total = 0;
        double chosen = 0;
        int k = 0;
        for (int i = 0; i < values.length; i++) {
            total += values[i];
            chosen += marked[i] ? values[i] : 0;
            k += marked[i] ? 1 : 0;
        }
        if (k == 0 || k == values.length) {
            throw new IllegalArgumentException("Some values must be marked, and some not");
        }
        double observed = difference(chosen, total, k, values.length);
        long choices = 0;
        long outside = 0;
        long below = 0;
        for (Iterator<int[]> all = new Combinations(values.length, k).iterator(); all.hasNext(); ) {
            double sum = 0;
            for (int place : all.next()) {
                sum += values[place];
            }
            double difference = difference(sum, total, k, values.length);
            choices++;
            outside += Math.abs(difference) >= Math.abs(observed) - TIE ? 1 : 0;
            below += difference <= observed + TIE ? 1 : 0;
        }
        return new LabelPermutation(observed, choices, (double) outside / choices, (double) below / choices);
    }

    private static double difference(double sum, double total, int k, int n) {
        return sum / k - (total - sum) / (n - k);
    }
}
