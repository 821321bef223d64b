package readout.model;

import java.time.LocalDate;

/**
 * A date of the political calendar that is fixed long before.
 *
 * @param party whose election it is, such as {@code us}
 * @param kind what happens on the day
 * @param date the day
 */
public record Election(String party, Kind kind, LocalDate date) {

    /** What happens on the day. */
    public enum Kind {
        /** The president is elected. */
        GENERAL,
        /** Congress is elected, the president is not. */
        MIDTERM,
        /** A presidential term begins. */
        INAUGURATION
    }
}
