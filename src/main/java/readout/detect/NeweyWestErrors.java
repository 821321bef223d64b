package readout.detect;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Standard errors that hold although neighbouring counts depend on one another and vary unequally: B M B with B =
 * (XᵀWX)⁻¹ and M = Γ₀ + Σ (1 − l/(L+1)) (Γₗ + Γₗᵀ), l = 1..L, where Γₗ = Σᵢ sᵢ sᵢ₋ₗᵀ of the scores. Lag 0 is White's HC0.
 *
 * <p>Assumptions: rows in order of time, dependence that fades; many rows. No small-sample factor, no prewhitening.
 * Cost: O(n L p²).
 *
 * <p>H. White, Econometrica 48 (1980) 817–838, doi:10.2307/1912934; W. K. Newey and K. D. West, Econometrica 55 (1987)
 * 703–708, doi:10.2307/1913610.
 *
 * @param lag L, from 0
 */
record NeweyWestErrors(int lag) {

    static NeweyWestErrors hc0() {
        return new NeweyWestErrors(0);
    }

    /**
     * The lag that grows with the number of rows: 4 (n/100)^(2/9), rounded down.
     *
     * <p>W. K. Newey and K. D. West, Review of Economic Studies 61 (1994) 631–653, doi:10.2307/2297912.
     */
    static NeweyWestErrors forRows(int rows) {
        return new NeweyWestErrors((int) Math.floor(4 * StrictMath.pow(rows / 100.0, 2.0 / 9)));
    }

    double[] of(CountFit fit) {
        int rows = fit.data().size();
        int columns = fit.data().columns();
        double[][] middle = new double[columns][columns];
        for (int distance = 0; distance <= Math.min(lag, rows - 1); distance++) {
            double weight = 1 - distance / (lag + 1.0);
            for (int i = distance; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k < columns; k++) {
                        double product = fit.score(i, j) * fit.score(i - distance, k);
                        middle[j][k] += weight * product;
                        if (distance > 0) {
                            middle[k][j] += weight * product;
                        }
                    }
                }
            }
        }
        return CountFit.roots(
                fit.covariance().multiply(new Array2DRowRealMatrix(middle)).multiply(fit.covariance()));
    }
}
