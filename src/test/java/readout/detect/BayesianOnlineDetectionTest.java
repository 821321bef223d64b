package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class BayesianOnlineDetectionTest {

    @Test
    void findsAJumpAtItsFirstObservation() {
        double[] values = new double[100];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 60 ? -1 : 1) + 0.3 * random.nextGaussian();
        }
        assertThat(BayesianOnlineDetection.withDefaults().changes(Series.of(values)))
                .containsExactly(60);
    }

    @Test
    void whatItSaidEarlierDependsOnNothingLater() {
        double[] values = new double[80];
        java.util.Arrays.fill(values, 40, 80, 3);
        double[] early = java.util.Arrays.copyOf(values, 50);
        double[] changed = values.clone();
        java.util.Arrays.fill(changed, 50, 80, -7);
        assertThat(BayesianOnlineDetection.withDefaults().changes(Series.of(early)))
                .containsExactly(40);
        assertThat(BayesianOnlineDetection.withDefaults().changes(Series.of(changed)))
                .startsWith(40);
    }

    @Test
    void degenerateSeriesHaveNoChange() {
        for (Series series : new Series[] {Series.of(), Series.of(4), Series.of(new double[30])}) {
            assertThat(BayesianOnlineDetection.withDefaults().changes(series)).isEmpty();
        }
    }

    @Test
    @Tag("shared")
    void equalsR() {
        int checked = 0;
        for (Entry entry : ChangePointReference.entries("bocpd_default_zscore")) {
            JsonNode expected = entry.value().get("maxCPs_1based");
            assertThat(withFirst(BayesianOnlineDetection.withDefaults().changes(entry.scaled())))
                    .as(entry.toString())
                    .containsExactly(ChangePointReference.ints(expected));
            checked++;
        }
        assertThat(checked).isEqualTo(10);
    }

    /** R counts from 1 and names the first observation, too. */
    private static int[] withFirst(int[] changes) {
        int[] all = new int[changes.length + 1];
        all[0] = 1;
        for (int i = 0; i < changes.length; i++) {
            all[i + 1] = changes[i] + 1;
        }
        return all;
    }
}
