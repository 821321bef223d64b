package readout.detect;

import java.util.Arrays;
import readout.model.Series;

/**
 * Draws single wild values towards their neighbours: a value further than 5 robust standard deviations from the running
 * median of 7 is set to that distance (Hampel's filter; Pearson 2002, IEEE Transactions on Control Systems Technology 10,
 * 55–63, doi:10.1109/87.974338). The standard deviation is 1.4826 times the median of the distances that are not 0. A step
 * passes unchanged, if both sides last for four values. At the ends the window shrinks to stay in the middle.
 *
 * <p>Where fewer than a quarter of the values differ from their running median, such as in steps without noise, there is no
 * scale and nothing is drawn. Linear time, but for one sorting.
 */
final class Outliers {

    private static final int HALF_WINDOW = 3;
    private static final double FURTHEST = 5;
    private static final double TO_STANDARD_DEVIATION = 1.4826;

    private Outliers() {}

    static Series drawnIn(Series series) {
        double[] values = series.values();
        int n = values.length;
        double[] medians = new double[n];
        for (int i = 0; i < n; i++) {
            int half = Math.min(HALF_WINDOW, Math.min(i, n - 1 - i));
            double[] window = Arrays.copyOfRange(values, i - half, i + half + 1);
            Arrays.sort(window);
            medians[i] = window[half];
        }
        double furthest = FURTHEST * scale(values, medians);
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(medians[i] - furthest, Math.min(medians[i] + furthest, values[i]));
        }
        return Series.of(values);
    }

    private static double scale(double[] values, double[] medians) {
        double[] distances = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = Math.abs(values[i] - medians[i]);
            if (distance > 0) {
                distances[count++] = distance;
            }
        }
        if (count < values.length / 4.0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOf(distances, count);
        Arrays.sort(sorted);
        return TO_STANDARD_DEVIATION * sorted[count / 2];
    }
}
