package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

    @Test
    void blocksKeepNeighboursTogether() {
        assertThat(new BlockBootstrap(3, false).places(7, new int[] {2, 0, 4})).containsExactly(2, 3, 4, 0, 1, 2, 4);
        assertThat(new BlockBootstrap(3, false).starts(7)).isEqualTo(5);
    }

    @Test
    void circularBlocksGoOnAtTheBeginning() {
        assertThat(new BlockBootstrap(3, true).places(6, new int[] {5, 1})).containsExactly(5, 0, 1, 1, 2, 3);
        assertThat(new BlockBootstrap(3, true).starts(6)).isEqualTo(6);
    }

    @Test
    void theLengthIsTheCubeRoot() {
        assertThat(BlockBootstrap.circularFor(125).length()).isEqualTo(5);
        assertThat(BlockBootstrap.circularFor(126).length()).isEqualTo(6);
        assertThat(BlockBootstrap.circularFor(0).length()).isEqualTo(1);
    }

    /** The generator is of Commons Math, whose arithmetic does not depend on the machine: these numbers never change. */
    @Test
    void aSeedGivesTheSameSampleEverywhere() {
        assertThat(new BlockBootstrap(2, true).sample(8, BlockBootstrap.generator(20_230_618, 4)))
                .containsExactly(2, 3, 7, 0, 7, 0, 1, 2);
    }

    @Test
    @Tag("shared")
    void movingBlocksGiveTheNumbersOfR() {
        JsonNode expected = Reference.output("randomisation.json").get("moving_block_bootstrap_mean_L6_B500");
        double[] counts = Reference.column("made_monthly_counts.csv", "count");
        double[] means = means(counts, false, "mbb_block_starts_500x16_L6.csv");
        double mean = StatUtils.mean(counts);
        assertThat(mean).isEqualTo(expected.get("mean").asDouble(), within(1e-8));
        check(expected, means);
        assertThat(2 * mean - BlockBootstrap.quantile(means, 0.975))
                .isEqualTo(expected.get("basic_lo").asDouble(), within(1e-8));
        assertThat(2 * mean - BlockBootstrap.quantile(means, 0.025))
                .isEqualTo(expected.get("basic_hi").asDouble(), within(1e-8));
    }

    @Test
    @Tag("shared")
    void circularBlocksGiveTheNumbersOfR() {
        JsonNode expected = Reference.output("randomisation.json").get("circular_block_bootstrap_mean_L6_B500");
        check(
                expected,
                means(Reference.column("made_monthly_counts.csv", "count"), true, "cbb_block_starts_500x16_L6.csv"));
    }

    private static void check(JsonNode expected, double[] means) {
        assertThat(StatUtils.mean(means)).isEqualTo(expected.get("boot_mean").asDouble(), within(1e-8));
        assertThat(Math.sqrt(StatUtils.variance(means)))
                .isEqualTo(expected.get("boot_se").asDouble(), within(1e-8));
        assertThat(BlockBootstrap.quantile(means, 0.025))
                .isEqualTo(expected.get("q025_type7").asDouble(), within(1e-8));
        assertThat(BlockBootstrap.quantile(means, 0.975))
                .isEqualTo(expected.get("q975_type7").asDouble(), within(1e-8));
    }

    private static double[] means(double[] values, boolean circular, String starts) {
        BlockBootstrap bootstrap = new BlockBootstrap(6, circular);
        return Arrays.stream(Reference.matrix(starts))
                .mapToDouble(row -> Arrays.stream(bootstrap.places(
                                values.length,
                                Arrays.stream(row)
                                        .mapToInt(start -> (int) start - 1)
                                        .toArray()))
                        .mapToDouble(place -> values[place])
                        .average()
                        .orElseThrow())
                .toArray();
    }
}
