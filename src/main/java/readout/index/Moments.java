package readout.index;

import java.util.function.IntToDoubleFunction;

/** Means and variances of many numbers at once, taken about a first guess so that little is lost to rounding. */
final class Moments {

    private final double[] guess;
    private final double[] sum;
    private final double[] square;
    private int size;

    /**
     * Of no draws yet.
     *
     * @param numbers how many numbers a draw has
     * @param guess about where each lies
     */
    Moments(int numbers, IntToDoubleFunction guess) {
        this.guess = new double[numbers];
        sum = new double[numbers];
        square = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            this.guess[i] = guess.applyAsDouble(i);
        }
    }

    /** How many numbers a draw has. */
    int numbers() {
        return sum.length;
    }

    void add(IntToDoubleFunction draw) {
        size++;
        for (int i = 0; i < sum.length; i++) {
            double off = draw.applyAsDouble(i) - guess[i];
            sum[i] += off;
            square[i] += off * off;
        }
    }

    /** Adds the draws of another with the same guess. */
    void add(Moments other) {
        size += other.size;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
            square[i] += other.square[i];
        }
    }

    /** The mean; of no draws the guess. */
    double mean(int i) {
        return size == 0 ? guess[i] : guess[i] + sum[i] / size;
    }

    /** The variance of the draws themselves; of no draws 0. */
    double variance(int i) {
        return size == 0 ? 0 : Math.max(0, square[i] / size - (sum[i] / size) * (sum[i] / size));
    }
}
