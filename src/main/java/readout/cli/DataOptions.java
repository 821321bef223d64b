package readout.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import readout.cli.Main.Streams;
import readout.detect.ElectionTest;
import readout.detect.WindowScan;
import readout.index.BandSource;
import readout.index.EngagementBands;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Problem;
import readout.model.MonthSpan;
import readout.run.Analysis;
import readout.run.CannotStartException;
import readout.run.ElectionTrial;
import readout.run.Settings;

/** The options that shape an analysis, the same for every command that makes one. */
final class DataOptions {

    private static final List<String> SOURCES =
            Arrays.stream(BandSource.values()).map(BandSource::code).toList();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Use only what was public by this day, such as 2023-06-18.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--base",
            paramLabel = "FROM..TO",
            converter = Months.class,
            description = "The months whose mean is 100, such as 2017-01..2020-12; else those the data name.")
    private @Nullable MonthSpan base;

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A folder with tables that replace those of the built-in codebook.")
    private @Nullable Path codebook;

    @Option(
            names = "--draws",
            paramLabel = "N",
            converter = Draws.class,
            description =
                    "Draws behind the bands and the probabilities of windows (default: 2000; 0: neither), the scan test"
                            + " (default: 999; 0: none), the powers of claims (default: " + ElectionTest.DEFAULT_DRAWS
                            + "; 0: none) and the intervals of bootstraps (default: 1000; 0: none).")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws (default: 20230618).")
    private @Nullable Long seed;

    @Option(
            names = "--off",
            paramLabel = "SOURCE",
            split = ",",
            converter = Source.class,
            description = "Sources of uncertainty to leave out of the band: poisson, coder, weights, coverage, dates."
                    + " With coverage the band lies around the column centre, which is the index with the contacts"
                    + " that neither side tells of.")
    private List<BandSource> off = new ArrayList<>();

    Settings settings() {
        return new Settings(
                Optional.ofNullable(asOf),
                Optional.ofNullable(base),
                Optional.ofNullable(codebook),
                EngagementBands.withDefaults()
                        .withDraws(draws(EngagementBands.DEFAULT_DRAWS))
                        .withSeed(seed == null ? EngagementBands.DEFAULT_SEED : seed)
                        .without(off),
                WindowScan.withDefaults()
                        .withDraws(draws(WindowScan.DEFAULT_DRAWS))
                        .withSeed(seed()));
    }

    /** The trial of the claim about elections, with the draws asked for. */
    ElectionTrial trial() {
        return ElectionTrial.withDefaults().withDraws(seed(), draws(ElectionTest.DEFAULT_DRAWS));
    }

    long seed() {
        return seed == null ? ElectionTest.DEFAULT_SEED : seed;
    }

    int draws(int otherwise) {
        return draws == null ? otherwise : draws;
    }

    /** The analysis of a data set, a table, or of a table on standard input if the path is a hyphen. */
    Loaded<Analysis> analyse(String path, Streams streams) {
        return analyse(path, settings(), streams);
    }

    /** The same with other settings than the options say. */
    Loaded<Analysis> analyse(String path, Settings settings, Streams streams) {
        Loaded<Analysis> analysis = analysis(path, settings, streams);
        analysis.value().notes().forEach(streams.err()::println);
        return analysis;
    }

    private static Loaded<Analysis> analysis(String path, Settings settings, Streams streams) {
        if (path.equals("-")) {
            try {
                return Analysis.of(Input.of("standard input", streams.in().readAllBytes()), settings);
            } catch (IOException e) {
                throw new CannotStartException("Standard input cannot be read (" + e.getMessage() + ")");
            }
        }
        return Analysis.of(Path.of(path), settings);
    }

    /** Lists what was refused and returns the exit code that says so. */
    static int report(List<Problem> problems, Streams streams) {
        problems.forEach(streams.err()::println);
        return closing(problems.size(), streams);
    }

    /** Counts what was refused and listed already, and returns the exit code that says so. */
    static int closing(int problems, Streams streams) {
        if (problems == 0) {
            return ExitCode.DONE;
        }
        streams.err().println((problems == 1 ? "1 problem" : problems + " problems") + "; everything else was used.");
        return ExitCode.REFUSED;
    }

    /** A number of draws, from 0. */
    static final class Draws implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int draws = Integer.parseInt(value);
                if (draws >= 0) {
                    return draws;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no number of draws; write a whole number from 0");
            }
            throw new TypeConversionException("there cannot be " + value + " draws; 0 is none");
        }
    }

    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a day; write YYYY-MM-DD, such as 2023-06-18");
            }
        }
    }

    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("\"" + value + "\" is not a month; write YYYY-MM, such as 2023-06");
            }
        }
    }

    static final class Months implements ITypeConverter<MonthSpan> {
        @Override
        public MonthSpan convert(String value) {
            try {
                return MonthSpan.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class Source implements ITypeConverter<BandSource> {
        @Override
        public BandSource convert(String value) {
            return Arrays.stream(BandSource.values())
                    .filter(source -> source.code().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is no source of uncertainty; " + Nearest.hint(value, SOURCES)));
        }
    }
}
