package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Series;

/** The published scores of five methods with the benchmark's default settings, had again with the methods here. */
@Tag("shared")
class TuringBenchmarkTest {

    private static Map<String, Function<Series, int[]>> defaults() {
        Map<String, Function<Series, int[]>> methods = new LinkedHashMap<>();
        methods.put("amoc", series -> search(AtMostOneChange.withDefaults(), "mbic", series));
        methods.put("binseg", series -> search(BinarySegmentation.withDefaults(), "mbic", series));
        methods.put("pelt", series -> search(Pelt.withDefaults(), "mbic", series));
        methods.put("segneigh", series -> search(SegmentNeighbourhood.withDefaults(), "bic", series));
        methods.put(
                "bocpd",
                series -> lastOfSegment(
                        Arrays.stream(BayesianOnlineDetection.withDefaults().changes(series))
                                .map(change -> change + 1)
                                .toArray(),
                        series.size()));
        return methods;
    }

    private static int[] search(ChangeSearch search, String penalty, Series series) {
        Penalty price = Penalty.parse(penalty);
        SegmentCost cost = price.applyTo(LeastSquaresCost.of(series));
        return lastOfSegment(search.changes(cost, price.of(series.size(), 1)), series.size());
    }

    /** The benchmark stores R's index less 1 and drops the ends. */
    private static int[] lastOfSegment(int[] changes, int n) {
        return Arrays.stream(changes)
                .map(change -> change - 1)
                .filter(change -> change >= 1 && change < n - 1)
                .toArray();
    }

    @Test
    void everyPublishedDefaultScoreIsHadAgain() {
        TuringDataset.Published covers = TuringDataset.published("cover");
        TuringDataset.Published f1s = TuringDataset.published("f1");
        defaults().forEach((method, changes) -> {
            for (String name : TuringDataset.UNIVARIATE) {
                Series series = TuringDataset.series(name);
                int[] found = changes.apply(series.standardised());
                assertThat(TuringDataset.cover(TuringDataset.annotations(name), found, series.size()))
                        .as(method + " " + name)
                        .isCloseTo(covers.of(name, method), within(6e-4));
                assertThat(TuringDataset.f1(TuringDataset.annotations(name), found))
                        .as(method + " " + name)
                        .isCloseTo(f1s.of(name, method), within(6e-4));
            }
        });
    }
}
