package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import readout.run.Version;

/** {@code cite}: the program and its figures, for reference managers, always with the version. */
class CiteCommandTest {

    @Test
    void citesTheProgramAsCitationCffDoes() {
        Result result = Result.of("cite");

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("@software{readout-" + Version.NUMBER + ",\n")
                .contains(
                        "author  = {{The Readout authors}}",
                        "title   = {{Readout: ",
                        "version = {" + Version.NUMBER + "}");
    }

    @Test
    void citesAFigureInEachFormat() throws IOException {
        Result result = Result.of("cite", "engagement-window", "--format", "ris,csl-json", "--data", "us-china 1.0.0");

        assertThat(result.out())
                .startsWith("TY  - FIGURE\n")
                .contains("\nET  - " + Version.NUMBER + "\n", "\nER  - \n");
        JsonNode items =
                new ObjectMapper().readTree(result.out().substring(result.out().indexOf("[\n")));
        assertThat(items.get(0).path("type").asText()).isEqualTo("graphic");
        assertThat(items.get(0).path("version").asText()).isEqualTo(Version.NUMBER);
        assertThat(items.get(0).path("note").asText()).contains("us-china 1.0.0");
    }

    @Test
    void nothingFromTheCommandLineBreaksOutOfBibtex() {
        assertThat(Result.of("cite", "--data", "x}} @preamble{\"\\evil\"").out())
                .doesNotContain("@preamble{", "\\evil");
    }

    @Test
    void aFigureThatIsNotThereIsNamedWithTheNearest() {
        Result result = Result.of("cite", "engagement-windo");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("There is no figure \"engagement-windo\"", "engagement-window");
    }
}
