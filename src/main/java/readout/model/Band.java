package readout.model;

/**
 * An interval that a value lies in with a stated probability.
 *
 * @param percent the probability, 1 to 99
 * @param low the lower end
 * @param high the upper end, not below {@code low}
 */
public record Band(int percent, double low, double high) {

    public Band {
        if (percent < 1 || percent > 99 || !(low <= high)) {
            throw new IllegalArgumentException("Not a band: " + percent + " % from " + low + " to " + high);
        }
    }
}
