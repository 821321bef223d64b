package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import readout.MadeUp;
import readout.model.Language;
import readout.run.Publication;

/** Figures of any size: what fits is drawn whole, and what does not is told with the size that would. */
class LayoutTest {

    /** 8 cm, the width of a column in print. */
    private static final int COLUMN = 227;

    private static final double SMALLEST_TYPE = 6;
    private static final Publication EXAMPLE = new Publication(MadeUp.analysis(MadeUp.EXAMPLE));

    private static Figure figure(String name, Language language) {
        return Recipe.all().stream()
                .filter(recipe -> recipe.figure().equals(name))
                .findFirst()
                .orElseThrow()
                .of(EXAMPLE.scene(language));
    }

    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void inItsOwnSizeAFigureFits(String name) {
        for (Language language : Language.values()) {
            assertThat(figure(name, language).leastSize()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readout.draw.Recipe#names")
    void inAColumnNoWordsAreSmallOrCutOrStandOnOthers(String name) {
        for (Language language : Language.values()) {
            Figure small = figure(name, language).sized(COLUMN, Recipe.SMALLEST);
            List<Integer> least = small.leastSize();
            Figure fits = least.isEmpty() ? small : small.sized(least.get(0), least.get(1));

            assertThat(fits.leastSize()).isEmpty();
            Layout layout = new Layout(fits);
            assertThat(layout.scale * Math.min(Layout.WORDS, layout.sourceSize)).isGreaterThan(SMALLEST_TYPE);
            assertThat(layout.room()).as("of the plots, upwards").isPositive();
            assertThat(layout.title).noneMatch(line -> line.endsWith("…"));
            Painter painter = new Painter(fits, Theme.LIGHT);
            painter.paint(new BufferedImage(fits.width(), fits.height(), BufferedImage.TYPE_INT_RGB).createGraphics());
            List<Rectangle2D> words = painter.words();
            assertThat(words).isNotEmpty();
            for (int i = 0; i < words.size(); i++) {
                assertThat(words.subList(0, i)).noneMatch(words.get(i)::intersects);
                assertThat(words.get(i).getMaxX()).isLessThanOrEqualTo(layout.width);
                assertThat(words.get(i).getMaxY()).isLessThanOrEqualTo(layout.height);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"tone-by-side, 400, 200", "as-of, 227, 200"})
    void whatDoesNotFitSaysWhatWould(String name, int width, int height) {
        Figure small = figure(name, Language.EN).sized(width, height);

        List<Integer> least = small.leastSize();

        assertThat(least).hasSize(2);
        assertThat(small.sized(least.get(0), least.get(1)).leastSize()).isEmpty();
        assertThat(small.sized(least.get(0), least.get(1) - 1).leastSize()).isNotEmpty();
    }

    /** Dots that each stand for a contact must not run together. */
    @Test
    void manyMonthsOfDotsNeedTheirWidth() {
        Figure dots = figure("contacts-timeline", Language.EN);
        Figure years = new Figure(
                dots.id(),
                dots.title(),
                dots.subtitle(),
                dots.key(),
                dots.source(),
                dots.alt(),
                COLUMN,
                400,
                2013,
                2026.5,
                dots.panels(),
                dots.numbers(),
                dots.grain());

        assertThat(years.leastSize().get(0)).isGreaterThan(COLUMN).isLessThan(400);
    }
}
