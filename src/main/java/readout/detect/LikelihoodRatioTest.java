package readout.detect;

import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether a column of a regression is needed: twice the difference of the log likelihoods with and without it, against χ²
 * with one degree of freedom.
 *
 * <p>Where all counts of the column's rows are 0, the likelihood rises towards a limit, in which these rows say nothing
 * more: it is the likelihood of the other rows. So the test has a value although the coefficient has none, and its p there
 * is the smallest that can be reached with the other counts as they are.
 *
 * <p>Assumptions: those of the regression; many rows. S. S. Wilks, Annals of Mathematical Statistics 9 (1938) 60–62,
 * doi:10.1214/aoms/1177732360.
 *
 * @param regression the model
 * @param column the column that is asked about; of the values 0 and 1
 */
record LikelihoodRatioTest(CountRegression regression, String column) {

    /**
     * What came out.
     *
     * @param statistic twice the difference of the log likelihoods, from 0
     * @param coefficient that of the column; minus infinity if all its counts are 0
     */
    record Result(double statistic, double coefficient) {

        double p() {
            return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(0.5, statistic / 2, 1e-15, 10_000);
        }
    }

    /** The test; empty if one of the two models has no finite estimate. */
    Optional<Result> of(CountData data) {
        Optional<CountFit> small = regression.fit(data.without(column));
        boolean none = data.isZeroWhere(column);
        Optional<CountFit> large = none ? regression.fit(data.where0(column)) : regression.fit(data);
        if (small.isEmpty() || large.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Result(
                Math.max(0, 2 * (large.get().logLikelihood() - small.get().logLikelihood())),
                none ? Double.NEGATIVE_INFINITY : large.get().coefficient(column)));
    }

    /** The smallest p that an effect downwards could have reached: that of no count at all in the column's rows. */
    Optional<Double> smallestP(CountData data) {
        return of(data.zeroWhere(column)).map(Result::p);
    }
}
