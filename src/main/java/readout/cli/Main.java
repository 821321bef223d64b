package readout.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readout.draw.MissingGlyphException;
import readout.input.MissingInputException;
import readout.run.CannotStartException;
import readout.run.Version;

/** The program: {@code readout COMMAND ...}. */
@Command(
        name = "readout",
        description = "Codes US-China contacts, builds a monthly engagement index and finds its windows.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        subcommands = {
            RunCommand.class,
            CodeCommand.class,
            ScoreCommand.class,
            IndexCommand.class,
            WindowsCommand.class,
            ClaimCommand.class,
            AgreeCommand.class,
            BenchmarkCommand.class,
            SegmentCommand.class,
            DetectCommand.class,
            ChartCommand.class,
            ReportCommand.class,
            CiteCommand.class,
            PackCommand.class,
            CrosstabCommand.class,
            ExplainCommand.class,
            ValidateCommand.class,
            CodebookCommand.class
        },
        footer = "%n--debug with any command shows where in the program a failure arose.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some rows were refused and are listed",
            "2:wrong command line",
            "3:could not start, or could not write"
        })
public final class Main implements Runnable {

    private static final String DEBUG = "--debug";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The streams of one call. */
    record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int code = run(
                args,
                new Streams(
                        // Buffered, because before JDK 18 a bare file stream seeks, which a pipe cannot.
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                        isTerminal()));
        // A plain return lets the caller go on, which matters when Maven runs this inside its own process.
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    /** Whether somebody watches. From JDK 22 on there is a console also without a terminal, which then says so itself. */
    private static boolean isTerminal() {
        @SuppressWarnings("SystemConsoleNull") // the JDK this is compiled for has no other way to ask
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Runs one command and returns its exit code; never throws for anything that a user can cause. */
    static int run(String[] args, Streams streams) {
        Locale.setDefault(Locale.ROOT);
        CommandLine line = new CommandLine(new Main(), new Commands(streams));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        boolean debug = Arrays.asList(args).contains(DEBUG);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, streams.err(), debug));
        int code;
        try {
            code = line.execute(
                    Arrays.stream(args).filter(arg -> !arg.equals(DEBUG)).toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            streams.err().println("readout: the memory is full; java -Xmx4g -jar readout.jar gives the program 4 GB");
            return ExitCode.FAILED;
        }
        if (streams.out().checkError()) {
            streams.err().println("readout: the output could not be written to its end");
            return ExitCode.FAILED;
        }
        return code;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int failed(Exception exception, PrintStream err, boolean debug) {
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof CannotStartException cannot) {
            cannot.problems().forEach(err::println);
            err.println("readout: " + cannot.getMessage());
        } else if (exception instanceof MissingInputException || exception instanceof MissingGlyphException) {
            err.println("readout: " + exception.getMessage());
        } else {
            err.println(
                    "readout: a fault of the program (" + exception.getClass().getSimpleName() + ": "
                            + exception.getMessage() + "); with --debug it says where");
        }
        return ExitCode.FAILED;
    }

    /** Makes commands with the streams of this call. */
    private record Commands(Streams streams) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Streams.class).newInstance(streams);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    /** The version, as the build wrote it. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"readout " + Version.NUMBER};
        }
    }

    /** A command line that is well formed, but asks for something that is not there. */
    static ParameterException usage(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
