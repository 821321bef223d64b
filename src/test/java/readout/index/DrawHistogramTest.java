package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Quantiles out of little room, against those of the draws themselves. */
class DrawHistogramTest {

    private static DrawHistogram of(DrawHistogram empty, double... values) {
        DrawHistogram histogram = empty.emptied();
        for (double value : values) {
            histogram.add(value, 100);
        }
        return histogram;
    }

    @Test
    void quantilesAreThoseOfTheDraws() {
        double[] draws = new double[20_000];
        RandomStream random = new RandomStream(20230618, 1, 0);
        Arrays.setAll(draws, i -> 30 * random.gamma(4));
        DrawHistogram histogram = of(new DrawHistogram(120, 60), draws);
        Arrays.sort(draws);

        for (double probability : new double[] {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975}) {
            double exact = draws[(int) (probability * draws.length)];
            assertThat(histogram.quantile(probability)).isCloseTo(exact, within(1.2)); // a bin
        }
        assertThat(histogram.quantile(0)).isCloseTo(draws[0], within(1.2));
        assertThat(histogram.quantile(1)).isEqualTo(draws[draws.length - 1]);
    }

    @Test
    void manyZerosAreExactlyZero() {
        DrawHistogram histogram = of(new DrawHistogram(1, 1), 0, 0, 0, 3);

        assertThat(histogram.quantile(0.1)).isZero();
        assertThat(histogram.quantile(0.75)).isZero();
        assertThat(histogram.quantile(1)).isEqualTo(3);
    }

    @Test
    void oneValueIsAllQuantiles() {
        DrawHistogram histogram = of(new DrawHistogram(7, 0), 7, 7, 7);

        assertThat(histogram.quantile(0.1)).isEqualTo(7);
        assertThat(histogram.quantile(0.9)).isEqualTo(7);
    }

    @Test
    void whatLiesFarFromTheFirstDrawsIsKeptByItsExtremes() {
        DrawHistogram histogram = of(new DrawHistogram(100, 1), 1, 100, 1e9);

        assertThat(histogram.quantile(0)).isEqualTo(1);
        assertThat(histogram.quantile(0.5)).isCloseTo(100, within(0.1));
        assertThat(histogram.quantile(1)).isEqualTo(1e9);
    }

    @Test
    void theShareAboveAThresholdLeavesTheThresholdOut() {
        assertThat(of(new DrawHistogram(100, 1), 99, 100, 101, 102).shareAbove())
                .isEqualTo(0.5);
    }

    @Test
    void addingInAnyOrderIsTheSame() {
        DrawHistogram empty = new DrawHistogram(10, 5);
        DrawHistogram one = of(empty, 1, 5, 9, 0);
        DrawHistogram two = of(empty, 20, 30, 4);
        DrawHistogram oneTwo = empty.emptied();
        oneTwo.add(one);
        oneTwo.add(two);
        DrawHistogram twoOne = empty.emptied();
        twoOne.add(two);
        twoOne.add(one);
        DrawHistogram together = of(empty, 1, 5, 9, 0, 20, 30, 4);

        for (double probability = 0; probability <= 1; probability += 0.05) {
            assertThat(oneTwo.quantile(probability))
                    .isEqualTo(twoOne.quantile(probability))
                    .isEqualTo(together.quantile(probability));
        }
        assertThat(oneTwo.size()).isEqualTo(7);
    }
}
