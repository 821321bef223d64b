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
                        boolean byBayes = method == Segmenter.Method.POSTERIOR || method == Segmenter.Method.BOCPD;
                        Segmenter.Cost model =
                                method == Segmenter.Method.POSTERIOR ? Segmenter.Cost.POISSON : Segmenter.Cost.MEANVAR;
                        if (byBayes && cost != model) {
                            continue;
                        }
                        Segmenter asked =
                                Segmenter.withDefaults().withCost(cost).withMethod(method);
                        Segmentation found = (byBayes ? asked : asked.withLeastLength(least)).segment(series);
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

    /** A step a hundred million times the noise: sums of squares from one centre lose every digit of the noise. */
    @ParameterizedTest
    @EnumSource(
            value = Segmenter.Cost.class,
            names = {"L2", "LINEAR"})
    void aHugeStepLeavesTheNoiseItsDigits(Segmenter.Cost cost) {
        double[] values = new double[60];
        double noise = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 30 ? 1e9 : 2e9) + (i * 7) % 19 - 9;
            double mean = i < 30 ? MeanOfNoise.FIRST : MeanOfNoise.SECOND;
            noise += ((i * 7) % 19 - 9 - mean) * ((i * 7) % 19 - 9 - mean);
        }
        Segmentation two = Segmenter.withDefaults()
                .withCost(cost)
                .withPenalty(Penalty.parse("0"))
                .withSegments(2)
                .segment(Series.of(values));
        assertThat(two.breaks()).containsExactly(30);
        if (cost == Segmenter.Cost.L2) {
            assertThat(two.objective()).isCloseTo(noise, within(1e-9));
        }
        Segmentation many = Segmenter.withDefaults()
                .withCost(cost)
                .withPenalty(Penalty.parse("30"))
                .segment(Series.of(values));
        assertThat(many.objective()).isLessThanOrEqualTo(two.objective() + 30).isGreaterThan(30);
    }

    /** The means of the noise of that step, as thirty numbers are no whole number of its periods. */
    private static final class MeanOfNoise {
        static final double FIRST = mean(0);
        static final double SECOND = mean(30);

        private static double mean(int from) {
            double sum = 0;
            for (int i = from; i < from + 30; i++) {
                sum += (i * 7) % 19 - 9;
            }
            return sum / 30;
        }
    }

    /** The sums that R takes lose the variance beside a large mean; its numbers are kept where they are right, and no further. */
    @ParameterizedTest
    @EnumSource(
            value = Segmenter.Method.class,
            names = {"EXACT", "PELT", "BINSEG", "AMOC"})
    void aLargeMeanChangesNoVariance(Segmenter.Method method) {
        Random random = new Random(SEED);
        double[] values = new double[200];
        Arrays.setAll(values, i -> random.nextGaussian() + (i < 100 ? 0 : 3));
        Segmenter segmenter =
                Segmenter.withDefaults().withCost(Segmenter.Cost.MEANVAR).withMethod(method);
        Segmentation plain = segmenter.segment(Series.of(values));
        Segmentation moved = segmenter.segment(
                Series.of(Arrays.stream(values).map(value -> value + 1e8).toArray()));
        assertThat(moved.breaks()).isEqualTo(plain.breaks());
        assertThat(moved.objective()).isCloseTo(plain.objective(), within(1e-4));
    }

    @Test
    void breaksHaveTheIntervalsOfBaiAndPerron() {
        double[] values = new double[80];
        Random random = new Random(SEED);
        Arrays.setAll(values, i -> random.nextGaussian() + (i < 40 ? 0 : 2));
        Series series = Series.of(values);
        Segmenter segmenter = Segmenter.withDefaults();
        Segmentation found = segmenter.segment(series);
        List<BaiPerron.Break> expected = BaiPerron.withDefaults().breaks(series).breaks();
        assertThat(found.breaks()).hasSize(1);
        assertThat(segmenter.evidence(series, found, true).intervals())
                .extracting(one -> List.of(one.low(), one.last(), one.high()))
                .containsExactly(List.of(
                        expected.get(0).low(),
                        expected.get(0).last(),
                        expected.get(0).high()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.withCost(Segmenter.Cost.LINEAR).evidence(series, found, true))
                .withMessageContaining("go with the cost l2, not with linear");
    }

    @Test
    void thePosteriorKnowsEveryCut() {
        Series series = Series.of(1, 0, 2, 1, 1, 0, 9, 8, 10, 9, 7, 9);
        Segmenter segmenter =
                Segmenter.withDefaults().withCost(Segmenter.Cost.POISSON).withMethod(Segmenter.Method.POSTERIOR);
        Segmentation found = segmenter.segment(series);
        assertThat(found.breaks()).containsExactly(6);
        List<Double> after = segmenter.evidence(series, found, false).changeAfter();
        assertThat(after).hasSize(11).allMatch(probability -> probability >= 0 && probability <= 1);
        assertThat(after.get(5)).isGreaterThan(0.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.withCost(Segmenter.Cost.L2).segment(series))
                .withMessageContaining("posterior goes with the cost poisson");
    }

    @Test
    void aFractionIsNoCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.withDefaults()
                        .withCost(Segmenter.Cost.POISSON)
                        .segment(Series.of(1, 0.333, 2)))
                .withMessageContaining("Observation 2 is 0.333, which is no count");
    }

    @Test
    void settingsWithoutAPartAreNamed() {
        Series pairs = Series.of(new double[] {1, 1, 5, 5, 1, 1, 9, 9}, new double[] {1, 2, 1, 1, 1, 1, 1, 1});
        Segmenter segmenter = Segmenter.withDefaults()
                .withCost(Segmenter.Cost.MEANVAR)
                .withPenalty(Penalty.parse("1"))
                .withDispersion(2);
        assertThat(segmenter.remarks(pairs, segmenter.segment(pairs)))
                .hasSize(3)
                .anyMatch(remark -> remark.contains("does not look at the exposure"))
                .anyMatch(remark -> remark.contains("has no dispersion"))
                .anyMatch(remark -> remark.contains("meanvar is no cost for counts"));
    }
}
