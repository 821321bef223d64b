package readout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Place;
import readout.input.Problem;
import readout.input.Row;
import readout.input.Table;
import readout.model.Series;

/**
 * Reads a series from a table: its values from one column, and, where counts need it, their exposures from another. Without a
 * name the last column that holds numbers is taken. A first row of numbers is data, not a header.
 *
 * <p>A row without a number is a problem and left out; the observations are counted without it.
 */
public final class SeriesTable {

    /** Larger numbers cannot be squared and summed without loss of all digits. */
    private static final double LARGEST = 1e100;

    private static final List<String> MISSING = List.of("", "na", "n/a", "nan", "null", ".");

    private final Optional<String> column;
    private final Optional<String> exposure;

    private SeriesTable(Optional<String> column, Optional<String> exposure) {
        this.column = column;
        this.exposure = exposure;
    }

    /** The last column that holds numbers, every exposure 1. */
    public static SeriesTable withDefaults() {
        return new SeriesTable(Optional.empty(), Optional.empty());
    }

    /** The same with the values of this column. */
    public SeriesTable withColumn(String name) {
        return new SeriesTable(Optional.of(name), exposure);
    }

    /** The same with the exposures of this column. */
    public SeriesTable withExposure(String name) {
        return new SeriesTable(column, Optional.of(name));
    }

    /**
     * A series, and what is odd about the order of its rows without being wrong.
     *
     * @param series in the order of the file
     * @param notes on months that are missing, repeated or out of order
     */
    public record Reading(Series series, List<String> notes) {

        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /** Reads the series; empty if the table has no number to give. */
    public Loaded<Series> read(Input input) {
        return reading(input).map(Reading::series);
    }

    /** The same with notes on its months. */
    public Loaded<Reading> reading(Input input) {
        List<String> asked = new ArrayList<>();
        column.ifPresent(asked::add);
        exposure.ifPresent(asked::add);
        Loaded<Table> loaded = Table.read(input, asked);
        Table table = loaded.value();
        Optional<Problem> separator = separator(table);
        if (separator.isPresent()) {
            return new Loaded<>(new Reading(Series.of(), List.of()), List.of(separator.get()));
        }
        Optional<String> values = column.or(() -> lastNumeric(table));
        if (values.isEmpty()) {
            List<Problem> problems = new ArrayList<>(loaded.problems());
            if (problems.isEmpty()) {
                problems.add(
                        new Problem(
                                "no-numbers",
                                Place.file(table.file()),
                                "no column holds numbers",
                                "a series is a column of numbers, with a point as decimal sign and none for thousands, below a header"));
            }
            return new Loaded<>(new Reading(Series.of(), List.of()), problems);
        }
        List<Double> numbers = new ArrayList<>();
        List<Double> exposures = new ArrayList<>();
        OptionalDouble first = number(values.get());
        if (first.isPresent() && exposure.isEmpty()) {
            numbers.add(first.getAsDouble());
            exposures.add(1.0);
        }
        List<Problem> problems = new ArrayList<>(loaded.problems());
        for (Row row : table.rows()) {
            double value = value(row, values.get());
            double among = exposure.isPresent() ? value(row, exposure.get()) : 1;
            if (row.isGood() && among <= 0) {
                row.refuse("bad-exposure", exposure.orElse(""), "the exposure is " + among, "expected more than 0");
            }
            if (row.isGood()) {
                numbers.add(value);
                exposures.add(among);
            }
            problems.addAll(row.problems());
        }
        Series series = Series.of(
                numbers.stream().mapToDouble(Double::doubleValue).toArray(),
                exposures.stream().mapToDouble(Double::doubleValue).toArray());
        return new Loaded<>(new Reading(series, MonthOrder.notes(table, values.get())), problems);
    }

    /** Tables with semicolons, as spreadsheets write them where a comma is the decimal sign. */
    private static Optional<Problem> separator(Table table) {
        return !table.header().isEmpty()
                        && table.header().get(0).contains(";")
                        && table.header().stream().noneMatch(SeriesTable::isNumberText)
                ? Optional.of(
                        new Problem(
                                "wrong-separator",
                                Place.line(table.file(), 1),
                                "the columns are separated by semicolons",
                                "separate them by commas and write numbers with a point: save the table again as \"CSV UTF-8\""))
                : Optional.empty();
    }

    private static boolean isNumberText(String text) {
        return number(text).isPresent();
    }

    private Optional<String> lastNumeric(Table table) {
        for (int i = table.header().size() - 1; i >= 0; i--) {
            String name = table.header().get(i);
            if (exposure.isPresent() && exposure.get().equals(name)) {
                continue;
            }
            long filled = 0;
            long numbers = number(name).isPresent() ? 1 : 0;
            for (Row row : table.rows()) {
                filled += isMissing(row.text(name)) ? 0 : 1;
                numbers += number(row.text(name)).isPresent() ? 1 : 0;
            }
            if (numbers > 0 && 2 * numbers >= filled) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static double value(Row row, String name) {
        String text = row.text(name);
        OptionalDouble number = number(text);
        if (number.isEmpty()) {
            row.refuse(
                    isMissing(text) ? "missing-number" : "bad-number",
                    name,
                    isMissing(text) ? "there is no number" : "\"" + text + "\" is no number",
                    "the row is left out; observations are counted without it");
            return 0;
        }
        if (Math.abs(number.getAsDouble()) > LARGEST) {
            row.refuse("number-too-large", name, text + " is too large", "expected at most " + LARGEST);
            return 0;
        }
        return number.getAsDouble();
    }

    private static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static OptionalDouble number(String text) {
        if (!text.matches("[-+]?[0-9.][-+.0-9eE]*")) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
