package readout.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.report.Records;
import readout.run.Analysis;

/** {@code index}: the monthly index as CSV. */
@Command(name = "index", mixinStandardHelpOptions = true, description = "The monthly index as CSV.")
final class IndexCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DATASET_OR_ACCOUNTS.csv",
            description = "A data set, a table of accounts, or - for a table on standard input.")
    private String dataset = "";

    @Mixin
    private DataOptions options = new DataOptions();

    private final Streams streams;

    IndexCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<Analysis> analysis = options.analyse(dataset, options.settings().withoutScan(), streams);
        streams.out()
                .writeBytes(
                        Records.index(analysis.value().index(), analysis.value().stock()));
        return DataOptions.report(analysis.problems(), streams);
    }
}
