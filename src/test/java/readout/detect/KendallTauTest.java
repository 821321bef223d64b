package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KendallTauTest {

    /** Of the ten pairs of five values one is in the other order. */
    @Test
    void canBeCountedByHand() {
        KendallTau test = KendallTau.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 4, 5});
        assertThat(test.tau().orElseThrow()).isEqualTo(0.8, within(1e-12));
        // z = 8 / √(5·4·15/18)
        assertThat(test.p()).isEqualTo(0.0500, within(5e-4));
    }

    @Test
    void aConstantHasNoTau() {
        assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}).tau())
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("distributions.json").get("kendall_tau_nile_trend");
        double[] flow = Reference.column("nile.csv", "flow");
        KendallTau test =
                KendallTau.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray(), flow);
        assertThat(test.tau().orElseThrow()).isEqualTo(expected.get("tau").asDouble(), within(1e-8));
        assertThat(test.p()).isEqualTo(expected.get("p").asDouble(), within(1e-8));
    }
}
