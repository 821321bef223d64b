package readout.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the lexicon is proved by its own example: read with the longest term first, it lands on that row. */
class LexiconTest {

    private static final Codebook CODEBOOK = Codebook.builtIn();

    static Collection<Word> words() {
        return CODEBOOK.words();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void theExampleLandsOnItsRow(Word word) {
        assertThat(termsIn(word.example()).max(Comparator.comparing(String::length)))
                .hasValue(word.term());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void theTermIsWrittenInItsLanguage(Word word) {
        assertThat(word.term()).matches(word.language().equals("zh") ? "\\p{IsHan}+" : "[a-z]+([ -][a-z]+)*");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void theTermMeansItsTone(Word word) {
        assertThat(CODEBOOK.toneOf(word.term()).map(Tone::code)).hasValue(word.code());
    }

    @Test
    void everyToneHasWordsInBothLanguages() {
        assertThat(CODEBOOK.tones())
                .allSatisfy(tone -> assertThat(CODEBOOK.words())
                        .filteredOn(word -> word.code().equals(tone.code()))
                        .extracting(Word::language)
                        .as(tone.code())
                        .contains("en", "zh"));
    }

    /** The words whose class decides most contacts between these two governments. */
    @Test
    void theUsualWordsOfReadouts() {
        assertThat(Stream.of("candid", "frank", "坦诚", "坦率").map(CODEBOOK::toneOf))
                .extracting(tone -> tone.orElseThrow().code())
                .containsOnly("frank");
        assertThat(Stream.of("constructive", "productive", "建设性", "富有成果").map(CODEBOOK::toneOf))
                .extracting(tone -> tone.orElseThrow().code())
                .containsOnly("constructive");
        assertThat(Stream.of("substantive", "in-depth", "深入", "实质性").map(CODEBOOK::toneOf))
                .extracting(tone -> tone.orElseThrow().code())
                .containsOnly("substantive");
    }

    private static Stream<String> termsIn(String example) {
        return List.copyOf(CODEBOOK.words()).stream()
                .filter(word -> pattern(word).matcher(example).find())
                .map(Word::term);
    }

    private static Pattern pattern(Word word) {
        String term = Pattern.quote(word.term());
        return Pattern.compile(word.language().equals("en") ? "\\b" + term + "\\b" : term);
    }
}
