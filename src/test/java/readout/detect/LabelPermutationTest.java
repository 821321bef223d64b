package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LabelPermutationTest {

    /** Of the six ways to mark two of four values, two are as far out. */
    @Test
    void canBeCountedByHand() {
        LabelPermutation test =
                LabelPermutation.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false});
        assertThat(test.difference()).isEqualTo(-2, within(1e-12));
        assertThat(test.choices()).isEqualTo(6);
        assertThat(test.p()).isEqualTo(2 / 6.0);
        assertThat(test.pLower()).isEqualTo(1 / 6.0);
    }

    @Test
    void someMustBeMarkedAndSomeNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelPermutation.of(new double[] {1, 2}, new boolean[] {true, true}));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("count_regression.json").get("gold_leader_contacts_exact_permutation");
        String file = "us_leader_contacts_yearly.csv";
        LabelPermutation test = LabelPermutation.of(
                Reference.column(file, "contacts"),
                CircularShiftTest.marks(Reference.column(file, "general_election_year")));
        assertThat(test.difference()).isEqualTo(expected.get("obs_diff").asDouble(), within(1e-8));
        assertThat(test.choices()).isEqualTo(expected.get("n_combinations").asLong());
        assertThat(test.p()).isEqualTo(expected.get("p_two_sided").asDouble(), within(1e-8));
        assertThat(test.pLower()).isEqualTo(expected.get("p_lower").asDouble(), within(1e-8));
    }
}
