package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * Kendall's τ-b: pairs in one order less pairs in opposite orders, of all pairs that are not tied. p by the normal
 * distribution with the variance that ties leave. Against time it is the Mann–Kendall test of a trend.
 *
 * <p>Assumptions: independent pairs; autocorrelation makes p too small. Cost: O(n²). M. G. Kendall, Rank Correlation
 * Methods, 1948; H. B. Mann, Econometrica 13 (1945) 245–259, doi:10.2307/1907187.
 *
 * @param tau empty if one of the two is constant
 * @param p two-sided; 1 if one of the two is constant
 */
record KendallTau(OptionalDouble tau, double p) {

    static KendallTau of(double[] first, double[] second) {
        double n = first.length;
        double agreeing = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                agreeing += Math.signum(first[i] - first[j]) * Math.signum(second[i] - second[j]);
            }
        }
        double free = n * (n - 1) * (2 * n + 5);
        double variance = (free - tied(first) - tied(second)) / 18
                + pairs(first) * pairs(second) / (2 * n * (n - 1))
                + triples(first) * triples(second) / (9 * n * (n - 1) * (n - 2));
        if (!(variance > 0) || pairs(first) >= n * (n - 1) || pairs(second) >= n * (n - 1)) {
            return new KendallTau(OptionalDouble.empty(), 1);
        }
        return new KendallTau(
                OptionalDouble.of(new KendallsCorrelation().correlation(first, second)),
                Erf.erfc(Math.abs(agreeing) / Math.sqrt(2 * variance)));
    }

    private static double tied(double[] values) {
        return Ties.sum(values, t -> t * (t - 1) * (2 * t + 5));
    }

    private static double pairs(double[] values) {
        return Ties.sum(values, t -> t * (t - 1));
    }

    private static double triples(double[] values) {
        return Ties.sum(values, t -> t * (t - 1) * (t - 2));
    }
}
