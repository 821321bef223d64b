package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Segmentation;
import readout.model.Series;

class TrendBreakDetectorTest {

    private static final TrendBreakDetector DETECTOR = TrendBreakDetector.withDefaults();

    @Test
    void findsWhereALineBendsAndWhereALevelJumps() {
        Random random = new Random(7);
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) {
            double line = i < 80 ? 0.1 * i : 8 - 0.05 * (i - 80);
            values[i] = line + (i >= 150 ? 12 : 0) + 0.5 * random.nextGaussian();
        }
        assertThat(DETECTOR.detect(Series.of(values)).breaks()).hasSize(2).satisfies(breaks -> {
            // Lines that meet tell little of where: two standard errors of the place are about ten here.
            assertThat(breaks.get(0)).isCloseTo(80, within(10));
            assertThat(breaks.get(1)).isEqualTo(150);
        });
    }

    @Test
    void leavesALineAloneHoweverSteep() {
        double[] values = new double[120];
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 * i + i % 3;
        }
        assertThat(DETECTOR.detect(Series.of(values)).breaks()).isEmpty();
    }

    @Test
    void leavesNoiseAloneAndAWanderingSeriesMostlyToo() {
        int noisy = 0;
        int wandering = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] noise = new double[150];
            double[] walk = new double[150];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextGaussian();
                walk[i] = 0.5 * (i > 0 ? walk[i - 1] : 0) + random.nextGaussian();
            }
            noisy += DETECTOR.detect(Series.of(noise)).breaks().isEmpty() ? 0 : 1;
            wandering += DETECTOR.detect(Series.of(walk)).breaks().isEmpty() ? 0 : 1;
        }
        assertThat(noisy).isLessThanOrEqualTo(10);
        assertThat(wandering).isLessThanOrEqualTo(30);
    }

    @Test
    void theUnitOfMeasurementDoesNotMatter() {
        double[] values = new double[90];
        double[] inOtherUnit = new double[90];
        Random random = new Random(11);
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 40 ? 0 : 3) + random.nextGaussian();
            inOtherUnit[i] = 1e6 - 1024 * values[i];
        }
        assertThat(DETECTOR.detect(Series.of(inOtherUnit)).breaks())
                .isEqualTo(DETECTOR.detect(Series.of(values)).breaks())
                .containsExactly(40);
    }

    @Test
    void saysSomethingOfEverySeries() {
        double[] huge = new double[30];
        java.util.Arrays.fill(huge, 15, 30, 1e99);
        for (Series series : new Series[] {
            Series.of(5),
            Series.of(1, 2),
            Series.of(1, 9, 1),
            Series.of(new double[40]),
            Series.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
            Series.of(huge)
        }) {
            Segmentation found = DETECTOR.detect(series);
            assertThat(found.objective()).isFinite();
            assertThat(found.segments().get(found.segments().size() - 1).end()).isEqualTo(series.size());
            assertThat(found.segments())
                    .allSatisfy(segment -> assertThat(segment.value()).isFinite());
        }
        assertThat(DETECTOR.detect(Series.of(huge)).breaks()).containsExactly(15);
    }

    @Test
    void aLongSeriesIsCutBetweenBlocks() {
        double[] values = new double[40_001];
        java.util.Arrays.fill(values, 20_002, values.length, 1);
        assertThat(DETECTOR.detect(Series.of(values)).breaks())
                .singleElement()
                .satisfies(change -> assertThat(change).isCloseTo(20_002, within(5)));
    }

    @Test
    void aStepWithoutNoiseIsFoundInTenObservations() {
        assertThat(breaks(series(10, i -> i < 5 ? 0 : 10))).containsExactly(5);
        assertThat(breaks(series(9, i -> i < 4 ? 0 : 10))).isEmpty();
    }

    @Test
    void manyStepsAreMostlyFoundThoughTheyAreMostOfTheVariance() {
        List<Integer> steps = IntStream.range(1, 40).mapToObj(i -> 5 * i).toList();
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            all += breaks(series(200, i -> 10 * (i / 5 % 2) + random.nextGaussian()))
                            .equals(steps)
                    ? 1
                    : 0;
        }
        // Up and down at a steady pace is so like noise of a long memory that it is sometimes told as that.
        assertThat(all).isGreaterThanOrEqualTo(15);
    }

    @Test
    void aStepIsFoundOnATrendUnderASeasonAndNearTheEnds() {
        Random random = new Random(4);
        assertThat(breaks(series(200, i -> 0.05 * i + (i >= 100 ? 4 : 0) + random.nextGaussian())))
                .singleElement()
                .satisfies(place -> assertThat(place).isCloseTo(100, within(3)));
        assertThat(breaks(series(
                        200, i -> (i >= 100 ? 3 : 0) + 3 * StrictMath.sin(Math.PI * i / 6) + random.nextGaussian())))
                .singleElement()
                .satisfies(place -> assertThat(place).isCloseTo(100, within(3)));
        assertThat(breaks(series(200, i -> (i >= 5 ? 5 : 0) + random.nextGaussian())))
                .containsExactly(5);
    }

    @Test
    void wildValuesAndMemoryAndCurvesAndSeasonsAreNoChange() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] last = new double[1];
            found += any(series(200, i -> last[0] = 0.9 * last[0] + random.nextGaussian()));
            found += any(series(200, i -> random.nextGaussian() / Math.abs(random.nextGaussian())));
            found += any(series(200, i -> 20.0 * i * i / 40_000 + random.nextGaussian()));
            found += any(series(200, i -> 0.05 * i + 5 * StrictMath.sin(Math.PI * i / 6) + random.nextGaussian()));
        }
        assertThat(found).isLessThanOrEqualTo(10);
    }

    @Test
    void aBendIsNoCurve() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            found += any(series(200, i -> 0.05 * Math.max(0, i - 100) + random.nextGaussian()));
        }
        assertThat(found).isGreaterThanOrEqualTo(18);
    }

    @Test
    void shortLevelsDoNotFollowAWanderingSeries() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[] last = new double[1];
            List<Integer> found = breaks(series(581, i -> {
                last[0] = 0.9 * last[0] + (random.nextInt(15) > 0 ? 0 : 3 * random.nextGaussian());
                return last[0] + 0.1 * random.nextGaussian();
            }));
            assertThat(found.size()).as("seed " + seed).isLessThanOrEqualTo(19);
        }
    }

    @Test
    void countsPerExposureAreRates() {
        double[] counts = new double[100];
        double[] exposures = new double[100];
        for (int i = 0; i < counts.length; i++) {
            exposures[i] = i < 50 ? 10 : 40;
            counts[i] = 3 * exposures[i] + 7 * i % 5;
        }
        assertThat(DETECTOR.detect(Series.of(counts)).breaks()).containsExactly(50);
        Segmentation rates = DETECTOR.detect(Series.of(counts, exposures));
        assertThat(rates.breaks()).isEmpty();
        assertThat(rates.segments().get(0).value()).isCloseTo(7700 / 2500.0, within(1e-12));
        for (int i = 70; i < counts.length; i++) {
            counts[i] *= 3;
        }
        assertThat(DETECTOR.detect(Series.of(counts, exposures)).breaks()).containsExactly(70);
    }

    @Test
    void manyStepsOfALongSeriesAreFoundToTheObservation() {
        Random random = new Random(5);
        List<Integer> found = breaks(series(100_000, i -> 4 * (i / 1000 % 2) + random.nextGaussian()));
        assertThat(found).hasSize(99);
        for (int i = 0; i < 99; i++) {
            assertThat(found.get(i)).isCloseTo(1000 * (i + 1), within(3));
        }
    }

    private static Series series(int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return Series.of(values);
    }

    private static List<Integer> breaks(Series series) {
        return DETECTOR.detect(series).breaks();
    }

    private static int any(Series series) {
        return breaks(series).isEmpty() ? 0 : 1;
    }

    @Test
    @Tag("shared")
    void theScoresAreThoseOfTheBenchmark() {
        JsonNode examples = ChangePointReference.output("hand_vectors.json").get("tcpd_metric_doctests");
        for (JsonNode example : examples.get("f1")) {
            assertThat(TuringDataset.f1(
                            java.util.stream.StreamSupport.stream(
                                            example.get("annotations").spliterator(), false)
                                    .map(ChangePointReference::ints)
                                    .toList(),
                            ChangePointReference.ints(example.get("predictions"))))
                    .isCloseTo(example.get("f1").asDouble(), within(1e-12));
        }
        for (JsonNode example : examples.get("cover")) {
            assertThat(TuringDataset.cover(
                            java.util.stream.StreamSupport.stream(
                                            example.get("annotations").spliterator(), false)
                                    .map(ChangePointReference::ints)
                                    .toList(),
                            ChangePointReference.ints(example.get("predictions")),
                            example.get("n").asInt()))
                    .isCloseTo(example.get("cover").asDouble(), within(1e-12));
        }
    }

    @Test
    @Tag("shared")
    void standsAboveEveryPublishedDefaultAlsoWhenAnyOneSeriesIsLeftOut() {
        TuringDataset.Published covers = TuringDataset.published("cover");
        TuringDataset.Published f1s = TuringDataset.published("f1");
        Map<String, Double> ownCovers = new java.util.LinkedHashMap<>();
        Map<String, Double> ownF1s = new java.util.LinkedHashMap<>();
        for (String name : TuringDataset.UNIVARIATE) {
            Series series = TuringDataset.series(name);
            int[] found = DETECTOR.detect(series).breaks().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            ownCovers.put(name, TuringDataset.cover(TuringDataset.annotations(name), found, series.size()));
            ownF1s.put(name, TuringDataset.f1(TuringDataset.annotations(name), found));
        }
        assertThat(TuringDataset.mean(name -> ownCovers.getOrDefault(name, 0.0)))
                .isGreaterThan(0.77);
        assertThat(TuringDataset.mean(name -> ownF1s.getOrDefault(name, 0.0))).isGreaterThan(0.82);
        for (String method : covers.methods()) {
            for (String left : TuringDataset.UNIVARIATE) {
                assertThat(without(left, name -> ownCovers.getOrDefault(name, 0.0)))
                        .as(method + " without " + left)
                        .isGreaterThan(without(left, name -> covers.of(name, method)));
                assertThat(without(left, name -> ownF1s.getOrDefault(name, 0.0)))
                        .as(method + " without " + left)
                        .isGreaterThan(without(left, name -> f1s.of(name, method)));
            }
        }
    }

    private static double without(String left, java.util.function.Function<String, Double> score) {
        return TuringDataset.UNIVARIATE.stream()
                .filter(name -> !name.equals(left))
                .mapToDouble(score::apply)
                .average()
                .orElseThrow();
    }
}
