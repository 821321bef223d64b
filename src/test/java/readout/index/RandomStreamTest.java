package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random numbers against the distribution functions of Commons Math, by the test of Kolmogorov and Smirnov. */
class RandomStreamTest {

    private static final long SEED = 20230618;
    private static final int SIZE = 20_000;

    private static void assertDistributed(RealDistribution distribution, ToDoubleFunction<RandomStream> draw) {
        RandomStream random = new RandomStream(SEED, 1, 0);
        double[] sample = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            sample[i] = draw.applyAsDouble(random);
        }
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, sample))
                .as("seed %d", SEED)
                .isGreaterThan(0.001);
    }

    @Test
    void uniform() {
        assertDistributed(new UniformRealDistribution(0, 1), RandomStream::uniform);
    }

    @Test
    void normal() {
        assertDistributed(new NormalDistribution(0, 1), RandomStream::normal);
    }

    @Test
    void exponential() {
        assertDistributed(new ExponentialDistribution(1), RandomStream::exponential);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 1.5, 7, 400})
    void gamma(double shape) {
        assertDistributed(new GammaDistribution(shape, 1), random -> random.gamma(shape));
    }

    /** The tails of the ziggurats, which a test of 20,000 hardly sees: beyond 3.4426 lie 5.76 in ten thousand. */
    @Test
    void theTailOfTheNormal() {
        RandomStream random = new RandomStream(SEED, 1, 0);
        int beyond = 0;
        for (int i = 0; i < 2_000_000; i++) {
            beyond += Math.abs(random.normal()) > 3.442619855899 ? 1 : 0;
        }

        double expected = 2_000_000 * 2 * new NormalDistribution(0, 1).cumulativeProbability(-3.442619855899);
        assertThat((double) beyond).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    @Test
    void nothingOfShapeZero() {
        assertThat(new RandomStream(SEED, 1, 0).gamma(0)).isZero();
    }

    @Test
    void failuresBeforeASuccessAreGeometric() {
        RandomStream random = new RandomStream(SEED, 1, 0);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += random.failures(Math.log(0.9));
        }

        assertThat(sum / SIZE).isCloseTo(9, within(0.2));
    }

    @Test
    void eachPurposeAndDrawHasItsOwn() {
        assertThat(new RandomStream(1, 1, 0).uniform())
                .isEqualTo(new RandomStream(1, 1, 0).uniform())
                .isNotEqualTo(new RandomStream(2, 1, 0).uniform())
                .isNotEqualTo(new RandomStream(1, 2, 0).uniform())
                .isNotEqualTo(new RandomStream(1, 1, 1).uniform());
    }

    @Test
    void wholeNumbersStayBelowTheirBound() {
        RandomStream random = new RandomStream(SEED, 1, 0);
        int[] seen = new int[3];
        for (int i = 0; i < 3_000; i++) {
            seen[random.below(3)]++;
        }

        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
    }
}
