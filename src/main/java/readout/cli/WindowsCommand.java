package readout.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.report.Records;
import readout.run.Analysis;
import readout.run.Publication;

/** {@code windows}: the windows as CSV. */
@Command(name = "windows", mixinStandardHelpOptions = true, description = "The windows as CSV.")
final class WindowsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DATASET_OR_ACCOUNTS.csv",
            description = "A data set, a table of accounts, or - for a table on standard input.")
    private String dataset = "";

    @Option(
            names = "--replay",
            description =
                    "Instead, month by month: what would have been told from what was public at its end, and whether"
                            + " that was a hit, a false_alarm, not_told yet, quiet, or cannot_be_told.")
    private boolean replay;

    @Mixin
    private DataOptions options = new DataOptions();

    private final Streams streams;

    WindowsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<Analysis> analysis =
                options.analyse(dataset, replay ? options.settings().withoutBands() : options.settings(), streams);
        streams.out()
                .writeBytes(
                        replay
                                ? Records.replay(new Publication(analysis.value()).replay())
                                : Records.windows(analysis.value().windows()));
        return DataOptions.report(analysis.problems(), streams);
    }
}
