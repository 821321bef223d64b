package readout.input;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import readout.model.Language;

/**
 * The sentences of one package in every language: a table {@code key,en,zh}, in the notation of {@link
 * java.text.MessageFormat}. Whoever wants another wording changes a cell; numbers are put in the same way in every
 * language, so that they cannot differ.
 */
public final class Phrases {

    private final String table;
    private final Map<Language, SortedMap<String, String>> sentences;

    private Phrases(String table, Map<Language, SortedMap<String, String>> sentences) {
        this.table = table;
        this.sentences = sentences;
    }

    /**
     * Reads a table that the program brings with it.
     *
     * @throws IllegalStateException if it has a problem
     */
    public static Phrases resource(String table) {
        Map<Language, SortedMap<String, String>> sentences = new TreeMap<>();
        for (Language language : Language.values()) {
            sentences.put(language, new TreeMap<>());
        }
        Loaded<List<Boolean>> loaded = Table.read(Input.resource(table), List.of("key", "en", "zh"), row -> {
            String key = row.required("key");
            return sentences.entrySet().stream()
                    .allMatch(entry -> entry.getValue()
                                    .put(key, row.required(entry.getKey().code()))
                            == null);
        });
        if (!loaded.isClean() || loaded.value().contains(false)) {
            throw new IllegalStateException("The program's own " + table + " has a problem: "
                    + (loaded.isClean()
                            ? "a key stands in it twice"
                            : loaded.problems().get(0)));
        }
        return new Phrases(table, sentences);
    }

    public Wording in(Language language) {
        return new Wording(table, language, sentences.getOrDefault(language, new TreeMap<>()));
    }
}
