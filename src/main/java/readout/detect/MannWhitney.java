package readout.detect;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Whether values of one group tend to be larger than those of another: W counts the pairs in which they are, ties half. p
 * by the normal distribution with the variance that ties leave, and a correction for continuity.
 *
 * <p>Assumptions: independent values; groups of some size. Cost: O(n log n). H. B. Mann and D. R. Whitney, Annals of
 * Mathematical Statistics 18 (1947) 50–60, doi:10.1214/aoms/1177730491.
 *
 * @param w the statistic
 * @param p two-sided; 1 if all values are alike
 */
record MannWhitney(double w, double p) {

    static MannWhitney of(double[] first, double[] second) {
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        double[] ranks = new NaturalRanking().rank(all);
        double w = -first.length * (first.length + 1.0) / 2;
        for (int i = 0; i < first.length; i++) {
            w += ranks[i];
        }
        double n = all.length;
        double pairs = (double) first.length * second.length;
        double variance = pairs / 12 * (n + 1 - Ties.cubes(all) / (n * (n - 1)));
        double away = Math.max(0, Math.abs(w - pairs / 2) - 0.5);
        return new MannWhitney(w, variance > 0 ? Erf.erfc(away / Math.sqrt(2 * variance)) : 1);
    }
}
