package readout.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one row of a table, and where it stands. A cell may hold line ends, so a row may take several lines.
 *
 * @param number the line of the file in which the row starts, from 1
 * @param cells the cells as they stand, without their quotes
 */
record Line(int number, List<String> cells) {

    private static final String LINE_END = "\r\n|\r|\n";

    /**
     * A row of our own after the last of a file. The reader takes the end of a file for the end of an open quote; if this
     * row does not come out as it went in, a quote is open.
     */
    private static final String END = "\uFFFF";

    /** Reads all rows. After broken quotes it goes on with the next line of the file, so that one slip costs one row. */
    static Loaded<List<Line>> read(Input input) {
        Optional<Problem> notText = notText(input);
        if (notText.isPresent()) {
            return new Loaded<>(List.of(), List.of(notText.get()));
        }
        String text = new String(input.bytes().copy(), StandardCharsets.UTF_8);
        String whole = (text.startsWith("\uFEFF") ? text.substring(1) : text) + "\n" + END;
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 1;
        int offset = 0;
        while (!rows(whole, offset, number, lines)) {
            int broken = lines.isEmpty()
                    ? number
                    : Math.max(number, lines.get(lines.size() - 1).next());
            problems.add(new Problem(
                    "broken-quotes",
                    Place.line(input.name(), broken),
                    "a quoted cell is not closed, or text follows its end",
                    "close the quotes; a quote inside a quoted cell is written twice"));
            for (; number <= broken; number++) {
                offset = nextLine(whole, offset);
            }
        }
        lines.removeIf(Line::isBlank);
        return new Loaded<>(lines, problems);
    }

    /**
     * Reads rows, blank ones too, as far as quotes are in order.
     *
     * @param offset where in the text to start
     * @param number the line of the file that starts there
     * @param lines receives the rows
     * @return whether the text was read to its end
     */
    private static boolean rows(String text, int offset, int number, List<Line> lines) {
        StringReader rest = new StringReader(text);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(rest)) {
            rest.skip(offset);
            for (CsvRecord record : reader) {
                lines.add(new Line(number - 1 + Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
            }
        } catch (CsvParseException e) {
            return false;
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        Line last = lines.remove(lines.size() - 1);
        return last.cells().equals(List.of(END));
    }

    private static int nextLine(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end + (text.startsWith("\r\n", end) ? 2 : 1);
    }

    /** What a spreadsheet may have saved instead of a table in UTF-8. */
    private static Optional<Problem> notText(Input input) {
        byte[] bytes = input.bytes().copy();
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (bytes[0] == 'P' && bytes[1] == 'K') {
            return Optional.of(new Problem(
                    "not-a-table",
                    Place.file(input.name()),
                    "the file is an archive or an office file, not a table",
                    "open it in the spreadsheet and save it as \"CSV UTF-8\""));
        }
        // UTF-16 begins with the mark FE FF in either order, or, without a mark, has a zero beside its first letter.
        boolean marked = (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        if (marked || bytes[0] == 0 || bytes[1] == 0) {
            return Optional.of(new Problem(
                    "wrong-encoding",
                    Place.file(input.name()),
                    "the file is UTF-16",
                    "tables are UTF-8: save it again as \"CSV UTF-8\""));
        }
        return Optional.empty();
    }

    private boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The line of the file in which the next row starts. */
    private int next() {
        return number
                + 1
                + cells.stream()
                        .mapToInt(cell -> cell.split(LINE_END, -1).length - 1)
                        .sum();
    }
}
