package readout.model;

import java.time.YearMonth;

/**
 * How a month stands to the base when nothing is believed of the weights of levels but their order.
 *
 * @param month a month that has an index
 * @param standing whether any weights in that order could change the side of the base on which it stands
 * @param shareAbove the share of all weights in that order with which it is above the base, 0 to 1
 * @param band the index with the middle 95 % of those weights
 */
public record WeightSensitivity(YearMonth month, Standing standing, double shareAbove, Band band) {

    /** On which side of the base a month stands. */
    public enum Standing {
        /** Above the base with all weights in the order. */
        ABOVE,
        /** Above with some, not with others. */
        DEPENDS,
        /** Not above with any. */
        NOT_ABOVE
    }
}
