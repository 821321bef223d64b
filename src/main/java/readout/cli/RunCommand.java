package readout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.draw.Recipe;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Band;
import readout.model.IndexMonth;
import readout.model.SeriesBenchmark;
import readout.run.Analysis;
import readout.run.CannotStartException;
import readout.run.OutputFolder;
import readout.run.Publication;

/** {@code run}: everything, from a data set to tables, charts and the report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "From a data set to tables, charts and report.html.")
final class RunCommand implements Callable<Integer> {

    private static final int LATEST = 6;
    private static final int BAR_WIDTH = 72;
    private static final int WIDTH = 100;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = "datasets/us-china",
            description = "A folder with accounts.csv, or such a table (default: ${DEFAULT-VALUE}).")
    private String dataset = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "charts",
            description = "Where the files go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("charts");

    @Mixin
    private LookOptions looks = new LookOptions();

    @Mixin
    private SeriesFiles others = new SeriesFiles();

    @Mixin
    private DataOptions options = new DataOptions();

    private final Streams streams;

    RunCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (isSameFolder(Path.of(dataset), out)) {
            throw new CannotStartException(
                    out + ": the output would replace the data that it is made from; name another folder with --out");
        }
        Loaded<Analysis> analysis = options.analyse(dataset, streams);
        Loaded<List<SeriesBenchmark>> beside = others.beside(analysis.value(), options);
        Publication publication = new Publication(analysis.value(), options.trial(), beside.value());
        Map<String, byte[]> files;
        if (streams.terminal()) {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("readout")
                    .setInitialMax(publication.steps())
                    .setMaxRenderedLength(BAR_WIDTH)
                    .setUpdateIntervalMillis(100)
                    .build()) {
                files = publication.files(looks.looks(), step -> {
                    bar.setExtraMessage(step);
                    bar.step();
                });
            }
        } else {
            files = publication.files(looks.looks(), step -> {});
        }
        new OutputFolder(out).write(files);
        List<Problem> problems = new ArrayList<>(analysis.problems());
        problems.addAll(beside.problems());
        int code = DataOptions.report(problems, streams);
        streams.out().print(publication.summary(WIDTH));
        streams.out().println();
        streams.out().println("The last months      index   80 % band     held  put off");
        for (IndexMonth month : analysis.value().latest(LATEST)) {
            streams.out().println(line(month));
        }
        streams.out().println();
        String folder = out.toString().replace('\\', '/');
        streams.out().println("Report: " + folder + "/report.html");
        for (Recipe recipe : publication.recipes()) {
            streams.out().println("Chart:  " + folder + "/" + recipe.figure() + ".png  (" + recipe.shows() + ")");
        }
        return code;
    }

    private static boolean isSameFolder(Path one, Path other) {
        try {
            return Files.isDirectory(one) && Files.isDirectory(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static String line(IndexMonth month) {
        if (month.index().isEmpty()) {
            return "  " + month.month() + "            none   ("
                    + month.coverage().quality().code() + " coverage)";
        }
        String band = month.bands().stream()
                .filter(b -> b.percent() == 80)
                .map((Band b) -> String.format(Locale.ROOT, "%.0f to %.0f", b.low(), b.high()))
                .findFirst()
                .orElse("");
        return String.format(
                Locale.ROOT,
                "  %s%-9s %7.0f   %-12s %5.0f %7.0f",
                month.month(),
                month.coverage().quality().code().equals("complete") ? "" : " partial",
                month.index().getAsDouble(),
                band,
                month.held(),
                month.disrupted());
    }
}
