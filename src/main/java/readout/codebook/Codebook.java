package readout.codebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.Nearest;
import readout.input.Place;
import readout.input.Problem;
import readout.input.Row;
import readout.input.Table;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Issuer;

/**
 * The rules by which contacts are coded, counted and weighed: {@code levels.csv}, {@code tracks.csv}, {@code modes.csv},
 * {@code outcomes.csv}, {@code tones.csv}, {@code lexicon.csv}, {@code weights.csv}, {@code parties.csv}, {@code
 * errors.csv} and {@code words.csv} of one folder. Immutable.
 */
public final class Codebook {

    /** The tables of a codebook, in the order in which they are read. */
    public static final List<String> TABLES = List.of(
            "levels.csv",
            "tracks.csv",
            "modes.csv",
            "outcomes.csv",
            "tones.csv",
            "lexicon.csv",
            "weights.csv",
            "parties.csv",
            "errors.csv",
            Codebook.CONTACT_WORDS);

    /** The table of the words by which contacts are told; only who codes texts reads it ({@link #contactWords}). */
    private static final String CONTACT_WORDS = "words.csv";

    /** How much one contact put off takes from net engagement; a row of {@code weights.csv}. */
    public static final String DISRUPTION_WEIGHT = "disruption_weight";

    /** The days of the month that the index speaks of; a row of {@code weights.csv}. */
    public static final String MONTH_DAYS = "month_days";

    /** The least number of months that make a window; a row of {@code weights.csv}. */
    public static final String WINDOW_MINIMUM_MONTHS = "window_minimum_months";

    /** How many months within a window may fail the rule; a row of {@code weights.csv}. */
    public static final String WINDOW_GAP_MONTHS = "window_gap_months";

    /** The least rank that each window month needs a contact of; a row of {@code weights.csv}. */
    public static final String WINDOW_MINIMUM_RANK = "window_minimum_rank";

    /** The longest stretch that the scan test looks at; a row of {@code weights.csv}. */
    public static final String WINDOW_SCAN_MONTHS = "window_scan_months";

    /** The p up to which a window is called more than chance; a row of {@code weights.csv}. */
    public static final String WINDOW_CALL_P = "window_call_p";

    /** How often a coder gives another level; a row of {@code errors.csv}. */
    public static final String LEVEL_ERROR = "level";

    /** How often a coder gives another mode; a row of {@code errors.csv}. */
    public static final String MODE_ERROR = "mode";

    /** How often a coder errs on whether it took place; a row of {@code errors.csv}. */
    public static final String OUTCOME_ERROR = "outcome";

    private static final List<String> ERRORS = List.of(LEVEL_ERROR, MODE_ERROR, OUTCOME_ERROR);

    private static final List<String> SETTINGS = List.of(
            DISRUPTION_WEIGHT,
            MONTH_DAYS,
            WINDOW_MINIMUM_MONTHS,
            WINDOW_GAP_MONTHS,
            WINDOW_MINIMUM_RANK,
            WINDOW_SCAN_MONTHS,
            WINDOW_CALL_P);

    private static final String RESOURCES = "readout/codebook/";

    private static final String POSTPONED = "postponed";
    private static final String UNTONED = "untoned";

    private final Map<String, Level> levels;
    private final Map<String, Track> tracks;
    private final Map<String, Mode> modes;
    private final Map<String, Outcome> outcomes;
    private final Map<String, Tone> tones;
    private final Map<String, Word> toneWords;
    private final Map<String, Double> settings;
    private final Map<String, Party> parties;
    private final Map<String, Double> errorRates;
    private final Input contactWords;
    private final String digest;

