package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zeger's counts: what is drawn has the moments that the model says, and moments lead back to the model. */
class ParameterDrivenCountsTest {

    private static final double[] ONE = {1};

    private static double[] even(int months) {
        double[] exposure = new double[months];
        Arrays.fill(exposure, 1);
        return exposure;
    }

    @Test
    void theMomentsAreThoseOfTheFormulas() {
        double[] moments = new ParameterDrivenCounts(0.5, 0.2, 0.25).moments();

        assertThat(moments[0]).isEqualTo(1.2 * 1.25 - 1, within(1e-12));
        assertThat(moments[1]).isEqualTo(Math.sqrt(1.2) - 1, within(1e-12));
        assertThat(moments[2]).isEqualTo(Math.pow(1.2, 0.25) - 1, within(1e-12));
    }

    /** Six months by hand: rate 2, off by -2, 2, 0, 0, -1, 1. */
    @Test
    void theMomentsOfARecord() {
        double[] counts = {0, 4, 2, 2, 1, 3};

        double[] moments = ParameterDrivenCounts.moments(counts, even(6), -1, -1);

        assertThat(moments[0]).isEqualTo((10 - 6 * 2) / 24.0, within(1e-12));
        assertThat(moments[1]).isEqualTo((-4 + 0 + 0 + 0 - 1) / 20.0, within(1e-12));
        assertThat(moments[2]).isEqualTo((0 + 0 + 0 + 0) / 16.0, within(1e-12));
    }

    @Test
    void whatIsLeftOutAndWhatHasNoExposureCountsForNothing() {
        double[] counts = {3, 1, 99, 99, 2, 7, 2};
        double[] exposure = {1, 1, 1, 1, 1, 0, 1};

        double[] moments = ParameterDrivenCounts.moments(counts, exposure, 2, 3);

        assertThat(moments[0]).isEqualTo((2 - 4 * 2) / 16.0, within(1e-12));
        assertThat(moments[1]).as("only the first two months are neighbours").isEqualTo(-1 / 4.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 0, 0.5", "0.6, 0.3, 0", "0.8, 0.2, 0.3"})
    void drawnRecordsHaveTheMomentsAndLeadBackToTheModel(double memory, double waves, double scatter) {
        ParameterDrivenCounts model = new ParameterDrivenCounts(memory, waves, scatter);
        double[] exposure = even(200_000);

        double[] drawn = model.draw(4, ONE, exposure, new Well19937c(20230618));
        double[] moments = ParameterDrivenCounts.moments(drawn, exposure, -1, -1);

        assertThat(Arrays.stream(drawn).average().orElseThrow()).isEqualTo(4, within(0.1));
        double[] expected = model.moments();
        for (int lag = 0; lag < moments.length; lag++) {
            assertThat(moments[lag]).as("lag %d", lag).isEqualTo(expected[lag], within(0.03));
        }
        ParameterDrivenCounts fitted = ParameterDrivenCounts.fitted(expected);
        if (waves > 0) {
            assertThat(fitted.memory()).isEqualTo(memory, within(0.1));
        }
        assertThat(fitted.waves()).isEqualTo(waves, within(0.05));
        assertThat(fitted.scatter()).isEqualTo(scatter, within(0.05));
    }

    /** Of the two weights each is drawn as often; in units whose variance by chance is the mean nothing is in excess. */
    @Test
    void drawnContactsCarryTheWeightsOfTheRecord() {
        double unit = 4 / 10.0;
        double[] weights = {unit, 3 * unit};

        double[] drawn = ParameterDrivenCounts.POISSON.draw(5, weights, even(200_000), new Well19937c(1));

        assertThat(Arrays.stream(drawn).average().orElseThrow()).isEqualTo(5 * 2 * unit, within(0.03));
        assertThat(ParameterDrivenCounts.moments(drawn, even(200_000), -1, -1)[0])
                .isEqualTo(0, within(0.01));
    }

    @Test
    void manyContactsAreAddedUpLikeFew() {
        double[] drawn =
                ParameterDrivenCounts.POISSON.draw(1e6, new double[] {0.5, 1.5}, even(2_000), new Well19937c(1));

        assertThat(Arrays.stream(drawn).average().orElseThrow()).isEqualTo(1e6, within(200.0));
        double variance = Arrays.stream(drawn)
                .map(value -> (value - 1e6) * (value - 1e6))
                .average()
                .orElseThrow();
        assertThat(variance / 1e6)
                .as("1 of the number, a quarter of the weights")
                .isEqualTo(1.25, within(0.15));
    }
}
