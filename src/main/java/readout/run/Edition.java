package readout.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readout.draw.Figure;
import readout.draw.Picture;
import readout.draw.Recipe;
import readout.draw.Scene;
import readout.draw.Theme;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.report.Block;
import readout.report.Changes;
import readout.report.MonthlyReport;
import readout.report.Paper;
import readout.report.PaperFormat;

/** The report of some months, in every language and format asked for: draw → report. */
public final class Edition {

    /** Dots per inch of the pictures in a document for Word: with the size that they are shown in, 260 and more. */
    private static final int DPI = 200;

    /** The width of figures in points: set as wide as a page, no word of them is smaller than seven points; two fill it. */
    private static final int WIDTH = 640;

    private final Publication publication;
    private final MonthlyReport report;
    private final MonthSpan months;
    private final List<String> figures;

    /**
     * A report.
     *
     * @param months the months to report on, which lie in the data
     * @param settings with which the analysis was made
     * @param figures the names of the figures to show
     * @param earlier the state to compare with
     */
    public Edition(
            Analysis analysis, Settings settings, MonthSpan months, List<String> figures, Optional<Earlier> earlier) {
        this.months = months;
        this.figures = List.copyOf(figures);
        publication = new Publication(analysis);
        report = new MonthlyReport(
                new MonthlyReport.Content(
                        analysis.codebook(),
                        analysis.index(),
                        analysis.contacts(),
                        analysis.windows(),
                        analysis.median(),
                        analysis.dataset().officials(),
                        analysis.texts().documents(),
                        analysis.texts().accounts().size(),
                        settings.bands().codes(),
                        analysis.provenance()),
                months,
                earlier.map(then -> new MonthlyReport.Earlier(
                        then.settings().asOf(),
                        then.analysis().provenance().dataset(),
                        Changes.between(
                                then.analysis().contacts(), then.analysis().index(), analysis.contacts()))));
    }

    /**
     * The state that a report compares with.
     *
     * @param settings with which it was analysed
     */
    public record Earlier(Analysis analysis, Settings settings) {}

    /**
     * The report in a language.
     *
     * @param bitmaps whether its pictures are wanted as bitmaps, too, which takes longer than all else
     */
    public Paper paper(Language language, boolean bitmaps) {
        Scene scene = publication.scene(language);
        List<Recipe> recipes = publication.recipes();
        List<Figure> drawn = figures.stream()
                .distinct()
                .flatMap(figure ->
                        recipes.stream().filter(recipe -> recipe.figure().equals(figure)))
                .map(recipe -> fitting(recipe.withSize(WIDTH, recipe.height() * WIDTH / recipe.width())
                        .of(scene)))
                .toList();
        List<Block.Picture> pictures =
                drawn.parallelStream().map(figure -> picture(figure, bitmaps)).toList();
        return report.in(language, pictures);
    }

    /** A figure as high as it needs to be. */
    private static Figure fitting(Figure figure) {
        List<Integer> least = figure.leastSize();
        return least.isEmpty() ? figure : figure.sized(least.get(0), least.get(1));
    }

    private static Block.Picture picture(Figure figure, boolean bitmap) {
        return new Block.Picture(
                figure.id(),
                figure.title(),
                figure.alt(),
                Input.of(figure.id() + ".svg", Picture.svg(figure, Theme.LIGHT)),
                bitmap
                        ? Optional.of(Input.of(figure.id() + ".png", Picture.png(figure, Theme.LIGHT, DPI)))
                        : Optional.empty(),
                figure.width(),
                figure.height());
    }

    /**
     * All files, by name, and what keeps any of them from being written.
     *
     * @param office the document whose styles a document for Word takes
     */
    public Loaded<Map<String, byte[]>> files(
            List<Language> languages, List<PaperFormat> formats, Optional<Input> office) {
        office.ifPresent(PaperFormat::checkOffice);
        List<Order> orders = new ArrayList<>();
        for (Language language : languages) {
            Paper paper = paper(language, formats.contains(PaperFormat.DOCX));
            formats.forEach(format -> orders.add(new Order(name(language, format), paper, format)));
        }
        // Typesetting takes most of the time, and the files know nothing of one another.
        List<Loaded<Optional<Input>>> written =
                orders.parallelStream().map(order -> order.written(office)).toList();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Loaded<Optional<Input>> file : written) {
            problems.addAll(file.problems());
            file.value().ifPresent(done -> files.put(done.name(), done.bytes().copy()));
        }
        return new Loaded<>(files, problems);
    }

    /** A file to write. */
    private record Order(String name, Paper paper, PaperFormat format) {

        /** The file, or the problems that keep it from being written. */
        Loaded<Optional<Input>> written(Optional<Input> office) {
            List<Problem> problems = format.problems(paper, name);
            return new Loaded<>(
                    problems.isEmpty() ? Optional.of(Input.of(name, format.write(paper, office))) : Optional.empty(),
                    problems);
        }
    }

    private String name(Language language, PaperFormat format) {
        return "report-" + months.first() + (months.length() == 1 ? "" : "-to-" + months.last()) + "-" + language.code()
                + "." + format.code();
    }
}
