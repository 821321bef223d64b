package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences whose dates others have read. */
@Tag("shared")
class DateGoldTest {

    static List<String[]> sentences() throws IOException {
        return Files.readAllLines(Path.of("..", "shared", "gold", "dates.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sentences")
    void aSentenceGivesTheDateThatReadersGaveIt(String id, String expected, String sentence) {
        assertThat(DateTables.firstDate(id.startsWith("z") ? "zh" : "en", sentence))
                .isEqualTo(expected);
    }
}
