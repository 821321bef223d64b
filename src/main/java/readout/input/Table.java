package readout.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of comma-separated values (RFC 4180), UTF-8 with or without byte-order mark, LF or CRLF, with a header. Lines
 * in which every cell is blank are no rows: spreadsheets leave them behind.
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
     * Reads a table. A row with too few or too many cells, with broken quotes, or with bytes that are no UTF-8, is a
     * problem; the others are kept. A missing column is a problem, too, and leaves the table without rows, as no row could
     * be complete.
     *
     * @param columns the columns that must be there; others may be
     */
    public static Loaded<Table> read(Input input, List<String> columns) {
        String file = input.name();
        Loaded<List<Line>> read = Line.read(input);
        List<Line> lines = read.value();
        List<Problem> problems = new ArrayList<>(read.problems());
        if (lines.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new Problem(
                        "empty-file",
                        Place.file(file),
                        "the file is empty",
                        "expected a header line" + (columns.isEmpty() ? "" : ": " + String.join(",", columns))));
            }
            return new Loaded<>(new Table(file, List.of(), List.of()), problems);
        }
        if (!problems.isEmpty() && problems.get(0).place().line() < lines.get(0).number()) {
            return new Loaded<>(new Table(file, List.of(), List.of()), List.of(problems.get(0))); // a broken header
        }
        List<String> header = lines.get(0).cells().stream().map(String::strip).toList();
        List<Problem> inHeader = new ArrayList<>();
        Map<String, Integer> positions = positions(file, header, columns, inHeader);
        if (!inHeader.isEmpty()) {
            return new Loaded<>(new Table(file, header, List.of()), inHeader);
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != header.size()) {
                problems.add(new Problem(
                        "wrong-number-of-fields",
                        Place.line(file, line.number()),
                        "the row has " + fields(line.cells().size()) + ", the header " + header.size(),
                        "a text with commas, quotes or line ends needs double quotes around it"));
                continue;
            }
            Row row = new Row(file, line.number(), positions, line.cells());
            int damaged = damagedCell(line);
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
        Collections.sort(problems); // one pass found broken quotes, the next the number of fields
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
        List<Problem> problems = table.with(values.problems()).problems();
        return new Loaded<>(values.value(), problems.stream().sorted().toList());
    }

    private static Map<String, Integer> positions(
            String file, List<String> header, List<String> columns, List<Problem> problems) {
        Map<String, Integer> positions = new HashMap<>();
        if (header.size() == 1 && columns.size() > 1) {
            for (String separator : List.of(";", "\t")) {
                if (header.get(0).contains(separator)) {
                    problems.add(new Problem(
                            "wrong-separator",
                            Place.line(file, 1),
                            "the columns are separated by " + (separator.equals(";") ? "semicolons" : "tabs"),
                            "separate them by commas: save the table again as \"CSV UTF-8\""));
                    return positions;
                }
            }
        }
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

    private static int damagedCell(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).indexOf(REPLACEMENT) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Names the encoding that the file probably has, if it can be read as that. */
    private static String encodingHint(Input input) {
        String likely = isReadableAs("GB18030", input) ? "the file may be GB18030 (Chinese): " : "";
        return likely + "save it again as \"CSV UTF-8\"";
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
