package readout.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A log-linear regression of counts.
 *
 * @param family poisson or nb2
 * @param coefficients one for each term, the intercept first
 * @param rows how many counts were fitted
 * @param theta size of the negative binomial; empty for Poisson, and where the counts vary no more than Poisson counts
 * @param logLikelihood of the fit
 * @param lag of the Newey–West errors, in rows
 * @param rateRatio the rate in election years as a multiple of that in other years, all else equal
 * @param low lower end of its 95 % interval, by the largest of the three standard errors; empty if there is none, as where
 *     election years have no count at all and the ratio is 0
 * @param high upper end
 * @param test the likelihood ratio test of the election year
 */
public record RegressionResult(
        String family,
        List<Coefficient> coefficients,
        int rows,
        OptionalDouble theta,
        double logLikelihood,
        int lag,
        double rateRatio,
        OptionalDouble low,
        OptionalDouble high,
        TestResult test) {

    public RegressionResult {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * A term of the regression.
     *
     * @param name the term
     * @param estimate on the scale of logarithms
     * @param error standard error by the model
     * @param errorHc0 by White's HC0
     * @param errorNeweyWest by Newey and West
     */
    public record Coefficient(String name, double estimate, double error, double errorHc0, double errorNeweyWest) {}
}
