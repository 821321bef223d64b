package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class OptimalPartitioningTest {

    private static final long SEED = 20230618;

    @Test
    void solvesTheCounterExampleToPeltWithALeastLength() {
        // Published against ruptures: cut after two costs 0.5 + 2/3 + 0.1, no cut 1.2.
        SegmentCost cost = LeastSquaresCost.of(Series.of(0, 1, 0, 0, 1));
        int[] changes = OptimalPartitioning.withDefaults().withLeastLength(2).changes(cost, 0.1);
        assertThat(changes).isEmpty();
        assertThat(Segmenter.objective(cost, 0.1, changes)).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void equalsTheSearchWithoutPruningOnAThousandRandomSeries() {
        Random random = new Random(SEED);
        List<Function<Series, SegmentCost>> costs = List.of(
                LeastSquaresCost::of,
                PoissonCost::new,
                NegativeBinomialCost::withEstimatedSize,
                LinearCost::new,
                MeanVarianceCost::new,
                series -> new LengthPenalisedCost(LeastSquaresCost.of(series)),
                series -> new LengthPenalisedCost(new PoissonCost(series)));
        for (int run = 0; run < 1000; run++) {
            double[] values = new double[60];
            double level = 3;
            for (int i = 0; i < values.length; i++) {
                level = random.nextInt(12) == 0 ? random.nextInt(10) : level;
                values[i] = Math.max(0, Math.rint(level + 1.5 * random.nextGaussian()));
            }
            SegmentCost cost = costs.get(run % costs.size()).apply(Series.of(values));
            int least = 1 + random.nextInt(8);
            double penalty = 8 * random.nextDouble();
            int[] changes =
                    OptimalPartitioning.withDefaults().withLeastLength(least).changes(cost, penalty);
            double optimum = withoutPruning(cost, penalty, Math.max(least, cost.leastLength()));
            assertThat(Segmenter.objective(cost, penalty, changes))
                    .as("seed " + SEED + ", run " + run)
                    .isCloseTo(optimum, within(1e-9 * Math.max(1, Math.abs(optimum))));
            int before = 0;
            for (int change : changes) {
                assertThat(change - before).isGreaterThanOrEqualTo(least);
                before = change;
            }
            assertThat(60 - before).isGreaterThanOrEqualTo(least);
        }
    }

    /** Tries every last change of every prefix. */
    private static double withoutPruning(SegmentCost cost, double penalty, int least) {
        double[] optimum = new double[cost.size() + 1];
        java.util.Arrays.fill(optimum, Double.POSITIVE_INFINITY);
        optimum[0] = -penalty;
        for (int t = least; t <= cost.size(); t++) {
            for (int s = 0; s <= t - least; s++) {
                optimum[t] = Math.min(optimum[t], optimum[s] + cost.of(s, t) + penalty);
            }
        }
        return optimum[cost.size()];
    }

    @Test
    @Tag("shared")
    void equalsTheExactOptimaOfTheReference() {
        for (Entry entry : ChangePointReference.entries("manual_2logn_l2_zscore")) {
            check(entry, LeastSquaresCost.of(entry.scaled()), 1);
        }
        List<Entry> counts = ChangePointReference.entries("cpt.meanvar.Poisson.PELT.manual_2logn_minseg2");
        assertThat(counts.stream().map(Entry::name)).contains("driver_deaths");
        for (Entry entry : counts) {
            check(entry, new PoissonCost(entry.series()), 2);
        }
    }

    private static void check(Entry entry, SegmentCost cost, int least) {
        double penalty = 2 * Math.log(cost.size());
        int[] changes =
                OptimalPartitioning.withDefaults().withLeastLength(least).changes(cost, penalty);
        double expected = entry.value().get("exact_objective").asDouble();
        assertThat(changes)
                .as(entry.toString())
                .containsExactly(ChangePointReference.ints(entry.value().get("exact_cp")));
        assertThat(Segmenter.objective(cost, penalty, changes))
                .as(entry.toString())
                .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
    }
}
