package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import readout.model.Series;

/**
 * Bayesian online change-point detection (Adams &amp; MacKay 2007, arXiv:0710.3742) for Gaussian observations of unknown mean and
 * variance: after each observation the probability of every run length,
 *
 * <p>{@code p(r = 0) ∝ Σ p(r') π(r') h}, {@code p(r' + 1) ∝ p(r') π(r') (1 − h)},
 *
 * <p>with hazard {@code h = 1/λ} and {@code π} the Student t predictive of the normal-gamma prior {@code (m, k, a, b)}. The
 * changes reported are the most probable whole history, by a maximum over the start of the last run, as the R package ocp
 * reports them. Assumes independent observations within a run. It looks only backwards, so what it said at a time can be
 * asked for again.
 *
 * <p>Time and memory are quadratic at worst; run lengths whose tail probability is below the truncation are dropped, which
 * makes both about linear in the number of observations where changes are told clearly.
 */
final class BayesianOnlineDetection {

    private static final double LEAST_LOG = StrictMath.log(Double.MIN_NORMAL);

    private final double meanRun;
    private final double mean;
    private final double meanWeight;
    private final double shape;
    private final double rate;
    private final double truncation;

    private BayesianOnlineDetection(
            double meanRun, double mean, double meanWeight, double shape, double rate, double truncation) {
        this.meanRun = meanRun;
        this.mean = mean;
        this.meanWeight = meanWeight;
        this.shape = shape;
        this.rate = rate;
        this.truncation = truncation;
    }

    /** Mean run 100, prior m = 0, k = a = b = 1, for a series of mean 0 and standard deviation 1; truncation 1e-4. */
    static BayesianOnlineDetection withDefaults() {
        return new BayesianOnlineDetection(100, 0, 1, 1, 1, 1e-4);
    }

    /** The same with another mean length of runs, above 1. */
    BayesianOnlineDetection withMeanRun(double observations) {
        return new BayesianOnlineDetection(observations, mean, meanWeight, shape, rate, truncation);
    }

    /** The same with another prior: mean m with the weight of k observations, precision gamma with shape a and rate b. */
    BayesianOnlineDetection withPrior(double m, double k, double a, double b) {
        return new BayesianOnlineDetection(meanRun, m, k, a, b, truncation);
    }

    /** The same with another tail probability below which long runs are dropped; 0 drops none. */
    BayesianOnlineDetection withTruncation(double probability) {
        return new BayesianOnlineDetection(meanRun, mean, meanWeight, shape, rate, probability);
    }

    /**
     * The most probable changes after the last observation: the first observation of each run, counted from 0, without the
     * first run.
     */
    int[] changes(Series series) {
        Runs runs = new Runs(series.size());
        for (int i = 0; i < series.size(); i++) {
            runs.observe(series.value(i));
        }
        return runs.changes();
    }

    /** What is known of every run length after some observations; index 0 is the run that begins with the next one. */
    private final class Runs {

        private int count = 1;
        private double[] probability;
        private double[] means;
        private double[] weights;
        private double[] shapes;
        private double[] rates;
        private int seen;

        /** Of each boundary, the log-probability of the best history up to it, and the boundary before it in that history. */
        private final double[] history;

        private final int[] previous;

        Runs(int observations) {
            probability = new double[] {1};
            means = new double[] {mean};
            weights = new double[] {meanWeight};
            shapes = new double[] {shape};
            rates = new double[] {rate};
            history = new double[observations + 2];
            previous = new int[observations + 2];
        }

        void observe(double value) {
            truncate();
            double[] next = new double[count + 1];
            double hazard = 1 / meanRun;
            double total = 0;
            for (int r = 0; r < count; r++) {
                double joint =
                        StrictMath.exp(Math.max(LEAST_LOG, StrictMath.log(probability[r]) + logPredictive(value, r)));
                next[0] += joint * hazard;
                next[r + 1] = joint * (1 - hazard);
                total += joint;
            }
            for (int r = 0; r <= count; r++) {
                next[r] = Math.max(Double.MIN_NORMAL, next[r] / total);
            }
            update(value);
            probability = next;
            count++;
            seen++;
            remember();
        }

        private void truncate() {
            double tail = 0;
            int kept = count;
            for (int r = count - 1; r > 0; r--) {
                tail += probability[r];
                if (tail >= truncation) {
                    break;
                }
                kept = r;
            }
            count = kept;
        }

        private double logPredictive(double value, int r) {
            double freedom = 2 * shapes[r];
            double scale = rates[r] * (weights[r] + 1) / (shapes[r] * weights[r]);
            double distance = (value - means[r]) * (value - means[r]) / (freedom * scale);
            return Gamma.logGamma(freedom / 2 + 0.5)
                    - Gamma.logGamma(freedom / 2)
                    - StrictMath.log(freedom * Math.PI * scale) / 2
                    - (freedom + 1) / 2 * StrictMath.log1p(distance);
        }

        private void update(double value) {
            double[] newMeans = new double[count + 1];
            double[] newWeights = new double[count + 1];
            double[] newShapes = new double[count + 1];
            double[] newRates = new double[count + 1];
            newMeans[0] = mean;
            newWeights[0] = meanWeight;
            newShapes[0] = shape;
            newRates[0] = rate;
            for (int r = 0; r < count; r++) {
                double off = value - means[r];
                newRates[r + 1] = rates[r] + weights[r] * off * off / (2 * (weights[r] + 1));
                newMeans[r + 1] = (weights[r] * means[r] + value) / (weights[r] + 1);
                newWeights[r + 1] = weights[r] + 1;
                newShapes[r + 1] = shapes[r] + 0.5;
            }
            means = newMeans;
            weights = newWeights;
            shapes = newShapes;
            rates = newRates;
        }

        /** The best history now ends with a run of length r that began at boundary seen − r; of equal ones the longest run. */
        private void remember() {
            double best = Double.NEGATIVE_INFINITY;
            int start = 0;
            for (int r = count - 1; r >= 0; r--) {
                double candidate = StrictMath.log(probability[r]) + history[seen - r];
                if (candidate > best) {
                    best = candidate;
                    start = seen - r;
                }
            }
            history[seen + 1] = best;
            previous[seen + 1] = start;
        }

        int[] changes() {
            List<Integer> starts = new ArrayList<>();
            for (int at = previous[seen + 1]; at > 0; at = previous[at]) {
                starts.add(at);
            }
            int[] changes = starts.stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(changes);
            return changes;
        }
    }
}
