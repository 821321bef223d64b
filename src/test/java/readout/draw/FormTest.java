package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readout.Golden;
import readout.MadeUp;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;
import readout.run.Analysis;
import readout.run.Benchmarks;
import readout.run.ElectionTrial;
import readout.run.Publication;

/** What every form of figure must be able to do; a new constant is held to it without a new test. */
class FormTest {

    /** What a publication draws from, under a source line that does not change with the codebook. */
    private static Scene scene(Analysis analysis) {
        return scene(analysis, Language.EN);
    }

    private static Scene scene(Analysis analysis, Language language) {
        SortedMap<YearMonth, Double> others = new TreeMap<>();
        analysis.index().months().forEach(month -> others.put(month.month(), month.held() % 3));
        MonthlySeries series = new MonthlySeries(new MonthSpan(others.firstKey(), others.lastKey()), others);
        return new Publication(
                        analysis,
                        ElectionTrial.withDefaults().withDraws(1, 20),
                        List.of(Benchmarks.of(analysis, "others", series, 1, 50)))
                .scene(language)
                .withSource("Source: made up");
    }

    private static Recipe recipe(Form form) {
        return Recipe.all().stream()
                .filter(recipe -> recipe.form() == form)
                .findFirst()
                .orElseThrow();
    }

    /** A figure that can be drawn, and that says what it shows. */
    private static void isWhole(Figure figure) {
        assertThat(figure.title()).isNotBlank();
        assertThat(figure.subtitle()).isNotBlank();
        assertThat(figure.source()).isEqualTo("Source: made up");
        assertThat(figure.alt()).startsWith(figure.title());
        assertThat(figure.from()).isLessThan(figure.to());
        assertThat(figure.panels()).isNotEmpty();
        assertThat(figure.numbers().header()).doesNotHaveDuplicates();
        assertThat(figure.numbers().rows())
                .allSatisfy(
                        row -> assertThat(row).hasSameSizeAs(figure.numbers().header()));
        for (Theme theme : Theme.values()) {
            assertThat(Picture.svg(figure, theme)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasASpellingThatReadsBack(Form form) {
        assertThat(form.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Form.parse(form.code())).contains(form);
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnAsItsGoldenFileSays(Form form) throws IOException {
        Recipe recipe = recipe(form);
        Figure figure = recipe.of(scene(MadeUp.analysis(MadeUp.EXAMPLE)));

        isWhole(figure);
        assertThat(figure.id()).isEqualTo(recipe.figure());
        Golden.assertEqual("figure-" + form.code() + ".txt", figure.toText());
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameInChinese(Form form) throws IOException {
        Figure chinese = recipe(form).of(scene(MadeUp.analysis(MadeUp.EXAMPLE), Language.ZH));
        Figure english = recipe(form).of(scene(MadeUp.analysis(MadeUp.EXAMPLE)));

        isWhole(chinese);
        assertThat(chinese.title() + chinese.subtitle() + chinese.alt()).containsPattern("\\p{IsHan}");
        assertThat(chinese.numbers()).isEqualTo(english.numbers());
        Golden.assertEqual("figure-" + form.code() + "-zh.txt", chinese.toText());
    }

    @ParameterizedTest
    @EnumSource
    void drawsASingleMonth(Form form) {
        isWhole(recipe(form).of(scene(MadeUp.analysis("a 2023-05-10 principal meeting held us=frank"))));
    }

    @ParameterizedTest
    @EnumSource
    void drawsDataThatHaveNoIndex(Form form) {
        Scene nothingHeld = scene(MadeUp.analysis("""
                a 2023-05-10 principal meeting postponed
                b 2023-07-10 principal visit announced
                """));

        Figure figure = recipe(form).of(nothingHeld);

        assertThat(nothingHeld.median()).isEmpty();
        isWhole(figure);
        assertThat(figure.toText()).as("its months are covered all the same").doesNotContain("shade MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void drawsDataOfWhichNoMonthIsCovered(Form form, @TempDir Path folder) throws IOException {
        isWhole(recipe(form)
                .of(scene(MadeUp.analysis(MadeUp.folder(folder, "a 2023-05-10 principal meeting held", """
                        2023-04 none 0
                        2023-05 thin 31
                        """)))));
    }

    @Test
    void aRecipeMayNameItsMonths() {
        Scene scene = scene(MadeUp.analysis(MadeUp.EXAMPLE));
        Recipe year = new Recipe(
                "year",
                Form.MONTHLY_BARS,
                Optional.of(YearMonth.of(2023, 1)),
                Optional.of(YearMonth.of(2023, 6)),
                860,
                430,
                "Half a year");
        Recipe elsewhere = new Recipe(
                "elsewhere", Form.MONTHLY_BARS, Optional.of(YearMonth.of(2030, 1)), Optional.empty(), 860, 430, "None");

        assertThat(year.of(scene).numbers().rows())
                .extracting(row -> row.get(0))
                .containsExactly("2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06");
        assertThat(elsewhere.of(scene).numbers().rows())
                .as("all months, as none of those asked for is covered")
                .hasSize(16);
    }
}
