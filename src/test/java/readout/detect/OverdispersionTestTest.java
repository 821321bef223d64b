package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverdispersionTestTest {

    /** With equal means α is the mean of ((y − μ)² − y)/μ², here of 4, 1, 1 by 3² less the mean of y by 3². */
    @Test
    void canBeWorkedOutByHandForEqualMeans() {
        CountFit fit = new PoissonRegression()
                .fit(new CountData(List.of(), new double[3][0], new double[] {5, 2, 2}, PoissonRegressionTest.ones(3)))
                .orElseThrow();
        assertThat(OverdispersionTest.of(fit).alpha()).isEqualTo((6 - 9) / 3.0 / 9, within(1e-10));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("count_regression.json").get("cameron_trivedi_overdispersion");
        OverdispersionTest test = OverdispersionTest.of(new PoissonRegression()
                .fit(PoissonRegressionTest.madeCounts("general_election_year"))
                .orElseThrow());
        assertThat(test.alpha()).isEqualTo(expected.get("alpha").asDouble(), within(1e-8));
        assertThat(test.t()).isEqualTo(expected.get("t").asDouble(), within(1e-8));
    }
}
