package readout.detect;

/**
 * Logarithms that are asked for again and again: those of small whole numbers are kept. StrictMath, because the last digit of
 * Math may differ between JDKs, and ties between cuts then fall otherwise; it is slow, which is why they are kept. To be used
 * by one thread.
 */
final class Logarithms {

    private static final int KEPT = 1 << 16;

    /** NaN where not yet asked for. */
    private final double[] kept = new double[KEPT];

    Logarithms() {
        java.util.Arrays.fill(kept, Double.NaN);
    }

    double of(double x) {
        int whole = (int) x;
        if (whole != x || whole < 0 || whole >= KEPT) {
            return StrictMath.log(x);
        }
        if (Double.isNaN(kept[whole])) {
            kept[whole] = StrictMath.log(x);
        }
        return kept[whole];
    }
}
