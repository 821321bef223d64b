package readout.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tech.tablesaw.api.Table;

/** Writes tables as comma-separated values: UTF-8 without byte-order mark, LF, RFC 4180. */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** A header and rows of as many cells. A cell that a spreadsheet would run as a formula is neutralised. */
    public static byte[] of(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(header));
        rows.forEach(row -> all.add(row.stream().map(Csv::neutral).toList()));
        return written(all);
    }

    /** Rows that follow others. A cell that a spreadsheet would run as a formula is neutralised. */
    static byte[] rows(List<List<String>> rows) {
        return written(rows.stream()
                .map(row -> row.stream().map(Csv::neutral).toList())
                .toList());
    }

    private static byte[] written(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (List<String> row : rows) {
                writer.writeRecord(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A table in hand. */
    public static byte[] of(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            int at = row;
            rows.add(table.columns().stream()
                    .map(column -> column.isMissing(at) ? "" : String.valueOf(column.get(at)))
                    .toList());
        }
        return of(table.columnNames(), rows);
    }

    /**
     * A table of somebody else's, in which a cell that a spreadsheet would run is neutralised and every other byte is as it
     * was. It need not be a good table: a row that has lost its cells still opens in a spreadsheet.
     */
    public static byte[] neutral(byte[] table) {
        String text = new String(table, StandardCharsets.ISO_8859_1); // a character a byte; the notation is all ASCII
        StringBuilder neutral = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int start = text.charAt(at) == '"' ? at + 1 : at;
            int end = start > at ? closingQuote(text, start) : separator(text, start);
            int next = Math.min(text.length(), separator(text, end) + 1);
            neutral.append(text, at, start);
            if (isFormula(text.substring(start, end))) {
                neutral.append('\'');
            }
            neutral.append(text, start, next);
            at = next;
        }
        return neutral.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int closingQuote(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"\"", at)) {
            at = text.indexOf('"', at + 2);
        }
        return at < 0 ? text.length() : at;
    }

    private static int separator(String text, int from) {
        int at = from;
        while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Puts an apostrophe before a cell that begins like a formula and is no number. */
    static String neutral(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** Whether a spreadsheet would run a cell: it begins like a formula and is no number. */
    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }
}
