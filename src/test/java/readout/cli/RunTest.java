package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;

/** {@code run}: what it leaves in the folder, and that it leaves the same again. */
class RunTest {

    private static final String EXAMPLE = MadeUp.EXAMPLE.toString();

    @TempDir
    private static Path temporary = Path.of("");

    private static Result first = new Result(-1, "", "");
    private static Path folder = Path.of("");

    @BeforeAll
    static void run() {
        folder = temporary.resolve("first");
        first = Result.of("run", EXAMPLE, "--out", folder.toString());
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void areEqual(Path other) throws IOException {
        Map<String, byte[]> expected = files(folder);
        Map<String, byte[]> found = files(other);
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((name, content) -> assertThat(found.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void leavesTablesChartsAndReport() {
        assertThat(first.exit()).isEqualTo(0);
        for (String name : new String[] {
            "contacts.csv", "accounts.csv", "index.csv", "windows.csv", "claims.json", "provenance.json", "report.html"
        }) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        for (String chart : new String[] {
            "engagement-window", "contacts-timeline", "outcomes", "tone-by-side", "election-test", "weights-sensitivity"
        }) {
            for (String ending : new String[] {".png", ".svg", ".csv"}) {
                assertThat(folder.resolve(chart + ending)).isNotEmptyFile();
            }
        }
    }

    @Test
    void endsWithASummary() {
        assertThat(first.out())
                .startsWith("A window by the rule, five months: May 2023 to September 2023")
                .contains("The last months")
                .contains("2023-12 partial")
                .contains("Report: " + folder.toString().replace('\\', '/') + "/report.html");
        assertThat(first.err()).isEmpty();
    }

    @Test
    void twiceGivesTheSameBytes() throws IOException {
        Path second = temporary.resolve("second");

        assertThat(Result.of("run", EXAMPLE, "--out", second.toString()).exit()).isEqualTo(0);

        areEqual(second);
    }

    /** In Turkey {@code "I".toLowerCase()} is no i, and in Nepal the day begins at a quarter to. */
    @Test
    void anotherPlaceGivesTheSameBytes() throws Exception {
        Path elsewhere = temporary.resolve("elsewhere");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        EXAMPLE,
                        "--out",
                        elsewhere.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(0);
        areEqual(elsewhere);
        assertThat(said.replace(elsewhere.toString(), "OUT"))
                .isEqualTo(first.out().replace(folder.toString(), "OUT"));
    }
}
