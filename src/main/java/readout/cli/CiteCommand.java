package readout.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.draw.Recipe;
import readout.input.Nearest;
import readout.report.Citation;
import readout.run.Version;

/** {@code cite}: how to cite the program or a figure, as a reference manager reads it. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description = "How to cite the program, or one of its figures, with the version. 引用格式。")
final class CiteCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FIGURE",
            description = "A figure, such as engagement-window; without it the program.")
    private @Nullable String figure;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "bibtex",
            description = "bibtex, ris, csl (default: ${DEFAULT-VALUE}).")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "Name and version of the data, such as \"us-china 1.0.0\".")
    private String data = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    CiteCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Citation.Format> asked = formats.stream().map(this::format).toList();
        Citation citation = Citation.ofProgram(Version.NUMBER).withData(data);
        if (figure != null) {
            Recipe recipe = recipe(figure);
            citation = citation.withFigure(recipe.figure(), recipe.shows());
        }
        for (Citation.Format format : asked) {
            streams.out().print(citation.in(format));
        }
        return ExitCode.DONE;
    }

    private Recipe recipe(String name) {
        return Recipe.all().stream()
                .filter(candidate -> candidate.figure().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Main.usage(spec, "There is no figure \"" + name + "\"; " + Nearest.hint(name, Recipe.names())));
    }

    private Citation.Format format(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replace("-json", "");
        List<String> known = Arrays.stream(Citation.Format.values())
                .map(Citation.Format::code)
                .toList();
        return Arrays.stream(Citation.Format.values())
                .filter(format -> format.code().equals(plain))
                .findFirst()
                .orElseThrow(() ->
                        Main.usage(spec, "\"" + code + "\" is no format of citations; " + Nearest.hint(code, known)));
    }
}
