package readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import readout.model.ChangeEvidence;
import readout.model.Provenance;
import readout.model.Segmentation;

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

    /** The cuts of a series, as {@code segment} and {@code detect} print them. */
    public static byte[] segmentation(Segmentation segmentation) {
        return segmentation(segmentation, ChangeEvidence.NONE);
    }

    /** The same with how sure the breaks are, as far as that was asked. */
    public static byte[] segmentation(Segmentation segmentation, ChangeEvidence evidence) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("n", segmentation.n());
        root.put("cost", segmentation.cost());
        // A penalty asked for as a number is a number here, too.
        if (Character.isLetter(segmentation.penalty().charAt(0))) {
            root.put("penalty", segmentation.penalty());
        } else {
            root.put("penalty", segmentation.penaltyValue());
        }
        root.put("penalty_value", segmentation.penaltyValue());
        root.put("method", segmentation.method());
        ArrayNode breaks = root.putArray("breaks");
        segmentation.breaks().forEach(breaks::add);
        ArrayNode segments = root.putArray("segments");
        for (Segmentation.Segment segment : segmentation.segments()) {
            segments.addObject()
                    .put("start", segment.start())
                    .put("end", segment.end())
                    .put("value", segment.value());
        }
        root.put("objective", segmentation.objective());
        if (!evidence.intervals().isEmpty()) {
            ArrayNode intervals = root.putArray("intervals");
            evidence.intervals()
                    .forEach(interval -> intervals
                            .addObject()
                            .put("break", interval.last())
                            .put("low", interval.low())
                            .put("high", interval.high())
                            .put("bounded", interval.bounded()));
        }
        if (evidence.logEvidence().isPresent()) {
            root.put("log_evidence", evidence.logEvidence().getAsDouble());
            ArrayNode after = root.putArray("change_after");
            evidence.changeAfter().forEach(after::add);
        }
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

    /** A tree as bytes: two blanks a step, LF. */
    static byte[] bytes(ObjectNode root) {
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
