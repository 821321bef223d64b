package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    /** The usual textbook examples; intention/execution is from Jurafsky & Martin, there with each edit costing 1. */
    @ParameterizedTest(name = "{0} to {1}: {2} edits")
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "intention, execution, 5",
        "flaw, lawn, 2",
        "rosettacode, raisethysword, 8",
        "same, same, 0",
        "'', abc, 3",
        "坦诚, 坦率, 1",
    })
    void edits(String a, String b, int expected) {
        assertThat(Nearest.edits(a, b)).isEqualTo(expected);
        assertThat(Nearest.edits(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is probably {1}")
    @CsvSource({
        "principle, principal",
        "Head of State, head_of_state",
        "head-of-state, head_of_state",
        "ambasador, ambassador",
        "workin, working",
    })
    void aSlipIsFound(String word, String meant) {
        assertThat(Nearest.to(word, List.of("head_of_state", "principal", "ambassador", "working")))
                .hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minister", "president", "state"})
    void anotherWordIsNoSlip(String word) {
        assertThat(Nearest.to(word, List.of("head_of_state", "principal", "ambassador", "working")))
                .isEmpty();
    }

    @Test
    void ofEquallyNearWordsTheFirstInTheAlphabet() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).hasValue("bat");
        assertThat(Nearest.to("cat", List.of("bat", "hat"))).hasValue("bat");
    }
}
