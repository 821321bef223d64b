package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws independent counts with given means: Poisson, or negative binomial as Poisson counts whose means vary by a gamma
 * factor of mean 1 and shape θ.
 *
 * <p>The generator is that of Commons Math, whose arithmetic is Java's own, so that a seed gives the same counts on every
 * machine. F. Panneton, P. L'Ecuyer and M. Matsumoto, ACM Transactions on Mathematical Software 32 (2006) 1–16,
 * doi:10.1145/1132973.1132974.
 */
final class SimulatedCounts {

    private static final double LARGE = 10_000;
    private static final double SMALL = 40;

    private final double[] means;
    private final OptionalDouble theta;
    private final RandomGenerator random;

    /**
     * @param seed of all draws
     * @param purpose what these are for; each has draws of its own
     */
    SimulatedCounts(double[] means, OptionalDouble theta, long seed, int purpose) {
        this.means = means.clone();
        this.theta = theta;
        this.random = BlockBootstrap.generator(seed, purpose);
    }

    /** The next set of counts. */
    double[] next() {
        double[] counts = new double[means.length];
        for (int i = 0; i < counts.length; i++) {
            double mean = means[i];
            if (theta.isPresent()) {
                double size = theta.getAsDouble();
                mean *= new GammaDistribution(random, size, 1 / size).sample();
            }
            counts[i] = poisson(mean, random);
        }
        return counts;
    }

    /**
     * Above a large mean by the normal distribution, as the exact way takes time that grows with the mean. Below a small one
     * uniforms are multiplied, as Commons Math does it, without an object for each count: D. E. Knuth, The Art of Computer
     * Programming 2, 3rd ed., 1997, section 3.4.1.
     */
    static double poisson(double mean, RandomGenerator random) {
        if (mean > LARGE) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        if (mean >= SMALL) {
            return new PoissonDistribution(
                            random,
                            mean,
                            PoissonDistribution.DEFAULT_EPSILON,
                            PoissonDistribution.DEFAULT_MAX_ITERATIONS)
                    .sample();
        }
        int count = 0;
        if (mean > 0) {
            double least = StrictMath.exp(-mean);
            for (double product = random.nextDouble(); product >= least; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
