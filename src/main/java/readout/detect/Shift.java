package readout.detect;

import readout.model.Series;

/**
 * Moves a series to about zero before it is squared, which keeps the digits that matter. A large mean is moved by a whole
 * number, so that counts stay whole and their sums exact.
 */
final class Shift {

    private Shift() {}

    static double of(Series series) {
        double mean = series.mean();
        return Math.abs(mean) >= 1 ? Math.rint(mean) : mean;
    }

    static double[] apply(Series series, double shift) {
        double[] shifted = series.values();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] -= shift;
        }
        return shifted;
    }
}
