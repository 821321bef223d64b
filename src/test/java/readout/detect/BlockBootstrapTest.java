package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.input.Row;

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

    /** The best rise of Tsinghua's scores since 2021, over windows of 3 to 18 months, and how often chance has one as good. */
    @Test
    @Tag("shared")
    void theBestRiseOfTsinghuaSince2021IsNoneThatChanceLacks() {
        JsonNode expected = Reference.output("tsinghua_window_scan.json");
        List<Row> rows = Reference.series("tsinghua_us_monthly.csv");
        List<Double> null_ = new ArrayList<>();
        List<Double> searched = new ArrayList<>();
        List<String> months = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            String month = rows.get(i).text("month");
            double change = Double.parseDouble(rows.get(i).text("score"))
                    - Double.parseDouble(rows.get(i - 1).text("score"));
            if (month.compareTo("1993-01") >= 0 && month.compareTo("2020-12") <= 0) {
                null_.add(change);
            } else if (month.compareTo("2021-01") >= 0 && month.compareTo("2025-08") <= 0) {
                searched.add(change);
                months.add(month);
            }
        }
        double[] changes = searched.stream().mapToDouble(Double::doubleValue).toArray();
        Rise best = best(changes);
        assertThat(months.get(best.first()))
                .isEqualTo(expected.get("first_month").asText());
        assertThat(months.get(best.last())).isEqualTo(expected.get("last_month").asText());
        assertThat(best.statistic()).isEqualTo(expected.get("statistic").asDouble(), within(1e-8));
        assertThat(best.statistic() * Math.sqrt(best.last() - best.first() + 1.0))
                .isEqualTo(expected.get("sum_of_changes").asDouble(), within(1e-8));

        double mean = null_.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        RandomGenerator random = BlockBootstrap.generator(20_230_618, 4);
        BlockBootstrap blocks = new BlockBootstrap(6, true);
        double[] statistics = IntStream.range(0, 9999)
                .mapToDouble(draw -> best(Arrays.stream(blocks.sample(null_.size(), random))
                                .limit(changes.length)
                                .mapToDouble(place -> null_.get(place) - mean)
                                .toArray())
                        .statistic())
                .toArray();
        double p = (1.0
                        + Arrays.stream(statistics)
                                .filter(s -> s >= best.statistic())
                                .count())
                / 10_000;
        assertThat(p)
                .isEqualTo(
                        expected.get("p_mc").asDouble(),
                        within(expected.get("tolerance_p").asDouble()));
        assertThat(BlockBootstrap.quantile(statistics, 0.95))
                .isEqualTo(expected.get("null_q95").asDouble(), within(0.03));
    }

    private record Rise(int first, int last, double statistic) {}

    private static Rise best(double[] changes) {
        Rise best = new Rise(0, 0, Double.NEGATIVE_INFINITY);
        for (int first = 0; first < changes.length; first++) {
            double sum = 0;
            for (int last = first; last < Math.min(changes.length, first + 18); last++) {
                sum += changes[last];
                int length = last - first + 1;
                if (length >= 3 && sum / Math.sqrt(length) > best.statistic() + 1e-12) {
                    best = new Rise(first, last, sum / Math.sqrt(length));
                }
            }
        }
        return best;
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
