package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    private static final Path SCRIPT = Path.of("../shared/score/score_contacts.py");
    private static final Path LABELS = Path.of("../shared/gold/labels.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEETING =
            "{\"start\":\"2023-05-10\",\"date_precision\":\"day\",\"us\":[\"A B\"],\"prc\":[\"C D\"]}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void printsFiguresAndAsManyErrorsAsAskedFor() throws IOException {
        Path labels = file("{\"doc_id\":\"d\",\"contacts\":[" + MEETING + "]}\n{\"doc_id\":\"e\",\"contacts\":["
                + MEETING + "]}\n");
        Result result = Result.of("score", labels.toString(), file("").toString(), "--errors", "1");
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines())
                .containsExactly(
                        "missed d " + MEETING,
                        "documents 2 (not coded 2), labels 2, predictions 0, clean negatives 0 of 0",
                        "detection P 0.000 R 0.000 F1 0.000 | strict F1 0.000 | date 0.000 outcome 0.000 level 0.000"
                                + " mode 0.000 tone F1 0.000");
    }

    @Test
    void refusesBrokenLinesAndScoresTheOthers() throws IOException {
        Path labels = file("no json\n{\"doc_id\":\"d\"}\n{\"doc_id\":\"d\",\"contacts\":[]}\n");
        Result result = Result.of("score", labels.toString(), labels.toString(), "--json");
        assertThat(result.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err()).contains("bad-json").contains("no-contacts");
        assertThat(JSON.readTree(result.out()).path("documents").asInt()).isEqualTo(1);
    }

    @Test
    void cannotStartWithoutAFile() {
        assertThat(Result.of("score", "none.jsonl", "none.jsonl").exit()).isEqualTo(ExitCode.FAILED);
    }

    /** Predictions are the labels, damaged at random, so that every rule of the score is met many times. */
    @Tag("shared")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesTheFiguresOfTheScript(long seed) throws IOException, InterruptedException {
        Path predictions = file(damaged(Files.readAllLines(LABELS), new Random(seed)));
        JsonNode theirs = JSON.readTree(script(LABELS, predictions));
        JsonNode ours = JSON.readTree(Result.of("score", LABELS.toString(), predictions.toString(), "--json")
                .out());
        assertThat(ours.path("labels").asInt()).isPositive();
        assertThat(ours).isEqualTo(theirs);
    }

    private static String damaged(List<String> labels, Random random) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String label : labels) {
            ObjectNode line = JSON.createObjectNode();
            JsonNode root = JSON.readTree(label);
            line.set("document", root.path("doc_id"));
            ArrayNode contacts = line.putArray("contacts");
            for (JsonNode contact : root.path("contacts")) {
                for (int copies = random.nextInt(10) / 4; copies > 0; copies--) {
                    contacts.add(damaged(contact.deepCopy(), random));
                }
            }
            if (random.nextInt(8) > 0) {
                lines.append(line).append('\n');
            }
        }
        return lines.toString();
    }

    private static ObjectNode damaged(ObjectNode contact, Random random) {
        contact.set("tone_words", contact.path("tone"));
        contact.set("outcome", contact.path("status"));
        contact.remove(List.of("tone", "status", "optional"));
        switch (random.nextInt(10)) {
            case 0 -> contact.put("outcome", "cancelled");
            case 1 -> contact.put("level", "working").put("track", "military");
            case 2 -> contact.put("mode", "call");
            case 3 -> contact.putArray("us");
            case 4 -> contact.putArray("us").add("Somebody Else");
            case 5 -> contact.putNull("start").put("date_precision", "none");
            case 6 -> contact.put("date_precision", "month");
            case 7 ->
                contact.put("start", "2023-06-19").put("end", "2023-06-20").put("date_precision", "range");
            case 8 -> contact.putArray("tone_words").add("frankly").add("坦率").add("in-depth");
            default -> contact.putArray("prc").add("Wang");
        }
        return contact;
    }

    private static String script(Path labels, Path predictions) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", SCRIPT.toString(), labels.toString(), predictions.toString(), "--json")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("there is no python3");
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "a", ".jsonl"), text);
    }
}
