package readout.run;

import java.util.ArrayList;
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
import readout.index.LevelWeightSensitivity;
import readout.model.Account;
import readout.model.Provenance;
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
    private final Findings findings;
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
        this.findings = new Findings(analysis, () -> claims().get(0).claim());
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

    private String title(String figure) {
        return switch (figure) {
            case "election-test" ->
                StudyFindings.elections(
                        claims().stream().map(ElectionTrial.Tried::claim).toList());
            case "weights-sensitivity" ->
                StudyFindings.weights(weights(), findings.headline().map(WindowPeriod::months));
            case "as-of" -> StudyFindings.replay(replay(), findings.headline().map(WindowPeriod::months));
            case "tone-by-side" -> StudyFindings.tones(analysis.contacts(), analysis.codebook());
            case "benchmark" -> StudyFindings.benchmarks(benchmarks);
            default -> findings.titles().getOrDefault(figure, "");
        };
    }

    /** What figures are drawn from. */
    public Scene scene() {
        return new Scene(
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
                this::title,
                source());
    }

    /** The line under every figure. */
    String source() {
        Provenance provenance = analysis.provenance();
        return "Source: " + provenance.dataset() + ", " + analysis.contacts().size()
                + " contacts coded from official readouts and press"
                + provenance.asOf().map(day -> ", as of " + day).orElse("") + ". Readout " + provenance.version()
                + ", codebook " + provenance.codebookDigest() + ". CC BY 4.0";
    }

    /** The files of one figure: its picture, its drawing, and its numbers. */
    public static Map<String, byte[]> files(Figure figure, int dpi) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(figure.id() + ".png", Picture.png(figure, dpi));
        files.put(figure.id() + ".svg", Picture.svg(figure));
        files.put(
                figure.id() + ".csv",
                Csv.of(figure.numbers().header(), figure.numbers().rows()));
        return files;
    }

    /**
     * All files, by name, in the order in which they are made.
     *
     * @param progress told the name of each step before it is made
     */
    public Map<String, byte[]> files(Consumer<String> progress) {
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
        Scene scene = scene();
        List<Page.Picture> pictures = new ArrayList<>();
        for (Recipe recipe : recipes()) {
            progress.accept(recipe.figure());
            Figure figure = recipe.of(scene);
            Map<String, byte[]> made = files(figure, Picture.PRINT_DPI);
            files.putAll(made);
            byte[] drawing = made.getOrDefault(figure.id() + ".svg", new byte[0]);
            pictures.add(new Page.Picture(figure.id(), figure.alt(), new Page.Svg(drawing)));
        }
        progress.accept("report");
        files.put(
                "report.html",
                Page.write(
                        findings.title(),
                        findings.sentences(),
                        pictures,
                        analysis.codebook(),
                        analysis.index(),
                        analysis.windows(),
                        analysis.contacts(),
                        analysis.provenance()));
        files.put("provenance.json", Json.provenance(analysis.provenance()));
        return files;
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
