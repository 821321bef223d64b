package readout.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.MissingInputException;
import readout.input.Table;
import readout.model.Account;
import readout.model.Provenance;
import readout.report.Citation;
import readout.report.Csv;
import readout.report.Json;
import readout.report.Records;
import readout.report.Templates;
import readout.report.Workbook;
import readout.report.Zip;

/**
 * One archive with everything that somebody needs who is to use the data: the tables as they are, what was made of them, the
 * codebook, a workbook, the licence, how to cite, and checksums.
 */
public final class DataArchive {

    private static final String README = "README.md";
    private static final String DATA = "data/";
    private static final String RESULTS = "results/";
    private static final String CODEBOOK = "codebook/";
    private static final int LONGEST_SHEET_NAME = 31;

    private final Analysis analysis;
    private final Path dataset;
    private final Settings settings;

    /**
     * An archive.
     *
     * @param dataset the folder or the table of accounts that was analysed
     * @param settings with which it was
     */
    public DataArchive(Analysis analysis, Path dataset, Settings settings) {
        this.analysis = analysis;
        this.dataset = dataset;
        this.settings = settings;
    }

    /** The name of the archive without its ending, such as {@code us-china-1.0.0}. */
    public String name() {
        String name = (analysis.dataset().name() + "-" + analysis.dataset().version())
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("-+$", "");
        return name.isEmpty() || name.startsWith(".") ? "dataset" : name;
    }

    /** The archive. The same data and settings give the same bytes. */
    public byte[] zip() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.putAll(data());
        files.putAll(results());
        files.putAll(codebook());
        Citation citation = Citation.ofProgram(Version.NUMBER)
                .withData(analysis.provenance().dataset());
        files.put(name() + ".xlsx", workbook(files, citation));
        for (Citation.Format format : Citation.Format.values()) {
            files.put("citation." + format.ending(), utf8(citation.in(format)));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(README, utf8(readme(citation)));
        all.putAll(files);
        all.put("SHA256SUMS", utf8(sums(all)));
        Map<String, byte[]> inFolder = new LinkedHashMap<>();
        all.forEach((file, content) -> inFolder.put(name() + "/" + file, content));
        return Zip.of(inFolder);
    }

    private String readme(Citation citation) {
        Provenance made = analysis.provenance();
        return Templates.text(
                "archive.ftl",
                Map.of(
                        "title",
                        analysis.dataset().title().isEmpty()
                                ? analysis.dataset().name()
                                : analysis.dataset().title(),
                        "name",
                        name(),
                        "data",
                        made.dataset(),
                        "version",
                        made.version(),
                        "codebook",
                        made.codebookDigest(),
                        "asOf",
                        made.asOf().map(LocalDate::toString).orElse(""),
                        "contacts",
                        Integer.toString(analysis.contacts().size()),
                        "citation",
                        citation.text()));
    }

    /** The tables, the data package and the texts as they are; only a cell that would run as a formula is neutralised. */
    private Map<String, byte[]> data() {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isRegularFile(dataset)) {
            files.put(
                    DATA + "accounts.csv",
                    Csv.neutral(Input.file(dataset).bytes().copy()));
            return files;
        }
        try (Stream<Path> top = Files.list(dataset);
                Stream<Path> texts = Files.isDirectory(dataset.resolve("documents"))
                        ? Files.walk(dataset.resolve("documents"))
                        : Stream.empty()) {
            Stream.concat(top.filter(DataArchive::isOfTheData), texts)
                    .filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            DATA + dataset.relativize(file).toString().replace('\\', '/'),
                            String.valueOf(file.getFileName()).endsWith(".csv")
                                    ? Csv.neutral(Input.file(file).bytes().copy())
                                    : Input.file(file).bytes().copy()));
        } catch (IOException e) {
            throw new MissingInputException(dataset + ": the folder cannot be read (" + e.getMessage() + ")", e);
        }
        return files;
    }

    private static boolean isOfTheData(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv") || name.equals("datapackage.json") || name.equals(README);
    }

    private Map<String, byte[]> results() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Account> accounts = analysis.contacts().stream()
                .flatMap(contact -> contact.accounts().stream())
                .toList();
        files.put(RESULTS + "contacts.csv", Records.contacts(analysis.contacts(), analysis.codebook()));
        files.put(RESULTS + "accounts.csv", Records.accounts(accounts));
        files.put(RESULTS + "index.csv", Records.index(analysis.index(), analysis.stock()));
        files.put(RESULTS + "windows.csv", Records.windows(analysis.windows()));
        files.put(RESULTS + "provenance.json", Json.provenance(analysis.provenance()));
        return files;
    }

    private Map<String, byte[]> codebook() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String table : Codebook.TABLES) {
            Optional<Path> own =
                    settings.codebook().map(folder -> folder.resolve(table)).filter(Files::isRegularFile);
            Input input = own.isPresent() ? Input.file(own.get()) : Input.resource("readout/codebook/" + table);
            files.put(CODEBOOK + table, Csv.neutral(input.bytes().copy()));
        }
        return files;
    }

    private byte[] workbook(Map<String, byte[]> files, Citation citation) {
        Map<String, Table> sheets = new LinkedHashMap<>();
        sheets.put("about", about(citation));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().endsWith(".csv") || file.getKey().endsWith("-unverified.csv")) {
                continue;
            }
            String table = file.getKey()
                    .substring(file.getKey().lastIndexOf('/') + 1, file.getKey().length() - 4);
            String folder =
                    file.getKey().startsWith(RESULTS) ? "" : file.getKey().startsWith(DATA) ? "data " : "codebook ";
            String sheet = folder + table;
            sheets.put(
                    sheet.length() > LONGEST_SHEET_NAME ? sheet.substring(0, LONGEST_SHEET_NAME) : sheet,
                    Table.read(Input.of(file.getKey(), file.getValue()), List.of())
                            .value());
        }
        return Workbook.write(
                analysis.provenance().dataset(), analysis.provenance().asOf().orElse(LocalDate.EPOCH), sheets);
    }

    private Table about(Citation citation) {
        Provenance made = analysis.provenance();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("data", made.dataset()));
        made.asOf().ifPresent(day -> rows.add(List.of("as of", day.toString())));
        rows.add(List.of("program", "Readout " + made.version()));
        rows.add(List.of("codebook", made.codebookDigest()));
        made.settings().forEach((name, value) -> rows.add(List.of(name, value)));
        rows.add(List.of("licence", "CC BY 4.0"));
        rows.add(List.of("cite as", citation.text()));
        return Table.read(Input.of("about", Csv.of(List.of("what", "value"), rows)), List.of())
                .value();
    }

    private static String sums(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> lines.append(HexFormat.of().formatHex(digest.digest(content)))
                    .append("  ")
                    .append(name)
                    .append('\n'));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        return lines.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
