package readout.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A span of months in which engagement is above its base and not broken off.
 *
 * @param months from the first month to the last, both above the base
 * @param meanIndex the mean index over the months that have one, base period = 100
 * @param probability the share of draws in which the rule finds it again, 0 to 1; empty without draws
 * @param start the months that 80 % of those draws begin it in; empty if none finds it
 * @param end the months that 80 % of them end it in; empty if none finds it
 * @param scanP how often a record without any window has a stretch that stands out as much, the search paid for; empty
 *     without a test
 * @param strongest the stretch of it that stands out most, where the window lies if chance months at its ends are taken off;
 *     empty without a test, or if none stands out
 * @param called whether that is rare enough to call it more than chance; false without a test
 * @param open whether the data end before the window does
 */
public record WindowPeriod(
        MonthSpan months,
        double meanIndex,
        OptionalDouble probability,
        Optional<MonthSpan> start,
        Optional<MonthSpan> end,
        OptionalDouble scanP,
        Optional<MonthSpan> strongest,
        boolean called,
        boolean open) {

    /** A window as the rule finds it, of which nothing else is known. */
    public static WindowPeriod of(MonthSpan months, double meanIndex, boolean open) {
        return new WindowPeriod(
                months,
                meanIndex,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                open);
    }

    /** The same with what draws have shown. */
    public WindowPeriod withDraws(double share, Optional<MonthSpan> starts, Optional<MonthSpan> ends) {
        return new WindowPeriod(
                months, meanIndex, OptionalDouble.of(share), starts, ends, scanP, strongest, called, open);
    }

    /** The same with what the scan has shown. */
    public WindowPeriod withScan(double p, Optional<MonthSpan> stretch, boolean isCalled) {
        return new WindowPeriod(
                months, meanIndex, probability, start, end, OptionalDouble.of(p), stretch, isCalled, open);
    }
}
