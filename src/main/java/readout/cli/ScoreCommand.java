package readout.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.CodedLine;
import readout.input.Loaded;
import readout.input.Problem;
import readout.report.Json;
import readout.score.Scorecard;

/** {@code score}: how well coded contacts agree with labels made by hand. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "How well coded contacts agree with labels made by hand.")
final class ScoreCommand implements Callable<Integer> {

    private static final int LONGEST = 600;

    @Parameters(index = "0", paramLabel = "LABELS", description = "JSON Lines: doc_id and contacts of each document.")
    private Path labels = Path.of("");

    @Parameters(index = "1", paramLabel = "PREDICTIONS", description = "JSON Lines, as code writes them.")
    private Path predictions = Path.of("");

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "List the first N disagreements before the figures.")
    private int errors;

    @Option(names = "--json", description = "The figures as one JSON object, not rounded.")
    private boolean json;

    private final Streams streams;

    ScoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<List<CodedLine>> wanted = CodedLine.read(labels);
        Loaded<List<CodedLine>> told = CodedLine.read(predictions);
        Scorecard card = Scorecard.of(wanted.value(), told.value());
        card.errors().stream()
                .limit(Math.max(0, errors))
                .forEach(error -> streams.out().println(error.substring(0, Math.min(error.length(), LONGEST))));
        if (json) {
            streams.out().writeBytes(Json.line(card.figures()).getBytes(StandardCharsets.UTF_8));
        } else {
            card.summary().forEach(streams.out()::println);
        }
        List<Problem> problems = new ArrayList<>(wanted.problems());
        problems.addAll(told.problems());
        return DataOptions.report(problems, streams);
    }
}
