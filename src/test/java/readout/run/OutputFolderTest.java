package readout.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear whole or not at all, whatever happens. */
class OutputFolderTest {

    private static final int BIG = 100_000;

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, byte[]> files(String content, String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, content.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Everything that lies in a folder, hidden files too. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                contents.put(
                        String.valueOf(path.getFileName()),
                        Files.isDirectory(path) ? "folder" : Files.readString(path));
            }
        }
        return contents;
    }

    @Test
    void makesTheFolderAndReplacesOldFiles() throws IOException {
        Path deep = folder.resolve("a/b");
        new OutputFolder(deep).write(files("old", "x.csv", "y.csv"));
        new OutputFolder(deep).write(files("new", "x.csv"));

        assertThat(contents(deep)).containsExactly(Map.entry("x.csv", "new"), Map.entry("y.csv", "old"));
    }

    @Test
    void whatAKilledRunLeftIsCleared() throws IOException {
        Path staging = Files.createDirectory(folder.resolve(".readout-unfinished"));
        Files.writeString(staging.resolve("half.csv"), "hal");

        new OutputFolder(folder).write(files("new", "x.csv"));

        assertThat(contents(folder)).containsExactly(Map.entry("x.csv", "new"));
    }

    @Test
    void aFailureHalfWayChangesNothing() throws IOException {
        new OutputFolder(folder).write(files("old", "x.csv"));

        // The second file cannot be written, because its folder is not there.
        assertThatThrownBy(() -> new OutputFolder(folder).write(files("new", "x.csv", "missing/y.csv")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be written to");

        assertThat(contents(folder)).containsExactly(Map.entry("x.csv", "old"));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("charts"), "mine");

        assertThatThrownBy(() -> new OutputFolder(file).write(files("new", "x.csv")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("there is a file where the folder should be")
                .hasMessageContaining("--out");

        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderBelowAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("charts"), "mine");

        assertThatThrownBy(() -> new OutputFolder(file.resolve("deeper")).write(files("new", "x.csv")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("--out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(locked), "an administrator can write everywhere");

        assertThatThrownBy(() -> new OutputFolder(locked).write(files("new", "x.csv")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("access denied");
    }

    /**
     * Another Java is killed while it writes three files: in the midst of writing them aside, or of putting them in
     * place. Then every file is the old one or the new one, and the next run puts everything right.
     */
    @ParameterizedTest
    @ValueSource(strings = {"writing", "placing"})
    void killedWhileItWrites(String when) throws Exception {
        List<String> names = List.of("x.csv", "y.csv", "z.csv");
        new OutputFolder(folder).write(files("o".repeat(BIG), names.toArray(String[]::new)));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString(),
                        when)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(Killed.CODE);
        Map<String, String> left = contents(folder);
        assertThat(left).containsEntry(".readout-unfinished", "folder");
        assertThat(names)
                .extracting(left::get)
                .allMatch(content -> content.equals("o".repeat(BIG)) || content.equals("n".repeat(BIG)));
        assertThat(left.get("x.csv")).startsWith(when.equals("writing") ? "o" : "n");
        assertThat(left.get("z.csv")).startsWith("o");

        new OutputFolder(folder).write(files("again", names.toArray(String[]::new)));
        assertThat(contents(folder))
                .containsOnlyKeys(names)
                .allSatisfy((name, content) -> assertThat(content).isEqualTo("again"));
    }

    /** Writes three files into a folder, and dies before the second one is written or put in place. */
    static final class Killed {

        static final int CODE = 99;

        private Killed() {}

        public static void main(String[] args) {
            Map<String, byte[]> files = files("n".repeat(BIG), "x.csv", "y.csv", "z.csv");
            boolean writing = args[1].equals("writing");
            new OutputFolder(Path.of(args[0])).write(new AbstractMap<>() {
                @Override
                public Set<Map.Entry<String, byte[]>> entrySet() {
                    return writing ? deadly(files.entrySet()) : files.entrySet();
                }

                @Override
                public Set<String> keySet() {
                    return writing ? files.keySet() : deadly(files.keySet());
                }
            });
        }

        /** A set whose second element nobody lives to see. */
        private static <T> Set<T> deadly(Set<T> elements) {
            return new LinkedHashSet<>(elements) {
                private static final long serialVersionUID = 1L;

                @Override
                public java.util.Iterator<T> iterator() {
                    java.util.Iterator<T> all = super.iterator();
                    return new java.util.Iterator<>() {
                        private int given;

                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public T next() {
                            if (given++ == 1) {
                                Runtime.getRuntime().halt(CODE);
                            }
                            return all.next();
                        }
                    };
                }
            };
        }
    }
}
