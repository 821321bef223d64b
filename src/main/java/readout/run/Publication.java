package readout.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import readout.draw.Figure;
import readout.draw.Form;
import readout.draw.Picture;
import readout.draw.Recipe;
import readout.draw.Scene;
import readout.draw.Theme;
import readout.index.LevelWeightSensitivity;
import readout.model.Account;
import readout.model.Language;
import readout.model.ReplayMonth;
import readout.model.SeriesBenchmark;
import readout.model.WeightSensitivity;
import readout.model.WindowPeriod;
import readout.report.Claims;
import readout.report.Crosstabs;
import readout.report.Csv;
import readout.report.Json;
import readout.report.Page;
import readout.report.Records;

/** Everything that a run leaves behind: draw → report, as files in memory. */
public final class Publication {

    private final Analysis analysis;
    private final ElectionTrial trial;
    private final List<SeriesBenchmark> benchmarks;
    private @Nullable List<ElectionTrial.Tried> tried;
    private @Nullable List<WeightSensitivity> weights;
    private @Nullable List<ReplayMonth> replay;

    public Publication(Analysis analysis) {
        this(analysis, ElectionTrial.withDefaults(), List.of());
    }

    /**
     * What an analysis leaves behind.
     *
     * @param trial how the claim about elections is tested
     * @param benchmarks other people's series beside the index; without any there is no figure of them
     */
    public Publication(Analysis analysis, ElectionTrial trial, List<SeriesBenchmark> benchmarks) {
        this.analysis = analysis;
        this.trial = trial;
        this.benchmarks = List.copyOf(benchmarks);
    }

    /**
     * The claim about elections, on the contacts and, where there are leaders' meetings beside them, on those; tested when
     * it is first asked for, as most pictures do not need it.
     */
    private List<ElectionTrial.Tried> claims() {
        if (tried == null) {
            List<ElectionTrial.Tried> all = new ArrayList<>();
            all.add(trial.of(analysis));
            analysis.leaders()
                    .ifPresent(leaders ->
                            all.add(trial.of(leaders, analysis.dataset().dyad())));
            tried = List.copyOf(all);
        }
        return tried;
    }

    private List<WeightSensitivity> weights() {
        if (weights == null) {
            weights = LevelWeightSensitivity.withDefaults()
                    .of(analysis.index(), analysis.contacts(), analysis.codebook());
        }
        return weights;
    }

    /** What would have been told at the end of each month; found out when it is first asked for. */
    public List<ReplayMonth> replay() {
        if (replay == null) {
            replay = Replay.of(analysis);
        }
        return replay;
    }

    /** The figures that can be drawn: all, but without another series none beside such. */
    public List<Recipe> recipes() {
        return Recipe.all().stream()
                .filter(recipe -> recipe.form() != Form.SERIES_GRID || !benchmarks.isEmpty())
                .toList();
    }

    private String title(String figure, Findings findings, Language language) {
        StudyFindings studies = StudyFindings.in(language);
        return switch (figure) {
            case "election-test" ->
                studies.elections(
                        claims().stream().map(ElectionTrial.Tried::claim).toList());
            case "weights-sensitivity" ->
                studies.weights(weights(), findings.headline().map(WindowPeriod::months));
            case "as-of" -> studies.replay(replay(), findings.headline().map(WindowPeriod::months));
            case "tone-by-side" -> studies.tones(analysis.contacts(), analysis.codebook());
            case "benchmark" -> studies.benchmarks(benchmarks);
            default -> findings.titles().getOrDefault(figure, "");
        };
    }

    /** What is said of the analysis in a language. */
    public Findings findings(Language language) {
        return new Findings(analysis, () -> claims().get(0).claim(), language);
    }

    /** What figures are drawn from in a language. */
    public Scene scene(Language language) {
        Findings findings = findings(language);
        return new Scene(
                language,
                analysis.codebook(),
                analysis.index(),
                analysis.contacts(),
                analysis.windows(),
                findings.headline(),
                analysis.median().isPresent() ? Optional.of(analysis.median().getAsDouble()) : Optional.empty(),
                analysis.dataset().marks(),
                analysis.dataset().elections(),
                new Scene.Studies(
                        () -> claims().stream().map(ElectionTrial.Tried::claim).toList(),
                        this::weights,
                        this::replay,
                        benchmarks,
                        analysis.leaders().map(ElectionTrial::name)),
                figure -> title(figure, findings, language),
                findings.source());
    }

