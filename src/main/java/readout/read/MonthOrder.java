package readout.read;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.input.Row;
import readout.input.Table;

/**
 * What is odd about the months of a series: it is cut in the order of the file, row by row, whatever they are. Asked only
 * where every cell of a column is a month such as {@code 2023-06}.
 */
final class MonthOrder {

    private MonthOrder() {}

    /**
     * Notes on the first column of months; none if there is no such column.
     *
     * @param values the column of the series
     */
    static List<String> notes(Table table, String values) {
        for (String column : table.header()) {
            if (!column.equals(values)) {
                Optional<List<YearMonth>> months = months(table.rows(), column);
                if (months.isPresent()) {
                    return notes(table.file(), column, months.get());
                }
            }
        }
        return List.of();
    }

    private static Optional<List<YearMonth>> months(List<Row> rows, String column) {
        List<YearMonth> months = new ArrayList<>();
        for (Row row : rows) {
            String text = row.text(column);
            if (!text.matches("[0-9]{4}-[0-9]{2}")) {
                return Optional.empty();
            }
            try {
                months.add(YearMonth.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return months.isEmpty() ? Optional.empty() : Optional.of(months);
    }

    private static List<String> notes(String file, String column, List<YearMonth> months) {
        Tally earlier = new Tally();
        Tally same = new Tally();
        Tally gaps = new Tally();
        // Of a quarterly series three months are one step.
        long usual = 0;
        for (int i = 1; i < months.size(); i++) {
            long step = months.get(i - 1).until(months.get(i), ChronoUnit.MONTHS);
            usual = step > 0 && (usual == 0 || step < usual) ? step : usual;
        }
        for (int i = 1; i < months.size(); i++) {
            long step = months.get(i - 1).until(months.get(i), ChronoUnit.MONTHS);
            (step < 0 ? earlier : step == 0 ? same : step > usual ? gaps : new Tally()).add(months.get(i));
        }
        List<String> notes = new ArrayList<>();
        String where = file + " " + column + ": ";
        String order = "; the series is taken in the order of the file";
        earlier.told("comes after a later one", "come after a later one")
                .ifPresent(told -> notes.add(where + told + order));
        same.told("stands twice", "stand twice").ifPresent(told -> notes.add(where + told + order));
        gaps.told("follows a gap", "follow a gap")
                .ifPresent(told -> notes.add(where + told + "; months that are missing are no observations"));
        return notes;
    }

    /** How many months, and which was the first. */
    private static final class Tally {

        private int number;
        private Optional<YearMonth> first = Optional.empty();

        void add(YearMonth month) {
            number++;
            first = first.or(() -> Optional.of(month));
        }

        Optional<String> told(String one, String more) {
            return first.map(month ->
                    number == 1 ? month + " " + one : number + " months " + more + ", " + month + " the first of them");
        }
    }
}
