package readout.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import readout.cli.Main.Streams;
import readout.input.Loaded;
import readout.model.Dyad;
import readout.report.Claims;
import readout.run.ElectionTrial;

/** {@code claim}: a researcher's claim put to the test, as JSON. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description = "Puts a claim to the test, as JSON.",
        subcommands = ClaimCommand.ElectionsCommand.class)
final class ClaimCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw Main.usage(spec, "Which claim? This version knows: elections");
    }

    /** {@code claim elections}: are relations steadier in years without a US general election? */
    @Command(
            name = "elections",
            mixinStandardHelpOptions = true,
            description = "Are relations steadier in years without a US general election? Supported, not supported, or"
                    + " cannot be told, by a rule that is printed with the numbers.")
    static final class ElectionsCommand implements Callable<Integer> {

        @Parameters(
                paramLabel = "DATASET",
                description = "A folder with accounts.csv, such a table, or a folder with the leaders' meetings.csv and"
                        + " travel.csv.")
        private Path dataset = Path.of("");

        @Option(
                names = "--dyad",
                paramLabel = "DYAD",
                defaultValue = "us-cn",
                converter = DyadConverter.class,
                description = "The two parties (default: ${DEFAULT-VALUE}); other dyads of the data are placebos.")
        private Dyad dyad = Dyad.parse("us-cn");

        @Mixin
        private DataOptions options = new DataOptions();

        private final Streams streams;

        ElectionsCommand(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            Loaded<ElectionTrial.Tried> tried = options.trial().of(dataset, dyad, options.settings());
            streams.out()
                    .writeBytes(Claims.elections(
                            tried.value().dataset(),
                            tried.value().dyad(),
                            tried.value().claim()));
            tried.value().notes().forEach(streams.err()::println);
            return DataOptions.report(tried.problems(), streams);
        }
    }

    static final class DyadConverter implements ITypeConverter<Dyad> {
        @Override
        public Dyad convert(String value) {
            try {
                return Dyad.parse(value.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
