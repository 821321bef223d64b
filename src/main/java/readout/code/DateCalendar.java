package readout.code;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import readout.code.DateHit.Values;
import readout.code.DateSlot.Field;
import readout.model.DateSpan;
import readout.model.DateSpan.Precision;

/**
 * Turns expressions into dates, as seen from one day of reference. A part that the words leave open is filled from the
 * reference only where the words lean on it ("in May", "18日"); a part that they do not speak of stays open.
 */
record DateCalendar(Optional<LocalDate> reference) {

    /** Where the words around a date put it. */
    enum Tense {
        PAST,
        OPEN,
        FUTURE
    }

    /**
     * Without a sign of tense a date lies behind, unless that would be longer ago than this: then the next one is nearer
     * by far. In June, "July 6" is the coming one and "August 2" the last one. A sign of the past changes that for whole
     * months only, as it may belong to whoever speaks of the coming day.
     */
    private static final int PAST_DAYS = 335;

    /** A sign of the future does not reach farther ahead than this: texts that mean it give the year. */
    private static final int FUTURE_DAYS = 270;

    /** A day without a month is looked for in so many months on either side, one without a year in so many years. */
    private static final int MONTHS = 2;

    private static final int YEARS = 4;

    /** A day of the week may put a date into another year, but no farther away than this. */
    private static final int WEEKDAY_DAYS = 731;

    /** What happened "today" may bear tomorrow's date on the other side of the date line. */
    private static final int DATE_LINE_DAYS = 1;

    /**
     * What an expression says.
     *
     * @param told the date told before it, if there is one that it could lean on
     */
    Optional<DateSpan> resolve(DateHit hit, Tense tense, Optional<DateSpan> told) {
        DateRule rule = hit.rule();
        Values values = hit.values();
        int offset = rule.offset() * (rule.counted() ? values.get(Field.COUNT) : 1);
        return switch (rule.meaning()) {
            case CALENDAR -> calendar(values, tense, false);
            case CALENDAR_LAST -> calendar(values, Tense.PAST, true);
            case CALENDAR_NEXT -> calendar(values, Tense.FUTURE, true);
            case NUMERIC -> numeric(values);
            case WEEKDAY -> reference.map(today -> weekday(today, values, tense));
            case WEEKDAY_LAST ->
                reference.map(today ->
                        DateSpan.day(today.with(TemporalAdjusters.previous(DayOfWeek.of(values.get(Field.WEEKDAY))))));
            case WEEKDAY_NEXT -> reference.map(today -> inWeek(today.plusWeeks(1), values));
            case DAY -> reference.map(today -> DateSpan.day(today.plusDays(offset)));
            case WEEK -> reference.map(today -> inWeek(today.plusWeeks(offset), values));
            case WEEKEND -> reference.map(today -> weekend(today, offset, tense));
            case MONTH ->
                reference
                        .map(today -> inMonth(YearMonth.from(today).plusMonths(offset), values))
                        .map(first -> range(first, values));
            case YEAR ->
                reference.map(today -> inYear(today.getYear() + offset, values)).map(first -> range(first, values));
            case TOLD_DAY ->
                told.filter(span -> span.precision() == Precision.DAY)
                        .map(offset < 0 ? DateSpan::first : DateSpan::last)
                        // What is told of the future without a date before it leans on the day of reference.
                        .or(() -> reference.filter(today -> tense == Tense.FUTURE))
                        .map(day -> DateSpan.day(day.plusDays(offset)));
            case TOLD_MONTH ->
                told.filter(span -> span.precision() != Precision.YEAR)
                        .map(span -> inMonth(YearMonth.from(span.last()).plusMonths(offset), values));
            case TOLD_YEAR -> told.map(span -> inYear(span.last().getYear() + offset, values));
            case NONE, DECOY, FUTURE, PAST -> Optional.empty();
        };
    }

    private Optional<DateSpan> calendar(Values values, Tense tense, boolean isElsewhere) {
        return first(values, tense, isElsewhere).map(first -> range(first, values));
    }

