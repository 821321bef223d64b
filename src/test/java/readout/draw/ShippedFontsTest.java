package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.input.Input;
import readout.input.Table;

/** A chart never shows an empty box: every character of the data, the codebook and the sentences is in both fonts. */
class ShippedFontsTest {

    /** The table by which texts are read, rare and traditional characters among its names: nothing of it is drawn. */
    private static final String NEVER_DRAWN = "officials.csv";

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> datasets = Files.walk(Path.of("datasets"));
                Stream<Path> tables = Files.walk(Path.of("src/main/resources/readout"))) {
            return Stream.concat(datasets, tables)
                    .filter(file -> file.toString().endsWith(".csv")
                            && !file.endsWith(NEVER_DRAWN)
                            && !file.endsWith("pinyin.csv")
                            && !file.endsWith("traditional.csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCharacterCanBeDrawn(Path file) {
        Table table = Table.read(Input.file(file), List.of()).value();
        String characters = table.rows().stream()
                .flatMap(row -> table.header().stream().map(row::text))
                .flatMapToInt(String::codePoints)
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(characters).isNotEmpty();
        assertThatCode(() -> Lettering.regular(10).width(characters)).doesNotThrowAnyException();
        assertThatCode(() -> Lettering.bold(10).width(characters)).doesNotThrowAnyException();
    }

    @Test
    void aCharacterThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Lettering.regular(10).width("Egyptian \uD80C\uDC00"))
                .isInstanceOf(MissingGlyphException.class);
    }

    @Test
    void boldIsBroaderThanRegular() {
        assertThat(Lettering.bold(10).width("Constructive"))
                .isGreaterThan(Lettering.regular(10).width("Constructive"));
    }
}
