package readout.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import readout.cli.Main.Streams;
import readout.draw.Form;
import readout.draw.Picture;
import readout.draw.Recipe;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Problem;
import readout.model.Language;
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
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES} (benchmark takes --with FILE).")
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

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = OfSize.class,
            description =
                    "Width and height in points, 72 to the inch, such as 640x400, or 227x260 for 8 cm; below 640 points the"
                            + " type grows smaller, to no less than 6 points (default: the figure's own).")
    private @Nullable Size size;

    @Mixin
    private LookOptions looks = new LookOptions();

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
        Publication publication = new Publication(analysis.value(), options.trial(), beside.value());
        Recipe drawn = size == null ? recipe : recipe.withSize(size.width(), size.height());
        checkSize(publication, drawn);
        Map<String, byte[]> files = publication.files(drawn, looks.looks(), dpi);
        new OutputFolder(out).write(files);
        files.keySet()
                .forEach(file ->
                        streams.out().println(out.resolve(file).toString().replace('\\', '/')));
        List<Problem> problems = new ArrayList<>(analysis.problems());
        problems.addAll(beside.problems());
        return DataOptions.report(problems, streams);
    }

    /** Refuses a size in which something on the figure would overlap or be cut. */
    private void checkSize(Publication publication, Recipe drawn) {
        if (size == null) {
            return;
        }
        int width = 0;
        int height = 0;
        for (Language language : looks.looks().languages()) {
            List<Integer> least = drawn.of(publication.scene(language)).leastSize();
            if (!least.isEmpty()) {
                width = Math.max(width, least.get(0));
                height = Math.max(height, least.get(1));
            }
        }
        if (width > 0) {
            throw Main.usage(
                    spec,
                    "--size " + size.width() + "x" + size.height() + " is too small for " + name
                            + ": its words would overlap or be cut; the least that fits is " + width + "x" + height);
        }
    }

    /** A width and a height in points. */
    record Size(int width, int height) {}

    static final class OfSize implements ITypeConverter<Size> {

        private static final Pattern SPELLING = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        @Override
        public Size convert(String value) {
            Matcher matcher = SPELLING.matcher(value);
            if (matcher.matches()) {
                int width = Integer.parseInt(matcher.group(1));
                int height = Integer.parseInt(matcher.group(2));
                if (Math.min(width, height) >= Recipe.SMALLEST && Math.max(width, height) <= Recipe.LARGEST) {
                    return new Size(width, height);
                }
            }
            throw new TypeConversionException("\"" + value + "\" is no size; write width and height in points, "
                    + Recipe.SMALLEST + " to " + Recipe.LARGEST + ", such as 640x400");
        }
    }

    /** The figures there are, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Recipe.names().iterator();
        }
    }
}
