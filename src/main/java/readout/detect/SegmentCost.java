package readout.detect;

/**
 * What it costs to describe a stretch of a series by one model: on the scale of minus twice the log-likelihood, less terms
 * that are the same however the series is cut. Stretches are half open: from {@code start}, counted from 0, up to but
 * without {@code end}. Every cost here takes constant time, from sums made once.
 *
 * <p>Pruning rests on one property: to cut a stretch never costs more, {@code of(a, c) >= of(a, b) + of(b, c) - slack()}.
 */
interface SegmentCost {

    /** The cost of a stretch of at least {@link #leastLength()} observations. */
    double of(int start, int end);

    /** The level of a stretch: its mean, or its rate per exposure. */
    double level(int start, int end);

    /** The observations in all. */
    int size();

    /** The parameters that a change adds, without its place. */
    int parameters();

    /** The shortest stretch on which the model can be fitted. */
    int leastLength();

    /** By how much a cut may cost more than no cut. */
    default double slack() {
        return 0;
    }
}
