package readout.model;

import java.util.Arrays;

/**
 * Numbers in the order of time, each with its exposure: how long, or among how many, it was counted (1 where nothing is
 * said). Immutable; every number is finite and every exposure above 0.
 */
public final class Series {

    private final double[] values;
    private final double[] exposures;

    private Series(double[] values, double[] exposures) {
        this.values = values;
        this.exposures = exposures;
    }

    /**
     * A series with exposure 1 throughout.
     *
     * @throws IllegalArgumentException if a value is not finite
     */
    public static Series of(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    /**
     * A series with the exposure of each value.
     *
     * @throws IllegalArgumentException if they are not as many, a value is not finite, or an exposure is not above 0
     */
    public static Series of(double[] values, double[] exposures) {
        if (values.length != exposures.length) {
            throw new IllegalArgumentException(
                    values.length + " values cannot have " + exposures.length + " exposures");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || !Double.isFinite(exposures[i]) || exposures[i] <= 0) {
                throw new IllegalArgumentException("Value " + (i + 1)
                        + " is no finite number with an exposure above 0: " + values[i] + " of " + exposures[i]);
            }
        }
        return new Series(values.clone(), exposures.clone());
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    public double exposure(int index) {
        return exposures[index];
    }

    /** Whether all observations have the same exposure. */
    public boolean isOfEqualExposure() {
        return Arrays.stream(exposures).distinct().limit(2).count() < 2;
    }

    public double[] values() {
        return values.clone();
    }

    /** The arithmetic mean of the values; 0 if there are none. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /**
     * The series less its mean, divided by its standard deviation (with n − 1): the z-score. A series without variation
     * becomes zeros.
     */
    public Series standardised() {
        double mean = mean();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
        // Of equal numbers the mean may be off by a rounding, which is no variation.
        boolean flat = deviation <= 1e-14 * Math.abs(mean);
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scores[i] = flat ? 0 : (values[i] - mean) / deviation;
        }
        return new Series(scores, exposures.clone());
    }

    /** The means of so many values each, the last perhaps of fewer, with their exposures added up. */
    public Series averaged(int block) {
        int blocks = (values.length + block - 1) / block;
        double[] means = new double[blocks];
        double[] added = new double[blocks];
        for (int i = 0; i < values.length; i++) {
            means[i / block] += values[i] / Math.min(block, values.length - i / block * block);
            added[i / block] += exposures[i];
        }
        return new Series(means, added);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && Arrays.equals(values, that.values)
                && Arrays.equals(exposures, that.exposures);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(exposures);
    }

    @Override
    public String toString() {
        return "series of " + values.length;
    }
}
