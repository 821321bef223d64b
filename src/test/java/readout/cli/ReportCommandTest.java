package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;

/** {@code report}: the files that it leaves, what stands in them, and that it leaves the same again. */
class ReportCommandTest {

    private static final String EXAMPLE = MadeUp.EXAMPLE.toString();

    @TempDir
    private static Path temporary = Path.of("");

    private static Result first = new Result(-1, "", "");
    private static Path folder = Path.of("");

    @BeforeAll
    static void report() {
        folder = temporary.resolve("first");
        first = Result.of("report", EXAMPLE, "--from", "2023-04", "--to", "2023-09", "--out", folder.toString());
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

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String word(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void leavesAFileForEachLanguageAndFormat() throws IOException {
        assertThat(first.exit()).as(first.err()).isEqualTo(0);
        assertThat(files(folder))
                .containsOnlyKeys(
                        "report-2023-04-to-2023-09-en.docx",
                        "report-2023-04-to-2023-09-en.html",
                        "report-2023-04-to-2023-09-en.pdf",
                        "report-2023-04-to-2023-09-zh.docx",
                        "report-2023-04-to-2023-09-zh.html",
                        "report-2023-04-to-2023-09-zh.pdf");
        assertThat(first.out().lines()).hasSize(6).allMatch(line -> line.contains("report-2023-04-to-2023-09-"));
    }

    @Test
    void saysTheSameInEveryFormat() throws IOException {
        String english = "US–China engagement, April to September 2023";
        String chinese = "中美接触报告（2023年4月至9月）";

        assertThat(Files.readString(folder.resolve("report-2023-04-to-2023-09-en.html")))
                .contains(english);
        assertThat(word(folder.resolve("report-2023-04-to-2023-09-en.docx"))).contains(english);
        assertThat(pdf(folder.resolve("report-2023-04-to-2023-09-en.pdf"))).contains(english);
        assertThat(Files.readString(folder.resolve("report-2023-04-to-2023-09-zh.html")))
                .contains(chinese);
        assertThat(word(folder.resolve("report-2023-04-to-2023-09-zh.docx"))).contains(chinese);
        assertThat(pdf(folder.resolve("report-2023-04-to-2023-09-zh.pdf"))).contains(chinese);
    }

    @Test
    void twiceGivesTheSameBytes() throws IOException {
        Path second = temporary.resolve("second");

        assertThat(Result.of("report", EXAMPLE, "--from", "2023-04", "--to", "2023-09", "--out", second.toString())
                        .exit())
                .isEqualTo(0);

        Map<String, byte[]> again = files(second);
        files(folder)
                .forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void monthsThatAreNotInTheDataAreNamed() {
        Result result = Result.of("report", EXAMPLE, "--month", "2031-01");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("which run from 2022-09 to 2023-12");
    }
}