    private Optional<DateSpan> first(Values values, Tense tense, boolean isElsewhere) {
        int year = values.get(Field.YEAR);
        if (year == 0 && values.second(Field.YEAR) > 0) {
            // "December 30 to January 2, 2024": the year is said at the end.
            boolean isTurn = values.second(Field.MONTH) > 0 && values.second(Field.MONTH) < values.get(Field.MONTH);
            year = values.second(Field.YEAR) - (isTurn ? 1 : 0);
        }
        if (year > 0) {
            return Optional.of(inYear(year, values));
        }
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = reference.get();
        List<DateSpan> candidates = new ArrayList<>();
        boolean isInMonth = values.has(Field.DAY) && !values.has(Field.MONTH);
        int reach = isInMonth ? MONTHS : YEARS;
        for (int by = -reach; by <= reach; by++) {
            candidates.add(
                    isInMonth
                            ? inMonth(YearMonth.from(today).plusMonths(by), values)
                            : inYear(today.getYear() + by, values));
        }
        return nearest(fitting(candidates, today, values), today, tense, isElsewhere);
    }

    /** Drops candidates whose day is not in the calendar, and those on another day of the week, if any are left then. */
    private static List<DateSpan> fitting(List<DateSpan> candidates, LocalDate today, Values values) {
        List<DateSpan> days = new ArrayList<>();
        List<DateSpan> sameWeekday = new ArrayList<>();
        int weekday = values.get(Field.WEEKDAY);
        for (DateSpan span : candidates) {
            if (span.precision() == Precision.DAY) {
                days.add(span);
                if (span.first().getDayOfWeek().getValue() == weekday
                        && Math.abs(ChronoUnit.DAYS.between(span.first(), today)) < WEEKDAY_DAYS) {
                    sameWeekday.add(span);
                }
            }
        }
        return !sameWeekday.isEmpty() ? sameWeekday : !days.isEmpty() ? days : candidates;
    }

    private static Optional<DateSpan> nearest(
            List<DateSpan> candidates, LocalDate today, Tense tense, boolean isElsewhere) {
        LocalDate limit = isElsewhere ? today.minusDays(1) : today;
        Optional<DateSpan> past = Optional.empty();
        Optional<DateSpan> future = Optional.empty();
        for (DateSpan span : candidates) {
            boolean isBehind = isElsewhere
                    ? span.last().isBefore(today)
                    : !span.first().isAfter(today.plusDays(slack(span, tense)));
            boolean isAhead =
                    isElsewhere ? span.first().isAfter(today) : !span.last().isBefore(limit);
            past = isBehind ? Optional.of(span) : past;
            future = isAhead && future.isEmpty() ? Optional.of(span) : future;
        }
        if (past.isEmpty() || future.isEmpty()) {
            return past.isPresent() ? past : future;
        }
        boolean isPast = isElsewhere
                ? tense == Tense.PAST
                : switch (tense) {
                    case PAST -> past.get().precision() != Precision.DAY || isWithinPast(past.get(), today);
                    case OPEN -> isWithinPast(past.get(), today);
                    case FUTURE -> ChronoUnit.DAYS.between(today, future.get().first()) > FUTURE_DAYS;
                };
        return isPast ? past : future;
    }

    private static boolean isWithinPast(DateSpan span, LocalDate today) {
        return ChronoUnit.DAYS.between(middle(span), today) <= PAST_DAYS;
    }

    private static int slack(DateSpan span, Tense tense) {
        return tense != Tense.FUTURE && span.precision() == Precision.DAY ? DATE_LINE_DAYS : 0;
    }

    private static LocalDate middle(DateSpan span) {
        return span.first().plusDays(span.length() / 2);
    }

