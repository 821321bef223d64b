package readout.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When something happened, no more exactly than is known. Never a made-up day.
 *
 * <p>With {@link Precision#DAY} it happened on the days from {@code first} to {@code last}. With {@link Precision#MONTH}
 * or {@link Precision#YEAR} the day is not known, and the two dates are the interval that it lies in.
 *
 * @param first the first day, or the first possible day
 * @param last the last day, or the last possible day; never before {@code first}
 * @param precision how exactly the date is known
 */
public record DateSpan(LocalDate first, LocalDate last, Precision precision) implements Comparable<DateSpan> {

    /** How exactly a date is known, from exact to vague. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /** The spelling of tables and JSON: {@code day}, {@code month}, {@code year}. */
        public String code() {
            return switch (this) {
                case DAY -> "day";
                case MONTH -> "month";
                case YEAR -> "year";
            };
        }

        private int characters() {
            return switch (this) {
                case DAY -> 10;
                case MONTH -> 7;
                case YEAR -> 4;
            };
        }
    }

    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A span cannot end (" + last + ") before it starts (" + first + ")");
        }
    }

    public static DateSpan day(LocalDate day) {
        return new DateSpan(day, day, Precision.DAY);
    }

    public static DateSpan days(LocalDate first, LocalDate last) {
        return new DateSpan(first, last, Precision.DAY);
    }

    public static DateSpan month(YearMonth month) {
        return new DateSpan(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** The first day cut to the precision: {@code 2023-05-10}, {@code 2023-05} or {@code 2023}. */
    public String start() {
        return first.toString().substring(0, precision.characters());
    }

    /** The last day cut to the precision. */
    public String end() {
        return last.toString().substring(0, precision.characters());
    }

    /** The number of days from first to last, both counted. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }

    /**
     * In which months this is counted, in whole parts of {@link #parts()}. What happened on known days belongs to the
     * month it began in. What has an unknown day belongs to its month; if the month is unknown too, it is spread over the
     * interval, each month receiving its days.
     */
    public SortedMap<YearMonth, Long> monthParts() {
        SortedMap<YearMonth, Long> parts = new TreeMap<>();
        if (isOfOneMonth()) {
            parts.put(YearMonth.from(first), 1L);
            return parts;
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            parts.merge(YearMonth.from(day), 1L, Long::sum);
        }
        return parts;
    }

    /** The whole that {@link #monthParts()} is counted in: 1, or the days of an interval that crosses months. */
    public int parts() {
        return isOfOneMonth() ? 1 : length();
    }

    private boolean isOfOneMonth() {
        return precision == Precision.DAY || YearMonth.from(first).equals(YearMonth.from(last));
    }

    /** Whether some day lies in both spans, or would if either were moved by at most {@code slack} days. */
    public boolean isWithin(int slack, DateSpan other) {
        return !first.minusDays(slack).isAfter(other.last)
                && !other.first.minusDays(slack).isAfter(last);
    }

    /** Earliest first; of two that begin alike the shorter, then the more exact. */
    @Override
    public int compareTo(DateSpan other) {
        int byFirst = first.compareTo(other.first);
        if (byFirst != 0) {
            return byFirst;
        }
        int byLast = last.compareTo(other.last);
        return byLast != 0 ? byLast : precision.compareTo(other.precision);
    }

    @Override
    public String toString() {
        return start().equals(end()) ? start() : start() + ".." + end();
    }
}
