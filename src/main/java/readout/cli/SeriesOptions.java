package readout.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.cli.Main.Streams;
import readout.input.Input;
import readout.input.Loaded;
import readout.model.Series;
import readout.read.SeriesTable;
import readout.run.CannotStartException;

/** Which series a command reads. */
final class SeriesOptions {

    @Parameters(paramLabel = "SERIES.csv", description = "A table with a column of numbers, or - for standard input.")
    private String path = "";

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column of the series (default: the last that holds numbers).")
    private @Nullable String column;

    @Option(
            names = "--exposure",
            paramLabel = "NAME",
            description = "The column with the exposure of each count, such as days (default: 1 each).")
    private @Nullable String exposure;

    boolean hasExposure() {
        return exposure != null;
    }

    /** The series, of at least one observation. */
    Loaded<Series> read(Streams streams) {
        SeriesTable table = SeriesTable.withDefaults();
        table = column == null ? table : table.withColumn(column);
        table = exposure == null ? table : table.withExposure(exposure);
        Loaded<SeriesTable.Reading> read = table.reading(input(streams));
        Loaded<Series> series = read.map(SeriesTable.Reading::series);
        if (series.value().size() == 0) {
            throw new CannotStartException("There is no series in " + path, series.problems());
        }
        read.value().notes().forEach(streams.err()::println);
        return series;
    }

    private Input input(Streams streams) {
        if (!path.equals("-")) {
            return Input.file(Path.of(path));
        }
        try {
            return Input.of("standard input", streams.in().readAllBytes());
        } catch (IOException e) {
            throw new CannotStartException("Standard input cannot be read (" + e.getMessage() + ")");
        }
    }
}
