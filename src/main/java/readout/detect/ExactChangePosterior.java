package readout.detect;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import readout.model.Series;

/**
 * The exact posterior of all change points of counts (Fearnhead 2006, Statistics and Computing 16, 203–213,
 * doi:10.1007/s11222-006-8450-8). A change comes after each observation with probability {@code q}; within a stretch counts are
 * Poisson with a rate of prior Gamma(a, b) per exposure, so that a stretch has the closed marginal
 *
 * <p>{@code a log b − log Γ(a) + log Γ(a + Y) − (a + Y) log(b + E) + Σ (y log e − log y!)}.
 *
 * <p>Recursions forward over ends and backward over starts give the evidence twice, and from both the probability of a change
 * after each observation, without simulation. Assumes independent counts within a stretch. Time is quadratic in the
 * observations, memory linear.
 */
final class ExactChangePosterior {

    private final double changeProbability;
    private final double shape;
    private final double rate;

    private ExactChangePosterior(double changeProbability, double shape, double rate) {
        this.changeProbability = changeProbability;
        this.shape = shape;
        this.rate = rate;
    }

    /** A change in 50 observations; rates of prior Gamma(1, 1). */
    static ExactChangePosterior withDefaults() {
        return new ExactChangePosterior(0.02, 1, 1);
    }

    /** The same with another probability of a change after an observation, between 0 and 1. */
    ExactChangePosterior withChangeProbability(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("The probability of a change lies between 0 and 1: " + probability);
        }
        return new ExactChangePosterior(probability, shape, rate);
    }

    /** The same with another gamma prior of rates. */
    ExactChangePosterior withPrior(double a, double b) {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("Shape and rate of a prior are above 0: " + a + ", " + b);
        }
        return new ExactChangePosterior(changeProbability, a, b);
    }

    /**
     * What is known after the series.
     *
     * @param logEvidence the logarithm of the probability of the series
     * @param changeAfter of each observation but the last, the probability that a change follows it
     */
    record Posterior(double logEvidence, List<Double> changeAfter) {

        Posterior {
            changeAfter = List.copyOf(changeAfter);
        }

        double expectedChanges() {
            return changeAfter.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * One change for certain, its place uniform.
     *
     * @param logNoChange the log-evidence of no change at all
     * @param logOneChange the log-evidence of exactly one
     * @param changeAfter of each observation but the last, the probability that the change follows it
     */
    record OneChange(double logNoChange, double logOneChange, List<Double> changeAfter) {

        OneChange {
            changeAfter = List.copyOf(changeAfter);
        }

        /** The most probable last observation before the change, counted from 1. */
        int mode() {
            int mode = 0;
            for (int i = 1; i < changeAfter.size(); i++) {
                mode = changeAfter.get(i) > changeAfter.get(mode) ? i : mode;
            }
            return mode + 1;
        }

        /** The mean of the last observation before the change, counted from 1. */
        double mean() {
            double mean = 0;
            for (int i = 0; i < changeAfter.size(); i++) {
                mean += changeAfter.get(i) * (i + 1);
            }
            return mean;
        }

        /** The first place, counted from 1, by which the change has come with this probability. */
        int quantile(double probability) {
            double total = 0;
            for (int i = 0; i < changeAfter.size(); i++) {
                total += changeAfter.get(i);
                if (total >= probability) {
                    return i + 1;
                }
            }
            return changeAfter.size();
        }
    }

    /**
     * The posterior of any number of changes.
     *
     * @throws IllegalArgumentException if a count is below 0
     */
    Posterior posterior(Series series) {
        int n = series.size();
        Marginal marginal = new Marginal(series);
        double stay = StrictMath.log1p(-changeProbability);
        double change = StrictMath.log(changeProbability);
        // from[t]: log-probability of the observations from t on, if a stretch begins there.
        double[] from = new double[n + 1];
        double[] terms = new double[n + 1];
        for (int t = n - 1; t >= 0; t--) {
            for (int end = t + 1; end <= n; end++) {
                double kept = marginal.of(t, end) + (end - t - 1) * stay;
                terms[end - t - 1] = end == n ? kept : kept + change + from[end];
            }
            from[t] = logSum(terms, n - t);
        }
        // upTo[t]: log-probability of the first t observations, if a stretch ends there.
        double[] upTo = new double[n + 1];
        List<Double> changeAfter = new ArrayList<>();
        for (int t = 1; t < n; t++) {
            for (int start = 0; start < t; start++) {
                double kept = marginal.of(start, t) + (t - start - 1) * stay;
                terms[start] = start == 0 ? kept : upTo[start] + change + kept;
            }
            upTo[t] = logSum(terms, t);
            changeAfter.add(StrictMath.exp(upTo[t] + change + from[t] - from[0]));
        }
        return new Posterior(from[0], changeAfter);
    }

    /**
     * The most probable of all histories: the first observation of each stretch but the first, counted from 0.
     *
     * @throws IllegalArgumentException if a count is below 0
     */
    int[] mostProbable(Series series) {
        int n = series.size();
        Marginal marginal = new Marginal(series);
        double stay = StrictMath.log1p(-changeProbability);
        double change = StrictMath.log(changeProbability);
        double[] best = new double[n + 1];
        int[] lastStart = new int[n + 1];
        for (int t = 1; t <= n; t++) {
            best[t] = Double.NEGATIVE_INFINITY;
            for (int start = 0; start < t; start++) {
                double total = best[start] + (start == 0 ? 0 : change) + marginal.of(start, t) + (t - start - 1) * stay;
                if (total > best[t]) {
                    best[t] = total;
                    lastStart[t] = start;
                }
            }
        }
        return Backtrack.from(lastStart, n);
    }

    /**
     * The posterior of exactly one change.
     *
     * @throws IllegalArgumentException if a count is below 0 or there are fewer than two
     */
    OneChange oneChange(Series series) {
        int n = series.size();
        if (n < 2) {
            throw new IllegalArgumentException("One change needs two observations at least");
        }
        Marginal marginal = new Marginal(series);
        double[] terms = new double[n - 1];
        for (int k = 1; k < n; k++) {
            terms[k - 1] = marginal.of(0, k) + marginal.of(k, n);
        }
        double all = logSum(terms, n - 1);
        List<Double> changeAfter = new ArrayList<>();
        for (double term : terms) {
            changeAfter.add(StrictMath.exp(term - all));
        }
        return new OneChange(marginal.of(0, n), all - StrictMath.log(n - 1), changeAfter);
    }

    private static double logSum(double[] terms, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, terms[i]);
        }
        if (Double.isInfinite(largest)) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += StrictMath.exp(terms[i] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** The log-probability of a stretch with its rate integrated out. */
    private final class Marginal {

        private final CumulativeSums counts;
        private final CumulativeSums exposures;
        private final CumulativeSums constants;
        private final double prior;

        Marginal(Series series) {
            Counts.check(series);
            counts = CumulativeSums.of(series.values());
            exposures = Counts.exposures(series);
            double[] terms = new double[series.size()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = series.value(i) * StrictMath.log(series.exposure(i)) - Gamma.logGamma(series.value(i) + 1);
            }
            constants = CumulativeSums.of(terms);
            prior = shape * StrictMath.log(rate) - Gamma.logGamma(shape);
        }

        double of(int start, int end) {
            double posteriorShape = shape + counts.over(start, end);
            return prior
                    + Gamma.logGamma(posteriorShape)
                    - posteriorShape * StrictMath.log(rate + exposures.over(start, end))
                    + constants.over(start, end);
        }
    }
}
