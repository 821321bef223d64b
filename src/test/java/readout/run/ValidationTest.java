package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.MadeUp;
import readout.input.Loaded;
import readout.input.Problem;

class ValidationTest {

    @TempDir
    private Path folder = Path.of("");

    private Loaded<String> validated(String dataPackage) throws IOException {
        MadeUp.folder(folder, "a 2023-05-10 principal meeting held", "2023-05 complete 31");
        Files.writeString(folder.resolve("datapackage.json"), dataPackage);
        return Validation.of(folder, Settings.DEFAULT);
    }

    private static String describing(String path, String column) {
        return """
                {"resources": [{"path": "%s", "schema": {"fields": [
                  {"name": "month"}, {"name": "coverage"}, {"name": "days"}, {"name": "%s"}]}}]}
                """.formatted(path, column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets/us-china", "datasets/leaders", "src/test/resources/readout/example"})
    void ourOwnDataHaveNoProblem(String dataset) {
        Loaded<String> validated = Validation.of(Path.of(dataset), Settings.DEFAULT);

        assertThat(validated.problems()).isEmpty();
        assertThat(validated.value()).startsWith(dataset).endsWith("no problem");
    }

    @Test
    void aDataPackageThatTellsTheTruthHasNoProblem() throws IOException {
        assertThat(validated(describing("coverage.csv", "note")).problems()).isEmpty();
    }

    @Test
    void aColumnThatTheDataPackageDoesNotNameIsFound() throws IOException {
        assertThat(validated(describing("coverage.csv", "notes")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-header");
                    assertThat(problem.place().toString()).endsWith("coverage.csv:1");
                    assertThat(problem.message()).contains("\"note\"");
                    assertThat(problem.hint()).contains("did you mean \"notes\"?");
                });
    }

    @Test
    void aTableThatIsNotThereIsFound() throws IOException {
        assertThat(validated(describing("elections.csv", "note")).problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("missing-table");
    }

    @Test
    void rowsSetAsideAsUnverifiedAreCheckedToo() throws IOException {
        MadeUp.folder(folder, "a 2023-05-10 principal meeting held", "2023-05 complete 31");
        Files.writeString(
                folder.resolve("accounts-unverified.csv"), MadeUp.accounts("b 2023-05-10 minister meeting held"));

        assertThat(Validation.of(folder, Settings.DEFAULT).problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("unknown-level");
    }
}
