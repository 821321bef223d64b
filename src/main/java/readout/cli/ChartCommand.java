package readout.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.draw.Figure;
import readout.draw.Form;
import readout.draw.Picture;
import readout.draw.Recipe;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Problem;
import readout.model.SeriesBenchmark;
import readout.run.Analysis;
import readout.run.OutputFolder;
import readout.run.Publication;

/** {@code chart}: one picture, with its drawing and its numbers. */
@Command(name = "chart", mixinStandardHelpOptions = true, description = "One picture as PNG and SVG, and its numbers.")
final class ChartCommand implements Callable<Integer> {

    private static final int LARGEST_DPI = 1200;

    @Parameters(index = "0", paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private String dataset = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "engagement-window, contacts-timeline, outcomes, tone-by-side, election-test,"
                    + " weights-sensitivity, as-of, or benchmark (--with FILE).")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "charts",
            description = "Where the files go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("charts");

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "" + Picture.PRINT_DPI,
            description = "Dots per inch of the PNG (default: ${DEFAULT-VALUE}).")
    private int dpi = Picture.PRINT_DPI;

    @Mixin
    private SeriesFiles others = new SeriesFiles();

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    ChartCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (dpi < 1 || dpi > LARGEST_DPI) {
            throw Main.usage(spec, "--dpi " + dpi + ": expected 1 to " + LARGEST_DPI);
        }
        Recipe recipe = Recipe.all().stream()
                .filter(candidate -> candidate.figure().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Main.usage(spec, "There is no chart \"" + name + "\"; " + Nearest.hint(name, Recipe.names())));
        if (recipe.form() == Form.SERIES_GRID && others.isEmpty()) {
            throw Main.usage(spec, name + " draws other people's series: name a file with --with FILE");
        }
        Loaded<Analysis> analysis = options.analyse(dataset, streams);
        Loaded<List<SeriesBenchmark>> beside = others.beside(analysis.value(), options);
        Figure figure = recipe.of(new Publication(analysis.value(), options.trial(), beside.value()).scene());
        Map<String, byte[]> files = Publication.files(figure, dpi);
        new OutputFolder(out).write(files);
        files.keySet()
                .forEach(file ->
                        streams.out().println(out.resolve(file).toString().replace('\\', '/')));
        List<Problem> problems = new ArrayList<>(analysis.problems());
        problems.addAll(beside.problems());
        return DataOptions.report(problems, streams);
    }
}