    /** From a first date to the end that the values name; the first date alone if they name none. */
    private static DateSpan range(DateSpan first, Values values) {
        if (!values.hasSecond()) {
            return first;
        }
        LocalDate start = first.first();
        if (values.second(Field.WEEKDAY) > 0) {
            DayOfWeek weekday = DayOfWeek.of(values.second(Field.WEEKDAY));
            return DateSpan.days(start, start.with(TemporalAdjusters.nextOrSame(weekday)));
        }
        int year = values.second(Field.YEAR) > 0 ? values.second(Field.YEAR) : start.getYear();
        int month = values.second(Field.MONTH);
        int day = values.second(Field.DAY);
        DateSpan last;
        if (month > 0) {
            boolean isTurn = values.second(Field.YEAR) == 0 && month < start.getMonthValue();
            YearMonth end = YearMonth.of(isTurn ? year + 1 : year, month);
            last = day > 0 ? day(end, day) : DateSpan.month(end);
        } else if (day > 0) {
            boolean isTurn = !values.has(Field.MONTH) && day < start.getDayOfMonth();
            last = day(YearMonth.from(start).plusMonths(isTurn ? 1 : 0), day);
        } else {
            last = DateSpan.year(year);
        }
        if (last.last().isBefore(start)) {
            return first;
        }
        Precision vaguer = first.precision().compareTo(last.precision()) > 0 ? first.precision() : last.precision();
        return new DateSpan(start, last.last(), vaguer);
    }

    private static Optional<DateSpan> numeric(Values values) {
        int year = values.get(Field.YEAR);
        List<LocalDate> readings = Stream.of(
                        new int[] {values.get(Field.DAY), values.second(Field.DAY)},
                        new int[] {values.second(Field.DAY), values.get(Field.DAY)})
                .filter(monthDay ->
                        monthDay[0] <= 12 && YearMonth.of(year, monthDay[0]).isValidDay(monthDay[1]))
                .map(monthDay -> LocalDate.of(year, monthDay[0], monthDay[1]))
                .sorted()
                .toList();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = readings.get(0);
        LocalDate last = readings.get(readings.size() - 1);
        // 6/5/2023 is one of two days, some way apart: only the year is known.
        return Optional.of(first.equals(last) ? DateSpan.day(first) : new DateSpan(first, last, Precision.YEAR));
    }

    private static DateSpan weekday(LocalDate today, Values values, Tense tense) {
        DayOfWeek weekday = DayOfWeek.of(values.get(Field.WEEKDAY));
        LocalDate day = today.with(
                tense == Tense.FUTURE
                        ? TemporalAdjusters.nextOrSame(weekday)
                        : TemporalAdjusters.previousOrSame(weekday));
        return range(DateSpan.day(day), values);
    }

    private static DateSpan inWeek(LocalDate someDay, Values values) {
        LocalDate monday = someDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weekday = values.get(Field.WEEKDAY);
        if (weekday == 0) {
            return DateSpan.days(monday, monday.plusDays(6));
        }
        return range(DateSpan.day(monday.plusDays(weekday - 1L)), values);
    }

    private static DateSpan weekend(LocalDate today, int offset, Tense tense) {
        LocalDate saturday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        boolean isYoungWeek = today.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
        boolean isOver = tense == Tense.PAST || (tense == Tense.OPEN && isYoungWeek);
        if (offset == 0 && isOver && today.isBefore(saturday)) {
            saturday = saturday.minusWeeks(1);
        }
        saturday = saturday.plusWeeks(offset);
        return DateSpan.days(saturday, saturday.plusDays(1));
    }

    private static DateSpan inMonth(YearMonth month, Values values) {
        int day = values.get(Field.DAY);
        return day == 0 ? DateSpan.month(month) : day(month, day);
    }

    private static DateSpan inYear(int year, Values values) {
        if (values.has(Field.MONTH)) {
            return inMonth(YearMonth.of(year, values.get(Field.MONTH)), values);
        }
        if (values.has(Field.QUARTER)) {
            return months(YearMonth.of(year, 3 * values.get(Field.QUARTER) - 2), 3);
        }
        if (values.has(Field.HALF)) {
            return months(YearMonth.of(year, 6 * values.get(Field.HALF) - 5), 6);
        }
        if (values.has(Field.SEASON)) {
            return months(YearMonth.of(year, 3 * values.get(Field.SEASON)), 3);
        }
        return DateSpan.year(year);
    }

    /** A season or quarter: where in the year it lies, of a date that is known to the year. */
    private static DateSpan months(YearMonth first, int months) {
        return new DateSpan(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), Precision.YEAR);
    }

    /** A day of a month; only the month if it has no such day. */
    private static DateSpan day(YearMonth month, int day) {
        return month.isValidDay(day) ? DateSpan.day(month.atDay(day)) : DateSpan.month(month);
    }
}
