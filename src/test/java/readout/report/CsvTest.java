package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String text(String... cells) {
        return new String(Csv.of(List.of("a"), List.of(List.of(cells))), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=HYPERLINK(A1)", "+cmd", "-cmd", "@SUM(A1)", "-", "+", "-1+2", "=-1", "-1,5", "+86 10"})
    void aCellThatBeginsLikeAFormulaIsNeutralised(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo("'" + cell);
    }

    @Test
    void soIsOneThatBeginsWithATabOrAReturn() {
        assertThat(Csv.neutral("\t=1+1")).isEqualTo("'\t=1+1");
        assertThat(Csv.neutral("\r=1+1")).isEqualTo("'\r=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "-0.333", "-1.5E-7", "12", "", "word", "a=b", "2023-05", "'quoted'", "坦诚"})
    void numbersAndWordsStayAsTheyAre(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo(cell);
    }

    @Test
    void cellsAreNeutralisedInTables() {
        assertThat(text("=1+1", "-0.5")).isEqualTo("a\n'=1+1,-0.5\n");
    }

    /** Whatever its rows are like, as a spreadsheet opens them all the same. */
    @Test
    void aTableOfSomebodyElseIsNeutralisedAndElseKeptToTheByte() {
        String table =
                "\uFEFFid,what\r\na,=1+1\nb,\"=cmd|'/C calc'!A0, \"\"x\"\"\"\nc\n\"-0.5\",-0.5,坦诚\r@SUM(1)\n,\"\t=1\" \n\"=open";

        assertThat(new String(Csv.neutral(table.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFid,what\r\na,'=1+1\nb,\"'=cmd|'/C calc'!A0, \"\"x\"\"\"\nc\n\"-0.5\",-0.5,坦诚\r'@SUM(1)\n,\"'\t=1\" \n\"'=open");
    }

    @Test
    void quotesWhereRfc4180AsksForIt() {
        assertThat(text("a,b", "say \"so\"", "two\nlines", "plain"))
                .isEqualTo("a\n\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain\n");
    }

    @Test
    void linesEndInLineFeedsAndThereIsNoByteOrderMark() {
        byte[] bytes = Csv.of(List.of("会见"), List.of());

        assertThat(bytes).isEqualTo("会见\n".getBytes(StandardCharsets.UTF_8));
    }
}
