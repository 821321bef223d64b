package readout.index;

/**
 * The random numbers of one purpose in one draw. Which they are depends on seed, purpose and draw alone, not on who asked
 * for others before, so that draws can be made in any order and by any number of threads.
 *
 * <p>Generator: G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014,
 * 453–472, doi:10.1145/2660193.2660195 (SplitMix64). Gamma: G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical
 * Software 26 (2000) 363–372, doi:10.1145/358407.358414. Logarithms and powers by StrictMath. To be used by one thread.
 */
final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int MOST = 1 << 30;

    private long state;

    RandomStream(long seed, int purpose, long draw) {
        state = mix(mix(mix(seed) + purpose) + draw);
    }

    private static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        long bits = mix(state);
        state += GOLDEN;
        return bits;
    }

    /** Uniform from 0, below 1. */
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** Uniform over 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Of mean 1. */
    double exponential() {
        Ziggurat table = Ziggurat.EXPONENTIAL;
        double beyond = 0;
        while (true) {
            long bits = next();
            int layer = (int) bits & (table.layers() - 1);
            double uniform = (bits >>> 11) * UNIT;
            double x = table.at(layer, uniform);
            if (table.isInside(layer, uniform)) {
                return beyond + x;
            }
            if (layer == 0) {
                beyond += table.tail; // the tail of an exponential is an exponential
            } else if (table.isUnder(layer, x, uniform())) {
                return beyond + x;
            }
        }
    }

    /** Of mean 0 and variance 1. */
    double normal() {
        Ziggurat table = Ziggurat.NORMAL;
        while (true) {
            long bits = next();
            int layer = (int) bits & (table.layers() - 1);
            double sign = (bits & table.layers()) == 0 ? 1 : -1;
            double uniform = (bits >>> 11) * UNIT;
            double x = table.at(layer, uniform);
            if (table.isInside(layer, uniform)) {
                return sign * x;
            }
            if (layer == 0) {
                return sign * normalTail(table.tail);
            }
            if (table.isUnder(layer, x, uniform())) {
                return sign * x;
            }
        }
    }

    private double normalTail(double from) {
        double x;
        double y;
        do {
            x = exponential() / from;
            y = exponential();
        } while (2 * y < x * x);
        return from + x;
    }

    /**
     * Of the given shape and scale 1.
     *
     * @param shape from 0; with shape 0 nothing, that is 0
     */
    double gamma(double shape) {
        if (shape == 1) {
            return exponential();
        }
        if (shape < 1) {
            return shape > 0 ? gamma(shape + 1) * StrictMath.exp(-exponential() / shape) : 0;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            double u = uniform();
            double square = x * x;
            if (u < 1 - 0.0331 * square * square || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /**
     * How many trials fail before the first that succeeds.
     *
     * @param logFailure the logarithm of the probability to fail, below 0
     */
    int failures(double logFailure) {
        return (int) Math.min(MOST, -exponential() / logFailure);
    }
}
