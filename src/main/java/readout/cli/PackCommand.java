package readout.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.run.Analysis;
import readout.run.DataArchive;
import readout.run.OutputFolder;

/** {@code pack}: one archive with data, results, codebook, workbook, licence, citation and checksums. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description =
                "A zip to hand on: tables, results, codebook, workbook (.xlsx), data package, licence, how to cite,"
                        + " checksums. 打包数据。")
final class PackCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private Path dataset = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where the archive goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of(".");

    @Mixin
    private DataOptions options = new DataOptions();

    private final Streams streams;

    PackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<Analysis> analysis = Analysis.of(dataset, options.settings());
        analysis.value().notes().forEach(streams.err()::println);
        DataArchive archive = new DataArchive(analysis.value(), dataset, options.settings());
        String file = archive.name() + ".zip";
        new OutputFolder(out).write(Map.of(file, archive.zip()));
        streams.out().println(out.resolve(file).toString().replace('\\', '/'));
        return DataOptions.report(analysis.problems(), streams);
    }
}
