package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class NegativeBinomialCostTest {

    private static final Series COUNTS = Series.of(new double[] {3, 0, 7, 12, 5, 9}, new double[] {1, 1, 2, 3, 1, 2});

    @Test
    void differencesAreThoseOfTheLogLikelihood() {
        double size = 1.7;
        NegativeBinomialCost cost = NegativeBinomialCost.withSize(COUNTS, size);
        double ours = cost.of(0, 6) - cost.of(0, 3) - cost.of(3, 6);
        double direct = -2 * (logLikelihood(0, 6, size) - logLikelihood(0, 3, size) - logLikelihood(3, 6, size));
        assertThat(ours).isCloseTo(direct, within(1e-9));
    }

    private static double logLikelihood(int start, int end, double size) {
        double count = 0;
        double exposure = 0;
        for (int i = start; i < end; i++) {
            count += COUNTS.value(i);
            exposure += COUNTS.exposure(i);
        }
        double rate = count / exposure;
        double total = 0;
        for (int i = start; i < end; i++) {
            double y = COUNTS.value(i);
            double r = size * COUNTS.exposure(i);
            total += Gamma.logGamma(y + r) - Gamma.logGamma(r) - Gamma.logGamma(y + 1);
            total += r * Math.log(size / (size + rate)) + y * Math.log(rate / (size + rate));
        }
        return total;
    }

    @Test
    void withoutScatterItIsThePoissonCost() {
        SegmentCost poisson = new PoissonCost(COUNTS);
        assertThat(NegativeBinomialCost.withSize(COUNTS, Double.POSITIVE_INFINITY)
                        .of(1, 5))
                .isCloseTo(poisson.of(1, 5), within(1e-9));
        assertThat(NegativeBinomialCost.withSize(COUNTS, 1e9).of(1, 5)).isCloseTo(poisson.of(1, 5), within(1e-5));
    }

    @Test
    void evenCountsHaveNoScatterAndAStepIsNotTakenForIt() {
        assertThat(NegativeBinomialCost.withEstimatedSize(Series.of(4, 5, 4, 5, 4, 5))
                        .dispersionSize())
                .isInfinite();
        double[] step = new double[60];
        java.util.Arrays.fill(step, 30, 60, 12);
        SegmentCost cost = NegativeBinomialCost.withEstimatedSize(Series.of(step));
        assertThat(OptimalPartitioning.withDefaults().withLeastLength(2).changes(cost, 12))
                .containsExactly(30);
    }

    @Test
    void aSizeOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomialCost.withSize(COUNTS, 0));
    }
}
