package readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import readout.model.Provenance;

/** The JSON files that a run leaves beside its tables. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** {@code provenance.json}: how the result was made. */
    public static byte[] provenance(Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("program", "readout " + provenance.version());
        root.put("dataset", provenance.dataset());
        root.put("as_of", provenance.asOf().map(Object::toString).orElse(null));
        root.put("codebook", provenance.codebookDigest());
        ObjectNode settings = root.putObject("settings");
        provenance.settings().forEach(settings::put);
        ObjectNode inputs = root.putObject("inputs");
        provenance.inputDigests().forEach(inputs::put);
        return bytes(root);
    }

    /** {@code claims.json}: the claims that were tested; none by this version. */
    public static byte[] claims() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode claims = root.putArray("claims");
        root.put("note", claims.isEmpty() ? "No claim has been tested in this run." : "");
        return bytes(root);
    }

    /** Figures by name as one line, with its line end. */
    public static String line(Map<String, Object> figures) {
        try {
            return MAPPER.writeValueAsString(figures) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree cannot be written", e);
        }
    }

    private static byte[] bytes(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return (MAPPER.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree cannot be written", e);
        }
    }
}
