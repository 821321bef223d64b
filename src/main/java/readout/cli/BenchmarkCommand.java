package readout.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.detect.Benchmark;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.SeriesComparison;
import readout.read.MonthlyTable;
import readout.report.Records;
import readout.run.Analysis;

/** {@code benchmark}: the index beside somebody else's monthly series, as CSV. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "How the index goes together with somebody else's monthly series: Spearman's correlation of levels and"
                        + " of changes, by lag, with 95 %% block-bootstrap intervals, as CSV. At a lag above 0 the index leads. Rows \"stock\" are"
                        + " our contacts on the scale of Tsinghua's scores, to compare like with like.")
final class BenchmarkCommand implements Callable<Integer> {

    private static final int DRAWS = 1000;
    private static final int MOST_LAG = 120;

    @Parameters(paramLabel = "DATASET", description = "A data set, a table of accounts, or - for standard input.")
    private String dataset = "";

    @Option(
            names = "--with",
            required = true,
            paramLabel = "FILE",
            description = "A table whose first column is a month and another a number.")
    private Path file = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column to compare with (default: the last one that has only numbers).")
    private @Nullable String column;

    @Option(
            names = "--lags",
            paramLabel = "MONTHS",
            defaultValue = "6",
            description = "The most months of lead and lag (default: ${DEFAULT-VALUE}).")
    private int lags = 6;

    @Option(
            names = "--block",
            paramLabel = "MONTHS",
            description = "Length of the blocks (default: the cube root of the number of months, rounded up).")
    private @Nullable Integer block;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    BenchmarkCommand(Streams streams) {
        this.streams = streams;
    }

    /** Blocks as long as the series only turn it round: every sample would be the series. */
    private void checkBlock(List<SeriesComparison> rows) {
        int months = rows.stream().mapToInt(SeriesComparison::months).max().orElse(0);
        if (block != null && months > 0 && block >= months) {
            throw Main.usage(
                    spec,
                    "--block " + block + " is no part of the " + months
                            + " months that the series have in common; take at" + " most " + Math.max(1, months / 2));
        }
    }

    /** Why there is nothing to see, if there is nothing. */
    private void note(List<SeriesComparison> rows, MonthlyTable others) {
        if (rows.stream().allMatch(row -> row.correlation().isEmpty())) {
            streams.err()
                    .println(
                            rows.stream().allMatch(row -> row.months() == 0)
                                    ? file + ": no month of \"" + others.column()
                                            + "\", which run over "
                                            + others.series().span()
                                            + ", has an index beside it"
                                    : file + ": nothing can be correlated: there are fewer than " + Benchmark.FEWEST
                                            + " months in common, or one of the two has the same value in all of them");
        }
    }

    @Override
    public Integer call() {
        if (lags < 0 || lags > MOST_LAG || (block != null && block < 1)) {
            throw Main.usage(spec, "Lags are 0 to " + MOST_LAG + " months, and a block has at least one");
        }
        Loaded<MonthlyTable> others = MonthlyTable.read(Input.file(file), Optional.ofNullable(column));
        Loaded<Analysis> analysis = options.analyse(dataset, options.settings().withoutScan(), streams);
        int draws = options.draws(DRAWS);
        Benchmark benchmark =
                Benchmark.withDefaults().withDraws(options.seed(), draws).withMostLag(lags);
        Benchmark method = block == null ? benchmark : benchmark.withBlock(block);
        List<SeriesComparison> rows = new ArrayList<>();
        analysis.value()
                .index()
                .engagement()
                .ifPresent(series ->
                        rows.addAll(method.of("index", series, others.value().series())));
        analysis.value()
                .index()
                .net()
                .ifPresent(series ->
                        rows.addAll(method.of("net", series, others.value().series())));
        rows.addAll(method.of("stock", analysis.value().stock(), others.value().series()));
        checkBlock(rows);
        note(rows, others.value());
        streams.out().writeBytes(Records.comparisons(others.value().column(), rows, options.seed(), draws));
        List<Problem> problems = new ArrayList<>(others.problems());
        problems.addAll(analysis.problems());
        return DataOptions.report(problems, streams);
    }
}
