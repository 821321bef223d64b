package readout.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import readout.code.Coder;
import readout.codebook.Codebook;
import readout.detect.WindowDraws;
import readout.detect.WindowRule;
import readout.index.EngagementIndex;
import readout.index.TsinghuaStock;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Contact;
import readout.model.Counts;
import readout.model.Coverage;
import readout.model.Dataset;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.LeadersData;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;
import readout.model.Provenance;
import readout.model.WindowPeriod;
import readout.read.DatasetFolder;
import readout.read.LeadersFolder;
import readout.tally.Contacts;
import readout.tally.Tally;

/**
 * Everything that is found out about a data set: read → tally → index → detect.
 *
 * @param dataset the data as they were public on the day asked for
 * @param codebook the rules
 * @param contacts every contact, by date
 * @param texts what the texts of the data added
 * @param index the monthly index
 * @param windows the windows, earliest first
 * @param median the median of net engagement over the base period; empty if there is no index
 * @param stock the same contacts on the scale of Tsinghua's scores, for comparison with those
 * @param leaders the leaders' meetings that lie beside the data, if they tell of the same dyad
 * @param provenance how it was made
 * @param notes what was taken for granted and what was left out without being wrong, in words
 */
public record Analysis(
        Dataset dataset,
        Codebook codebook,
        List<Contact> contacts,
        Texts texts,
        Index index,
        List<WindowPeriod> windows,
        OptionalDouble median,
        MonthlySeries stock,
        Optional<LeadersData> leaders,
        Provenance provenance,
        List<String> notes) {

    /** The folder beside a data set in which leaders' meetings are looked for. */
    private static final String LEADERS = "leaders";

    private static final int MOST_NAMED = 10;

    /**
     * Analyses a data set or a table of accounts.
     *
     * @throws CannotStartException if the codebook has a problem, or nothing in the data can be used
     * @throws readout.input.MissingInputException if there is no data set at that path
     */
    public static Loaded<Analysis> of(Path path, Settings settings) {
        Codebook codebook = codebook(settings);
        return of(
                path.toString().replace('\\', '/'),
                DatasetFolder.read(path, codebook),
                leadersBeside(path),
                codebook,
                settings);
    }

    /** Analyses a table of accounts that is no file. */
    public static Loaded<Analysis> of(Input table, Settings settings) {
        Codebook codebook = codebook(settings);
        return of(table.name(), DatasetFolder.read(table, codebook), Optional.empty(), codebook, settings);
    }

    /** The folder with leaders' meetings beside a data set that is a folder. */
    private static Optional<Path> leadersBeside(Path path) {
        return Optional.of(path.toAbsolutePath().normalize().resolveSibling(LEADERS))
                .filter(beside -> Files.isDirectory(path) && LeadersFolder.isOne(beside));
    }

    private static Loaded<Analysis> of(
            String name,
            Loaded<DatasetFolder.Reading> reading,
            Optional<Path> beside,
            Codebook codebook,
            Settings settings) {
        Dataset whole = reading.value().dataset();
        Dataset dataset = settings.asOf().map(whole::asOf).orElse(whole);
        if (whole.accounts().isEmpty() && reading.value().documents().isEmpty()) {
            throw new CannotStartException(
                    name + ": no row of the accounts could be used"
                            + (reading.problems().isEmpty() ? "; the table has a header and nothing below it" : ""),
                    reading.problems());
        }
        if (dataset.coverage().isEmpty()) {
            throw new CannotStartException(nothingIn(name, settings, whole), reading.problems());
        }
        Texts texts = Texts.of(reading.value().documents(), dataset, settings.asOf(), codebook);
        List<Contact> contacts = Contacts.join(texts.with(dataset.accounts()));
        SortedMap<YearMonth, Counts> counts = Tally.of(contacts, codebook);
        Optional<MonthSpan> base = settings.base().or(dataset::base);
        settings.base().ifPresent(months -> checkBase(months, dataset.coverage()));
        EngagementIndex method = EngagementIndex.withDefaults(codebook);
        Index plain = base.map(method::withBase).orElse(method).of(counts, dataset.coverage());
        WindowDraws windows = new WindowDraws(WindowRule.withDefaults(codebook), plain);
        Index index = settings.bands().of(plain, contacts, codebook, windows);
        Optional<Loaded<LeadersData>> leaders = beside.map(LeadersFolder::read)
                .filter(read -> read.value().dyads().contains(dataset.dyad()));
        List<Problem> problems = new ArrayList<>(reading.problems());
        leaders.ifPresent(read -> problems.addAll(read.problems()));
        List<Input> inputs = new ArrayList<>(reading.value().inputs());
        if (leaders.isPresent()) {
            inputs.addAll(LeadersFolder.inputs(beside.orElseThrow()));
        }
        return new Loaded<>(
                new Analysis(
                        dataset,
                        codebook,
                        contacts,
                        texts,
                        index,
                        settings.scan().of(windows.windows(), index, contacts, codebook),
                        WindowRule.baseMedian(index),
                        TsinghuaStock.withDefaults(codebook).of(contacts, dataset.coverage()),
                        leaders.map(Loaded::value)
                                .map(all -> settings.asOf().map(all::asOf).orElse(all)),
                        provenance(dataset, codebook, index, settings, inputs),
                        notes(name, whole, settings)),
                problems);
    }

    /**
     * The codebook that the settings ask for.
     *
     * @throws CannotStartException if it has a problem
     */
    public static Codebook codebook(Settings settings) {
        if (settings.codebook().isEmpty()) {
            return Codebook.builtIn();
        }
        Loaded<Codebook> loaded = codebook(settings.codebook().get());
        if (!loaded.isClean()) {
            throw new CannotStartException(
                    settings.codebook().get() + ": a codebook with a problem is not used", loaded.problems());
        }
        return loaded.value();
    }

    /** The codebook of a folder with every problem, those of the words by which contacts are told among them. */
    public static Loaded<Codebook> codebook(Path folder) {
        Loaded<Codebook> loaded = Codebook.load(folder);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Coder.problems(loaded.value()));
        return new Loaded<>(loaded.value(), problems);
    }

    /** What a reader would not expect, though nothing is wrong with any row. */
    private static List<String> notes(String name, Dataset whole, Settings settings) {
        List<String> notes = new ArrayList<>();
        List<Coverage> assumed = whole.coverage().stream()
                .filter(month -> month.note().equals(DatasetFolder.NO_ACCOUNTS))
                .toList();
        if (!assumed.isEmpty()) {
            notes.add(name + ": there is no table of coverage; the months from "
                    + whole.coverage().get(0).month() + " to "
                    + whole.coverage().get(whole.coverage().size() - 1).month()
                    + " are taken as covered, but not the " + assumed.size()
                    + " months of gaps of a year or more without any"
                    + " account: " + gaps(assumed) + ". A folder with coverage.csv says which months are");
        }
        long undated = settings.asOf().isEmpty()
                ? 0
                : whole.accounts().stream()
                        .filter(account -> account.recorded().isEmpty())
                        .count();
        if (undated > 0) {
            notes.add(name + ": " + undated + (undated == 1 ? " account has" : " accounts have")
                    + " no recorded_at; as nobody knows whether public by "
                    + settings.asOf().orElseThrow() + ", left out: "
                    + whole.accounts().stream()
                            .filter(account -> account.recorded().isEmpty())
                            .limit(MOST_NAMED)
                            .map(account -> account.accountId())
                            .collect(Collectors.joining(", "))
                    + (undated > MOST_NAMED ? ", ..." : ""));
        }
        return List.copyOf(notes);
    }

    /** Neighbouring months as spans. */
    private static String gaps(List<Coverage> months) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= months.size(); i++) {
            if (i == months.size()
                    || !months.get(i - 1)
                            .month()
                            .plusMonths(1)
                            .equals(months.get(i).month())) {
                spans.add(new MonthSpan(
                                months.get(start).month(), months.get(i - 1).month())
                        .toString());
                start = i;
            }
        }
        return String.join(", ", spans);
    }

    /** The months that lie before the end of the analysis and have an index, latest last. */
    public List<IndexMonth> latest(int months) {
        List<IndexMonth> all = index.months();
        return all.subList(Math.max(0, all.size() - months), all.size());
    }

    private static String nothingIn(String shown, Settings settings, Dataset whole) {
        if (whole.coverage().isEmpty()) {
            return shown + ": no row could be used, as "
                    + (whole.accounts().isEmpty()
                            ? "no text has a day of publication in its metadata, a line Date: or the name of its file"
                            : "none has a date in event_start");
        }
        return shown + ": nothing was covered by "
                + settings.asOf().map(LocalDate::toString).orElse("") + "; the data begin in "
                + whole.coverage().get(0).month();
    }

    private static void checkBase(MonthSpan base, List<Coverage> coverage) {
        if (coverage.stream().noneMatch(month -> month.isMeasured() && base.contains(month.month()))) {
            throw new CannotStartException(
                    "The base period " + base + " has no month that is covered; the data run from "
                            + coverage.get(0).month() + " to "
                            + coverage.get(coverage.size() - 1).month());
        }
    }

    private static Provenance provenance(
            Dataset dataset, Codebook codebook, Index index, Settings settings, List<Input> inputs) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Input input : inputs) {
            digests.put(input.name().substring(input.name().lastIndexOf('/') + 1), digest(input));
        }
        SortedMap<String, String> shaping = new TreeMap<>();
        shaping.put("base", index.base().toString());
        shaping.put("band", settings.bands().toString());
        shaping.put("window", "rule: " + WindowRule.withDefaults(codebook));
        shaping.put("window scan", settings.scan().toString());
        return new Provenance(
                Version.NUMBER,
                dataset.name() + (dataset.version().isEmpty() ? "" : " " + dataset.version()),
                codebook.digest(),
                digests,
                shaping,
                settings.asOf().or(dataset::released));
    }

    private static String digest(Input input) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(input.bytes().copy());
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
