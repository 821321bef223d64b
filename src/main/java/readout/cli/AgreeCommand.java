package readout.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.detect.Agreement;
import readout.detect.ElectionTest;
import readout.input.Input;
import readout.input.Loaded;
import readout.report.Agreements;
import readout.run.Analysis;
import readout.run.CoderAgreement;
import readout.run.Settings;

/** {@code agree}: how far coders agree, before adjudication. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description =
                "How far the coders of two or more tables of accounts agree on each variable, as JSON: Krippendorff's"
                        + " alpha, Cohen's or Fleiss' kappa, Gwet's AC1 or AC2, with 95 %% intervals.")
final class AgreeCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "ACCOUNTS.csv",
            description = "A table of accounts from each coder, joined by account_id, or by contact_id and issuer.")
    private List<Path> tables = new ArrayList<>();

    @Option(names = "--table", description = "As a table to read instead of JSON.")
    private boolean table;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            converter = DataOptions.Draws.class,
            description = "Samples behind the intervals; 0 for none (default: ${DEFAULT-VALUE}).")
    private int draws = 1000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + ElectionTest.DEFAULT_SEED,
            description = "Seed of the samples (default: ${DEFAULT-VALUE}).")
    private long seed = ElectionTest.DEFAULT_SEED;

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A folder with tables that replace those of the built-in codebook.")
    private @Nullable Path codebook;

    private final Streams streams;

    AgreeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        int samples = Math.max(0, draws);
        Loaded<CoderAgreement> agreement = CoderAgreement.of(
                tables.stream().map(Input::file).toList(),
                Analysis.codebook(Settings.withCodebook(Optional.ofNullable(codebook))),
                Agreement.withDefaults().withDraws(seed, samples));
        CoderAgreement found = agreement.value();
        if (table) {
            streams.out().print(Agreements.text(found.accounts(), found.shared(), seed, samples, found.results()));
        } else {
            List<String> files = tables.stream()
                    .map(path -> path.toString().replace('\\', '/'))
                    .toList();
            streams.out()
                    .writeBytes(
                            Agreements.json(files, found.accounts(), found.shared(), seed, samples, found.results()));
        }
        return DataOptions.report(agreement.problems(), streams);
    }
}
