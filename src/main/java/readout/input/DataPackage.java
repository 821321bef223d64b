package readout.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.model.Dyad;
import readout.model.MonthSpan;

/**
 * What the {@code datapackage.json} of a data set says of it (Data Package v2, datapackage.org).
 *
 * @param name the short name of the data
 * @param version the version of the data
 * @param title what it is, in a line
 * @param created the day the data were closed
 * @param dyad the two parties; from the key {@code readout.dyad}
 * @param base the base period; from the key {@code readout.base}
 * @param resources its tables
 */
public record DataPackage(
        String name,
        String version,
        String title,
        Optional<LocalDate> created,
        Optional<Dyad> dyad,
        Optional<MonthSpan> base,
        List<Resource> resources) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String EXPECTED = "expected a data package (datapackage.org)";

    /**
     * One table.
     *
     * @param path the file, relative to the folder
     * @param fields the names of its columns, in order
     */
    public record Resource(String path, List<String> fields) {}

    /** Reads the file. What it does not say is empty; what cannot be understood is a problem. */
    public static Loaded<DataPackage> read(Input input) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root = JSON.createObjectNode();
        try {
            root = JSON.readTree(input.bytes().copy());
            if (!root.isObject()) {
                problems.add(new Problem(
                        "bad-json",
                        Place.file(input.name()),
                        root.isMissingNode() ? "the file is empty" : "the file is JSON, but no object { ... }",
                        EXPECTED));
            }
        } catch (JsonProcessingException e) {
            problems.add(new Problem(
                    "bad-json",
                    Place.line(
                            input.name(),
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    "the file is no JSON: " + e.getOriginalMessage().replaceAll(" \\(start marker at .*\\)$", ""),
                    EXPECTED));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        List<Resource> resources = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            List<String> fields = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> fields.add(field.path("name").asText()));
            resources.add(new Resource(resource.path("path").asText(), List.copyOf(fields)));
        }
        JsonNode own = root.path("readout");
        return new Loaded<>(
                new DataPackage(
                        root.path("name").asText(),
                        root.path("version").asText(),
                        root.path("title").asText(),
                        parsed(input, "created", root.path("created").asText(), DataPackage::day, problems),
                        parsed(input, "readout.dyad", own.path("dyad").asText(), Dyad::parse, problems),
                        parsed(input, "readout.base", own.path("base").asText(), MonthSpan::parse, problems),
                        List.copyOf(resources)),
                problems);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written YYYY-MM-DD, not \"" + text + "\"", e);
        }
    }

    private static <T> Optional<T> parsed(
            Input input,
            String key,
            String text,
            java.util.function.Function<String, T> parse,
            List<Problem> problems) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    "bad-" + key,
                    new Place(input.name(), 0, key, 0),
                    "\"" + text + "\" cannot be understood",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
