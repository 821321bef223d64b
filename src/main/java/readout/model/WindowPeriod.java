package readout.model;

import java.util.OptionalDouble;

/**
 * A span of months in which engagement is above its base and not broken off.
 *
 * @param months from the first month to the last, both above the base
 * @param meanIndex the mean index over the months that have one, base period = 100
 * @param probability the share of draws in which the rule holds; empty until something draws
 * @param scanP the p value of the scan test, the search paid for; empty until it is tested
 * @param open whether the data end before the window does
 */
public record WindowPeriod(
        MonthSpan months, double meanIndex, OptionalDouble probability, OptionalDouble scanP, boolean open) {}
