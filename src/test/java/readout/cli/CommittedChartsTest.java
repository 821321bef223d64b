package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is committed in {@code charts} is what the program makes of {@code datasets/us-china} now. After a change that is
 * wanted, {@code mvn -q compile exec:java} makes it anew.
 *
 * <p>Bitmaps are only looked for, because they differ by single dots from one JDK to another.
 */
class CommittedChartsTest {

    private static final Path CHARTS = Path.of("charts");

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void areWhatRunMakesNow(@TempDir Path made) throws IOException {
        Result result = Result.of("run", "datasets/us-china", "--out", made.toString());

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        Set<String> committed = names(CHARTS);
        committed.remove("README.md");
        assertThat(committed).isEqualTo(names(made));
        List<String> different = new java.util.ArrayList<>();
        for (String name : committed) {
            if (name.endsWith(".png")) {
                assertThat(Files.size(CHARTS.resolve(name))).as(name).isGreaterThan(50_000);
            } else if (Files.mismatch(CHARTS.resolve(name), made.resolve(name)) >= 0) {
                different.add(name);
            }
        }
        assertThat(different).as("mvn -q compile exec:java makes them anew").isEmpty();
    }

    /** The texts of ours beside the table only retell what it holds: a contact of theirs alone would move the index. */
    @Test
    void theTextsBesideTheTableAddNoContact() throws IOException {
        List<String> told = Files.readAllLines(Path.of("charts/accounts.csv")).stream()
                .filter(row -> row.matches("[^,]*,[a-z0-9-]+#\\d+,.*"))
                .toList();
        assertThat(told).hasSizeGreaterThan(25);
        assertThat(told).noneMatch(row -> row.matches("[^,]*#\\d+,.*"));
    }
}
