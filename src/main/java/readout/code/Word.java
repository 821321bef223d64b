package readout.code;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import readout.codebook.Codebook;
import readout.input.Loaded;
import readout.input.Nearest;
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

    /** Reads the words of a codebook. */
    static Loaded<List<Word>> of(Codebook codebook) {
        return Table.read(
                codebook.contactWords(),
                List.of("term", "language", "kind", "code", "example", "reason"),
                row -> of(row, codebook));
    }

    private static Word of(Row row, Codebook codebook) {
        List<String> kinds = List.of(Kind.values()).stream()
                .filter(kind -> kind != Kind.PERSON)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = row.oneOf("kind", "kind of word", kinds);
        Kind kind = kinds.contains(name) ? Kind.valueOf(name.toUpperCase(Locale.ROOT)) : Kind.MASK;
        row.required("reason");
        String code = row.required("code");
        if (row.isGood() && !codes(kind, codebook).contains(code)) {
            row.refuse(
                    "unknown-code",
                    "code",
                    "\"" + code + "\" is no code of a " + name,
                    Nearest.hint(code, codes(kind, codebook)));
        }
        return new Word(
                row.required("term"),
                row.oneOf("language", "language", List.of("en", "zh")),
                kind,
                code,
                row.text("example"));
    }

    private static List<String> codes(Kind kind, Codebook codebook) {
        List<String> modes = codebook.modeCodes();
        return switch (kind) {
            case VERB, BASE ->
                Stream.concat(modes.stream(), modes.stream().flatMap(mode -> Stream.of(mode + ">us", mode + ">cn")))
                        .toList();
            case NOUN ->
                Stream.concat(
                                modes.stream(),
                                modes.stream().flatMap(mode -> offices(codebook).map(office -> mode + ">" + office)))
                        .toList();
            case MARGIN, JOINT -> modes;
            case FATE -> codebook.outcomeCodes();
            case PLAN -> List.of("announced", "soon");
            case NONE -> List.of("none", "policy", "habit", "condition", "denial");
            case SIDE -> List.of("us", "cn");
            case PLACE -> List.of("us", "cn", "other");
            case THIRD -> List.of("other", "leader");
            case BOTH -> List.of("named", "pair", "heads", "chiefs", "pronoun", "countries");
            case TALK, MASK -> List.of("none");
            case TITLE ->
                Stream.of("us ", "cn ", "- ")
                        .flatMap(side -> offices(codebook).map(office -> side + office))
                        .toList();
            case PERSON -> List.of();
        };
    }

    private static Stream<String> offices(Codebook codebook) {
        return codebook.levelCodes().stream()
                .flatMap(level -> Stream.concat(codebook.trackCodes().stream(), Stream.of("none"))
                        .map(track -> level + " " + track));
    }
}
