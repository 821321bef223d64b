package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClaimCommandTest {

    @Test
    void printsOutcomeRuleAndNumbers() throws IOException {
        Call call = Call.of("claim", "elections", "datasets/leaders", "--draws", "10", "--seed", "7");
        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        JsonNode claim = new ObjectMapper().readTree(call.out());
        assertThat(claim.get("outcome").asText()).isEqualTo("not supported");
        assertThat(claim.get("seed").asLong()).isEqualTo(7);
        assertThat(claim.get("draws").asInt()).isEqualTo(10);
        assertThat(claim.get("rule")).hasSize(5);
        for (JsonNode test : claim.at("/comparison/permutations")) {
            assertThat(test.get("p").asDouble()).isBetween(0.05, 1.0);
            assertThat(test.get("smallest_reachable_p").asDouble()).isLessThan(1e-5);
            assertThat(test.get("power")).hasSize(2);
        }
        assertThat(claim.at("/comparison/regressions")).hasSize(3);
        assertThat(claim.get("placebos")).hasSize(2);
        assertThat(call.out()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        String[] args = {"claim", "elections", "datasets/leaders", "--draws", "10"};
        assertThat(Call.of(args)).isEqualTo(Call.of(args));
    }

    @Test
    void asOfADayInTheMiddleOfATermTheTermIsNotWhole() throws IOException {
        Call call = Call.of("claim", "elections", "datasets/leaders", "--draws", "0", "--as-of", "2023-06-18");
        JsonNode claim = new ObjectMapper().readTree(call.out());
        assertThat(claim.at("/comparison/terms").asInt()).isEqualTo(10);
        assertThat(claim.at("/comparison/years_in_no_whole_term").toString()).isEqualTo("[1979,1980,2021,2022]");
    }

    @Test
    void aDyadMayBeWrittenInCapitals() {
        assertThat(Call.of("claim", "elections", "datasets/leaders", "--dyad", "US-CN", "--draws", "0"))
                .isEqualTo(Call.of("claim", "elections", "datasets/leaders", "--draws", "0"));
    }

    /** The p of a regression stands beside what it takes for granted. */
    @Test
    void regressionsSayWhatTheyAssume() {
        assertThat(Call.of("claim", "elections", "datasets/leaders", "--draws", "0")
                        .out())
                .contains("\"regressions_assume\" : \"counts independent of one another")
                .contains("\"rate_ratio_interval\" : \"bounded\"");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(Call.of("claim").code()).isEqualTo(2);
        assertThat(Call.of("claim", "elections", "nowhere").err())
                .startsWith("readout: nowhere: there is no such data set");
        assertThat(Call.of("claim", "elections", "nowhere").code()).isEqualTo(3);
        Call unknown = Call.of("claim", "elections", "datasets/leaders", "--dyad", "us-fr");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("nothing is told of us-fr");
        assertThat(Call.of("claim", "elections", "datasets/leaders", "--dyad", "usfr")
                        .code())
                .isEqualTo(2);
    }
}
