package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PoissonRateTestTest {

    /** J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981; the numbers are those of R's help on poisson.test. */
    @Test
    void fitsTheExampleOfFleiss() {
        PoissonRateTest test = PoissonRateTest.of(11, 800, 6 + 8 + 7, 1083 + 1050 + 878);
        assertThat(test.ratio().orElseThrow()).isEqualTo(1.971488, within(1e-6));
        assertThat(test.p()).isEqualTo(0.07967, within(5e-6));
        assertThat(test.low()).isEqualTo(0.8584264, within(1e-6));
        assertThat(test.high()).isEqualTo(4.2772659, within(1e-6));
    }

    @Test
    void countsOfZeroHaveAnIntervalWithoutAnEnd() {
        PoissonRateTest none = PoissonRateTest.of(0, 12, 0, 36);
        assertThat(none.ratio()).isEmpty();
        assertThat(none.p()).isEqualTo(1);
        PoissonRateTest first = PoissonRateTest.of(0, 1, 5, 1);
        assertThat(first.low()).isZero();
        assertThat(first.p()).isEqualTo(2 / 32.0, within(1e-12));
        assertThat(PoissonRateTest.of(5, 1, 0, 1).high()).isInfinite();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("distributions.json").get("poisson_rate_ratio_test");
        PoissonRateTest test = PoissonRateTest.of(11, 24, 6, 72);
        assertThat(test.ratio().orElseThrow())
                .isEqualTo(expected.get("estimate").asDouble(), within(1e-8));
        assertThat(test.low()).isEqualTo(expected.get("ci").get(0).asDouble(), within(1e-7));
        assertThat(test.high()).isEqualTo(expected.get("ci").get(1).asDouble(), within(1e-7));
        assertThat(test.p()).isEqualTo(expected.get("p").asDouble(), within(1e-8));
    }
}
