package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the coder does on labelled documents, through the command line as a user measures it. The labels of the corpus
 * are our own, by one annotator a document; most were labelled before the coder saw them, and read while it was mended
 * afterwards: the floors say that it does not get worse, not how good it is on new texts. {@code held-back.jsonl} is kept
 * for that: nobody looks at what the coder gets wrong there.
 */
@Tag("shared")
class CoderScoreTest {

    private static final Path SHARED = Path.of("../shared");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder = Path.of("");

    @Test
    void theGoldDocuments() throws IOException {
        Path coded = code(SHARED.resolve("gold/documents.jsonl"));

        JsonNode card = score(SHARED.resolve("gold/labels.jsonl"), coded);

        assertThat(card.at("/detection/f1").asDouble()).isGreaterThanOrEqualTo(0.90);
        assertThat(card.at("/strict/f1").asDouble()).isGreaterThanOrEqualTo(0.75);
        assertThat(card.at("/clean_negatives").asText()).isEqualTo("3 of 3");
    }

    @Test
    void documentsOfTheCorpusLabelledByUs() throws IOException {
        Path coded = code(SHARED.resolve("corpus/corpus.jsonl.gz"));

        JsonNode english = score(labels("english"), coded);
        assertThat(english.at("/detection/f1").asDouble()).isGreaterThanOrEqualTo(0.79);
        assertThat(english.at("/strict/f1").asDouble()).isGreaterThanOrEqualTo(0.61);
        assertThat(english.at("/clean_negatives").asText()).isEqualTo("134 of 136");

        JsonNode chinese = score(labels("chinese"), coded);
        assertThat(chinese.at("/detection/f1").asDouble()).isGreaterThanOrEqualTo(0.93);
        assertThat(chinese.at("/strict/f1").asDouble()).isGreaterThanOrEqualTo(0.86);
        assertThat(chinese.at("/clean_negatives").asText()).isEqualTo("45 of 45");
    }

    /** The article beside the table of contacts: each of its contacts is one that the table knows, which gives the day. */
    @Test
    void theArticleJoinsTheContactsKnown() throws IOException {
        Path dataset = folder.resolve("us-china");
        Files.createDirectories(dataset.resolve("documents"));
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(Path.of("datasets/us-china"), "*.{csv,json}")) {
            for (Path table : tables) {
                Files.copy(table, dataset.resolve(table.getFileName()));
            }
        }
        Files.copy(SHARED.resolve("seed/article-2023-06-18.txt"), dataset.resolve("documents/article-2023-06-18.txt"));

        Path out = folder.resolve("out");
        Result.of("run", dataset.toString(), "--out", out.toString(), "--draws", "50");

        assertThat(Files.readAllLines(out.resolve("accounts.csv")))
                .filteredOn(row -> row.contains(",article-2023-06-18.txt#"))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .containsExactlyInAnyOrder(
                        "2022-11-14-biden-xi-bali",
                        "2023-02-03-blinken-visit-postponed",
                        "2023-02-18-wang-blinken-munich",
                        "2023-03-31-wang-orlins",
                        "2023-05-08-qin-burns",
                        "2023-05-10-wang-sullivan",
                        "2023-05-26-wangwentao-tai",
                        "2023-06-05-mazhaoxu-kritenbrink",
                        "2023-06-14-qin-blinken-phone",
                        "2023-06-18-blinken-qin-beijing");
        assertThat(out.resolve("report.html"))
                .content()
                .contains("ten of them joined contacts of the table, which gives the days where the text does not");
    }

    private static Path labels(String language) {
        return Path.of("src/test/resources/readout/labels/" + language + ".jsonl");
    }

    private Path code(Path documents) throws IOException {
        Path coded = folder.resolve("coded.jsonl");
        Files.write(coded, Result.of("code", documents.toString()).out().getBytes(StandardCharsets.UTF_8));
        return coded;
    }

    private static JsonNode score(Path labels, Path coded) throws IOException {
        return JSON.readTree(Result.of("score", labels.toString(), coded.toString(), "--json")
                .out());
    }
}
