package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    /** Certainty is not a matter of rounding. */
    @ParameterizedTest
    @CsvSource({"0.00001, <0.001", "0.0312, 0.031", "0.9990, 0.999", "0.99991, >0.999", "1, 1.000"})
    void aPValueIsNeverRoundedToCertainty(double p, String written) {
        assertThat(Wording.pValue(p)).isEqualTo(written);
    }
}
