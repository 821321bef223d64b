package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;
import readout.codebook.Codebook;
import readout.model.MonthlySeries;
import readout.run.Analysis;

class TsinghuaStockTest {

    /** From the middle an event counts in full; at an end only what leads away from it counts, and doubly. */
    @Test
    void theNearerToAnEndTheLessAnEventDoes() {
        assertThat(TsinghuaStock.after(0, 1)).isEqualTo(1);
        assertThat(TsinghuaStock.after(0, -1)).isEqualTo(-1);
        assertThat(TsinghuaStock.after(9, 5)).isEqualTo(9);
        assertThat(TsinghuaStock.after(-9, -5)).isEqualTo(-9);
        assertThat(TsinghuaStock.after(-9, 1)).isEqualTo(-7);
        assertThat(TsinghuaStock.after(9, -1)).isEqualTo(7);
    }

    @Test
    void noEventsLeadOffTheScale() {
        Random random = new Random(20230618);
        double stock = 0;
        for (int event = 0; event < 10_000; event++) {
            stock = TsinghuaStock.after(stock, 40 * (random.nextDouble() - 0.5));
            assertThat(stock).isBetween(-9.0, 9.0);
        }
    }

    /** Weights of the codebook: a ministers' meeting, then one put off; the announcement does nothing. */
    @Test
    void contactsMoveItByTheirWeightsInOrderOfTheirDays() {
        Analysis analysis = MadeUp.analysis("""
                b 2022-02-10 principal meeting postponed
                a 2022-01-10 principal meeting held
                c 2022-03-10 principal meeting announced
                """);
        Codebook codebook = analysis.codebook();
        double weight = codebook.weight(codebook.cell(analysis.contacts().get(0)));
        double kappa = codebook.setting(Codebook.DISRUPTION_WEIGHT);
        double putOff = codebook.weight(codebook.cell(analysis.contacts().get(1)));
        MonthlySeries stock = analysis.stock();

        assertThat(stock.at(YearMonth.of(2022, 1)).orElseThrow()).isEqualTo(weight, within(1e-12));
        double after = weight - (9 + weight) / 9 * kappa * putOff;
        assertThat(stock.at(YearMonth.of(2022, 2)).orElseThrow()).isEqualTo(after, within(1e-12));
        assertThat(stock.at(YearMonth.of(2022, 3)).orElseThrow()).isEqualTo(after, within(1e-12));
    }

    /** What happened in a month without enough data is not forgotten, but the month itself has no value. */
    @Test
    void aMonthWithoutDataHasNoValue(@TempDir Path folder) throws IOException {
        MonthlySeries stock = MadeUp.analysis(MadeUp.folder(folder, """
                a 2023-04-10 principal meeting held
                b 2023-05-10 principal meeting held
                """, """
                2023-04 complete 30
                2023-05 thin     31
                2023-06 complete 30
                """)).stock();
        assertThat(stock.at(YearMonth.of(2023, 5))).isEmpty();
        assertThat(stock.at(YearMonth.of(2023, 6)).orElseThrow())
                .isGreaterThan(stock.at(YearMonth.of(2023, 4)).orElseThrow());
    }

    @Test
    @Tag("shared")
    void equalsTheTrajectoryOfTheReference() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(Path.of("../shared/methods/reference/outputs/hand_vectors.json")
                        .toFile())
                .get("tsinghua_update");
        double stock = expected.get("P0").asDouble();
        List<Double> found = new java.util.ArrayList<>();
        for (JsonNode event : expected.get("events")) {
            stock = TsinghuaStock.after(stock, event.asDouble());
            found.add(stock);
        }
        assertThat(found).hasSize(expected.get("trajectory").size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get("trajectory").get(i).asDouble(), within(1e-12));
        }
        assertThat(TsinghuaStock.after(0, 1))
                .isEqualTo(expected.get("from_zero_plus1").asDouble());
        assertThat(TsinghuaStock.after(9, 5))
                .isEqualTo(expected.get("at_plus9_plus5").asDouble());
        assertThat(TsinghuaStock.after(-9, -5))
                .isEqualTo(expected.get("at_minus9_minus5").asDouble());
        assertThat(TsinghuaStock.after(-9, 1))
                .isEqualTo(expected.get("at_minus9_plus1").asDouble());
    }
}
