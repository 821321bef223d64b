package readout.run;

import java.util.List;
import readout.detect.Benchmark;
import readout.model.MonthlySeries;
import readout.model.SeriesBenchmark;
import readout.model.SeriesComparison;

/** Other people's monthly series beside the index of an analysis. */
public final class Benchmarks {

    /** Samples behind each interval. */
    public static final int DRAWS = 1000;

    private Benchmarks() {}

    /** The index beside one series. */
    public static SeriesBenchmark of(Analysis analysis, String name, MonthlySeries others, long seed, int draws) {
        List<SeriesComparison> comparisons = analysis.index()
                .engagement()
                .map(ours -> Benchmark.withDefaults().withDraws(seed, draws).of("index", ours, others))
                .orElse(List.of());
        return new SeriesBenchmark(name, others, comparisons);
    }
}
