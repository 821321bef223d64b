package readout.model;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Consecutive months, both ends counted, written {@code 2017-01..2020-12}.
 *
 * @param first the first month
 * @param last the last month; never before {@code first}
 */
public record MonthSpan(YearMonth first, YearMonth last) {

    public MonthSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Months cannot end (" + last + ") before they start (" + first + ")");
        }
    }

    /**
     * Reads {@code 2017-01..2020-12}.
     *
     * @throws IllegalArgumentException if the text is not two months joined by two dots, the earlier first
     */
    public static MonthSpan parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException(
                    "Months are written FROM..TO, such as 2017-01..2020-12, not \"" + text + "\"");
        }
        return new MonthSpan(month(text.substring(0, dots)), month(text.substring(dots + 2)));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("A month is written YYYY-MM, such as 2017-01, not \"" + text + "\"", e);
        }
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** Whether a month lies in both. */
    public boolean overlaps(MonthSpan other) {
        return !last.isBefore(other.first) && !first.isAfter(other.last);
    }

    public int length() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(length())
                .toList();
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
