package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {

    /** M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods, 1973, page 69; the numbers are of R's help. */
    @Test
    void fitsTheExampleOfHollanderAndWolfe() {
        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] earlier = {1.15, 0.88, 0.90, 0.74, 1.21};
        assertThat(MannWhitney.of(term, earlier).w()).isEqualTo(35);
        // Mean 25, variance 10·5·16/12; with the correction for continuity z = 9.5/8.165.
        assertThat(MannWhitney.of(term, earlier).p()).isEqualTo(0.2446, within(5e-4));
    }

    @Test
    void equalValuesDoNotDiffer() {
        assertThat(MannWhitney.of(new double[] {2, 2}, new double[] {2, 2, 2}).p())
                .isEqualTo(1);
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("distributions.json").get("mann_whitney_made_counts_election");
        double[] counts = Reference.column("made_monthly_counts.csv", "count");
        double[] election = Reference.column("made_monthly_counts.csv", "general_election_year");
        MannWhitney test = MannWhitney.of(where(counts, election, 1), where(counts, election, 0));
        assertThat(test.w()).isEqualTo(expected.get("W").asDouble(), within(1e-8));
        assertThat(test.p()).isEqualTo(expected.get("p").asDouble(), within(1e-8));
    }

    private static double[] where(double[] values, double[] marks, double mark) {
        return java.util.stream.IntStream.range(0, values.length)
                .filter(i -> marks[i] == mark)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
