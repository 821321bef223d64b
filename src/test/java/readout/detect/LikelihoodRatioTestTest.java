package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LikelihoodRatioTestTest {

    private static final LikelihoodRatioTest GROUP = new LikelihoodRatioTest(new PoissonRegression(), "group");

    /** For two groups it is G = 2 Σ observed · log(observed/expected). */
    @Test
    void isTheGTestForTwoGroups() {
        CountData data = data(6, 4, 1, 1);
        LikelihoodRatioTest.Result result = GROUP.of(data).orElseThrow();
        assertThat(result.statistic()).isEqualTo(2 * (10 * Math.log(10 / 6.0) + 2 * Math.log(2 / 6.0)), within(1e-10));
        assertThat(result.coefficient()).isEqualTo(Math.log(2 / 10.0), within(1e-10));
    }

    @Test
    void pIsThatOfChiSquareWithOneDegree() {
        assertThat(new LikelihoodRatioTest.Result(3.841458820694124, 0).p()).isEqualTo(0.05, within(1e-12));
        assertThat(new LikelihoodRatioTest.Result(0, 0).p()).isEqualTo(1);
    }

    /** Without a count in the group the coefficient has no finite estimate, but the likelihood a limit. */
    @Test
    void aGroupWithoutCountsReachesTheSmallestP() {
        CountData none = data(6, 4, 0, 0);
        LikelihoodRatioTest.Result result = GROUP.of(none).orElseThrow();
        assertThat(result.statistic()).isEqualTo(2 * 10 * Math.log(2), within(1e-10));
        assertThat(result.coefficient()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(GROUP.smallestP(data(6, 4, 1, 1))).contains(result.p());
    }

    @Test
    void nothingCountedTellsNothing() {
        assertThat(GROUP.of(data(0, 0, 0, 0))).isEmpty();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("count_regression.json").get("LR_election");
        LikelihoodRatioTest.Result result = new LikelihoodRatioTest(new PoissonRegression(), "general_election_year")
                .of(PoissonRegressionTest.madeCounts("general_election_year"))
                .orElseThrow();
        assertThat(result.statistic()).isEqualTo(expected.get("statistic").asDouble(), within(1e-8));
        assertThat(result.p()).isEqualTo(expected.get("p").asDouble(), within(1e-8));
    }

    private static CountData data(double... counts) {
        return new CountData(
                List.of("group"), new double[][] {{0}, {0}, {1}, {1}}, counts, PoissonRegressionTest.ones(4));
    }
}
