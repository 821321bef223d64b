package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.draw.Recipe;
import readout.draw.Theme;
import readout.model.Language;

class PublicationTest {

    private final Publication publication = new Publication(MadeUp.analysis(MadeUp.EXAMPLE));

    @Test
    void tellsOfAsManyStepsAsItSays() {
        List<String> steps = new ArrayList<>();

        publication.files(Looks.DEFAULT, steps::add);

        assertThat(steps)
                .hasSize(publication.steps())
                .containsAll(publication.recipes().stream().map(Recipe::figure).toList())
                .doesNotContain("benchmark");
    }

    @Test
    void aFigureIsAPictureADrawingAndItsNumbers() {
        Map<String, byte[]> files = publication.files(Recipe.all().get(0), Looks.DEFAULT, 36);

        assertThat(files.keySet())
                .containsExactly("engagement-window.png", "engagement-window.svg", "engagement-window.csv");
        assertThat(new String(files.get("engagement-window.csv"), java.nio.charset.StandardCharsets.UTF_8).lines())
                .as("a header, and a row for each month")
                .hasSize(17);
    }

    @Test
    void theFirstLookHasThePlainNameAndEveryOtherItsOwn() {
        Looks looks = new Looks(List.of(Language.ZH, Language.EN), List.of(Theme.LIGHT, Theme.DARK));

        assertThat(publication.files(Recipe.all().get(2), looks, 36).keySet())
                .containsExactly(
                        "outcomes.png",
                        "outcomes.svg",
                        "outcomes-dark.png",
                        "outcomes-dark.svg",
                        "outcomes.csv",
                        "outcomes-en.png",
                        "outcomes-en.svg",
                        "outcomes-en-dark.png",
                        "outcomes-en-dark.svg");
    }

    @Test
    void everyFigureHasATitleInEveryLanguage() {
        for (Language language : Language.values()) {
            assertThat(publication.recipes())
                    .allMatch(recipe -> !publication
                            .scene(language)
                            .titles()
                            .apply(recipe.figure())
                            .isEmpty());
        }
    }

    @Test
    void everyFigureSaysWhereItsNumbersComeFrom() {
        assertThat(publication.findings(Language.EN).source())
                .startsWith("Source: example 1.0.0, 13 contacts")
                .contains("as of 2023-12-12")
                .contains("Readout " + Version.NUMBER)
                .endsWith("CC BY 4.0");
    }

    @Test
    void theSummaryIsTheFindingInShortLines() {
        String summary = publication.summary(60);

        assertThat(summary.lines()).first().asString().startsWith("A window by the rule, five months: May 2023 to");
        assertThat(summary.lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(summary.replaceAll("\\s+", " "))
                .contains(
                        "In the six months before it, one contact was put off, on 2023-02-05..2023-02-06 (postponed):")
                .contains("No US general election fell in it.");
    }
}