    private Codebook(Reader reader) {
        Set<Integer> ranks = new HashSet<>();
        levels = reader.codes(
                "levels.csv",
                "rank",
                row -> {
                    Level level = new Level(row.required("code"), row.whole("rank", 0, 99), Definition.of(row));
                    refuseTaken(row, "rank", level.rank(), ranks);
                    return level;
                },
                Level::code);
        tracks =
                reader.codes("tracks.csv", "", row -> new Track(row.required("code"), Definition.of(row)), Track::code);
        modes = reader.codes("modes.csv", "", row -> new Mode(row.required("code"), Definition.of(row)), Mode::code);
        outcomes = reader.codes("outcomes.csv", "counts_as", Codebook::outcome, Outcome::code);
        Set<Integer> leads = new HashSet<>();
        tones = reader.codes(
                "tones.csv",
                "value,lead,family",
                row -> {
                    Tone tone = new Tone(
                            row.required("code"),
                            row.decimal("value", -1, 1),
                            row.whole("lead", 1, 99),
                            row.oneOf("family", "family of tones", Tone.FAMILIES),
                            Definition.of(row));
                    refuseTaken(row, "lead", tone.lead(), leads);
                    return tone;
                },
                Tone::code);
        toneWords = reader.table(
                "lexicon.csv", "term,language,kind,code,example,reason", this::word, word -> normal(word.term()));
        settings = new LinkedHashMap<>();
        reader.table(
                "weights.csv", "name,value,unit,definition,not_this_but,reason", this::setting, Function.identity());
        reader.require("weights.csv", SETTINGS, settings.keySet());
        parties = reader.table(
                "parties.csv",
                "code,name_en,name_zh,definition,not_this_but,reason",
                row -> new Party(
                        row.required("code"),
                        row.required("name_en"),
                        row.required("name_zh"),
                        row.required("definition")),
                Party::code);
        errorRates = new LinkedHashMap<>();
        reader.table("errors.csv", "variable,rate,definition,not_this_but,reason", this::error, Function.identity());
        reader.require("errors.csv", ERRORS, errorRates.keySet());
        contactWords = reader.contactWords();
        digest = reader.digest();
    }

