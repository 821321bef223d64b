package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class BaiPerronTest {

    @Test
    void aLargerStepHasANarrowerInterval() {
        assertThat(width(1)).isGreaterThan(width(3)).isGreaterThan(width(9));
    }

    private static int width(double step) {
        Random random = new Random(5);
        double[] values = new double[120];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 60 ? 0 : step) + random.nextGaussian();
        }
        List<BaiPerron.Break> breaks =
                BaiPerron.withDefaults().breaks(Series.of(values)).breaks();
        assertThat(breaks).hasSize(1);
        return breaks.get(0).high() - breaks.get(0).low();
    }

    @Test
    void degenerateSeriesHaveNoInterval() {
        for (Series series : new Series[] {Series.of(), Series.of(1), Series.of(1, 2, 3), Series.of(new double[50])}) {
            assertThat(BaiPerron.withDefaults().breaks(series).breaks()).isEmpty();
        }
    }

    @Test
    @Tag("shared")
    void equalsStrucchange() {
        JsonNode all = ChangePointReference.output("strucchange.json");
        ChangePointReference.series().forEach((name, series) -> {
            JsonNode expected = all.get(name);
            BaiPerron.Result result = BaiPerron.withDefaults().breaks(series);
            close(name, result.sums(), expected.get("RSS"));
            close(name, result.criteria(), expected.get("BIC"));
            for (int m = 1; m < result.dates().size(); m++) {
                assertThat(result.dates().get(m).stream()
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .as(name + " " + m)
                        .containsExactly(ChangePointReference.ints(
                                expected.get("breaks_by_m").get(m - 1)));
            }
            int[] optimal = ChangePointReference.ints(expected.get("opt"));
            JsonNode means = expected.get("coef");
            List<readout.model.Segmentation.Segment> stretches =
                    Segmenter.stretches(LeastSquaresCost.of(series), optimal);
            for (int i = 0; i < means.size(); i++) {
                double mean = means.get(i).get(0).asDouble();
                assertThat(stretches.get(i).value())
                        .as(name + " mean " + i)
                        .isCloseTo(mean, within(1e-8 * Math.max(1, Math.abs(mean))));
            }
            JsonNode intervals = expected.get("confint95");
            assertThat(result.breaks()).as(name).hasSize(intervals.size());
            for (int i = 0; i < intervals.size(); i++) {
                BaiPerron.Break found = result.breaks().get(i);
                assertThat(new int[] {found.low(), found.last(), found.high()})
                        .as(name + " " + i)
                        .containsExactly(ChangePointReference.ints(intervals.get(i)));
            }
        });
    }

    private static void close(String name, List<Double> found, JsonNode expected) {
        assertThat(found).as(name).hasSize(expected.size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i))
                    .as(name + " " + i)
                    .isCloseTo(
                            expected.get(i).asDouble(),
                            within(1e-8 * Math.abs(expected.get(i).asDouble())));
        }
    }
}
