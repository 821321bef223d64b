package readout.detect;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Samples a series with replacement in blocks of neighbours, so that what depends on its neighbours still does. Moving
 * blocks begin anywhere a whole block fits; circular blocks begin anywhere and go on at the beginning, so that every value
 * is drawn equally often.
 *
 * <p>Assumptions: a stationary series whose dependence fades within a block. Cost: O(n) a sample.
 *
 * <p>H. R. Künsch, Annals of Statistics 17 (1989) 1217–1241, doi:10.1214/aos/1176347265; D. N. Politis and J. P. Romano,
 * in Exploring the Limits of Bootstrap, 1992, 263–270; the length that grows with n^(1/3): P. Hall, J. L. Horowitz and
 * B.-Y. Jing, Biometrika 82 (1995) 561–574, doi:10.1093/biomet/82.3.561.
 *
 * @param length of a block, from 1
 * @param circular whether blocks go on at the beginning
 */
record BlockBootstrap(int length, boolean circular) {

    static final int DEFAULT_DRAWS = 1000;

    BlockBootstrap {
        if (length < 1) {
            throw new IllegalArgumentException("A block has at least one value, not " + length);
        }
    }

    /** Circular blocks whose length is the cube root of the length of the series, rounded up. */
    static BlockBootstrap circularFor(int size) {
        return new BlockBootstrap(Math.max(1, (int) Math.ceil(StrictMath.cbrt(size) - 1e-9)), true);
    }

    /** How many starts there are to choose from. */
    int starts(int size) {
        return circular ? size : Math.max(1, size - length + 1);
    }

    /** How many blocks a sample takes. */
    int blocks(int size) {
        return (size + length - 1) / length;
    }

    /**
     * The places of a sample in the series; as many as it has values.
     *
     * @param starts where each block begins, from 0
     */
    int[] places(int size, int[] starts) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = (starts[i / length] + i % length) % size;
        }
        return places;
    }

    /** A sample. */
    int[] sample(int size, RandomGenerator random) {
        int[] starts = new int[blocks(size)];
        for (int block = 0; block < starts.length; block++) {
            starts[block] = random.nextInt(starts(size));
        }
        return places(size, starts);
    }

    /** The generator of a seed, the same on every machine. */
    static RandomGenerator generator(long seed, int purpose) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, purpose});
    }

    /**
     * The quantile by linear interpolation between order statistics, type 7 of R. J. Hyndman and Y. Fan, American
     * Statistician 50 (1996) 361–365, doi:10.2307/2684934.
     */
    static double quantile(double[] values, double probability) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * probability);
    }
}
