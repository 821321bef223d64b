package readout.read;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.Nearest;
import readout.input.Problem;
import readout.input.Row;
import readout.input.Table;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;

/**
 * Reads somebody else's monthly series: a table whose first column has a month or a day of it ({@code 2023-06}, {@code
 * 2023-06-30}) and of which a column has numbers. An empty cell, or {@code NA}, is a month without a value.
 *
 * @param column the column that was read
 * @param series its values
 */
public record MonthlyTable(String column, MonthlySeries series) {

    private static final List<String> MISSING = List.of("", "na", "n/a", "nan", "null", ".");

    /**
     * Reads a table.
     *
     * @param column the column to read; empty for the last one that has only numbers
     * @throws MissingInputException if there is no such column, or no month with a value
     */
    public static Loaded<MonthlyTable> read(Input input, Optional<String> column) {
        Loaded<Table> table = Table.read(input, List.of());
        List<String> columns = table.value().header().isEmpty()
                ? List.of()
                : table.value().header().subList(1, table.value().header().size());
        List<Row> rows = table.value().rows();
        if (column.isPresent() && !columns.contains(column.get())) {
            throw new MissingInputException(input.name() + ": there is no column \"" + column.get() + "\"; "
                    + Nearest.hint(column.get(), columns));
        }
        String chosen = column.or(() -> lastNumeric(columns, rows))
                .orElseThrow(() -> new MissingInputException(input.name()
                        + ": there is no column of numbers; expected a month such as 2023-06 in the first column, then a"
                        + " column with a number, or nothing, in every cell"));
        String months = table.value().header().get(0);
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(table.problems());
        for (Row row : rows) {
            Optional<YearMonth> month = month(row, months);
            if (!isMissing(row.text(chosen)) && month.isPresent()) {
                double value = row.decimal(chosen, -Double.MAX_VALUE, Double.MAX_VALUE);
                if (row.isGood() && values.put(month.get(), value) != null) {
                    row.refuse("duplicate-month", months, month.get() + " stands twice", "the last one is used");
                }
            }
            problems.addAll(row.problems());
        }
        if (values.isEmpty()) {
            throw new MissingInputException(input.name() + ": no month has a value in \"" + chosen + "\""
                    + rows.stream()
                            .filter(row -> !isMissing(row.text(chosen)) && !row.isGood())
                            .findFirst()
                            .map(row -> "; \"" + row.text(months) + "\" in \"" + months
                                    + "\" is no month: write YYYY-MM or YYYY-MM-DD, such as 2023-06")
                            .orElse(""));
        }
        MonthSpan span = new MonthSpan(values.firstKey(), values.lastKey());
        return new Loaded<>(new MonthlyTable(chosen, new MonthlySeries(span, values)), problems);
    }

    private static Optional<YearMonth> month(Row row, String column) {
        String text = row.text(column);
        try {
            return Optional.of(YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text));
        } catch (DateTimeException e) {
            row.refuse("bad-month", column, "\"" + text + "\" is not a month", "write YYYY-MM, such as 2023-06");
            return Optional.empty();
        }
    }

    private static Optional<String> lastNumeric(List<String> columns, List<Row> rows) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            String column = columns.get(i);
            List<String> filled = rows.stream()
                    .map(row -> row.text(column))
                    .filter(text -> !isMissing(text))
                    .toList();
            if (!filled.isEmpty() && filled.stream().allMatch(MonthlyTable::isNumber)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