    /** The files of one figure: a picture and a drawing for each look, and its numbers, which all of them share. */
    public Map<String, byte[]> files(Recipe recipe, Looks looks, int dpi) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Language language : looks.languages()) {
            Figure figure = recipe.of(scene(language));
            for (Theme theme : looks.themes()) {
                String name = figure.id() + looks.ending(language, theme);
                files.put(name + ".png", Picture.png(figure, theme, dpi));
                files.put(name + ".svg", Picture.svg(figure, theme));
            }
            files.putIfAbsent(
                    figure.id() + ".csv",
                    Csv.of(figure.numbers().header(), figure.numbers().rows()));
        }
        return files;
    }

    /**
     * All files, by name, in the order in which they are made.
     *
     * @param looks of the figures
     * @param progress told the name of each step before it is made
     */
    public Map<String, byte[]> files(Looks looks, Consumer<String> progress) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        progress.accept("tables");
        List<Account> accounts = analysis.contacts().stream()
                .flatMap(contact -> contact.accounts().stream())
                .toList();
        files.put("accounts.csv", Records.accounts(accounts));
        files.put("contacts.csv", Records.contacts(analysis.contacts(), analysis.codebook()));
        files.put("index.csv", Records.index(analysis.index(), analysis.stock()));
        files.put("windows.csv", Records.windows(analysis.windows()));
        Claims written = new Claims();
        claims().forEach(claim -> written.add(claim.dataset(), claim.dyad(), claim.claim()));
        files.put("claims.json", written.bytes());
        Crosstabs crosstabs = crosstabs();
        files.put("contacts-by-month.csv", Csv.of(crosstabs.contactsByMonth(analysis.index())));
        files.put("level-by-tone.csv", Csv.of(crosstabs.levelByTone()));
        Findings findings = findings(Language.EN);
        List<Page.Picture> pictures = new ArrayList<>();
        for (Recipe recipe : recipes()) {
            progress.accept(recipe.figure());
            files.putAll(files(recipe, looks, Picture.PRINT_DPI));
            Map<Language, Page.Drawn> drawn = new EnumMap<>(Language.class);
            Figure.Numbers numbers = new Figure.Numbers(List.of(), List.of());
            for (Language language : Language.values()) {
                Figure figure = recipe.of(scene(language));
                drawn.put(language, new Page.Drawn(figure.title(), figure.source(), Picture.inline(figure, language)));
                numbers = figure.numbers();
            }
            pictures.add(new Page.Picture(recipe.figure(), drawn, numbers.header(), numbers.rows()));
        }
        progress.accept("report");
        files.put(
                "report.html",
                new Page(
                                analysis.codebook(),
                                analysis.dataset(),
                                analysis.index(),
                                analysis.contacts(),
                                analysis.texts().documents(),
                                analysis.provenance())
                        .write(
                                said(),
                                pictures,
                                analysis.windows(),
                                findings.headline(),
                                analysis.median(),
                                new Page.Look(
                                        Theme.LIGHT.colours(), Theme.DARK.colours(), Theme.inks(), Picture::font)));
        files.put("provenance.json", Json.provenance(analysis.provenance()));
        return files;
    }

    /** The finding in every language. */
    private Map<Language, Page.Said> said() {
        Map<Language, Page.Said> said = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Findings findings = findings(language);
            said.put(language, new Page.Said(findings.title(), findings.sentences()));
        }
        return said;
    }

    /** How many steps {@link #files} tells of. */
    public int steps() {
        return recipes().size() + 2;
    }

    public Crosstabs crosstabs() {
        return new Crosstabs(analysis.codebook(), analysis.contacts());
    }

    /** The summary that a run ends with, in lines no longer than asked, unless a single word is. */
    public String summary(int width) {
        Findings findings = findings(Language.EN);
        StringBuilder text = new StringBuilder(findings.title()).append('\n');
        findings.sentences().forEach(sentence -> wrap(sentence, width, text));
        return text.toString();
    }

    private static void wrap(String sentence, int width, StringBuilder text) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + 1 + word.length() > width && line.length() > 1) {
                text.append(line).append('\n');
                line.setLength(1);
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
