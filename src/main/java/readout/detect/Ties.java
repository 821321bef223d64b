package readout.detect;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How much values are tied: sums over the groups of equal values, of their size t. */
final class Ties {

    private Ties() {}

    /** Σ (t³ − t). */
    static double cubes(double[] values) {
        return sum(values, t -> t * t * t - t);
    }

    static double sum(double[] values, DoubleUnaryOperator ofSize) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum += ofSize.applyAsDouble((double) i - start);
                start = i;
            }
        }
        return sum;
    }
}
