package readout.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of comma-separated values (RFC 4180), UTF-8 with or without byte-order mark, LF or CRLF, with a header.
 *
 * @param file the name that messages use
 * @param header the names of the columns, in the order of the file
 * @param rows the rows that have as many cells as the header
 */
public record Table(String file, List<String> header, List<Row> rows) {

    private static final char REPLACEMENT = '\uFFFD';

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table. A row with too few or too many cells, or with bytes that are no UTF-8, is a problem; the others are
     * kept. A missing column is a problem, too, and leaves the table without rows, as no row could be complete.
     *
     * @param columns the columns that must be there; others may be
     */
    public static Loaded<Table> read(Input input, List<String> columns) {
        String file = input.name();
        List<Problem> problems = new ArrayList<>();
        List<CsvRecord> records = records(input, problems);
        if (records.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new Problem(
                        "empty-file",
                        Place.file(file),
                        "the file is empty",
                        "expected a header line: " + String.join(",", columns)));
            }
            return new Loaded<>(new Table(file, List.of(), List.of()), problems);
        }
        List<String> header =
                records.get(0).getFields().stream().map(String::strip).toList();
        Map<String, Integer> positions = positions(file, header, columns, problems);
        if (!problems.isEmpty()) {
            return new Loaded<>(new Table(file, header, List.of()), problems);
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (record.getFieldCount() != header.size()) {
                problems.add(new Problem(
                        "wrong-number-of-fields",
                        Place.line(file, line),
                        "the row has " + fields(record.getFieldCount()) + ", the header " + header.size(),
                        "a text with commas, quotes or line ends needs double quotes around it"));
                continue;
            }
            Row row = new Row(file, line, positions, record.getFields());
            int damaged = damagedCell(record);
            if (damaged >= 0) {
                row.refuse(
                        "wrong-encoding",
                        header.get(damaged),
                        "the cell has bytes that are not UTF-8",
                        encodingHint(input));
                problems.addAll(row.problems());
                continue;
            }
            rows.add(row);
        }
        return new Loaded<>(new Table(file, header, rows), problems);
    }

    /**
     * Turns each row into a value. A row that turned out to have problems while it was read is left out, and its
     * problems are kept.
     */
    public <T> Loaded<List<T>> map(Function<Row, T> read) {
        List<T> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            T value = read.apply(row);
            if (row.isGood()) {
                values.add(value);
            }
            problems.addAll(row.problems());
        }
        return new Loaded<>(List.copyOf(values), problems);
    }

    /** Reads a table and turns each row into a value; the problems of both steps are kept. */
    public static <T> Loaded<List<T>> read(Input input, List<String> columns, Function<Row, T> read) {
        Loaded<Table> table = read(input, columns);
        Loaded<List<T>> values = table.value().map(read);
        return new Loaded<>(values.value(), table.with(values.problems()).problems());
    }

    private static List<CsvRecord> records(Input input, List<Problem> problems) {
        byte[] bytes = input.bytes().copy();
        if (isUtf16(bytes)) {
            problems.add(new Problem(
                    "wrong-encoding",
                    Place.file(input.name()),
                    "the file is UTF-16",
                    "tables are UTF-8: save it again as \"CSV UTF-8\""));
            return List.of();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> iterator = reader.iterator();
            while (iterator.hasNext()) {
                records.add(iterator.next());
            }
        } catch (CsvParseException e) {
            long line = records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber() + 1;
            problems.add(new Problem(
                    "broken-quotes",
                    Place.line(input.name(), Math.toIntExact(line)),
                    "the table cannot be read from here on: a quoted cell is not closed, or text follows its end",
                    "close the quotes; a quote inside a quoted cell is written twice"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        return records;
    }

    private static Map<String, Integer> positions(
            String file, List<String> header, List<String> columns, List<Problem> problems) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (positions.putIfAbsent(header.get(i), i) != null) {
                problems.add(new Problem(
                        "duplicate-column",
                        new Place(file, 1, header.get(i), i + 1),
                        "the header names this column twice",
                        "rename or delete one of them"));
            }
        }
        for (String column : columns) {
            if (!positions.containsKey(column)) {
                problems.add(new Problem(
                        "missing-column",
                        Place.line(file, 1),
                        "the header has no column \"" + column + "\"",
                        Nearest.to(column, header)
                                        .map(nearest -> "is \"" + nearest + "\" meant to be it? ")
                                        .orElse("")
                                + "expected: " + String.join(",", columns)));
            }
        }
        return positions;
    }

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }

    private static int damagedCell(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (record.getField(i).indexOf(REPLACEMENT) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /** Names the encoding that the file probably has, if it can be read as that. */
    private static String encodingHint(Input input) {
        String likely = isReadableAs("GB18030", input) ? ", which looks like GB18030 (Chinese)" : "";
        return "the file is not UTF-8" + likely + ": save it again as \"CSV UTF-8\"";
    }

    private static boolean isReadableAs(String charset, Input input) {
        try {
            CharBuffer text = Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(input.bytes().copy()));
            return text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
