package readout.detect;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Iteratively reweighted least squares for log-linear counts: β is fitted to z = xβ + (y − μ)/μ with weights w = μ / (1 +
 * μ/θ) until it stays.
 *
 * <p>Assumptions: independent rows. Cost: O(n p²) a step, few steps. There is no finite estimate if a group of rows has
 * only zeros, or if columns depend on one another; then there is no result.
 *
 * <p>P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed., 1989, doi:10.1007/978-1-4899-3242-6.
 */
final class ReweightedLeastSquares {

    private static final int STEPS = 100;
    private static final double STILL = 1e-11;
    static final double LARGEST = 30;

    private ReweightedLeastSquares() {}

    /**
     * Fits β.
     *
     * @param theta θ of the negative binomial, infinite for Poisson
     * @param start where to start; empty for the counts themselves
     */
    static Optional<double[]> coefficients(CountData data, double theta, Optional<double[]> start) {
        double[] beta = start.map(double[]::clone).orElseGet(() -> new double[data.columns()]);
        boolean first = start.isEmpty();
        int settled = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] mean = first ? startingMeans(data) : means(data, beta);
            Optional<double[]> next = step(data, mean, theta, first ? Optional.empty() : Optional.of(beta));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            double change = first ? 1 : 0;
            for (int j = 0; j < beta.length; j++) {
                change = Math.max(change, Math.abs(next.get()[j] - beta[j]) / (1 + Math.abs(beta[j])));
                if (!(Math.abs(next.get()[j]) < LARGEST) && j > 0) {
                    return Optional.empty();
                }
            }
            beta = next.get();
            first = false;
            // A second step without change costs little and leaves nothing of the quadratic error.
            settled = change < STILL ? settled + 1 : 0;
            if (settled == 2) {
                return Optional.of(beta);
            }
        }
        return Optional.empty();
    }

    /** μ of each row. */
    static double[] means(CountData data, double[] beta) {
        double[] means = new double[data.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = StrictMath.exp(data.offset(i) + line(data, i, beta));
        }
        return means;
    }

    /** xβ of a row. */
    private static double line(CountData data, int row, double[] beta) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += data.value(row, j) * beta[j];
        }
        return sum;
    }

    /** (XᵀWX)⁻¹; empty if columns depend on one another. */
    static Optional<RealMatrix> covariance(CountData data, double[] means, double theta) {
        return solver(information(data, means, theta)).map(DecompositionSolver::getInverse);
    }

    private static double[][] information(CountData data, double[] means, double theta) {
        int columns = data.columns();
        double[][] information = new double[columns][columns];
        for (int i = 0; i < data.size(); i++) {
            double weight = means[i] / (1 + means[i] / theta);
            for (int j = 0; j < columns; j++) {
                double weighted = weight * data.value(i, j);
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weighted * data.value(i, k);
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
        return information;
    }

    private static Optional<DecompositionSolver> solver(double[][] information) {
        try {
            return Optional.of(new CholeskyDecomposition(new Array2DRowRealMatrix(information, false)).getSolver());
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private static double[] startingMeans(CountData data) {
        double[] means = new double[data.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = data.count(i) + 0.1;
        }
        return means;
    }

    /**
     * One step: β that fits the counts as they look from the means.
     *
     * @param beta the β that the means come from; empty if they come from elsewhere
     */
    static Optional<double[]> step(CountData data, double[] mean, double theta, Optional<double[]> beta) {
        double[] right = new double[data.columns()];
        for (int i = 0; i < data.size(); i++) {
            double weight = mean[i] / (1 + mean[i] / theta);
            int row = i;
            double line = beta.map(known -> line(data, row, known))
                    .orElseGet(() -> StrictMath.log(mean[row]) - data.offset(row));
            double working = line + (data.count(i) - mean[i]) / mean[i];
            if (!Double.isFinite(working)) {
                return Optional.empty();
            }
            for (int j = 0; j < right.length; j++) {
                right[j] += weight * data.value(i, j) * working;
            }
        }
        return solver(information(data, mean, theta))
                .map(solver -> solver.solve(new ArrayRealVector(right, false)).toArray());
    }
}
