package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FleissKappaTest {

    /** Two units of three coders: one pair of three alike, and all; shares 4/6 and 2/6. */
    @Test
    void canBeWorkedOutByHand() {
        double kappa = new FleissKappa()
                .of(Ratings.ofNumbers(new double[][] {{1, 2, 2}, {1, 1, 1}}))
                .orElseThrow();
        double chance = 16 / 36.0 + 4 / 36.0;
        assertThat(kappa).isEqualTo((2 / 3.0 - chance) / (1 - chance), within(1e-12));
    }

    @Test
    void unitsThatACoderLeftOutAreLeftOut() {
        Ratings gaps = Ratings.ofNumbers(new double[][] {{1, 2, 2}, {1, 1, 1}, {2, Double.NaN, 2}});
        Ratings none = Ratings.ofNumbers(new double[][] {{1, 2, 2}, {1, 1, 1}});
        assertThat(new FleissKappa().of(gaps)).isEqualTo(new FleissKappa().of(none));
        assertThat(new FleissKappa().of(Ratings.ofNumbers(new double[][] {{1, 1, 1}})))
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        assertThat(new FleissKappa().of(KendallWTest.threeCoders()).orElseThrow())
                .isEqualTo(Reference.output("agreement.json").get("fleiss").asDouble(), within(1e-8));
    }
}
