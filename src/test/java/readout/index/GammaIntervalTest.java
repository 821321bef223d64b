package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.model.Band;

/** The gamma interval against the numbers of the papers that it comes from. */
class GammaIntervalTest {

    /** With equal weights the sum is a count, and both forms are the exact Poisson limits. */
    private static final GammaInterval COUNTS = GammaInterval.withLargestWeight(1);

    /** F. Garwood, Biometrika 28 (1936) 437–442; in every table of 95 % limits for a Poisson count. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.689",
        "1, 0.0253, 5.572",
        "2, 0.242, 7.225",
        "3, 0.619, 8.767",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "20, 12.217, 30.888"
    })
    void equalWeightsGiveGarwoodsExactLimits(int count, double low, double high) {
        Band band = COUNTS.of(95, count, count);

        assertThat(band.low()).isCloseTo(low, within(0.0006));
        assertThat(band.high()).isCloseTo(high, within(0.0006));
    }

    @Test
    void aCommonWeightOnlyScalesTheLimits() {
        Band unit = COUNTS.of(80, 7, 7);
        Band scaled = GammaInterval.withLargestWeight(0.4).of(80, 7 * 0.4, 7 * 0.4 * 0.4);

        assertThat(scaled.low()).isCloseTo(unit.low() * 0.4, within(1e-9));
        assertThat(scaled.high()).isCloseTo(unit.high() * 0.4, within(1e-9));
    }

    /**
     * The example of Fay and Feuer, Statistics in Medicine 16 (1997) 791–801: Down syndrome in Michigan 1950–1964, fifth
     * and later children (Stark and Mantel 1966), standardised by the mother's age. Rate 75.5 per 100,000 births, 95 %
     * limits 67.7 and 188.3; more digits as the R package dsrTest prints them. The upper limit is so far away because 327
     * births, without a case, stand for 11 % of the standard.
     */
    @Test
    void fayAndFeuersExample() {
        double[] cases = {0, 8, 63, 112, 262, 295};
        double[] births = {327, 30_666, 123_419, 149_919, 104_088, 34_392};
        double[] standard = {319_933, 931_318, 786_511, 488_235, 237_863, 61_313};
        double all = java.util.Arrays.stream(standard).sum();
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (int i = 0; i < cases.length; i++) {
            double weight = 100_000 * standard[i] / all / births[i];
            rate += weight * cases[i];
            variance += weight * weight * cases[i];
            largest = Math.max(largest, weight);
        }

        Band band = GammaInterval.withLargestWeight(largest).of(95, rate, variance);

        assertThat(rate).isCloseTo(75.52901, within(1e-5));
        assertThat(band.low()).isCloseTo(67.70212, within(1e-5));
        assertThat(band.high()).isCloseTo(188.30017, within(1e-5));
    }

    @Test
    void moreProbabilityMeansAWiderBand() {
        GammaInterval interval = new GammaInterval(0.5, 0.4);
        for (int percent = 1; percent < 99; percent++) {
            Band narrow = interval.of(percent, 3.2, 1.9);
            Band wide = interval.of(percent + 1, 3.2, 1.9);

            assertThat(wide.low()).isLessThan(narrow.low());
            assertThat(wide.high()).isGreaterThan(narrow.high());
        }
    }

    @Test
    void noEventLeavesOnlyTheOneThatWasMissed() {
        Band band = new GammaInterval(2, 5).of(80, 0, 0);

        assertThat(band.low()).isZero();
        assertThat(band.high()).isPositive().isFinite();
    }

    /**
     * Draws counts of three kinds of contacts and asks how often the 95 % interval holds the true sum. The form with the
     * largest weight promises at least 95 %; the form with average weights is near it.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTheTruthAsOftenAsItSays(boolean largestWeight) {
        int seed = 20230618;
        int draws = 2_000;
        double[] weights = {1, 0.388, 0.15};
        double[] means = {1, 4, 6};
        Well19937c random = new Well19937c(seed);
        PoissonDistribution[] counts = new PoissonDistribution[means.length];
        double truth = 0;
        double all = 0;
        double square = 0;
        for (int i = 0; i < means.length; i++) {
            counts[i] = new PoissonDistribution(random, means[i], 1e-12, 10_000);
            truth += weights[i] * means[i];
            square += weights[i] * weights[i] * means[i];
            all += means[i];
        }
        GammaInterval interval =
                largestWeight ? GammaInterval.withLargestWeight(1) : new GammaInterval(truth / all, square / all);

        int held = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            double variance = 0;
            for (int i = 0; i < means.length; i++) {
                int count = counts[i].sample();
                sum += weights[i] * count;
                variance += weights[i] * weights[i] * count;
            }
            Band band = interval.of(95, sum, variance);
            held += band.low() <= truth && truth <= band.high() ? 1 : 0;
        }

        // Two thousand draws of an event of 95 % have a standard deviation of half a per cent.
        assertThat(held / (double) draws)
                .as("seed %d", seed)
                .isGreaterThan(largestWeight ? 0.945 : 0.935)
                .isLessThan(largestWeight ? 1.0 : 0.98);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aMissedEventWithoutWeightIsRefused(double weight) {
        assertThatThrownBy(() -> new GammaInterval(weight, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }
}
