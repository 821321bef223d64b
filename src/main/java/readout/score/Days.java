package readout.score;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import readout.input.CodedLine.Found;

/**
 * The days on which a contact may have been.
 *
 * @param precision how well they are known, the coarsest first: year, month, day
 */
record Days(LocalDate first, LocalDate last, Precision precision) {

    enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Empty if the contact has no date, or none that there is. */
    static Optional<Days> of(Found contact) {
        if (contact.start().isEmpty()
                || contact.precision().isEmpty()
                || contact.precision().equals("none")) {
            return Optional.empty();
        }
        Precision told = switch (contact.precision()) {
            case "year" -> Precision.YEAR;
            case "month" -> Precision.MONTH;
            default -> Precision.DAY;
        };
        Precision written = switch (contact.start().length()) {
            case YEAR_LENGTH -> Precision.YEAR;
            case MONTH_LENGTH -> Precision.MONTH;
            default -> Precision.DAY;
        };
        try {
            return Optional.of(new Days(
                    first(contact.start()),
                    last(contact.end().isEmpty() ? contact.start() : contact.end()),
                    coarser(told, written)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String date) {
        List<Integer> parts = parts(date);
        return LocalDate.of(parts.get(0), parts.size() > 1 ? parts.get(1) : 1, parts.size() > 2 ? parts.get(2) : 1);
    }

    private static LocalDate last(String date) {
        List<Integer> parts = parts(date);
        return parts.size() > 2
                ? LocalDate.of(parts.get(0), parts.get(1), parts.get(2))
                : YearMonth.of(parts.get(0), parts.size() > 1 ? parts.get(1) : 12)
                        .atEndOfMonth();
    }

    private static List<Integer> parts(String date) {
        return NUMBER.matcher(date)
                .results()
                .limit(3)
                .map(number -> Integer.parseInt(number.group()))
                .toList();
    }

    /** Whether both can be days of one contact. */
    boolean isCompatible(Days other) {
        Precision shared = coarser(precision, other.precision);
        Days one = widened(shared);
        Days two = other.widened(shared);
        int slack = shared == Precision.DAY ? 1 : 0;
        return !one.first.minusDays(slack).isAfter(two.last)
                && !two.first.minusDays(slack).isAfter(one.last);
    }

    private Days widened(Precision to) {
        return switch (to) {
            case YEAR -> new Days(first.withDayOfYear(1), last.withMonth(12).withDayOfMonth(31), to);
            case MONTH -> new Days(first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), to);
            case DAY -> this;
        };
    }

    private static Precision coarser(Precision one, Precision other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
