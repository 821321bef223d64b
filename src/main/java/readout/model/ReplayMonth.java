package readout.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would have been told at the end of a month, from what was public by then, and what became of it.
 *
 * @param month the month
 * @param asOf its last day, or the last that the data cover
 * @param net net engagement of the month as it stood then; empty if it could not be measured
 * @param median the base median as it stood then; empty if nothing of the base had been seen
 * @param told the window that was open then, as far as it had come; empty if none was
 * @param outcome how that looks by all that is known now
 */
public record ReplayMonth(
        YearMonth month,
        LocalDate asOf,
        OptionalDouble net,
        OptionalDouble median,
        Optional<MonthSpan> told,
        Outcome outcome) {

    /** How what was told then looks now. */
    public enum Outcome {
        /** A window was told, and now there is one that shares a month with it. */
        HIT,
        /** A window was told, of which no month lies in one now. */
        FALSE_ALARM,
        /** The month lies in a window now, but none was told yet. */
        NOT_TOLD,
        /** No window then, and none now. */
        QUIET,
        /** There was no base to measure by, or the month has no data. */
        CANNOT_BE_TOLD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
