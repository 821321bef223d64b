package readout.code;

import java.util.List;
import java.util.Map;
import readout.input.Input;
import readout.input.Row;
import readout.input.Table;
import readout.model.Document;

/**
 * Reads traditional characters as the simplified ones in which the words of the codebook are written. Each character stands
 * for one, so that every offset stays that of the text as it was published.
 */
final class Traditional {

    /** What each character is read as; a table, as every character of a text is looked up. */
    private final char[] simplified = new char[1 << Character.SIZE];

    Traditional() {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        Table.read(
                        Input.resource("readout/codebook/traditional.csv"),
                        List.of("traditional", "simplified"),
                        Traditional::pair)
                .value()
                .forEach(pair -> simplified[pair.getKey()] = pair.getValue());
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
        char[] same = text.toCharArray();
        for (int i = 0; i < same.length; i++) {
            same[i] = simplified[same[i]];
        }
        return new String(same);
    }
}
