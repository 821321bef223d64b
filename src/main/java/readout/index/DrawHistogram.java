package readout.index;

/**
 * Many draws of one number in little room: equal bins around what the first draws showed, the least, the greatest, and how
 * many were exactly zero. Its size does not grow with the draws, and since bins hold whole numbers, histograms can be
 * added in any order with one result. Quantiles are linear within a bin, a fiftieth of a standard deviation wide.
 *
 * <p>To be used by one thread.
 */
final class DrawHistogram {

    private static final int BINS = 1024;
    private static final double DEVIATIONS_BELOW = 6;
    private static final double DEVIATIONS = 20;

    private final double origin;
    private final double width;
    private final int[] bins = new int[BINS + 2];
    private int zeros;
    private int above;
    private int size;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /**
     * An empty histogram.
     *
     * @param mean of the first draws
     * @param deviation their standard deviation, from 0
     */
    DrawHistogram(double mean, double deviation) {
        double spread = Math.max(deviation, Math.abs(mean) * 1e-6 + 1e-9);
        width = DEVIATIONS * spread / BINS;
        origin = Math.max(0, mean - DEVIATIONS_BELOW * spread);
    }

    private DrawHistogram(DrawHistogram other) {
        origin = other.origin;
        width = other.width;
    }

    /** An empty one with the same bins. */
    DrawHistogram emptied() {
        return new DrawHistogram(this);
    }

    /**
     * Adds a draw.
     *
     * @param value from 0
     * @param threshold draws above it are counted
     */
    void add(double value, double threshold) {
        size++;
        above += value > threshold ? 1 : 0;
        if (value < least) {
            least = value;
        }
        if (value > greatest) {
            greatest = value;
        }
        if (value == 0) {
            zeros++;
        } else {
            double bin = (value - origin) / width;
            bins[bin < 0 ? 0 : bin >= BINS ? BINS + 1 : (int) bin + 1]++;
        }
    }

    /** Adds the draws of another with the same bins. */
    void add(DrawHistogram other) {
        size += other.size;
        above += other.above;
        zeros += other.zeros;
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
        for (int bin = 0; bin < bins.length; bin++) {
            bins[bin] += other.bins[bin];
        }
    }

    int size() {
        return size;
    }

    /** The share of draws above the threshold; of no draws none. */
    double shareAbove() {
        return size == 0 ? 0 : above / (double) size;
    }

    /** The value that a share of the draws does not exceed, from the least at 0 to the greatest at 1. */
    double quantile(double probability) {
        double wanted = probability * size;
        double below = zeros;
        if (wanted <= below && zeros > 0) {
            return 0;
        }
        for (int bin = 0; bin < bins.length; bin++) {
            if (bins[bin] > 0 && below + bins[bin] >= wanted) {
                double low = Math.max(zeros > 0 ? 0 : least, bin == 0 ? least : origin + (bin - 1) * width);
                double high = Math.min(greatest, bin == BINS + 1 ? greatest : origin + bin * width);
                return Math.min(greatest, low + (high - low) * (wanted - below) / bins[bin]);
            }
            below += bins[bin];
        }
        return greatest;
    }
}
