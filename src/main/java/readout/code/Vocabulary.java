package readout.code;

import java.util.List;
import java.util.Locale;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;

/** The words by which contacts are told: {@code coding.csv} of the codebook. */
final class Vocabulary {

    /** What a word does in a sentence. */
    enum Kind {
        /** Tells a contact and takes a subject and a partner; the code is the mode. */
        VERB,
        /** Names a contact; the code is the mode. */
        NOUN,
        /** Says what came of it; the code is the outcome. */
        OUTCOME,
        /** A wish, a habit or a doubt: no contact. */
        HOPE,
        /** Another country. */
        THIRD,
        /** One of the sides; the code is the party. */
        SIDE,
        /** Both sides in one word. */
        BOTH,
        /** An event of many states. */
        MARGIN,
        /** Looks like a contact and is none. */
        DECOY,
        /** It took place. */
        HELD,
        /** A place of summits of the two. */
        VENUE,
        /** An office, by words of the role that it stands for. */
        OFFICE
    }

    /** A row. */
    record Word(String term, Kind kind, String code) {
        boolean tellsContact() {
            return kind == Kind.VERB || kind == Kind.NOUN;
        }
    }

    private static final List<String> KINDS = List.of(Kind.values()).stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Terms<Word> terms = new Terms<>();

    private Vocabulary(List<Word> words) {
        words.forEach(word -> terms.add(word.term(), word));
    }

    /** The words of a language. */
    static Vocabulary of(String language) {
        Loaded<List<Word>> loaded = Table.read(
                Input.resource("readout/codebook/coding.csv"),
                List.of("term", "language", "kind", "code", "example", "reason"),
                row -> word(row, language));
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own vocabulary has a problem: "
                    + loaded.problems().get(0));
        }
        return new Vocabulary(
                loaded.value().stream().filter(word -> !word.term().isEmpty()).toList());
    }

    private static Word word(Row row, String language) {
        String kind = row.oneOf("kind", "kind", KINDS);
        boolean mine = row.required("language").equals(language);
        return new Word(
                mine ? row.required("term") : "",
                KINDS.contains(kind) ? Kind.valueOf(kind.toUpperCase(Locale.ROOT)) : Kind.DECOY,
                row.required("code"));
    }

    private static boolean isMonth(String text, Terms.Hit<Word> hit) {
        return hit.meanings().get(0).term().equals("may") && Character.isUpperCase(text.charAt(hit.start()));
    }

    List<Terms.Hit<Word>> find(String text, int from, int to) {
        return terms.find(text, from, to, hit -> !isMonth(text, hit));
    }
}
