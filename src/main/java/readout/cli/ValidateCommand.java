package readout.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.run.Settings;
import readout.run.Validation;

/** {@code validate}: every problem of a data set, with place and hint. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Every problem of a data set, with place and hint.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private Path dataset = Path.of("");

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A folder with tables that replace those of the built-in codebook.")
    private @Nullable Path codebook;

    private final Streams streams;

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<String> summary = Validation.of(dataset, Settings.withCodebook(java.util.Optional.ofNullable(codebook)));
        streams.out().println(summary.value());
        summary.problems().forEach(streams.err()::println);
        return summary.isClean() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
