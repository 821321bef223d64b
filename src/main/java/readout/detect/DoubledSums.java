package readout.detect;

/**
 * Sums over any stretch of a series in constant time, in twice the precision of double: from sums of squares about any
 * centre residuals come out right even where a step is a billion times the noise.
 */
final class DoubledSums {

    private final double[] high;
    private final double[] low;

    private DoubledSums(int size) {
        high = new double[size + 1];
        low = new double[size + 1];
    }

    /** Sums of the values. */
    static DoubledSums of(double[] values) {
        DoubledSums sums = new DoubledSums(values.length);
        for (int i = 0; i < values.length; i++) {
            sums.append(i, new Doubled(values[i], 0));
        }
        return sums;
    }

    /** Sums of products of two lists of the same length. */
    static DoubledSums ofProducts(double[] first, double[] second) {
        DoubledSums sums = new DoubledSums(first.length);
        for (int i = 0; i < first.length; i++) {
            sums.append(i, Doubled.product(first[i], second[i]));
        }
        return sums;
    }

    private void append(int i, Doubled term) {
        Doubled sum = at(i).plus(term);
        high[i + 1] = sum.high();
        low[i + 1] = sum.low();
    }

    private Doubled at(int i) {
        return new Doubled(high[i], low[i]);
    }

    Doubled over(int start, int end) {
        return at(end).minus(at(start));
    }

    int size() {
        return high.length - 1;
    }
}
