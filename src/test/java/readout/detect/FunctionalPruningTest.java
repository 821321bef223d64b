package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class FunctionalPruningTest {

    private static final long SEED = 20230618;

    /** With and without ties, large offsets, penalties that count lengths, and least lengths: never dearer than the optimum. */
    @Test
    void findsTheOptimumOfOptimalPartitioning() {
        Random random = new Random(SEED);
        List<String> penalties = List.of("mbic", "bic", "aic", "0", "0.5", "20");
        for (int run = 0; run < 500; run++) {
            double[] values = new double[1 + random.nextInt(run % 10 == 0 ? 300 : 60)];
            double level = 0;
            double offset = run % 5 == 0 ? 1e9 : 0;
            for (int i = 0; i < values.length; i++) {
                level = random.nextInt(12) == 0 ? 4 * random.nextGaussian() : level;
                double value = level + random.nextGaussian();
                values[i] = offset + (run % 3 == 0 ? Math.rint(value) : value);
            }
            Penalty penalty = Penalty.parse(penalties.get(run % penalties.size()));
            SegmentCost cost = penalty.applyTo(LeastSquaresCost.of(Series.of(values)));
            double price = penalty.of(values.length, 1);
            for (int least = 1; least <= 4; least++) {
                double optimum = Segmenter.objective(
                        cost,
                        price,
                        OptimalPartitioning.withDefaults()
                                .withLeastLength(least)
                                .changes(cost, price));
                double found = Segmenter.objective(
                        cost,
                        price,
                        FunctionalPruning.withDefaults().withLeastLength(least).changes(cost, price));
                assertThat(found)
                        .as("run %d, penalty %s, least %d", run, penalty, least)
                        .isCloseTo(optimum, within(1e-9 * (1 + Math.abs(optimum))));
            }
        }
    }

    /** Without a change a search over all starts takes the square of the observations: a minute and a half here. */
    @Test
    void aLongSeriesWithoutAChangeIsSoonSearched() {
        Random random = new Random(SEED);
        SegmentCost cost = Penalty.parse("mbic")
                .applyTo(LeastSquaresCost.of(Series.of(random.doubles(200_000).toArray())));
        assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(30),
                        () -> assertThat(FunctionalPruning.withDefaults().changes(cost, 40))
                                .isEmpty()));
    }
}
