package readout.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readout.cli.Main.Streams;
import readout.code.Coder;
import readout.codebook.Codebook;
import readout.input.Loaded;
import readout.model.Official;
import readout.model.Verdict;
import readout.read.Documents;
import readout.read.OfficialTable;
import readout.report.Records;
import readout.report.Verdicts;
import readout.run.Analysis;
import readout.run.Coding;
import readout.run.Settings;

/** {@code code}: texts to contacts. */
@Command(name = "code", mixinStandardHelpOptions = true, description = "Texts to contacts.")
final class CodeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "A file (.txt, .md, .html, .htm, .jsonl, .jsonl.gz, .docx, .pdf), a folder, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DataOptions.Day.class,
            description = "The day of publication of every document, such as 2023-06-18.")
    private @Nullable LocalDate published;

    @Option(names = "--dyad", defaultValue = "us-cn", description = "The two parties; only us-cn is known.")
    private String dyad = "us-cn";

    @Option(names = "--lang", split = ",", description = "Code only documents in these languages: en, zh.")
    private List<String> languages = new ArrayList<>(List.of("en", "zh"));

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "jsonl, a line a document; or csv, a row an account.")
    private String format = "jsonl";

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "Documents coded at a time.")
    private int jobs = 1;

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A folder with tables that replace those of the built-in codebook, such as words.csv.")
    private @Nullable Path codebook;

    @Option(
            names = "--officials",
            paramLabel = "FILE",
            description =
                    "A table of officials beside those that the program knows, with the columns of its officials.csv;"
                            + " a row with a known id replaces that row.")
    private @Nullable Path officials;

    private int problems;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Streams streams;

    CodeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        check();
        Codebook rules = Analysis.codebook(Settings.withCodebook(Optional.ofNullable(codebook)));
        Coder coder = Coder.of(rules, known(rules));
        // Lines that appear on the screen are progress enough; a table appears there at the end.
        boolean held = streams.terminal() && format.equals("csv");
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Consumer<byte[]> out = held ? table::writeBytes : streams.out()::writeBytes;
        if (format.equals("csv")) {
            out.accept(Records.accounts(List.of()));
        }
        try (Progress progress = Progress.of("documents", held);
                Coding coding = new Coding(
                        coder,
                        languages,
                        jobs,
                        verdict -> {
                            progress.step();
                            out.accept(written(verdict, rules));
                        },
                        problem -> {
                            problems++;
                            progress.beside(streams.err(), problem.toString());
                        })) {
            Documents documents = new Documents(Optional.ofNullable(published), coding::accept);
            for (String path : paths) {
                if (path.equals("-")) {
                    documents.read(streams.in());
                } else {
                    documents.read(Path.of(path));
                }
            }
            coding.finish();
            progress.end();
            streams.out().writeBytes(table.toByteArray());
            streams.out().flush();
            coding.summary().forEach(streams.err()::println);
            return DataOptions.closing(problems, streams);
        }
    }

    private List<Official> known(Codebook rules) {
        if (officials == null) {
            return OfficialTable.builtIn();
        }
        Loaded<List<Official>> known = OfficialTable.with(officials, rules);
        known.problems().forEach(streams.err()::println);
        problems += known.problems().size();
        return known.value();
    }

    private byte[] written(Verdict verdict, Codebook rules) {
        if (format.equals("jsonl")) {
            return Verdicts.line(verdict, rules).getBytes(StandardCharsets.UTF_8);
        }
        return verdict instanceof Verdict.Coded coded ? Records.accountRows(coded.accounts()) : new byte[0];
    }

    private void check() {
        if (!List.of("jsonl", "csv").contains(format)) {
            throw Main.usage(spec, "\"" + format + "\" is no format; expected one of: jsonl, csv");
        }
        if (!dyad.equals("us-cn")) {
            throw Main.usage(spec, "\"" + dyad + "\" is not known; expected us-cn");
        }
        if (!List.of("en", "zh").containsAll(languages)) {
            throw Main.usage(spec, "languages are en and zh");
        }
        if (jobs < 1) {
            throw Main.usage(spec, "at least one job is needed");
        }
    }
}