    /** The codebook that the program brings with it. */
    public static Codebook builtIn() {
        Loaded<Codebook> loaded = load(name -> Input.resource(RESOURCES + name));
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own codebook has a problem: "
                    + loaded.problems().get(0));
        }
        return loaded.value();
    }

    /**
     * The codebook of a folder; a table that is not there is taken from the built-in one, so that a folder needs to hold
     * only what differs.
     *
     * @throws MissingInputException if the folder is not there, or holds no table of a codebook
     */
    public static Loaded<Codebook> load(Path folder) {
        if (TABLES.stream().noneMatch(table -> Files.isRegularFile(folder.resolve(table)))) {
            throw new MissingInputException(
                    folder + ": no codebook here; expected a folder with one or more of " + String.join(", ", TABLES));
        }
        return load(name -> Files.isRegularFile(folder.resolve(name))
                ? Input.file(folder.resolve(name))
                : Input.resource(RESOURCES + name));
    }

    private static Loaded<Codebook> load(Function<String, Input> tables) {
        Reader reader = new Reader(tables);
        Codebook codebook = new Codebook(reader);
        return new Loaded<>(codebook, reader.problems);
    }

    /** Of two levels of one rank, or two tones that lead alike, no one could say which goes first. */
    private static void refuseTaken(Row row, String column, int place, Set<Integer> taken) {
        if (row.isGood() && !taken.add(place)) {
            row.refuse(
                    "duplicate-" + column,
                    column,
                    "another row has the " + column + " " + place,
                    "the order must be clear: give every row a " + column + " of its own");
        }
    }

    private static Outcome outcome(Row row) {
        List<String> effects = Arrays.stream(Outcome.Effect.values())
                .map(effect -> effect.name().toLowerCase(Locale.ROOT))
                .toList();
        String effect = row.oneOf("counts_as", "effect", effects);
        return new Outcome(
                row.required("code"),
                effects.contains(effect)
                        ? Outcome.Effect.valueOf(effect.toUpperCase(Locale.ROOT))
                        : Outcome.Effect.ANNOUNCEMENT,
                Definition.of(row));
    }

    private Word word(Row row) {
        Word word = new Word(
                row.required("term"),
                row.oneOf("language", "language", List.of("en", "zh")),
                row.oneOf("kind", "kind", List.of("tone", "length")),
                row.oneOf("code", "tone", tones.keySet()),
                row.required("example"),
                row.required("reason"));
        if (!normal(word.example()).contains(normal(word.term()))) {
            row.refuse(
                    "example-without-term",
                    "example",
                    "the example does not contain \"" + word.term() + "\"",
                    "write a sentence that uses the term in this sense");
        }
        return word;
    }

    private String setting(Row row) {
        String name = row.oneOf("name", "setting", SETTINGS);
        settings.put(name, row.decimal("value", 0, 366));
        row.required("definition");
        row.required("reason");
        return name;
    }

    private String error(Row row) {
        String variable = row.oneOf("variable", "variable", ERRORS);
        errorRates.put(variable, row.decimal("rate", 0, 0.3));
        row.required("definition");
        row.required("reason");
        return variable;
    }

    private static String normal(String term) {
        return term.strip().toLowerCase(Locale.ROOT);
    }

    public Collection<Level> levels() {
        return levels.values();
    }

    public Collection<Track> tracks() {
        return tracks.values();
    }

    public Collection<Mode> modes() {
        return modes.values();
    }

    public Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    public Collection<Tone> tones() {
        return tones.values();
    }

    public Collection<Word> words() {
        return toneWords.values();
    }

    /** The table of the words by which contacts are told, as it stands. */
    public Input contactWords() {
        return contactWords;
    }

    public Collection<Party> parties() {
        return parties.values();
    }

    public Level level(String code) {
        return known(levels, code, "level");
    }

    public Track track(String code) {
        return known(tracks, code, "track");
    }

    public Mode mode(String code) {
        return known(modes, code, "mode");
    }

    public Outcome outcome(String code) {
        return known(outcomes, code, "outcome");
    }

    public Tone tone(String code) {
        return known(tones, code, "tone");
    }

    public List<String> levelCodes() {
        return List.copyOf(levels.keySet());
    }

    public List<String> trackCodes() {
        return List.copyOf(tracks.keySet());
    }

    public List<String> modeCodes() {
        return List.copyOf(modes.keySet());
    }

    public List<String> outcomeCodes() {
        return List.copyOf(outcomes.keySet());
    }

    public List<String> partyCodes() {
        return List.copyOf(parties.keySet());
    }

    /** A number of {@code weights.csv}, by one of the names of this class. */
    public double setting(String name) {
        return known(settings, name, "setting");
    }

    /** How often a coder is wrong about a variable, one of the names of this class; 0 to 0.3. */
    public double errorRate(String variable) {
        return known(errorRates, variable, "error rate");
    }

    /** The class of a tone word; empty if the lexicon does not have it. Case does not matter. */
    public Optional<Tone> toneOf(String word) {
        return Optional.ofNullable(toneWords.get(normal(word))).map(Word::code).map(tones::get);
    }

    /** Every term of the lexicon, in lower case. */
    public Set<String> terms() {
        return toneWords.keySet();
    }

    /**
     * The class that stands for a description in several words: the one that leads. Empty if no word is given or known.
     */
    public Optional<Tone> leadingTone(Collection<String> words) {
        return words.stream().map(this::toneOf).flatMap(Optional::stream).min(Comparator.comparingInt(Tone::lead));
    }

    /** What a contact of this cell weighs: level × track × mode × outcome. Its tones weigh nothing. */
    public double weight(Cell cell) {
        return level(cell.level()).definition().weight()
                * track(cell.track()).definition().weight()
                * mode(cell.mode()).definition().weight()
                * outcome(cell.outcome()).definition().weight();
    }

    public Outcome.Effect effect(Cell cell) {
        return outcome(cell.outcome()).effect();
    }

    /** The cell that a contact is counted in. */
    public Cell cell(Contact contact) {
        return new Cell(
                contact.level(),
                contact.track(),
                contact.mode(),
                contact.outcome(),
                tone(contact, Issuer.US),
                tone(contact, Issuer.PRC),
                contact.when().map(readout.model.DateSpan::parts).orElse(1));
    }

    /** The leading tone of one side's account; empty if it gave none. */
    public String tone(Contact contact, Issuer side) {
        return leadingTone(contact.toneWords(side)).map(Tone::code).orElse("");
    }

    /**
     * The headline code of a contact: {@code postponed} if it was put off in any way, else the tone that leads in what
     * the two sides said, else what leads in the press, else {@code untoned}.
     */
    public String signal(Contact contact) {
        if (outcome(contact.outcome()).effect() == Outcome.Effect.DISRUPTION) {
            return POSTPONED;
        }
        List<String> told = new ArrayList<>(contact.toneWords(Issuer.US));
        told.addAll(contact.toneWords(Issuer.PRC));
        if (told.isEmpty()) {
            told.addAll(contact.toneWords(Issuer.PRESS));
        }
        return leadingTone(told).map(Tone::code).orElse(UNTONED);
    }

    /** Every signal there can be, in the order of legends and crosstabs. */
    public List<String> signals() {
        List<String> signals = new ArrayList<>(tones.keySet());
        signals.add(POSTPONED);
        signals.add(UNTONED);
        return signals;
    }

    /** The first twelve hexadecimal digits of the SHA-256 of all tables. */
    public String digest() {
        return digest;
    }

    private static <T> T known(Map<String, T> codes, String code, String what) {
        T value = codes.get(code);
        if (value == null) {
            throw new IllegalArgumentException("The codebook has no " + what + " \"" + code + "\"");
        }
        return value;
    }

    /** Reads the tables one after another and gathers their problems and their digest. */
    private static final class Reader {
        private static final String DEFINITION = "name_en,name_zh,definition,not_this_but,weight,reason";

        private final Function<String, Input> tables;
        private final MessageDigest digest;
        private final List<Problem> problems = new ArrayList<>();

        Reader(Function<String, Input> tables) {
            this.tables = tables;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        <T> Map<String, T> codes(String name, String more, Function<Row, T> read, Function<T, String> key) {
            return table(name, "code," + (more.isEmpty() ? "" : more + ",") + DEFINITION, read, key);
        }

        <T> Map<String, T> table(String name, String columns, Function<Row, T> read, Function<T, String> key) {
            Input input = tables.apply(name);
            digest.update(input.bytes().copy());
            Set<String> seen = new HashSet<>();
            Loaded<List<T>> loaded = Table.read(input, List.of(columns.split(",", -1)), row -> {
                T value = read.apply(row);
                if (!seen.add(key.apply(value))) {
                    row.refuse(
                            "duplicate-code",
                            columns.substring(0, columns.indexOf(',')),
                            "\"" + key.apply(value) + "\" stands here a second time",
                            "a code has one row");
                }
                return value;
            });
            problems.addAll(loaded.problems());
            Map<String, T> byKey = new LinkedHashMap<>();
            loaded.value().forEach(value -> byKey.put(key.apply(value), value));
            return byKey;
        }

        /** The program's own words go with its version: only other words make it another codebook. */
        Input contactWords() {
            Input input = tables.apply(CONTACT_WORDS);
            byte[] words = input.bytes().copy();
            if (!Arrays.equals(
                    words, Input.resource(RESOURCES + CONTACT_WORDS).bytes().copy())) {
                digest.update(words);
            }
            return input;
        }

        void require(String name, List<String> wanted, Set<String> found) {
            for (String row : wanted) {
                if (!found.contains(row)) {
                    problems.add(new Problem(
                            "missing-row",
                            Place.file(tables.apply(name).name()),
                            "there is no row \"" + row + "\"",
                            Nearest.to(row, found)
                                            .map(nearest -> "is \"" + nearest + "\" meant to be it? ")
                                            .orElse("")
                                    + "expected: " + String.join(", ", wanted)));
                }
            }
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        }
    }
}
