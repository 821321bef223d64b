package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter by hand: counts 2, 0, 4, a discount of one half, half a contact at rate 2 known before. */
class DiscountedGammaPoissonTest {

    private static final double[] COUNTS = {2, 0, 4};

    private static double[] ones(int months) {
        double[] ones = new double[months];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void theFilteredMeanForgetsHalfOfWhatItKnew() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(0.5, ones(3));

        filter.filter(COUNTS);

        // Known before: 0.5 contacts in 0.25 months. Then (0.25 + 2)/(0.125 + 1), 1.125/1.5625, 4.5625/1.78125.
        assertThat(filter.filtered(0)).isEqualTo(2);
        assertThat(filter.filtered(1)).isEqualTo(0.72);
        assertThat(filter.filtered(2)).isCloseTo(4.5625 / 1.78125, within(1e-14));
    }

    @Test
    void theSmoothedMeanLooksBackFromTheEnd() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(0.5, ones(3));
        double[] means = new double[3];

        filter.filter(COUNTS);
        filter.smooth(means);

        // The last as filtered; before it half of the month after and half of its own.
        assertThat(means[2]).isCloseTo(4.5625 / 1.78125, within(1e-14));
        assertThat(means[1]).isCloseTo((4.5625 / 1.78125 + 0.72) / 2, within(1e-14));
        assertThat(means[0]).isCloseTo(((4.5625 / 1.78125 + 0.72) / 2 + 2) / 2, within(1e-14));
    }

    @Test
    void withoutDiscountTheRateIsThatOfAllMonths() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(1, ones(3));
        double[] means = new double[3];

        filter.filter(COUNTS);
        filter.smooth(means);

        assertThat(means).containsExactly(2, 2, 2); // (0.5 + 6)/(0.25 + 3)
    }

    @Test
    void aMonthWithoutDataKeepsTheMeanAndLosesHalfOfTheEvidence() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(0.5, new double[] {1, 0, 1});
        DiscountedGammaPoisson blind = new DiscountedGammaPoisson(0.5, new double[] {1, 0, 1});

        filter.filter(new double[] {2, 0, 4});
        blind.filter(new double[] {2, 99, 4});

        // Known before: 0.5 in 1/6 months. Then 2.25/(1/12 + 1), the same, (0.5625 + 4)/(13/48 + 1).
        assertThat(filter.filtered(1)).isEqualTo(filter.filtered(0)).isCloseTo(2.25 * 12 / 13, within(1e-12));
        assertThat(filter.filtered(2)).isCloseTo(4.5625 * 48 / 61, within(1e-12));
        assertThat(blind.filtered(2)).as("what stands there is not looked at").isEqualTo(filter.filtered(2));
    }

    @Test
    void halfAMonthCountsHalf() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(0.5, new double[] {0.5});

        filter.filter(new double[] {3});

        assertThat(filter.filtered(0)).isCloseTo(3.25 / (0.5 * 0.5 / 6 + 0.5), within(1e-12));
    }

    @Test
    void oneStepAheadCountsAreNegativeBinomial() {
        // Size 1 and evens: 1/2, 1/4, 1/8, ...; size 2 at odds 1 to 3: (1/4)², 2 · (1/4)² · 3/4.
        assertThat(DiscountedGammaPoisson.logNegativeBinomial(0, 1, 1, 1)).isCloseTo(Math.log(1 / 2.0), within(1e-14));
        assertThat(DiscountedGammaPoisson.logNegativeBinomial(2, 1, 1, 1)).isCloseTo(Math.log(1 / 8.0), within(1e-14));
        assertThat(DiscountedGammaPoisson.logNegativeBinomial(0, 2, 1, 3)).isCloseTo(Math.log(1 / 16.0), within(1e-14));
        assertThat(DiscountedGammaPoisson.logNegativeBinomial(1, 2, 1, 3)).isCloseTo(Math.log(6 / 64.0), within(1e-14));
    }

    @Test
    void theLikelihoodIsTheProductOfTheSteps() {
        // Two series of one month each: what was known, half forgotten, is 0.25 contacts in 0.25/y months.
        double likelihood = new DiscountedGammaPoisson(0.5, ones(1)).logLikelihood(new double[][] {{1}, {2}});

        assertThat(likelihood)
                .isCloseTo(
                        DiscountedGammaPoisson.logNegativeBinomial(1, 0.25, 0.25, 1)
                                + DiscountedGammaPoisson.logNegativeBinomial(2, 0.25, 0.125, 1),
                        within(1e-14));
    }

    @Test
    void aSteadyRateForgetsNothing() {
        double[] steady = new double[60];
        Arrays.setAll(steady, t -> t % 2 == 0 ? 3 : 2);

        assertThat(DiscountedGammaPoisson.mostLikely(new double[][] {steady}, ones(60))
                        .discount())
                .isEqualTo(1);
    }

    @Test
    void aRateThatLeapsForgetsFast() {
        double[] leaps = new double[60];
        Arrays.setAll(leaps, t -> t / 10 % 2 == 0 ? 1 : 20);

        assertThat(DiscountedGammaPoisson.mostLikely(new double[][] {leaps}, ones(60))
                        .discount())
                .isLessThan(0.8);
    }

    /** Draws of whole paths have the smoothed mean, and at the end the variance of the filter, a/b². */
    @Test
    void drawnPathsAgreeWithTheSmoothedMean() {
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(0.5, ones(3));
        double[] means = new double[3];
        double[] path = new double[3];
        filter.filter(COUNTS);
        filter.smooth(means);
        Moments moments = new Moments(3, t -> means[t]);
        RandomStream random = new RandomStream(20230618, 1, 0);
        for (int draw = 0; draw < 40_000; draw++) {
            filter.draw(random, path);
            moments.add(t -> path[t]);
        }

        // The standard error of a mean is below 1.2/200.
        for (int t = 0; t < 3; t++) {
            assertThat(moments.mean(t)).isCloseTo(means[t], within(0.02));
        }
        assertThat(moments.variance(2)).isCloseTo(4.5625 / (1.78125 * 1.78125), within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 1})
    void aGapOfAThousandYearsAndHugeCountsStayNumbers(double discount) {
        double[] exposure = new double[12_002];
        exposure[0] = 1;
        exposure[12_001] = 1;
        double[] counts = new double[12_002];
        counts[0] = 5;
        counts[12_001] = 1e9;
        DiscountedGammaPoisson filter = new DiscountedGammaPoisson(discount, exposure);
        double[] means = new double[12_002];
        double[] path = new double[12_002];

        filter.filter(counts);
        filter.smooth(means);
        filter.draw(new RandomStream(1, 1, 0), path);

        assertThat(filter.logLikelihood(new double[][] {counts})).isFinite();
        assertThat(Arrays.stream(means).boxed())
                .allSatisfy(mean -> assertThat(mean).isFinite().isPositive());
        assertThat(Arrays.stream(path).boxed())
                .allSatisfy(rate -> assertThat(rate).isFinite().isNotNegative());
    }

    @Test
    void whatNeverHappenedHasTheRateZero() {
        DiscountedGammaPoisson filter = DiscountedGammaPoisson.mostLikely(new double[][] {{0, 0}}, ones(2));
        double[] path = {9, 9};

        filter.filter(new double[] {0, 0});
        filter.draw(new RandomStream(1, 1, 0), path);

        assertThat(path).containsExactly(0, 0);
        assertThat(filter.filtered(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void aDiscountIsAPart(double discount) {
        assertThatThrownBy(() -> new DiscountedGammaPoisson(discount, ones(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0 and is at most 1");
    }
}
