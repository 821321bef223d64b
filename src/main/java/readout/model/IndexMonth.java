package readout.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One month of the index. The counts are of contacts that have a weight; they are known even where a month is too thinly
 * covered to have an index, and are then only a lower bound.
 *
 * @param coverage the month and how well it is covered
 * @param held contacts that took place
 * @param disrupted contacts postponed, cancelled, declined or suspended
 * @param announced contacts made public beforehand
 * @param untoned contacts that took place and of which neither side gave a tone
 * @param ministers contacts that took place at the least level that a window needs, or above
 * @param index engagement, base period = 100
 * @param bands intervals of the index, narrowest first
 * @param disruption the weight of what was put off, on the scale of the index
 * @param net the index less the disruption, each contact put off counting by the codebook's disruption weight
 * @param toneUs the mean tone of the US accounts, 1 cordial to -1 confrontational
 * @param toneCn the mean tone of the Chinese accounts
 * @param pAboveBase the share of draws in which engagement is above the base; empty until something draws
 * @param rate the smooth rate behind the contacts; empty until something draws
 * @param shares of each source of doubt, by its code: the variance of the index when it alone varies, over that when all
 *     do; empty until something draws, or if nothing varies
 * @param centre what the bands lie around: the index with the contacts that neither side tells of, as they are estimated;
 *     empty until something draws
 */
public record IndexMonth(
        Coverage coverage,
        double held,
        double disrupted,
        double announced,
        double untoned,
        double ministers,
        OptionalDouble index,
        List<Band> bands,
        OptionalDouble disruption,
        OptionalDouble net,
        OptionalDouble toneUs,
        OptionalDouble toneCn,
        OptionalDouble pAboveBase,
        Optional<EngagementRate> rate,
        SortedMap<String, Double> shares,
        OptionalDouble centre) {

    public IndexMonth {
        bands = List.copyOf(bands);
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /** The same month with what draws have shown. */
    public IndexMonth withBands(
            List<Band> drawn,
            OptionalDouble aboveBase,
            EngagementRate smooth,
            SortedMap<String, Double> shared,
            double estimated) {
        return new IndexMonth(
                coverage,
                held,
                disrupted,
                announced,
                untoned,
                ministers,
                index,
                drawn,
                disruption,
                net,
                toneUs,
                toneCn,
                aboveBase,
                Optional.of(smooth),
                shared,
                OptionalDouble.of(estimated));
    }

    public YearMonth month() {
        return coverage.month();
    }

    /** How much better the Chinese accounts sound than the American ones; empty unless both gave a tone. */
    public OptionalDouble toneGap() {
        return toneUs.isPresent() && toneCn.isPresent()
                ? OptionalDouble.of(toneCn.getAsDouble() - toneUs.getAsDouble())
                : OptionalDouble.empty();
    }
}
