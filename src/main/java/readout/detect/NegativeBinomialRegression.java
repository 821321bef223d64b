package readout.detect;

import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Gamma;

/**
 * Negative binomial regression with quadratic variance (NB2): E y = μ, Var y = μ + μ²/θ, log μ = log exposure + xβ, by
 * maximum likelihood; θ is the size in the parametrisation of MASS.
 *
 * <p>A step of {@link ReweightedLeastSquares} for β and Newton's method on log θ take turns until both stay. If the counts vary no more than Poisson counts would, θ has no finite estimate, and the result is the Poisson fit.
 * Assumptions: independent counts. Cost: some tens of steps of O(n p² + Σ y).
 *
 * <p>J. F. Lawless, Canadian Journal of Statistics 15 (1987) 209–225, doi:10.2307/3314912; W. N. Venables and B. D.
 * Ripley, Modern Applied Statistics with S, 4th ed., 2002, section 7.4, doi:10.1007/978-0-387-21706-2.
 */
final class NegativeBinomialRegression implements CountRegression {

    /** Above this size a negative binomial cannot be told from a Poisson distribution, nor its likelihood computed well. */
    private static final double LARGEST = 1e5;

    /** Above this it is worth asking whether there is a finite estimate at all. */
    private static final double LARGE = 1e3;

    private static final double SMALLEST = 1e-6;
    private static final int TURNS = 200;
    private static final double STILL = 1e-12;

    @Override
    public Optional<CountFit> fit(CountData data) {
        Optional<CountFit> poisson = new PoissonRegression().fit(data);
        if (poisson.isEmpty()) {
            return Optional.empty();
        }
        double[] beta = new double[data.columns()];
        double[] means = new double[data.size()];
        double spread = 0;
        for (int j = 0; j < beta.length; j++) {
            beta[j] = poisson.get().coefficient(j);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] = poisson.get().fitted(i);
            double relative = data.count(i) / means[i] - 1;
            spread += relative * relative;
        }
        double theta = Math.min(LARGEST, Math.max(SMALLEST, data.size() / spread));
        for (int turn = 0; turn < TURNS; turn++) {
            double next = size(data, means, theta);
            if (next >= LARGEST) {
                return poisson;
            }
            Optional<double[]> found = ReweightedLeastSquares.step(data, means, next, Optional.of(beta));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            double change = Math.abs(1 / next - 1 / theta);
            for (int j = 0; j < beta.length; j++) {
                change = Math.max(change, Math.abs(found.get()[j] - beta[j]) / (1 + Math.abs(beta[j])));
            }
            theta = next;
            beta = found.get();
            means = ReweightedLeastSquares.means(data, beta);
            if (change < STILL) {
                return fitted(data, beta, means, theta);
            }
        }
        return Optional.empty();
    }

    private static Optional<CountFit> fitted(CountData data, double[] beta, double[] means, double theta) {
        double logLikelihood = 0;
        double deviance = 0;
        for (int i = 0; i < means.length; i++) {
            double y = data.count(i);
            double both = StrictMath.log((y + theta) / (means[i] + theta));
            deviance += 2 * ((y > 0 ? y * StrictMath.log(y / means[i]) : 0) - (y + theta) * both);
            logLikelihood += logRising(theta, y)
                    - Gamma.logGamma(y + 1)
                    + theta * StrictMath.log(theta / (theta + means[i]))
                    + y * StrictMath.log(means[i] / (theta + means[i]));
        }
        double information = -curvature(data, means, theta);
        Optional<RealMatrix> covariance = ReweightedLeastSquares.covariance(data, means, theta);
        if (covariance.isEmpty() || !(information > 0)) {
            return Optional.empty();
        }
        return Optional.of(new CountFit(
                data, beta, means, covariance.get(), theta, 1 / Math.sqrt(information), logLikelihood, deviance));
    }

    /** A step of Newton's method on log θ; {@link #LARGEST} if the likelihood rises up to there. */
    private static double size(CountData data, double[] means, double theta) {
        double score = score(data, means, theta);
        if (score > 0 && theta > LARGE && score(data, means, LARGEST) > 0) {
            return LARGEST;
        }
        // On log θ: slope θ·score, curvature θ²·curvature + θ·score.
        double slope = theta * score;
        double bend = theta * theta * curvature(data, means, theta) + slope;
        double step = bend < 0 ? -slope / bend : Math.signum(slope);
        double next = theta * StrictMath.exp(Math.max(-2, Math.min(2, step)));
        return Math.max(SMALLEST, Math.min(LARGEST / 2, next));
    }

    /** The derivative of the log likelihood by θ. */
    private static double score(CountData data, double[] means, double theta) {
        double score = 0;
        for (int i = 0; i < means.length; i++) {
            double y = data.count(i);
            score += digammaRise(theta, y) - StrictMath.log1p(means[i] / theta) + (means[i] - y) / (means[i] + theta);
        }
        return score;
    }

    /** The second derivative of the log likelihood by θ. */
    private static double curvature(CountData data, double[] means, double theta) {
        double curvature = 0;
        for (int i = 0; i < means.length; i++) {
            double y = data.count(i);
            double both = means[i] + theta;
            curvature += trigammaRise(theta, y) + 1 / theta - 2 / both + (y + theta) / (both * both);
        }
        return curvature;
    }

    /** Whether a count is whole, and small enough to add up its terms. */
    private static boolean isSummed(double y) {
        return y <= LARGE && y == Math.rint(y);
    }

    /** log Γ(θ + y) − log Γ(θ); for whole y the sum of logarithms, which loses nothing to cancellation. */
    private static double logRising(double theta, double y) {
        if (!isSummed(y)) {
            return Gamma.logGamma(theta + y) - Gamma.logGamma(theta);
        }
        double sum = 0;
        for (int j = 0; j < y; j++) {
            sum += StrictMath.log(theta + j);
        }
        return sum;
    }

    /** ψ(θ + y) − ψ(θ). */
    private static double digammaRise(double theta, double y) {
        if (!isSummed(y)) {
            return Gamma.digamma(theta + y) - Gamma.digamma(theta);
        }
        double sum = 0;
        for (int j = 0; j < y; j++) {
            sum += 1 / (theta + j);
        }
        return sum;
    }

    /** ψ′(θ + y) − ψ′(θ). */
    private static double trigammaRise(double theta, double y) {
        if (!isSummed(y)) {
            return Gamma.trigamma(theta + y) - Gamma.trigamma(theta);
        }
        double sum = 0;
        for (int j = 0; j < y; j++) {
            sum -= 1 / ((theta + j) * (theta + j));
        }
        return sum;
    }

    @Override
    public String toString() {
        return "nb2";
    }
}
