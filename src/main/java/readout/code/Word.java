package readout.code;

import java.util.List;
import java.util.Locale;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;

/**
 * A row of {@code words.csv}, the words by which contacts are told.
 *
 * @param term the word as it stands in texts
 * @param language {@code en} or {@code zh}
 * @param kind what it does
 * @param code what it stands for, as its kind says
 * @param example a sentence that it codes; may be empty for words that code nothing alone
 */
record Word(String term, String language, Kind kind, String code, String example) implements Meant {

    /** Reads the words that come with the program. */
    static List<Word> builtIn() {
        Loaded<List<Word>> loaded = Table.read(
                Input.resource("readout/codebook/words.csv"),
                List.of("term", "language", "kind", "code", "example", "reason"),
                Word::of);
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own words have a problem: "
                    + loaded.problems().get(0));
        }
        return loaded.value();
    }

    private static Word of(Row row) {
        List<String> kinds = List.of(Kind.values()).stream()
                .filter(kind -> kind != Kind.PERSON)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        String kind = row.oneOf("kind", "kind of word", kinds);
        row.required("reason");
        return new Word(
                row.required("term"),
                row.oneOf("language", "language", List.of("en", "zh")),
                kinds.contains(kind) ? Kind.valueOf(kind.toUpperCase(Locale.ROOT)) : Kind.MASK,
                row.required("code"),
                row.text("example"));
    }
}
