package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class PeltTest {

    @Test
    void losesTheOptimumUnderALeastLengthLikeEveryPeltThatDropsAtOnce() {
        Series series = Series.of(3, 3, 9, 9, 3, 3);
        assertThat(Pelt.withDefaults().changes(LeastSquaresCost.of(series), 1)).containsExactly(2, 4);
    }

    @Test
    void aSeriesTooShortToBeCutHasNoChange() {
        assertThat(Pelt.withDefaults().withLeastLength(3).changes(LeastSquaresCost.of(Series.of(0, 0, 9, 9, 9)), 1))
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void equalsR() {
        List<Entry> entries = ChangePointReference.entries("cpt.mean.PELT");
        assertThat(entries).hasSize(80);
        for (Entry entry : entries) {
            check(entry, LeastSquaresCost.of(entry.scaled()), 1, "means");
        }
        for (Entry entry : ChangePointReference.entries("cpt.meanvar.PELT")) {
            check(entry, MeanVarianceCost.asInR(entry.scaled()), 2, "means");
        }
        for (Entry entry : ChangePointReference.entries("cpt.meanvar.Poisson.PELT")) {
            check(entry, new PoissonCost(entry.series()), 2, "lambda");
        }
        for (Entry entry : ChangePointReference.entries("manual_2logn_l2_zscore")) {
            check(entry, LeastSquaresCost.of(entry.scaled()), 1, "means");
        }
    }

    /** The example against R: PELT drops a start too early and costs more than the optimum, by as much as R does. */
    @Test
    @Tag("shared")
    void missesTheOptimumOfTheDriverDeathsByAsMuchAsR() {
        com.fasterxml.jackson.databind.JsonNode expected =
                ChangePointReference.output("hand_vectors.json").get("pelt_minseg_counterexample_R");
        SegmentCost cost = new PoissonCost(ChangePointReference.column("uk_driver_deaths.csv", 2));
        double penalty = expected.get("pen").asDouble();
        double pelt = Segmenter.objective(
                cost, penalty, Pelt.withDefaults().withLeastLength(2).changes(cost, penalty));
        double exact = Segmenter.objective(
                cost,
                penalty,
                OptimalPartitioning.withDefaults().withLeastLength(2).changes(cost, penalty));
        assertThat(pelt).isCloseTo(expected.get("pelt_objective").asDouble(), within(1e-5));
        assertThat(exact).isCloseTo(expected.get("exact_objective").asDouble(), within(1e-5));
        assertThat(exact).isLessThan(pelt - 1);
    }

    private static void check(Entry entry, SegmentCost cost, int least, String levels) {
        SegmentCost penalised = entry.penalty().applyTo(cost);
        double penalty = entry.penalty().of(cost.size(), cost.parameters());
        assertThat(penalty)
                .as(entry.toString())
                .isCloseTo(entry.value().get("pen.value").asDouble(), within(1e-12 * penalty));
        int[] changes = Pelt.withDefaults().withLeastLength(least).changes(penalised, penalty);
        assertThat(changes)
                .as(entry.toString())
                .containsExactly(ChangePointReference.ints(entry.value().get("last")));
        if (entry.value().has(levels)) {
            double[] expected = ChangePointReference.doubles(entry.value().get(levels));
            List<readout.model.Segmentation.Segment> stretches = Segmenter.stretches(cost, changes);
            for (int i = 0; i < expected.length; i++) {
                assertThat(stretches.get(i).value())
                        .as(entry + " level " + i)
                        .isCloseTo(expected[i], within(1e-8 * Math.max(1, Math.abs(expected[i]))));
            }
        }
    }
}
