package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.detect.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NeweyWestErrorsTest {

    /** With an intercept alone B = 1/(nȳ) and the scores are y − ȳ, so that the sums can be made by hand. */
    @Test
    void canBeWorkedOutByHandForAnIntercept() {
        CountFit fit = new PoissonRegression()
                .fit(new CountData(
                        List.of(), new double[4][0], new double[] {1, 3, 5, 3}, PoissonRegressionTest.ones(4)))
                .orElseThrow();
        // Scores −2, 0, 2, 0: squares 8; neighbours at distance 1: 0; at distance 2: −4.
        assertThat(NeweyWestErrors.hc0().of(fit)[0]).isEqualTo(Math.sqrt(8) / 12, within(1e-12));
        assertThat(new NeweyWestErrors(1).of(fit)[0]).isEqualTo(Math.sqrt(8) / 12, within(1e-12));
        assertThat(new NeweyWestErrors(2).of(fit)[0]).isEqualTo(Math.sqrt(8 + 2.0 / 3 * -4) / 12, within(1e-12));
    }

    @Test
    void theLagGrowsSlowly() {
        assertThat(NeweyWestErrors.forRows(46).lag()).isEqualTo(3);
        assertThat(NeweyWestErrors.forRows(100).lag()).isEqualTo(4);
        assertThat(NeweyWestErrors.forRows(640).lag()).isEqualTo(6);
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfSandwich() {
        check("poisson_intercept");
        check("poisson_election", "general_election_year");
        check("poisson_election_trend", "general_election_year", "t");
    }

    private static void check(String name, String... columns) {
        JsonNode expected = Reference.output("count_regression.json").get(name);
        CountFit fit = new PoissonRegression()
                .fit(PoissonRegressionTest.madeCounts(columns))
                .orElseThrow();
        assertThat(NeweyWestErrors.hc0().of(fit)).containsExactly(numbers(expected.get("se_HC0")), within(1e-8));
        assertThat(new NeweyWestErrors(3).of(fit)).containsExactly(numbers(expected.get("se_NW_lag3")), within(1e-8));
    }
}
