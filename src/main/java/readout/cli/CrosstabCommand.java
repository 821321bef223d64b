package readout.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.report.Crosstabs;
import readout.report.Csv;
import readout.run.Analysis;
import readout.run.Publication;
import tech.tablesaw.api.Table;

/** {@code crosstab}: contacts by month and level, or by level and tone. */
@Command(
        name = "crosstab",
        mixinStandardHelpOptions = true,
        description = "Counts of contacts: by month and level, or by level and tone.")
final class CrosstabCommand implements Callable<Integer> {

    private static final List<String> TABLES = List.of("contacts-by-month", "level-by-tone");

    @Parameters(index = "0", paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private String dataset = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TABLE",
            defaultValue = "level-by-tone",
            description = "contacts-by-month or level-by-tone (default: ${DEFAULT-VALUE}).")
    private String table = "";

    @Option(names = "--csv", description = "As CSV instead of as a printed table.")
    private boolean csv;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    CrosstabCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!TABLES.contains(table)) {
            throw Main.usage(spec, "There is no table \"" + table + "\"; " + Nearest.hint(table, TABLES));
        }
        Loaded<Analysis> analysis = options.analyse(dataset, streams);
        Crosstabs crosstabs = new Publication(analysis.value()).crosstabs();
        Table counts = table.equals(TABLES.get(0))
                ? crosstabs.contactsByMonth(analysis.value().index())
                : crosstabs.levelByTone();
        if (csv) {
            streams.out().writeBytes(Csv.of(counts));
        } else {
            streams.out().println(counts.printAll());
        }
        return DataOptions.report(analysis.problems(), streams);
    }
}
