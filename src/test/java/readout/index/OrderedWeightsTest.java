package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Uniform over the weights that never rise: their mean is the rank-order centroid. */
class OrderedWeightsTest {

    private static final int DRAWS = 40_000;

    private static double[] draw(int number, int levels) {
        double[] weights = new double[levels];
        OrderedWeights.draw(new RandomStream(20230618, 3, number), weights);
        return weights;
    }

    @Test
    void weightsNeverRiseAndSumToOne() {
        for (int i = 0; i < 1_000; i++) {
            double[] weights = draw(i, 6);

            assertThat(Arrays.stream(weights).boxed().toList()).isSortedAccordingTo(Collections.reverseOrder());
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        }
    }

    /** Barron and Barrett's centroids of six: 0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278. */
    @Test
    void theirMeanIsTheRankOrderCentroid() {
        double[] centroid = {0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278};
        Moments moments = new Moments(6, k -> centroid[k]);
        for (int i = 0; i < DRAWS; i++) {
            double[] weights = draw(i, 6);
            moments.add(k -> weights[k]);
        }

        for (int k = 0; k < 6; k++) {
            assertThat(moments.mean(k)).isCloseTo(centroid[k], within(0.003));
        }
    }

    /** Of two weights the larger is uniform from a half to one: variance 1/48. */
    @Test
    void ofTwoTheLargerIsUniform() {
        Moments moments = new Moments(1, k -> 0.75);
        int belowThreeQuarters = 0;
        for (int i = 0; i < DRAWS; i++) {
            double larger = draw(i, 2)[0];
            moments.add(k -> larger);
            belowThreeQuarters += larger < 0.75 ? 1 : 0;
        }

        assertThat(moments.variance(0)).isCloseTo(1 / 48.0, within(0.0005));
        assertThat(belowThreeQuarters / (double) DRAWS).isCloseTo(0.5, within(0.01));
    }

    @Test
    void oneWeightIsAll() {
        assertThat(draw(0, 1)).containsExactly(1);
    }
}
