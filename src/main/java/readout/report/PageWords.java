package readout.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Language;

/** What {@code report.html} says, in every language at once. */
final class PageWords {

    private static final Phrases PHRASES = Phrases.resource("readout/report/phrases.csv");

    private PageWords() {}

    static Wording in(Language language) {
        return PHRASES.in(language);
    }

    /** The same thing in every language, by its code. */
    static <T> Map<String, T> all(Function<Language, T> say) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Language::code, say, (one, other) -> one, LinkedHashMap::new));
    }

    /** A sentence of {@code phrases.csv}. */
    static Map<String, String> phrase(String key, Object... values) {
        return all(language -> in(language).say(key, values));
    }
}
