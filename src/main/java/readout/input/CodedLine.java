package readout.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a JSON Lines file of contacts: what somebody found in one document, be it a person who labels or a program
 * that codes. Values are kept as they are written.
 *
 * @param document the id of the document
 * @param contacts what was found in it; may be empty
 */
public record CodedLine(String document, List<Found> contacts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One contact; a value that is not given is empty.
     *
     * @param outcome the outcome, called status in labels
     * @param tone the tone words
     * @param optional whether a coder may leave it out as well as name it
     * @param written the contact as it stands in the file
     */
    public record Found(
            String start,
            String end,
            String precision,
            List<String> us,
            List<String> prc,
            String level,
            String track,
            String mode,
            String outcome,
            List<String> tone,
            boolean optional,
            String written) {}

    /**
     * Reads a file. A line that is no JSON object with a document and contacts is refused.
     *
     * @throws MissingInputException if the file cannot be read
     */
    public static Loaded<List<CodedLine>> read(Path file) {
        String name = file.toString().replace('\\', '/');
        List<CodedLine> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    parse(line, Place.line(name, number), lines, problems);
                }
            }
        } catch (IOException e) {
            throw new MissingInputException(name + ": there is no such file, or it is no text in UTF-8", e);
        }
        return new Loaded<>(List.copyOf(lines), problems);
    }

    private static void parse(String line, Place place, List<CodedLine> lines, List<Problem> problems) {
        try {
            JsonNode root = JSON.readTree(line);
            String document = either(root, "document", "doc_id");
            if (root.path("contacts").isArray() && !document.isEmpty()) {
                List<Found> contacts = new ArrayList<>();
                root.path("contacts").forEach(contact -> contacts.add(found(contact)));
                lines.add(new CodedLine(document, List.copyOf(contacts)));
                return;
            }
        } catch (JsonProcessingException e) {
            problems.add(new Problem("bad-json", place, "the line is no JSON", "as code writes it"));
            return;
        }
        problems.add(new Problem(
                "no-contacts",
                place,
                "the line names no document or has no list of contacts",
                "expected an object with the keys document (or doc_id) and contacts"));
    }

    private static Found found(JsonNode contact) {
        return new Found(
                text(contact, "start"),
                text(contact, "end"),
                text(contact, "date_precision"),
                texts(contact.path("us")),
                texts(contact.path("prc")),
                text(contact, "level"),
                text(contact, "track"),
                text(contact, "mode"),
                either(contact, "outcome", "status"),
                texts(contact.path(contact.has("tone_words") ? "tone_words" : "tone")),
                contact.path("optional").asBoolean(false),
                contact.toString());
    }

    private static String either(JsonNode node, String key, String other) {
        String value = text(node, key);
        return value.isEmpty() ? text(node, other) : value;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(value -> texts.add(value.asText()));
            texts.removeIf(String::isEmpty);
        }
        return List.copyOf(texts);
    }
}
