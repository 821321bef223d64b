package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.input.Loaded;
import readout.model.Document;

class DocumentsTest {

    private static final String LINE =
            "{\"id\":\"a\",\"published\":\"2023-06-18\",\"text\":\"They met.\",\"other\":1}\n";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "UTF-8,    双方在北京举行了会谈。",
        "GB18030,  双方在北京举行了会谈。",
        "Big5,     雙方的會談是在這裡舉行的。",
        "UTF-16,   双方在北京举行了会谈。",
        "UTF-16LE, The two sides met."
    })
    void detectsEncodings(String encoding, String text) throws IOException {
        Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName(encoding)));
        assertThat(documents(read(folder)))
                .singleElement()
                .satisfies(document -> assertThat(document.text()).isEqualTo(text));
    }

    @Test
    void saysThatAnEncodingIsAGuess() throws IOException {
        Files.write(folder.resolve("a.txt"), "Caf\u00e9s in town".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(codes(read(folder))).containsExactly("doubtful-encoding");
    }

    @Test
    void namesDocumentsOfAFolderByTheirPathInIt() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/b.md"), "They spoke.");
        Files.writeString(folder.resolve("a.txt"), "They met.");
        assertThat(documents(read(folder))).extracting(Document::id).containsExactly("a.txt", "sub/b.md");
    }

    @Test
    void readsLinesAndGoesOnAfterABrokenOne() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "no json\n" + LINE + "{\"id\":\"b\"}\n" + LINE);
        List<Loaded<Optional<Document>>> read = read(folder);
        assertThat(codes(read)).containsExactly("bad-json", "no-text");
        assertThat(documents(read)).extracting(Document::id).containsExactly("a", "a");
    }

    @Test
    void refusesALineWithoutEndAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "x".repeat(Documents.LONGEST + 1) + "\n" + LINE);
        List<Loaded<Optional<Document>>> read = read(folder);
        assertThat(codes(read)).containsExactly("too-long");
        assertThat(documents(read)).hasSize(1);
    }

    @Test
    void keepsWhatStoodBeforeTheBreakOfAPackedFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(LINE.repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4));
        Files.writeString(folder.resolve("b.txt"), "They met.");
        List<Loaded<Optional<Document>>> read = read(folder);
        assertThat(codes(read)).containsExactly("unreadable");
        assertThat(documents(read)).extracting(Document::id).endsWith("b.txt");
    }

    @Test
    void refusesEmptyFilesAndBinaries() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.write(folder.resolve("b.txt"), new byte[] {1, 0, 0, 2, 0, 0, (byte) 0xFF});
        assertThat(codes(read(folder))).containsExactly("empty-file", "no-text");
    }

    @Test
    void namesATextOfStandardInputByItsDigest() {
        List<Loaded<Optional<Document>>> read = new ArrayList<>();
        new Documents(Optional.empty(), read::add)
                .read(new ByteArrayInputStream("They met.".getBytes(StandardCharsets.UTF_8)));
        assertThat(documents(read))
                .singleElement()
                .satisfies(document -> assertThat(document.id()).matches("[0-9a-f]{16}"));
    }

    private static List<Loaded<Optional<Document>>> read(Path path) {
        List<Loaded<Optional<Document>>> read = new ArrayList<>();
        new Documents(Optional.empty(), read::add).read(path);
        return read;
    }

    @Test
    void takesTheDayOfPublicationFromTheNameOfTheFileWhereTheTextHasNone() throws IOException {
        Files.writeString(folder.resolve("article-2023-06-18.txt"), "They met on Monday.");
        Files.writeString(folder.resolve("from-2023-01-02-to-2023-06-18.txt"), "They met on Monday.");
        Files.writeString(folder.resolve("no-2023-13-40.txt"), "They met on Monday.");

        assertThat(documents(read(folder)))
                .extracting(
                        document -> document.published().map(Object::toString).orElse("none"))
                .containsExactly("2023-06-18", "none", "none");
    }

    private static List<Document> documents(List<Loaded<Optional<Document>>> read) {
        return read.stream().flatMap(one -> one.value().stream()).toList();
    }

    private static List<String> codes(List<Loaded<Optional<Document>>> read) {
        return read.stream()
                .flatMap(one -> one.problems().stream())
                .map(problem -> problem.code())
                .toList();
    }
}
