package readout.detect;

import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * Poisson regression with exposure: y ~ Poisson(μ), log μ = log exposure + xβ, by maximum likelihood.
 *
 * <p>Assumptions: independent counts whose variance is their mean. Counts of one office are rarely so: their standard
 * errors are too small, which {@link NegativeBinomialRegression} and {@link NeweyWestErrors} answer. Cost: that of {@link
 * ReweightedLeastSquares}.
 *
 * <p>A. C. Cameron and P. K. Trivedi, Regression Analysis of Count Data, 2nd ed., 2013,
 * doi:10.1017/CBO9781139013567, chapter 3.
 */
final class PoissonRegression implements CountRegression {

    /** The fit; empty if there is no finite estimate. */
    @Override
    public Optional<CountFit> fit(CountData data) {
        if (data.total() == 0) {
            return Optional.empty();
        }
        Optional<double[]> found =
                ReweightedLeastSquares.coefficients(data, Double.POSITIVE_INFINITY, Optional.empty());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double[] means = ReweightedLeastSquares.means(data, found.get());
        double logLikelihood = 0;
        double deviance = 0;
        for (int i = 0; i < means.length; i++) {
            double y = data.count(i);
            double term = y > 0 ? y * StrictMath.log(y / means[i]) : 0;
            deviance += 2 * (term - (y - means[i]));
            logLikelihood += y * StrictMath.log(means[i]) - means[i] - Gamma.logGamma(y + 1);
        }
        double likelihood = logLikelihood;
        double distance = deviance;
        return ReweightedLeastSquares.covariance(data, means, Double.POSITIVE_INFINITY)
                .map(covariance -> new CountFit(
                        data, found.get(), means, covariance, Double.POSITIVE_INFINITY, 0, likelihood, distance));
    }

    @Override
    public String toString() {
        return "poisson";
    }
}
