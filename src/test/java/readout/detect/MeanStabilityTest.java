package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class MeanStabilityTest {

    @Test
    void cusumOfAStepByHand() {
        // Residuals −1 −1 1 1 about the mean; σ² = 4/3; the sum reaches 2.
        MeanStability.Cusum cusum = MeanStability.withDefaults().cusum(Series.of(0, 0, 2, 2));
        assertThat(cusum.statistic()).isCloseTo(2 / Math.sqrt(4.0 / 3 * 4), within(1e-12));
    }

    @Test
    void whatDoesNotVaryCannotBeTested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanStability.withDefaults().cusum(Series.of(3, 3, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanStability.withDefaults().fStatistics(Series.of(1, 2)));
    }

    @Test
    @Tag("shared")
    void equalsStrucchange() {
        JsonNode all = ChangePointReference.output("strucchange.json");
        ChangePointReference.series().forEach((name, series) -> {
            JsonNode expected = all.get(name).get("Fstats");
            MeanStability.FStatistics found = MeanStability.withDefaults().fStatistics(series);
            close(name, found.supremum(), expected.get("supF"));
            close(name, found.mean(), expected.get("aveF"));
            close(name, found.exponential(), expected.get("expF"));
            assertThat(found.last())
                    .as(name)
                    .isEqualTo(expected.get("breakpoint").asInt());
            MeanStability.Cusum cusum = MeanStability.withDefaults().cusum(series);
            close(name, cusum.statistic(), all.get(name).get("OLS_CUSUM").get("statistic"));
            close(name, cusum.p(), all.get(name).get("OLS_CUSUM").get("p"));
        });
    }

    private static void close(String name, double found, JsonNode expected) {
        assertThat(found).as(name).isCloseTo(expected.asDouble(), within(Math.max(1e-15, 1e-8 * expected.asDouble())));
    }
}
