package readout.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import readout.codebook.Codebook;
import readout.input.DataPackage;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.Nearest;
import readout.input.Place;
import readout.input.Problem;
import readout.input.Row;
import readout.input.Table;
import readout.model.Account;
import readout.model.Coverage;
import readout.model.Dataset;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.Dyad;
import readout.model.Election;
import readout.model.Mark;
import readout.model.MonthSpan;

/**
 * Reads a data set: a folder with {@code accounts.csv}, and {@code coverage.csv}, {@code elections.csv}, {@code
 * events.csv}, {@code officials.csv} and {@code datapackage.json} as far as they are there; or a single table of accounts;
 * or a folder of nothing but texts.
 */
public final class DatasetFolder {

    private static final String ACCOUNTS = "accounts.csv";
    private static final String DOCUMENTS = "documents";
    /** The note of a month of which a table alone, without coverage, has nothing to say. */
    public static final String NO_ACCOUNTS = "assumed: no account for a year or more, no table of coverage";

    private static final int GAP_MONTHS = 12;
    private static final String PACKAGE = "datapackage.json";
    private static final Dyad DEFAULT_DYAD = Dyad.parse("us-cn");
    private static final List<String> QUALITIES =
            Arrays.stream(Coverage.Quality.values()).map(Coverage.Quality::code).toList();
    private static final List<String> KINDS = Arrays.stream(Election.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Path folder;
    private final Codebook codebook;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();

    private DatasetFolder(Path folder, Codebook codebook) {
        this.folder = folder;
        this.codebook = codebook;
    }

    /**
     * A data set and the files that it was read from, for their digests.
     *
     * @param dataset the good part of what was read
     * @param documents the texts of its folder {@code documents}, not coded yet
     * @param inputs every file that was read
     */
    public record Reading(Dataset dataset, List<Document> documents, List<Input> inputs) {}

    /**
     * Reads a folder or a table.
     *
     * @throws MissingInputException if there is neither at that path
     */
    public static Loaded<Reading> read(Path path, Codebook codebook) {
        if (Files.isRegularFile(path)) {
            return read(Input.file(path), codebook);
        }
        if (!Files.isDirectory(path)) {
            throw new MissingInputException(shown(path) + ": there is no such data set" + neighbours(path));
        }
        if (!Files.isRegularFile(path.resolve(ACCOUNTS))) {
            if (LeadersFolder.isOne(path)) {
                throw new MissingInputException(shown(path) + ": the folder has the leaders' meetings and no "
                        + ACCOUNTS + "; of those only \"claim elections\" can tell");
            }
            if (!Documents.files(path).isEmpty()) {
                return new DatasetFolder(path, codebook).texts();
            }
            throw new MissingInputException(shown(path) + ": the folder has no " + ACCOUNTS
                    + "; expected a data set with at least that table, or texts" + neighbours(path));
        }
        return new DatasetFolder(path, codebook).folder();
    }

    /** Reads a single table of accounts. */
    public static Loaded<Reading> read(Input table, Codebook codebook) {
        return new DatasetFolder(Path.of(""), codebook).table(table);
    }

    private Loaded<Reading> table(Input table) {
        inputs.add(table);
        List<Account> accounts = keep(AccountTable.read(table, codebook, Optional.empty()));
        String name = table.name().substring(table.name().lastIndexOf('/') + 1);
        return loaded(new Dataset(
                name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name,
                "",
                "",
                DEFAULT_DYAD,
                Optional.empty(),
                Optional.empty(),
                accounts,
                assumedCoverage(accounts),
                List.of(),
                List.of(),
                List.of()));
    }

    /** A folder of nothing but texts: they cover the months in which they were published, and nobody says how well. */
    private Loaded<Reading> texts() {
        List<Document> documents = documents(folder);
        Dataset dataset = new Dataset(
                name(),
                "",
                "",
                DEFAULT_DYAD,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                publishedMonths(documents),
                List.of(),
                List.of(),
                List.of());
        return new Loaded<>(new Reading(dataset, documents, List.copyOf(inputs)), problems);
    }

    private static List<Coverage> publishedMonths(List<Document> documents) {
        List<YearMonth> months = documents.stream()
                .map(Document::published)
                .flatMap(Optional::stream)
                .map(YearMonth::from)
                .sorted()
                .toList();
        return months.isEmpty()
                ? List.of()
                : new MonthSpan(months.get(0), months.get(months.size() - 1))
                        .months().stream()
                                .map(month -> new Coverage(
                                        month,
                                        Coverage.Quality.PARTIAL,
                                        month.lengthOfMonth(),
                                        "assumed: texts alone, no table of coverage"))
                                .toList();
    }

    private String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private Loaded<Reading> folder() {
        Optional<DataPackage> about = optional(PACKAGE).map(input -> keep(DataPackage.read(input)));
        Optional<LocalDate> closed = about.flatMap(DataPackage::created);
        List<Account> accounts = keep(AccountTable.read(input(folder.resolve(ACCOUNTS)), codebook, closed));
        List<Coverage> coverage = optional("coverage.csv")
                .map(input -> complete(input, rows(input, "month,coverage,days,note", DatasetFolder::coverage)))
                .orElseGet(() -> assumedCoverage(accounts));
        return loaded(new Dataset(
                about.map(DataPackage::name).filter(name -> !name.isEmpty()).orElseGet(this::name),
                about.map(DataPackage::version).orElse(""),
                about.map(DataPackage::title).orElse(""),
                about.flatMap(DataPackage::dyad).orElse(DEFAULT_DYAD),
                about.flatMap(DataPackage::base),
                closed,
                accounts,
                coverage,
                rows("elections.csv", "id,party,kind,date", this::election),
                rows("events.csv", "id,date,rank,label_en,label_zh", DatasetFolder::mark),
                rows("officials.csv", OfficialTable.COLUMNS, row -> OfficialTable.official(row, codebook))));
    }

    private Loaded<Reading> loaded(Dataset dataset) {
        return new Loaded<>(new Reading(dataset, documents(), List.copyOf(inputs)), problems);
    }

    private List<Document> documents() {
        Path texts = folder.resolve(DOCUMENTS);
        return !folder.toString().isEmpty() && Files.isDirectory(texts) ? documents(texts) : List.of();
    }

    private List<Document> documents(Path texts) {
        List<Document> documents = new ArrayList<>();
        new Documents(Optional.empty(), document -> keep(document).ifPresent(documents::add)).read(texts);
        Documents.files(texts).forEach(this::input);
        return documents;
    }

    private Input input(Path path) {
        Input input = Input.file(path);
        inputs.add(input);
        return input;
    }

    private Optional<Input> optional(String name) {
        Path path = folder.resolve(name);
        return Files.isRegularFile(path) ? Optional.of(input(path)) : Optional.empty();
    }

    private <T> T keep(Loaded<T> loaded) {
        problems.addAll(loaded.problems());
        return loaded.value();
    }

    private <T> List<T> rows(String name, String columns, java.util.function.Function<Row, T> read) {
        return optional(name).map(input -> rows(input, columns, read)).orElse(List.of());
    }

    private <T> List<T> rows(Input input, String columns, java.util.function.Function<Row, T> read) {
        return keep(Table.read(input, List.of(columns.split(",", -1)), read));
    }

    private static Coverage coverage(Row row) {
        YearMonth month = row.month("month");
        String quality = row.oneOf("coverage", "coverage", QUALITIES);
        return new Coverage(
                month,
                QUALITIES.contains(quality)
                        ? Coverage.Quality.valueOf(quality.toUpperCase(Locale.ROOT))
                        : Coverage.Quality.NONE,
                row.whole("days", 0, month.lengthOfMonth()),
                row.text("note"));
    }

    /** Puts the months in order; a month that is missing between two others is not covered, and is a problem. */
    private List<Coverage> complete(Input input, List<Coverage> rows) {
        SortedMap<YearMonth, Coverage> byMonth = new TreeMap<>();
        for (Coverage row : rows) {
            if (byMonth.put(row.month(), row) != null) {
                problems.add(new Problem(
                        "duplicate-month",
                        Place.file(input.name()),
                        row.month() + " has more than one row",
                        "a month has one coverage; the last row is used"));
            }
        }
        if (byMonth.isEmpty()) {
            return List.of();
        }
        for (YearMonth month : new MonthSpan(byMonth.firstKey(), byMonth.lastKey()).months()) {
            if (!byMonth.containsKey(month)) {
                problems.add(new Problem(
                        "missing-month",
                        Place.file(input.name()),
                        month + " has no row",
                        "a month without sources has the coverage none"));
                byMonth.put(month, new Coverage(month, Coverage.Quality.NONE, 0, "no row in the table"));
            }
        }
        return List.copyOf(byMonth.values());
    }

    /**
     * Without a table of coverage every month from the first contact to the last is taken as covered, but for stretches of a
     * year or more without any account: so long a silence is a hole in the table, not in relations.
     */
    private static List<Coverage> assumedCoverage(List<Account> accounts) {
        List<DateSpan> spans = accounts.stream()
                .map(Account::when)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        YearMonth last = spans.stream()
                .map(span -> span.monthParts().lastKey())
                .max(YearMonth::compareTo)
                .orElseThrow();
        NavigableSet<YearMonth> told = new TreeSet<>();
        spans.forEach(span -> told.addAll(
                new MonthSpan(YearMonth.from(span.first()), span.monthParts().lastKey()).months()));
        return new MonthSpan(YearMonth.from(spans.get(0).first()), last)
                .months().stream()
                        .map(month -> isInGap(month, told)
                                ? new Coverage(month, Coverage.Quality.NONE, 0, NO_ACCOUNTS)
                                : new Coverage(
                                        month,
                                        Coverage.Quality.COMPLETE,
                                        month.lengthOfMonth(),
                                        "assumed: no table of coverage"))
                        .toList();
    }

    /** Whether a month between the first and the last with an account lies in a gap of a year or more. */
    private static boolean isInGap(YearMonth month, NavigableSet<YearMonth> told) {
        YearMonth before = told.floor(month);
        YearMonth after = told.ceiling(month);
        return before != null && after != null && before.until(after, ChronoUnit.MONTHS) > GAP_MONTHS;
    }

    private Election election(Row row) {
        String kind = row.oneOf("kind", "kind of election", KINDS);
        return new Election(
                row.oneOf("party", "party", codebook.partyCodes()),
                KINDS.contains(kind) ? Election.Kind.valueOf(kind.toUpperCase(Locale.ROOT)) : Election.Kind.GENERAL,
                requiredDate(row, "date"));
    }

    private static Mark mark(Row row) {
        return new Mark(
                row.required("id"),
                requiredDate(row, "date"),
                row.whole("rank", 1, 2),
                row.required("label_en"),
                row.required("label_zh"));
    }

    private static LocalDate requiredDate(Row row, String column) {
        row.required(column);
        return row.date(column).orElse(LocalDate.EPOCH);
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Names the data set that was probably meant, if a folder beside the path has a similar name. */
    private static String neighbours(Path path) {
        Path parent = Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(path);
        if (!Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            Map<String, Path> byName = new HashMap<>();
            siblings.filter(sibling -> Files.isRegularFile(sibling.resolve(ACCOUNTS)))
                    .forEach(sibling -> byName.put(String.valueOf(sibling.getFileName()), sibling));
            return Nearest.to(String.valueOf(path.getFileName()), byName.keySet())
                    .map(name -> "; did you mean \"" + name + "\"?")
                    .orElse("");
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
