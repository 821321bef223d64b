package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemporalScanTest {

    @Test
    void findsTheStretchThatStandsOut() {
        TemporalScan scan = TemporalScan.of(new double[] {1, 0, 4, 5, 4, 1, 0, 1}, 2, 6);
        assertThat(scan.first()).isEqualTo(2);
        assertThat(scan.last()).isEqualTo(4);
        assertThat(scan.logRatio()).isEqualTo(13 * Math.log(13 / 6.0) + 3 * Math.log(3 / 10.0), within(1e-12));
    }

    @Test
    void evenCountsAndNoCountsHaveNoStretch() {
        assertThat(TemporalScan.of(new double[] {2, 2, 2, 2}, 1, 4).logRatio()).isZero();
        assertThat(TemporalScan.of(new double[4], 1, 4).logRatio()).isZero();
        assertThat(TemporalScan.of(new double[] {2}, 3, 24).logRatio()).isZero();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        check("scan_made_counts_min3_max48", Reference.column("made_monthly_counts.csv", "count"), 48);
        check("scan_coal_min3_max56", Reference.column("coal_annual.csv", "count"), 56);
        check("scan_discoveries_min3_max50", Reference.column("discoveries.csv", "count"), 50);
    }

    @Test
    @Tag("shared")
    void givesThePOfRUnderItsPermutations() {
        JsonNode expected = Reference.output("randomisation.json").get("scan_made_counts_permutation_99");
        double[] counts = Reference.column("made_monthly_counts.csv", "count");
        double observed = TemporalScan.of(counts, 3, 48).logRatio();
        double[] null_ = Arrays.stream(Reference.matrix("permutations_99x96.csv"))
                .mapToDouble(order -> TemporalScan.of(
                                Arrays.stream(order)
                                        .map(place -> counts[(int) place - 1])
                                        .toArray(),
                                3,
                                48)
                        .logRatio())
                .toArray();
        assertThat(Arrays.stream(null_).max().orElseThrow())
                .isEqualTo(expected.get("max_null_LLR").asDouble(), within(1e-8));
        double p =
                (1.0 + Arrays.stream(null_).filter(ratio -> ratio >= observed).count()) / 100;
        assertThat(p).isEqualTo(expected.get("p").asDouble(), within(1e-8));
    }

    private static void check(String name, double[] counts, int most) {
        JsonNode expected = Reference.output("randomisation.json").get(name);
        TemporalScan scan = TemporalScan.of(counts, 3, most);
        assertThat(scan.logRatio()).isEqualTo(expected.get("LLR").asDouble(), within(1e-8));
        assertThat(scan.first() + 1).isEqualTo(expected.get("first_1based").asInt());
        assertThat(scan.last() + 1).isEqualTo(expected.get("last_1based").asInt());
    }
}
