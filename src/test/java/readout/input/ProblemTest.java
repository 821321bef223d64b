package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem FILE = new Problem("empty-file", Place.file("a.csv"), "the file is empty", "");
    private static final Problem LINE = new Problem("wrong", Place.line("a.csv", 2), "the row is wrong", "mend it");
    private static final Problem CELL = new Problem("bad", new Place("a.csv", 2, "level", 9), "the cell is bad", "");
    private static final Problem LATER = new Problem("bad", new Place("a.csv", 10, "level", 9), "the cell is bad", "");
    private static final Problem OTHER = new Problem("bad", Place.line("b.csv", 1), "the row is bad", "");

    @Test
    void isToldAsFarAsItsPlaceIsKnown() {
        assertThat(FILE).hasToString("a.csv: the file is empty [empty-file]");
        assertThat(LINE).hasToString("a.csv:2: the row is wrong [wrong]\n  mend it");
        assertThat(CELL).hasToString("a.csv:2:9 level: the cell is bad [bad]");
    }

    @Test
    void aLongCellIsToldInPart() {
        assertThat(new Problem("bad", Place.file("a.csv"), "W".repeat(10_000), "").toString())
                .hasSizeLessThan(500)
                .contains("WWW… [bad]");
    }

    @Test
    void problemsComeInTheOrderOfTheInput() {
        assertThat(Stream.of(OTHER, LATER, CELL, LINE, FILE).sorted()).containsExactly(FILE, LINE, CELL, LATER, OTHER);
    }
}
