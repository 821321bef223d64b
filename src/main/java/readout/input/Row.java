package readout.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import readout.model.DateSpan;

/**
 * One row of a table, which knows where each of its cells stands. The readers ({@link #required}, {@link #oneOf}, {@link
 * #date}, ...) note a problem for a cell that is not as asked and return a stand-in, so that all problems of a row are
 * found at once; whoever reads a row asks {@link #isGood()} before using what it read.
 */
public final class Row {

    private static final int LAST_YEAR = 9999;
    private static final List<String> PRECISIONS = List.of("day", "month", "year", "none");

    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final List<Problem> problems = new ArrayList<>();

    Row(String file, int line, Map<String, Integer> columns, List<String> cells) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell of a column without blanks around it; empty if the table has no such column. */
    public String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index).strip();
    }

    /** A cell that may not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse("empty-" + column, column, "the cell is empty", "every row needs a value here");
        }
        return text;
    }

    /** A cell that holds one of the known codes. */
    public String oneOf(String column, String what, Collection<String> known) {
        String text = text(column);
        if (!known.contains(text)) {
            refuse(
                    "unknown-" + what.replace(' ', '-'),
                    column,
                    text.isEmpty() ? "no " + what + " is given" : "\"" + text + "\" is not a known " + what,
                    Nearest.hint(text, known));
        }
        return text;
    }

    /** A list joined by semicolons; empty items are left out. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A day, {@code 2023-06-18}; empty if the cell is. */
    public Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(text));
        } catch (DateTimeException e) {
            refuse("bad-date", column, "\"" + text + "\" is not a day of the calendar", dayHint(text));
            return Optional.empty();
        }
    }

    /**
     * When something happened, from three columns: first day, last day, precision ({@code day}, {@code month}, {@code
     * year} or {@code none}). Dates may be cut to the precision ({@code 2023-05}, {@code 2023}); an empty last day is the
     * first. Empty with precision {@code none}.
     */
    public Optional<DateSpan> span(String start, String end, String precision) {
        String how = oneOf(precision, "date precision", PRECISIONS);
        if (how.equals("none")) {
            return Optional.empty();
        }
        Optional<DateSpan> first = partialDate(start, required(start));
        Optional<DateSpan> last = text(end).isEmpty() ? first : partialDate(end, text(end));
        if (first.isEmpty() || last.isEmpty() || !PRECISIONS.contains(how)) {
            return Optional.empty();
        }
        DateSpan.Precision asked = DateSpan.Precision.valueOf(how.toUpperCase(Locale.ROOT));
        for (DateSpan date : List.of(first.get(), last.get())) {
            if (date.precision().compareTo(asked) > 0) {
                refuse(
                        "vague-date",
                        precision,
                        "\"" + date + "\" is no " + how,
                        "give the " + how + ", or write " + date.precision().code() + " here");
                return Optional.empty();
            }
        }
        if (last.get().last().isBefore(first.get().first())) {
            refuse(
                    "end-before-start",
                    end,
                    "it ends (" + text(end) + ") before it starts (" + text(start) + ")",
                    "swap the two dates, or leave " + end + " empty");
            return Optional.empty();
        }
        return Optional.of(new DateSpan(first.get().first(), last.get().last(), asked));
    }

    private Optional<DateSpan> partialDate(String column, String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(DateSpan.year(Integer.parseInt(text)));
                case 7 -> Optional.of(DateSpan.month(YearMonth.parse(text)));
                default -> Optional.of(DateSpan.day(day(text)));
            };
        } catch (DateTimeException | NumberFormatException e) {
            if (!text.isEmpty()) {
                refuse("bad-date", column, "\"" + text + "\" is not a day of the calendar", dayHint(text));
            }
            return Optional.empty();
        }
    }

    /** A month, {@code 2023-06}. */
    public YearMonth month(String column) {
        try {
            return YearMonth.parse(text(column));
        } catch (DateTimeException e) {
            refuse("bad-month", column, "\"" + text(column) + "\" is not a month", "write YYYY-MM, such as 2023-06");
            return YearMonth.of(1, 1);
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(String column, int least, int most) {
        try {
            int number = Integer.parseInt(text(column));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        refuse(
                "bad-number",
                column,
                "\"" + text(column) + "\" is no whole number here",
                "expected " + least + " to " + most);
        return least;
    }

    /** A number from {@code least} to {@code most}, with a point as decimal sign. */
    public double decimal(String column, double least, double most) {
        try {
            double number = Double.parseDouble(text(column));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        refuse(
                "bad-number",
                column,
                "\"" + text(column) + "\" is no number here",
                "expected " + least + " to " + most + ", with a point as decimal sign");
        return least;
    }

    /** Notes a problem of a cell. */
    public void refuse(String code, String column, String message, String hint) {
        Integer index = columns.get(column);
        problems.add(new Problem(code, new Place(file, line, column, index == null ? 0 : index + 1), message, hint));
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** What is wrong with this row, in the order in which it was read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Place place() {
        return Place.line(file, line);
    }

    /** A day of the years 1 to 9999: ISO dates of other years are slips, and no two of them are written alike. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of this calendar");
        }
        return day;
    }

    private static String dayHint(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length == 3 && parts[0].length() == 4) {
            try {
                YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                int day = Integer.parseInt(parts[2]);
                if (month.isValidDay(day)) {
                    return "write YYYY-MM-DD, here " + month.atDay(day);
                }
                return month + " has " + month.lengthOfMonth() + " days; the nearest day is "
                        + month.atDay(Math.max(1, Math.min(day, month.lengthOfMonth())));
            } catch (DateTimeException | NumberFormatException e) {
                return "write YYYY-MM-DD, such as 2023-06-18";
            }
        }
        return "write YYYY-MM-DD, such as 2023-06-18";
    }
}
