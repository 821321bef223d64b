package readout.model;

import java.util.OptionalDouble;

/**
 * How two monthly series go together.
 *
 * @param ours which of our series
 * @param form levels, or changes from month to month
 * @param lag ours of a month is compared with the other of so many months later; above 0, ours leads
 * @param months how many months have both
 * @param correlation Spearman's; empty if it cannot be told
 * @param low lower end of its 95 % block-bootstrap interval
 * @param high upper end
 * @param block length of the blocks, in months
 */
public record SeriesComparison(
        String ours,
        String form,
        int lag,
        int months,
        OptionalDouble correlation,
        OptionalDouble low,
        OptionalDouble high,
        int block) {}
