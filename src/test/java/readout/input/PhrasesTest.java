package readout.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.model.Language;

/** The tables of sentences: each sentence stands there in every language, with the same numbers in it. */
class PhrasesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)[,}]");

    static Stream<String> tables() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv") && isOfSentences(file))
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOfSentences(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return "key,en,zh".equals(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String table) {
        return Table.read(Input.resource(table), List.of("key", "en", "zh"))
                .value()
                .rows();
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence)
                .results()
                .map((MatchResult value) -> value.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A number that a sentence only chooses by ("text" or "texts") may be missing where a language has no plural. */
    @ParameterizedTest
    @MethodSource("tables")
    void everySentenceSaysTheSameNumbersInBothLanguages(String table) {
        assertThat(rows(table)).isNotEmpty().allSatisfy(row -> {
            String english = row.text("en").replaceAll("\\{\\d,choice,[^{}]*\\}", "");
            assertThat(values(row.text("zh")))
                    .as(row.text("key"))
                    .containsAll(values(english.replaceAll("\\{\\d,choice", "")));
            assertThat(values(row.text("en"))).as(row.text("key")).containsAll(values(row.text("zh")));
        });
    }

    /** In that notation an apostrophe would hide what follows it; a typographic one does not. */
    @ParameterizedTest
    @MethodSource("tables")
    void noSentenceHasAnApostropheOfTypewriters(String table) {
        assertThat(rows(table)).noneMatch(row -> (row.text("en") + row.text("zh")).contains("'"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void chineseIsInChinese(String table) {
        assertThat(rows(table))
                .as("but for names of files and works")
                .noneMatch(row -> row.text("zh")
                        .replaceAll(
                                "Readout|Noto Sans SC|SIL|D3|ISC|CC BY|SHA|Apache License|Open Font License|\\w*}?\\.csv|choice",
                                "")
                        .matches("(?s).*[A-Za-z]{2}.*"));
    }

    @Test
    void aSentenceThatIsNotThereIsAFaultOfTheProgram() {
        Wording words = Phrases.resource("readout/draw/phrases.csv").in(Language.EN);
        assertThatThrownBy(() -> words.say("no-such-key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no \"no-such-key\" in readout/draw/phrases.csv");
    }

    @Test
    void monthsNumbersAndListsAreWrittenAsTheLanguageDoes() {
        Phrases phrases = Phrases.resource("readout/draw/phrases.csv");
        Wording english = phrases.in(Language.EN);
        Wording chinese = phrases.in(Language.ZH);

        assertThat(english.month(YearMonth.of(2023, 11))).isEqualTo("November 2023");
        assertThat(english.shortMonth(YearMonth.of(2023, 11))).isEqualTo("Nov 2023");
        assertThat(chinese.month(YearMonth.of(2023, 11))).isEqualTo("2023年11月");
        assertThat(english.capitalCount(10) + english.count(13) + chinese.count(10))
                .isEqualTo("Ten1310");
        assertThat(english.and(List.of("a", "b")) + english.list(List.of("a", "b")))
                .isEqualTo("a and ba, b");
        assertThat(chinese.and(List.of("甲", "乙")) + chinese.list(List.of("甲", "乙")))
                .isEqualTo("甲和乙甲、乙");
    }
}
