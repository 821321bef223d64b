package readout.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The monthly engagement index of a dyad.
 *
 * @param base the months whose mean is 100
 * @param pointsPerWeight what one contact of weight 1 adds to a month of standard length; empty if the base period has no
 *     engagement to measure by, and then no month has an index
 * @param months every month covered, none missing, earliest first
 */
public record Index(MonthSpan base, OptionalDouble pointsPerWeight, List<IndexMonth> months) {

    /** The median of fewer months is no usual level. */
    private static final int FEWEST_BASE_MONTHS = 6;

    public Index {
        months = List.copyOf(months);
    }

    /** How many months of the base have an index. */
    public long baseMonths() {
        return months.stream()
                .filter(row -> base.contains(row.month()) && row.index().isPresent())
                .count();
    }

    /** Whether the base is long enough to speak of a usual level. */
    public boolean hasLongBase() {
        return baseMonths() >= FEWEST_BASE_MONTHS;
    }

    public Optional<IndexMonth> at(YearMonth month) {
        return months.stream().filter(row -> row.month().equals(month)).findFirst();
    }

    /** The index itself. */
    public Optional<MonthlySeries> engagement() {
        return series(IndexMonth::index);
    }

    /** Engagement less disruption. */
    public Optional<MonthlySeries> net() {
        return series(IndexMonth::net);
    }

    private Optional<MonthlySeries> series(Function<IndexMonth, OptionalDouble> column) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        for (IndexMonth row : months) {
            column.apply(row).ifPresent(value -> values.put(row.month(), value));
        }
        return Optional.of(new MonthlySeries(
                new MonthSpan(
                        months.get(0).month(), months.get(months.size() - 1).month()),
                values));
    }
}
