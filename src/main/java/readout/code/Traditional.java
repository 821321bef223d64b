package readout.code;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import readout.input.Input;
import readout.input.Row;
import readout.input.Table;
import readout.model.Document;

/**
 * Reads traditional characters as the simplified ones in which the words of the codebook are written. Each character stands
 * for one, so that every offset stays that of the text as it was published.
 */
final class Traditional {

    private final Map<Character, Character> simplified;

    Traditional() {
        simplified = Table.read(
                        Input.resource("readout/codebook/traditional.csv"),
                        List.of("traditional", "simplified"),
                        Traditional::pair)
                .value()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<Character, Character> pair(Row row) {
        return Map.entry(
                row.required("traditional").charAt(0),
                row.required("simplified").charAt(0));
    }

    /** The document with title and text in simplified characters; the same document if it is not Chinese. */
    Document simplified(Document document) {
        return document.language().startsWith("zh")
                ? new Document(
                        document.id(),
                        document.issuer(),
                        document.published(),
                        document.language(),
                        simplified(document.title()),
                        simplified(document.text()),
                        document.origin())
                : document;
    }

    private String simplified(String text) {
        StringBuilder same = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            same.append(c < 0x3400 ? c : simplified.getOrDefault(c, c).charValue());
        }
        return same.toString();
    }
}
