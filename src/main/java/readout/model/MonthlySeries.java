package readout.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value a month. A month without contacts has the value 0; a month without data has no value at all.
 *
 * @param span the months of the series, no month missing
 * @param values the months that have a value
 */
public record MonthlySeries(MonthSpan span, SortedMap<YearMonth, Double> values) {

    public MonthlySeries {
        for (YearMonth month : values.keySet()) {
            if (!span.contains(month)) {
                throw new IllegalArgumentException(month + " lies outside " + span);
            }
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public OptionalDouble at(YearMonth month) {
        Double value = values.get(month);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The values of the months inside a span that have one, earliest first. */
    public List<Double> within(MonthSpan months) {
        return values.entrySet().stream()
                .filter(entry -> months.contains(entry.getKey()))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
