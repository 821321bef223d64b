package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table may look like, and what is said of one that does not: the good rows beside the bad come through. */
class TableTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\na,Ann\nb,Bo\n",
                "id,name\na,Ann\nb,Bo", // no line end after the last row
                "id,name\r\na,Ann\r\nb,Bo\r\n", // CRLF
                "\uFEFFid,name\r\na,Ann\r\nb,Bo\r\n", // byte-order mark
                "\uFEFF\"id\",\"name\"\n\"a\",\"Ann\"\n\"b\",\"Bo\"\n", // all quoted
                "name,id\nAnn,a\nBo,b\n", // another order
                "id,more,name\na,,Ann\nb,x,Bo\n", // a column that nobody asked for
                " id , name \n a , Ann \n b , Bo \n", // blanks around cells
                "id,name\n\na,Ann\n,\n  \nb,Bo\n\n", // blank rows, as spreadsheets leave them behind
            })
    void readGood(String text) {
        Loaded<List<String>> people = people(text);

        assertThat(people.problems()).isEmpty();
        assertThat(people.value()).containsExactly("a=Ann", "b=Bo");
    }

    @Test
    void aQuotedCellMayHoldCommasQuotesAndLineEnds() {
        Loaded<List<String>> people = people("id,name\na,\"Ann, \"\"the\nsecond\"\"\"\nb,Bo\n");

        assertThat(people.problems()).isEmpty();
        assertThat(people.value()).containsExactly("a=Ann, \"the\nsecond\"", "b=Bo");
    }

    @Test
    void aRowIsPlacedByItsFirstLineInTheFile() {
        Loaded<Table> table = read("id,name\r\n\r\na,\"Ann\r\nExample\"\r\nb,Bo\r\n");

        assertThat(table.value().rows())
                .extracting(row -> row.place().toString())
                .containsExactly("people.csv:3", "people.csv:5");
    }

    @Test
    void aTableWithoutRowsIsATable() {
        Loaded<Table> table = read("id,name\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.value().header()).containsExactly("id", "name");
        assertThat(table.value().rows()).isEmpty();
    }

    @Test
    void tooFewOrTooManyFields() {
        refuses("id,name\na,Ann\nx\ny,Yu,Example\nb,Bo\n", """
                people.csv:3: the row has 1 field, the header 2 [wrong-number-of-fields]
                  a text with commas, quotes or line ends needs double quotes around it
                people.csv:4: the row has 3 fields, the header 2 [wrong-number-of-fields]
                  a text with commas, quotes or line ends needs double quotes around it
                """);
    }

    @Test
    void textAfterAQuotedCell() {
        refuses("id,name\na,Ann\nx,\"Xu\" Example\nb,Bo\n", """
                people.csv:3: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                """);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() {
        refuses("id,name\na,Ann\nx,\"Xu\nb,Bo\n", """
                people.csv:3: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                """);
    }

    @Test
    void severalSlipsAreToldInTheOrderOfTheFile() {
        refuses("id,name\nx,\"Xu\"?\na,Ann\n,Nobody\ny\nb,Bo\nz,\"Zu", """
                people.csv:2: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                people.csv:4:1 id: the cell is empty [empty-id]
                  every row needs a value here
                people.csv:5: the row has 1 field, the header 2 [wrong-number-of-fields]
                  a text with commas, quotes or line ends needs double quotes around it
                people.csv:7: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                """);
    }

    /** As a program writes that escapes quotes by a backslash: every row is wrong, and reading must stay linear. */
    @Test
    @Timeout(60)
    void aHundredThousandSlips() {
        Loaded<List<String>> people = people("id,name\na,Ann\n" + "x,\"a \\\"b\\\"\"\n".repeat(100_000) + "b,Bo\n");

        assertThat(people.problems()).hasSize(100_000);
        assertThat(people.problems().get(99_999).place()).isEqualTo(Place.line("people.csv", 100_002));
        assertThat(people.value()).containsExactly("a=Ann", "b=Bo");
    }

    @Test
    void chineseInAnotherEncoding() {
        refuses("id,name\na,Ann\nx,坦诚\nb,Bo\n".getBytes(GB18030), """
                people.csv:3:2 name: the cell has bytes that are not UTF-8 [wrong-encoding]
                  the file may be GB18030 (Chinese): save it again as "CSV UTF-8"
                """);
    }

    @Test
    void anotherEncodingThatIsNotChinese() {
        refuses("id,name\na,Ann\nx,José \nb,Bo\n".getBytes(StandardCharsets.ISO_8859_1), """
                people.csv:3:2 name: the cell has bytes that are not UTF-8 [wrong-encoding]
                  save it again as "CSV UTF-8"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void utf16(String charset) {
        cannotBeRead("id,name\na,Ann\n".getBytes(Charset.forName(charset)), """
                people.csv: the file is UTF-16 [wrong-encoding]
                  tables are UTF-8: save it again as "CSV UTF-8"
                """);
    }

    @Test
    void anOfficeFile() {
        cannotBeRead(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, """
                people.csv: the file is an archive or an office file, not a table [not-a-table]
                  open it in the spreadsheet and save it as "CSV UTF-8"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "  \r\n"})
    void nothing(String text) {
        cannotBeRead(text, """
                people.csv: the file is empty [empty-file]
                  expected a header line: id,name
                """);
    }

    @Test
    void aMissingColumn() {
        cannotBeRead("id,nane\na,Ann\n", """
                people.csv:1: the header has no column "name" [missing-column]
                  is "nane" meant to be it? expected: id,name
                """);
        cannotBeRead("name\nAnn\n", """
                people.csv:1: the header has no column "id" [missing-column]
                  expected: id,name
                """);
    }

    @Test
    void aColumnTwice() {
        cannotBeRead("id,name,id\na,Ann,b\n", """
                people.csv:1:3 id: the header names this column twice [duplicate-column]
                  rename or delete one of them
                """);
    }

    @Test
    void anotherSeparator() {
        cannotBeRead("id;name\na;Ann\n", """
                people.csv:1: the columns are separated by semicolons [wrong-separator]
                  separate them by commas: save the table again as "CSV UTF-8"
                """);
        cannotBeRead("id\tname\na\tAnn\n", """
                people.csv:1: the columns are separated by tabs [wrong-separator]
                  separate them by commas: save the table again as "CSV UTF-8"
                """);
    }

    @Test
    @Timeout(10)
    void aBrokenHeader() {
        cannotBeRead("\"id\"x,name\n\"a\"x,Ann\nb,Bo\n", """
                people.csv:1: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                """);
    }

    private static void refuses(String text, String problems) {
        refuses(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    /** Tells the problems, and the rows of Ann and Bo are there nevertheless. */
    private static void refuses(byte[] content, String problems) {
        Loaded<List<String>> people = people(content);

        assertThat(ProblemText.of(people.problems())).isEqualTo(problems);
        assertThat(people.value()).containsExactly("a=Ann", "b=Bo");
    }

    private static void cannotBeRead(String text, String problems) {
        cannotBeRead(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private static void cannotBeRead(byte[] content, String problems) {
        Loaded<List<String>> people = people(content);

        assertThat(ProblemText.of(people.problems())).isEqualTo(problems);
        assertThat(people.value()).isEmpty();
    }

    private static Loaded<Table> read(String text) {
        return Table.read(Input.of("people.csv", text.getBytes(StandardCharsets.UTF_8)), List.of("id", "name"));
    }

    private static Loaded<List<String>> people(String text) {
        return people(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<List<String>> people(byte[] content) {
        return Table.read(
                Input.of("people.csv", content),
                List.of("id", "name"),
                row -> row.required("id") + "=" + row.text("name"));
    }
}
