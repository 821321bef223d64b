package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    /** Half a month with two contacts is as busy as a month with four; a month that is not covered divides nothing. */
    @Test
    void countsAreHeldAgainstTheirExposure() {
        double[] counts = {2, 2, 0, 2, 4, 0, 1, 1};
        double[] exposure = {2, 2, 0, 0.5, 1, 0, 1, 1};

        TemporalScan scan = TemporalScan.of(counts, exposure, 2, 6);

        assertThat(scan.first()).isEqualTo(3);
        assertThat(scan.last()).isEqualTo(4);
        assertThat(scan.logRatio())
                .isEqualTo(6 * Math.log(6 / (12 * 1.5 / 7.5)) + 6 * Math.log(6 / (12 * 6 / 7.5)), within(1e-12));
    }

    @Test
    void looksOnlyWhereItIsTold() {
        double[] counts = {1, 0, 6, 6, 0, 5, 5, 0};

        assertThat(TemporalScan.within(counts, new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 2, 3, 4, 7))
                .satisfies(
                        scan -> assertThat(List.of(scan.first(), scan.last())).isEqualTo(List.of(5, 6)));
        assertThat(TemporalScan.within(counts, new double[8], 2, 3, 0, 7).logRatio())
                .as("nothing covered")
                .isZero();
    }

    /** The bound that saves logarithms loses nothing. */
    @Test
    void findsWhatTheWholeSearchFinds() {
        Random random = new Random(20230618);
        for (int round = 0; round < 300; round++) {
            double[] counts = new double[30];
            double[] exposure = new double[30];
            for (int t = 0; t < 30; t++) {
                exposure[t] = random.nextInt(5) == 0 ? 0 : 0.5 + random.nextDouble();
                counts[t] = exposure[t] > 0 ? random.nextInt(5) * random.nextDouble() : 0;
            }
            double all = Arrays.stream(counts).sum();
            double months = Arrays.stream(exposure).sum();
            double best = 0;
            for (int first = 0; first < 30; first++) {
                for (int last = first + 2; last < Math.min(30, first + 10); last++) {
                    double c = Arrays.stream(counts, first, last + 1).sum();
                    double e = all * Arrays.stream(exposure, first, last + 1).sum() / months;
                    if (c > e && exposure[first] > 0 && exposure[last] > 0) {
                        double rest = all - c > 1e-12 ? (all - c) * Math.log((all - c) / (all - e)) : 0;
                        best = Math.max(best, c * Math.log(c / e) + rest);
                    }
                }
            }
            assertThat(TemporalScan.of(counts, exposure, 3, 10).logRatio()).isEqualTo(best, within(1e-9));
        }
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
