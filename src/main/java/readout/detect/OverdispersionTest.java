package readout.detect;

/**
 * Whether counts vary more than Poisson counts: the regression without intercept of ((y − μ)² − y)/μ on μ. Its slope α
 * estimates 1/θ of {@link NegativeBinomialRegression}.
 *
 * <p>Assumptions: a Poisson fit with the right means. A. C. Cameron and P. K. Trivedi, Journal of Econometrics 46 (1990)
 * 347–364, doi:10.1016/0304-4076(90)90014-K.
 *
 * @param alpha the slope; 0 for Poisson counts
 * @param t the slope by its standard error
 */
record OverdispersionTest(double alpha, double t) {

    static OverdispersionTest of(CountFit poisson) {
        int rows = poisson.data().size();
        double products = 0;
        double squares = 0;
        double[] response = new double[rows];
        for (int i = 0; i < rows; i++) {
            double mean = poisson.fitted(i);
            double residual = poisson.data().count(i) - mean;
            response[i] = (residual * residual - poisson.data().count(i)) / mean;
            products += response[i] * mean;
            squares += mean * mean;
        }
        double alpha = products / squares;
        double left = 0;
        for (int i = 0; i < rows; i++) {
            double residual = response[i] - alpha * poisson.fitted(i);
            left += residual * residual;
        }
        return new OverdispersionTest(alpha, alpha / Math.sqrt(left / (rows - 1) / squares));
    }
}
