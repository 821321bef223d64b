package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell may hold, and what is said of one that does not. */
class RowTest {

    private static final List<String> COLOURS = List.of("amber", "blue", "dark_green");

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-18", " 2023-06-18 ", "2024-02-29"})
    void dateGood(String cell) {
        accepts(cell, row -> row.date("cell"), Optional.of(LocalDate.parse(cell.strip())));
    }

    @Test
    void anEmptyDateIsNotKnown() {
        accepts("", row -> row.date("cell"), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2023-02-30 | 2023-02 has 28 days; the nearest day is 2023-02-28
                    2023-06-00 | 2023-06 has 30 days; the nearest day is 2023-06-01
                    2023-13-01 | write YYYY-MM-DD, such as 2023-06-18
                    18.06.2023 | write YYYY-MM-DD, such as 2023-06-18
                    6/18/2023  | write YYYY-MM-DD, such as 2023-06-18
                    2023-6-18  | write YYYY-MM-DD, here 2023-06-18
                    18-06-2023 | write YYYY-MM-DD, such as 2023-06-18
                    20230618   | write YYYY-MM-DD, such as 2023-06-18
                    2023-06    | write YYYY-MM-DD, such as 2023-06-18
                    June 18    | write YYYY-MM-DD, such as 2023-06-18
                    """)
    void dateBad(String cell, String hint) {
        refuses(cell, row -> row.date("cell"), """
                        t.csv:2:1 cell: "%s" is not a day of the calendar [bad-date]
                          %s
                        """.formatted(cell, hint));
    }

    @ParameterizedTest(name = "{0} to {1}, precision {2}, is {3}")
    @CsvSource({
        "2023-05-10, 2023-05-11, day,   2023-05-10..2023-05-11",
        "2023-05-10, ,           day,   2023-05-10",
        "2023-05,    2023-05,    month, 2023-05",
        "2023-05,    ,           month, 2023-05",
        "2023-04,    2023-05,    month, 2023-04..2023-05",
        "2023-05-01, 2023-05-31, month, 2023-05",
        "2023,       2023,       year,  2023",
    })
    void spanGood(String start, String end, String precision, String expected) {
        Row row = span(start, end == null ? "" : end, precision);

        assertThat(row.span("start", "end", "precision"))
                .hasValueSatisfying(span -> assertThat(span).hasToString(expected));
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void aSpanOfPrecisionNoneIsNotKnown() {
        Row row = span("", "", "none");

        assertThat(row.span("start", "end", "precision")).isEmpty();
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void spanBad() {
        assertThat(badSpan("2023-06-19", "2023-06-18", "day")).isEqualTo("""
                        t.csv:2:2 end: it ends (2023-06-18) before it starts (2023-06-19) [end-before-start]
                          swap the two dates, or leave end empty
                        """);
        assertThat(badSpan("2023-06", "", "day")).isEqualTo("""
                        t.csv:2:3 precision: "2023-06" is no day [vague-date]
                          give the day, or write month here
                        """);
        assertThat(badSpan("2023-06-18", "", "exact")).isEqualTo("""
                        t.csv:2:3 precision: "exact" is not a known date precision [unknown-date-precision]
                          expected one of: day, month, year, none
                        """);
        assertThat(badSpan("", "", "day")).isEqualTo("""
                        t.csv:2:1 start: the cell is empty [empty-start]
                          every row needs a value here
                        """);
        assertThat(badSpan("2023-02-30", "2023-02-31", "day"))
                .as("both dates are told")
                .isEqualTo("""
                        t.csv:2:1 start: "2023-02-30" is not a day of the calendar [bad-date]
                          2023-02 has 28 days; the nearest day is 2023-02-28
                        t.csv:2:2 end: "2023-02-31" is not a day of the calendar [bad-date]
                          2023-02 has 28 days; the nearest day is 2023-02-28
                        """);
    }

    @Test
    void month() {
        accepts("2023-06", row -> row.month("cell"), YearMonth.of(2023, 6));
        refuses("06/2023", row -> row.month("cell"), """
                        t.csv:2:1 cell: "06/2023" is not a month [bad-month]
                          write YYYY-MM, such as 2023-06
                        """);
    }

    @Test
    void oneOf() {
        accepts("blue", row -> row.oneOf("cell", "colour", COLOURS), "blue");
        refuses("Dark Green", row -> row.oneOf("cell", "colour", COLOURS), """
                        t.csv:2:1 cell: "Dark Green" is not a known colour [unknown-colour]
                          did you mean "dark_green"? expected one of: amber, blue, dark_green
                        """);
        refuses("red", row -> row.oneOf("cell", "colour", COLOURS), """
                        t.csv:2:1 cell: "red" is not a known colour [unknown-colour]
                          expected one of: amber, blue, dark_green
                        """);
        refuses("", row -> row.oneOf("cell", "colour", COLOURS), """
                        t.csv:2:1 cell: no colour is given [unknown-colour]
                          expected one of: amber, blue, dark_green
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 2 ", "03"})
    void wholeGood(String cell) {
        accepts(cell, row -> row.whole("cell", 1, 3), Integer.valueOf(cell.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "1.5", "one", "99999999999"})
    void wholeBad(String cell) {
        refuses(cell, row -> row.whole("cell", 1, 3), """
                        t.csv:2:1 cell: "%s" is no whole number here [bad-number]
                          expected 1 to 3
                        """.formatted(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", " 1 ", "1e-3"})
    void decimalGood(String cell) {
        accepts(cell, row -> row.decimal("cell", 0, 1), Double.valueOf(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.1", "1.01", "\"0,5\"", "half", "NaN", "Infinity"})
    void decimalBad(String cell) {
        refuses(cell, row -> row.decimal("cell", 0, 1), """
                        t.csv:2:1 cell: "%s" is no number here [bad-number]
                          expected 0.0 to 1.0, with a point as decimal sign
                        """.formatted(cell.replace("\"", "")));
    }

    @Test
    void listsAreJoinedBySemicolons() {
        accepts(
                "candid; in-depth ;;constructive",
                row -> row.list("cell"),
                List.of("candid", "in-depth", "constructive"));
        accepts(" ", row -> row.list("cell"), List.of());
    }

    @Test
    void aColumnThatIsNotThereIsEmpty() {
        accepts("x", row -> row.text("other"), "");
    }

    @Test
    void allProblemsOfARowAreFoundAtOnce() {
        Row row = row("colour,day\nbleu,2023-02-30\n");
        row.oneOf("colour", "colour", COLOURS);
        row.date("day");

        assertThat(row.isGood()).isFalse();
        assertThat(row.problems()).extracting(Problem::code).containsExactly("unknown-colour", "bad-date");
    }

    private static <T> void accepts(String cell, Function<Row, T> read, T expected) {
        Row row = row("cell,filler\n" + cell + ",x\n");
        assertThat((Object) read.apply(row)).isEqualTo(expected);
        assertThat(row.problems()).isEmpty();
    }

    private static void refuses(String cell, Consumer<Row> read, String problems) {
        Row row = row("cell,filler\n" + cell + ",x\n");
        read.accept(row);
        assertThat(ProblemText.of(row.problems())).isEqualTo(problems);
    }

    private static String badSpan(String start, String end, String precision) {
        Row row = span(start, end, precision);
        assertThat(row.span("start", "end", "precision")).isEmpty();
        return ProblemText.of(row.problems());
    }

    private static Row span(String start, String end, String precision) {
        return row("start,end,precision\n" + start + "," + end + "," + precision + "\n");
    }

    private static Row row(String text) {
        Loaded<Table> table =
                Table.read(Input.of("t.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), List.of());
        assertThat(table.problems()).isEmpty();
        return table.value().rows().get(0);
    }
}
