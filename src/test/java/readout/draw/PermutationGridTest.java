package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.Golden;
import readout.MadeUp;
import readout.model.Language;
import readout.run.ElectionTrial;
import readout.run.Publication;

/** The figure of the claim about elections on data that have whole terms, with placebos beside them. */
class PermutationGridTest {

    /** Meetings of 2013 to 2020: one in each year of an election, two or three in the others. */
    private static String meetings(Map<Integer, Integer> byYear) {
        StringBuilder lines = new StringBuilder();
        for (int year = 2013; year <= 2020; year++) {
            for (int i = 0; i < byYear.getOrDefault(year, 2); i++) {
                lines.append("m%d-%d %d-0%d-10 principal meeting held%n".formatted(year, i, year, 3 + i));
            }
        }
        return lines + "first 2013-01-10 working phone held\nlast 2020-12-10 working phone held\n";
    }

    private static Figure figure(Path folder) throws IOException {
        Path data = folder.resolve("us-cn");
        Files.createDirectories(data);
        Files.writeString(data.resolve("accounts.csv"), MadeUp.accounts(meetings(Map.of(2016, 1, 2020, 1, 2014, 3))));
        Publication publication = new Publication(
                MadeUp.analysis(data), ElectionTrial.withDefaults().withDraws(1, 20), List.of());
        return publication.recipes().stream()
                .filter(recipe -> recipe.form() == Form.PERMUTATION_GRID)
                .findFirst()
                .orElseThrow()
                .of(publication.scene(Language.EN).withSource("Source: made up"));
    }

    private static void leaders(Path folder) throws IOException {
        Path beside = Files.createDirectories(folder.resolve("leaders"));
        StringBuilder meetings = new StringBuilder("id,dyad,start_date,direction,encounter,note\n");
        StringBuilder travel = new StringBuilder("month,president_visits,secretary_visits\n");
        for (int year = 2009; year <= 2020; year++) {
            for (String other : List.of("cn", "jp")) {
                for (int i = 0; i < 1 + year % 3 + (other.equals("jp") ? year % 4 : 0); i++) {
                    String id = other + year + "-" + i;
                    meetings.append("%s,us-%s,%d-0%d-10,us_to_other,%s,%n".formatted(id, other, year, 1 + i, id));
                }
            }
            for (int month = 1; month <= 12; month++) {
                travel.append("%d-%02d,1,2%n".formatted(year, month));
            }
        }
        Files.writeString(beside.resolve("meetings.csv"), meetings);
        Files.writeString(beside.resolve("travel.csv"), travel);
    }

    @Test
    void showsEveryWayToChooseAYearOfEachTerm(@TempDir Path folder) throws IOException {
        Golden.assertEqual("figure-permutation-grid-terms.txt", figure(folder).toText());
    }

    @Test
    void leadersBesideTheDataComeWithTheirPlacebos(@TempDir Path folder) throws IOException {
        leaders(folder);
        Figure figure = figure(folder);

        assertThat(figure.panels())
                .extracting(Panel::name)
                .filteredOn(name -> name.contains(":"))
                .hasSize(3)
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("China: contacts held a year, 2013–2020"),
                        name -> assertThat(name).startsWith("China: encounters").endsWith("2009–2020"),
                        name -> assertThat(name).startsWith("Placebo Japan: encounters"));
        assertThat(figure.title()).contains("contacts of 2013–2020", "encounters of 2009–2020");
        assertThat(figure.source()).startsWith("Leaders: leaders. ");
        assertThat(Picture.svg(figure, Theme.LIGHT)).isNotEmpty();
    }

    /** The shares of all assignments sum to one, and those that are at least as far out make p. */
    @Test
    void theNumbersAreThoseOfTheTest(@TempDir Path folder) throws IOException {
        List<List<String>> rows = figure(folder).numbers().rows();
        double all = rows.stream()
                .filter(row -> row.get(3).equals("assignments"))
                .mapToDouble(row -> Double.parseDouble(row.get(6)))
                .sum();
        assertThat(all).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(rows).filteredOn(row -> row.get(3).equals("year")).hasSize(8);
        assertThat(rows).filteredOn(row -> row.get(3).equals("power")).hasSize(4);
    }
}
