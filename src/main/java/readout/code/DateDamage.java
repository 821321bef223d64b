package readout.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.code.DateSlot.Field;
import readout.model.DateSpan;

/**
 * Whether the dates of a text went through a translation that wrote the number of the month in the place of the day: "May
 * 5", "June 6" for any day of May or June.
 *
 * <p>By chance a day has the number of its month twelve times a year, 1 in 30. A text is damaged if that holds for three
 * in five of at least five days it names. It must hold in two months at least, as a text about one such day names it often.
 *
 * @param days how many days of a known month the text names
 * @param alike how many of them have the number of their month
 * @param months in how many months that is
 */
record DateDamage(int days, int alike, int months) {

    private static final int LEAST_DAYS = 5;
    private static final int LEAST_PERCENT = 60;
    private static final int LEAST_MONTHS = 2;

    /** Counts the days that a text names with their month. */
    static DateDamage of(String text, String language) {
        return of(DateGrammar.of(language).find(text));
    }

    static DateDamage of(List<DateHit> hits) {
        int days = 0;
        int alike = 0;
        Set<Integer> months = new HashSet<>();
        for (DateHit hit : hits) {
            DateHit.Values values = hit.values();
            if (values.has(Field.MONTH) && values.has(Field.DAY) && hit.rule().meaning() == DateRule.Meaning.CALENDAR) {
                days++;
                if (values.get(Field.MONTH) == values.get(Field.DAY)) {
                    alike++;
                    months.add(values.get(Field.MONTH));
                }
            }
        }
        return new DateDamage(days, alike, months.size());
    }

    boolean isFound() {
        return days >= LEAST_DAYS && 100 * alike >= LEAST_PERCENT * days && months >= LEAST_MONTHS;
    }

    /** What people are told about it; empty if there is no damage. */
    Optional<String> warning() {
        return isFound()
                ? Optional.of(
                        alike + " of " + days + " days have the number of their month (such as May 5), which chance"
                                + " gives 1 in 30: a translation damaged them, and only their months are used")
                : Optional.empty();
    }

    /** A date of a damaged text: its months if the day at either end has the number of its month, else as it is. */
    static DateSpan lowered(DateSpan span) {
        if (span.precision() != DateSpan.Precision.DAY || !(isAlike(span.first()) || isAlike(span.last()))) {
            return span;
        }
        return new DateSpan(
                YearMonth.from(span.first()).atDay(1),
                YearMonth.from(span.last()).atEndOfMonth(),
                DateSpan.Precision.MONTH);
    }

    private static boolean isAlike(LocalDate day) {
        return day.getDayOfMonth() == day.getMonthValue();
    }
}
