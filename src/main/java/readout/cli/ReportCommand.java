package readout.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.draw.Recipe;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Problem;
import readout.model.IndexMonth;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.report.PaperFormat;
import readout.run.Analysis;
import readout.run.Edition;
import readout.run.OutputFolder;
import readout.run.Settings;

/** {@code report}: some months in words, tables and figures, as a page, for Word and as PDF, in English and Chinese. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "The report of some months: summary with its uncertainty, what changed, figures, contacts, both sides' words,"
                    + " corrections, method, evidence notes. 某几个月的报告：摘要、变动、图、接触、双方语气、更正、方法、依据。",
            "",
            "Example: readout report datasets/us-china --from 2023-01 --to 2023-06 --lang en,zh --format docx,pdf"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DATASET", description = "A data set, or a table of accounts.")
    private String dataset = "";

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = DataOptions.Month.class,
            description = "The first month, such as 2023-01 (default: the last).")
    private @Nullable YearMonth from;

    @Option(
            names = {"--to"},
            paramLabel = "MONTH",
            converter = DataOptions.Month.class,
            description = "The last month (default: the last of the data).")
    private @Nullable YearMonth to;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = DataOptions.Month.class,
            description = "One month: the same as --from and --to.")
    private @Nullable YearMonth month;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            defaultValue = "en,zh",
            description = "Languages: en, zh (default: ${DEFAULT-VALUE}).")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html,docx,pdf",
            description = "Formats: html, docx, pdf (default: ${DEFAULT-VALUE}).")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--figures",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "engagement-window,outcomes,contacts-timeline,tone-by-side",
            description = "The figures to show, in this order; none for none (default: ${DEFAULT-VALUE}).")
    private List<String> figures = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where the files go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("report");

    @Option(
            names = "--template",
            paramLabel = "OFFICE.docx",
            description =
                    "A Word document or template (.docx, .dotx) whose styles, page, headers and footers are taken.")
    private @Nullable Path template;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DataOptions.Day.class,
            description = "Tell what became public after this day, such as that of the last report.")
    private @Nullable LocalDate since;

    @Option(
            names = "--previous",
            paramLabel = "DATASET",
            description = "Tell what differs from this data set, such as accounts.csv of the last run.")
    private @Nullable Path previous;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (since != null && previous != null) {
            throw Main.usage(spec, "--since and --previous: name one of them");
        }
        if (month != null && (from != null || to != null)) {
            throw Main.usage(spec, "--month, or --from and --to, but not both");
        }
        List<Language> spoken =
                languages.stream().distinct().map(this::language).toList();
        List<PaperFormat> written =
                formats.stream().distinct().map(this::format).toList();
        Optional<Input> office = Optional.ofNullable(template).map(Input::file);
        Loaded<Analysis> analysis = options.analyse(dataset, streams);
        List<Problem> problems = new ArrayList<>(analysis.problems());
        MonthSpan months = months(analysis.value());
        Edition edition = new Edition(analysis.value(), options.settings(), months, figures(), earlier(problems));
        Loaded<Map<String, byte[]>> files = edition.files(spoken, written, office);
        problems.addAll(files.problems());
        new OutputFolder(out).write(files.value());
        files.value()
                .keySet()
                .forEach(file ->
                        streams.out().println(out.resolve(file).toString().replace('\\', '/')));
        return DataOptions.report(problems, streams);
    }

    private Optional<Edition.Earlier> earlier(List<Problem> problems) {
        if (since == null && previous == null) {
            return Optional.empty();
        }
        Settings settings =
                since == null ? options.settings() : options.settings().withAsOf(since);
        Loaded<Analysis> then = since == null
                ? Analysis.of(Optional.ofNullable(previous).orElseThrow(), settings)
                : options.analyse(dataset, settings, streams);
        if (since == null) {
            problems.addAll(then.problems());
        }
        return Optional.of(new Edition.Earlier(then.value(), settings));
    }

    private MonthSpan months(Analysis analysis) {
        List<IndexMonth> covered = analysis.index().months();
        YearMonth first = covered.get(0).month();
        YearMonth last = covered.get(covered.size() - 1).month();
        YearMonth end = month != null ? month : to != null ? to : last;
        YearMonth start = month != null ? month : from != null ? from : end;
        if (end.isBefore(start)) {
            throw Main.usage(spec, "--to " + end + " lies before --from " + start);
        }
        if (start.isBefore(first) || end.isAfter(last)) {
            throw Main.usage(
                    spec,
                    "The months " + start + " to " + end + " are not all in the data, which run from " + first + " to "
                            + last);
        }
        return new MonthSpan(start, end);
    }

    private List<String> figures() {
        List<String> known = Recipe.names();
        for (String figure : figures) {
            if (!known.contains(figure) && !figure.equals("none")) {
                throw Main.usage(spec, "There is no figure \"" + figure + "\"; " + Nearest.hint(figure, known));
            }
        }
        return figures;
    }

    private Language language(String code) {
        List<String> known =
                Arrays.stream(Language.values()).map(Language::code).toList();
        return Language.parse(code)
                .orElseThrow(() ->
                        Main.usage(spec, "\"" + code + "\" is no language of reports; " + Nearest.hint(code, known)));
    }

    private PaperFormat format(String code) {
        return PaperFormat.parse(code)
                .orElseThrow(() -> Main.usage(
                        spec, "\"" + code + "\" is no format of reports; " + Nearest.hint(code, PaperFormat.codes())));
    }
}
