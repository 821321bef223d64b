package readout.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.SeriesBenchmark;
import readout.read.MonthlyTable;
import readout.run.Analysis;
import readout.run.Benchmarks;

/** The option that names other people's monthly series, for commands that draw them beside the index. */
final class SeriesFiles {

    @Option(
            names = "--with",
            paramLabel = "FILE[:COLUMN]",
            description =
                    "Somebody else's monthly series to draw beside the index: a table whose first column is a month;"
                            + " without a column its last one of numbers. May be given more than once.")
    private List<String> files = new ArrayList<>();

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The series beside the index of an analysis, with the problems of their files. */
    Loaded<List<SeriesBenchmark>> beside(Analysis analysis, DataOptions options) {
        List<SeriesBenchmark> series = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            int colon = file.lastIndexOf(':');
            boolean named =
                    colon > 0 && !Files.exists(Path.of(file)) && Files.exists(Path.of(file.substring(0, colon)));
            Path path = Path.of(named ? file.substring(0, colon) : file);
            Optional<String> column = named ? Optional.of(file.substring(colon + 1)) : Optional.empty();
            Loaded<MonthlyTable> table = MonthlyTable.read(Input.file(path), column);
            problems.addAll(table.problems());
            series.add(Benchmarks.of(
                    analysis,
                    column.orElse(stem(path)),
                    table.value().series(),
                    options.seed(),
                    options.draws(Benchmarks.DRAWS)));
        }
        return new Loaded<>(series, problems);
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
    }
}
