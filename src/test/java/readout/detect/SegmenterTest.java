package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readout.model.Segmentation;
import readout.model.Series;

/** The whole of {@code segment} against trying every cut of short series. */
class SegmenterTest {

    private static final long SEED = 20230618;
    private static final double SIZE = 2.5;

    private static SegmentCost fit(Segmenter.Cost cost, Series series) {
        return switch (cost) {
            case L2 -> LeastSquaresCost.of(series);
            case POISSON -> new PoissonCost(series);
            case NB -> NegativeBinomialCost.withSize(series, SIZE);
            case LINEAR -> new LinearCost(series);
            case MEANVAR -> new MeanVarianceCost(series);
        };
    }

    /** The cheapest of all cuts with stretches of at least so many observations, and with so many stretches if above 0. */
    private static double cheapest(SegmentCost cost, double penalty, int least, int stretches) {
        int n = cost.size();
        double best = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut < (1 << (n - 1)); cut++) {
            if (stretches > 0 && Integer.bitCount(cut) != stretches - 1) {
                continue;
            }
            double total = penalty * Integer.bitCount(cut);
            int start = 0;
            boolean allowed = true;
            for (int end = 1; end <= n && allowed; end++) {
                if (end == n || (cut & (1 << (end - 1))) != 0) {
                    allowed = end - start >= least;
                    total += allowed ? cost.of(start, end) : 0;
                    start = end;
                }
            }
            best = allowed ? Math.min(best, total) : best;
        }
        return best;
    }

    private static Series series(Random random, int n) {
        double[] values = new double[n];
        double[] exposure = new double[n];
        int level = 4;
        for (int i = 0; i < n; i++) {
            level = random.nextInt(4) == 0 ? random.nextInt(9) : level;
            values[i] = Math.max(0, level + random.nextInt(5) - 2);
            exposure[i] = 28 + random.nextInt(4);
        }
        return Series.of(values, exposure);
    }

    @ParameterizedTest
    @EnumSource
    void isTheCheapestOfAllCuts(Segmenter.Cost cost) {
        Random random = new Random(SEED + cost.name().length());
        for (int round = 0; round < 60; round++) {
            Series series = series(random, 4 + random.nextInt(10));
            int least = 1 + random.nextInt(4);
            Penalty penalty =
                    Penalty.parse(List.of("aic", "bic", "mbic", "hq", "1.5").get(round % 5));
            Segmentation found = Segmenter.withDefaults()
                    .withCost(cost)
                    .withPenalty(penalty)
                    .withLeastLength(least)
                    .withDispersion(SIZE)
                    .segment(series);
            SegmentCost bare = fit(cost, series);
            SegmentCost priced = penalty.applyTo(bare);
            double best = cheapest(
                    priced, penalty.of(series.size(), priced.parameters()), Math.max(least, priced.leastLength()), 0);
            if (Double.isInfinite(best)) { // too short for a stretch: not cut
                assertThat(found.breaks()).isEmpty();
            } else {
                assertThat(found.objective())
                        .as("seed %d, %s, round %d", SEED, cost, round)
                        .isCloseTo(best, within(1e-9 * Math.max(1, Math.abs(best))));
            }
        }
    }

    /** Whatever the penalty: the number is given, and no part of a penalty that depends on lengths moves the cuts. */
    @ParameterizedTest
    @EnumSource
    void aGivenNumberOfStretchesIsTheCheapestOfThatNumber(Segmenter.Cost cost) {
        Random random = new Random(SEED + cost.name().length());
        for (int round = 0; round < 40; round++) {
            int least = 2 + random.nextInt(2);
            int stretches = 1 + random.nextInt(3);
            Series series = series(random, stretches * least + random.nextInt(6));
            Segmenter segmenter = Segmenter.withDefaults()
                    .withCost(cost)
                    .withLeastLength(least)
                    .withDispersion(SIZE)
                    .withSegments(stretches);
            SegmentCost bare = fit(cost, series);
            List<Integer> breaks = segmenter.segment(series).breaks();
            assertThat(breaks).hasSize(stretches - 1);
            assertThat(Segmenter.objective(
                            bare, 0, breaks.stream().mapToInt(Integer::intValue).toArray()))
                    .as("seed %d, %s, round %d", SEED, cost, round)
                    .isCloseTo(cheapest(bare, 0, least, stretches), within(1e-8));
            assertThat(segmenter
                            .withPenalty(Penalty.parse("aic"))
                            .segment(series)
                            .breaks())
                    .isEqualTo(breaks);
        }
    }

    /** Every method on every cost and every kind of poor series: a cut or a message, never an infinite number. */
    @Test
    void poorSeriesHaveACutOrAMessage() {
        List<Series> poor = new ArrayList<>(List.of(
                Series.of(),
                Series.of(0),
                Series.of(5),
                Series.of(0, 0),
                Series.of(1, 2, 3),
                Series.of(new double[60])));
        double[] huge = new double[50];
        Arrays.setAll(huge, i -> i < 25 ? 1e12 : 3e12);
        poor.add(Series.of(huge));
        double[] rare = new double[80];
        rare[41] = 1;
        poor.add(Series.of(rare));
        for (Series series : poor) {
            for (Segmenter.Cost cost : Segmenter.Cost.values()) {
                for (Segmenter.Method method : Segmenter.Method.values()) {
                    for (int least : new int[] {1, 3, 100}) {
                        Segmentation found = Segmenter.withDefaults()
                                .withCost(cost)
                                .withMethod(method)
                                .withLeastLength(least)
                                .segment(series);
                        assertThat(found.objective())
                                .as("%s %s %d", cost, method, least)
                                .isFinite();
                        assertThat(found.segments())
                                .hasSize(series.size() == 0 ? 0 : found.breaks().size() + 1);
                        assertThat(found.segments())
                                .allSatisfy(
                                        segment -> assertThat(segment.value()).isFinite());
                    }
                }
            }
        }
    }

    /** Twice the exposure with twice the count is the same rate: no change, where the counts alone have one. */
    @Test
    void ratesAreCountsByExposure() {
        double[] counts = new double[40];
        double[] exposure = new double[40];
        Arrays.setAll(counts, i -> i < 20 ? 10 + i % 3 : 20 + 2 * (i % 3));
        Arrays.setAll(exposure, i -> i < 20 ? 1 : 2);
        for (Segmenter.Cost cost : new Segmenter.Cost[] {Segmenter.Cost.POISSON, Segmenter.Cost.NB}) {
            Segmenter segmenter = Segmenter.withDefaults().withCost(cost);
            assertThat(segmenter.segment(Series.of(counts, exposure)).breaks()).isEmpty();
            assertThat(segmenter.segment(Series.of(counts)).breaks()).containsExactly(20);
        }
    }

    @Test
    void moreStretchesThanThereIsRoomForAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.withDefaults()
                        .withLeastLength(3)
                        .withSegments(3)
                        .segment(Series.of(1, 2, 3, 4, 5, 6, 7, 8)))
                .withMessageContaining("cannot be cut into 3 segments of at least 3");
    }
}
