package readout.code;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Map<Kind, List<String>> codes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PERSON) {
                kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
                codes.put(kind, codes(kind, codebook));
            }
        }
        return Table.read(
                codebook.contactWords(),
                List.of("term", "language", "kind", "code", "example", "reason"),
                row -> of(row, kinds, codes));
    }

    private static Word of(Row row, Map<String, Kind> kinds, Map<Kind, List<String>> codes) {
        String name = row.oneOf("kind", "kind of word", kinds.keySet());
        Kind kind = kinds.getOrDefault(name, Kind.MASK);
        List<String> known = codes.getOrDefault(kind, List.of());
        row.required("reason");
        String code = row.required("code");
        if (row.isGood() && !known.contains(code)) {
            row.refuse("unknown-code", "code", "\"" + code + "\" is no code of a " + name, Nearest.hint(code, known));
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
