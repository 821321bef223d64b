package readout.detect;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Erf;

/**
 * A fitted log-linear model of counts: log μᵢ = offsetᵢ + xᵢ·β, with variance μ (Poisson) or μ + μ²/θ (negative
 * binomial).
 */
final class CountFit {

    private final CountData data;
    private final double[] coefficients;
    private final double[] fitted;
    private final RealMatrix covariance;
    private final double theta;
    private final double thetaError;
    private final double logLikelihood;
    private final double deviance;

    /**
     * @param covariance (XᵀWX)⁻¹ at the estimate
     * @param theta the size of the negative binomial; infinite for Poisson
     * @param thetaError its standard error; 0 if it was not estimated
     */
    CountFit(
            CountData data,
            double[] coefficients,
            double[] fitted,
            RealMatrix covariance,
            double theta,
            double thetaError,
            double logLikelihood,
            double deviance) {
        this.data = data;
        this.coefficients = coefficients.clone();
        this.fitted = fitted.clone();
        this.covariance = covariance;
        this.theta = theta;
        this.thetaError = thetaError;
        this.logLikelihood = logLikelihood;
        this.deviance = deviance;
    }

    CountData data() {
        return data;
    }

    List<String> names() {
        return data.names();
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    double coefficient(String name) {
        return coefficients[names().indexOf(name)];
    }

    /** μ of a row. */
    double fitted(int row) {
        return fitted[row];
    }

    /** (XᵀWX)⁻¹. */
    RealMatrix covariance() {
        return covariance;
    }

    /** θ; empty for Poisson. */
    OptionalDouble theta() {
        return Double.isInfinite(theta) ? OptionalDouble.empty() : OptionalDouble.of(theta);
    }

    OptionalDouble thetaError() {
        return Double.isInfinite(theta) ? OptionalDouble.empty() : OptionalDouble.of(thetaError);
    }

    double logLikelihood() {
        return logLikelihood;
    }

    double deviance() {
        return deviance;
    }

    double aic() {
        return 2 * parameters() - 2 * logLikelihood;
    }

    double bic() {
        return StrictMath.log(data.size()) * parameters() - 2 * logLikelihood;
    }

    int residualDegrees() {
        return data.size() - data.columns();
    }

    /** Pearson's Σ (y − μ)² / V(μ). */
    double pearson() {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double residual = data.count(i) - fitted[i];
            sum += residual * residual / (fitted[i] * varianceFactor(i));
        }
        return sum;
    }

    double[] standardErrors() {
        return roots(covariance);
    }

    /** z of a coefficient: its estimate by its standard error. */
    double z(int column) {
        return coefficients[column] / standardErrors()[column];
    }

    /** The two-sided normal p of a coefficient. */
    double p(int column) {
        return Erf.erfc(Math.abs(z(column)) / Math.sqrt(2));
    }

    /** The dispersion of quasi-Poisson, Pearson's sum by the residual degrees of freedom. */
    double dispersion() {
        return pearson() / residualDegrees();
    }

    /** The standard errors of quasi-Poisson. */
    double[] quasiErrors() {
        double[] errors = standardErrors();
        for (int j = 0; j < errors.length; j++) {
            errors[j] *= Math.sqrt(dispersion());
        }
        return errors;
    }

    /** The two-sided p of a coefficient under quasi-Poisson, by Student's t. */
    double quasiP(int column) {
        double t = coefficients[column] / quasiErrors()[column];
        return 2 * new TDistribution(null, residualDegrees()).cumulativeProbability(-Math.abs(t));
    }

    /** The contribution of a row to the score of a coefficient: x (y − μ) / (1 + μ/θ). */
    double score(int row, int column) {
        return data.value(row, column) * (data.count(row) - fitted[row]) / varianceFactor(row);
    }

    /** The square roots of a diagonal. */
    static double[] roots(RealMatrix covariance) {
        double[] roots = new double[covariance.getRowDimension()];
        for (int j = 0; j < roots.length; j++) {
            roots[j] = Math.sqrt(covariance.getEntry(j, j));
        }
        return roots;
    }

    private double varianceFactor(int row) {
        return 1 + fitted[row] / theta;
    }

    private int parameters() {
        return data.columns() + (Double.isInfinite(theta) ? 0 : 1);
    }
}
