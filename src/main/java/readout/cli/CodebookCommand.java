package readout.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.codebook.Codebook;
import readout.input.Loaded;
import readout.run.Analysis;

/** {@code codebook check}: every problem of a codebook, with place and hint. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        description = "Checks a codebook.",
        subcommands = CodebookCommand.Check.class)
final class CodebookCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw Main.usage(spec, "Say what to do with the codebook: check");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Every problem of a codebook, with place and hint.")
    static final class Check implements Callable<Integer> {

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A folder with one or more tables of a codebook (default: the built-in one).")
        private @Nullable Path folder;

        private final Streams streams;

        Check(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            Loaded<Codebook> loaded = folder == null ? Loaded.clean(Codebook.builtIn()) : Analysis.codebook(folder);
            Codebook codebook = loaded.value();
            streams.out()
                    .println("codebook " + codebook.digest() + ": "
                            + codebook.levels().size() + " levels, "
                            + codebook.tracks().size() + " tracks, "
                            + codebook.modes().size() + " modes, "
                            + codebook.outcomes().size() + " outcomes, "
                            + codebook.tones().size() + " tones, "
                            + codebook.words().size() + " words; "
                            + (loaded.isClean()
                                    ? "no problem"
                                    : "problems: " + loaded.problems().size()));
            loaded.problems().forEach(streams.err()::println);
            return loaded.isClean() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
