package readout.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a JSON Lines file of documents, as far as it says something; other keys are ignored.
 *
 * @param id the id; empty if the line gives none
 * @param published the day of publication; empty if the line gives none or none that can be read
 * @param language {@code en} or {@code zh}; empty if the line gives neither
 * @param title the title; may be empty
 * @param text the text
 * @param issuer whose words it gives, {@code us}, {@code prc}, {@code both} or {@code press}; may be empty
 * @param source the name of the source; may be empty
 */
public record DocumentLine(
        String id,
        Optional<LocalDate> published,
        String language,
        String title,
        String text,
        String issuer,
        String source) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int DAY = 10;

    /** Reads a line. What is no JSON object with a text is refused; a day that cannot be read is a problem of its own. */
    public static Loaded<Optional<DocumentLine>> parse(String line, Place place) {
        JsonNode root;
        try {
            root = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return refused("bad-json", place, "the line is no JSON");
        }
        if (!root.path("text").isTextual()) {
            return refused("no-text", place, "the line has no text");
        }
        String day = root.path("published").asText("");
        Optional<LocalDate> published = day(day);
        String language = root.path("lang").asText("");
        DocumentLine document = new DocumentLine(
                root.path("id").asText(""),
                published,
                List.of("en", "zh").contains(language) ? language : "",
                root.path("title").asText(""),
                root.path("text").asText(),
                root.path("issuer").asText(""),
                root.path("source").asText(""));
        if (published.isEmpty() && !day.isEmpty() && !day.equals("null")) {
            return Loaded.clean(Optional.of(document))
                    .with(List.of(new Problem(
                            "bad-date",
                            new Place(place.file(), place.line(), "published", 0),
                            "the day of publication cannot be read; the document is coded without it",
                            "write YYYY-MM-DD, such as 2023-06-18")));
        }
        return Loaded.clean(Optional.of(document));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Loaded<Optional<DocumentLine>> refused(String code, Place place, String message) {
        return new Loaded<>(
                Optional.empty(),
                List.of(new Problem(
                        code, place, message, "expected an object with the keys id, published, lang, title, text")));
    }
}
