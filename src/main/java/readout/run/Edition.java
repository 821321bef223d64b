package readout.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import readout.draw.Figure;
import readout.draw.Picture;
import readout.draw.Recipe;
import readout.draw.Scene;
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

    /** Dots per inch of the pictures in a document for Word: with the size that they are shown in, 270 and more. */
    private static final int DPI = 150;

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
        List<Block.Picture> pictures = new ArrayList<>();
        Scene scene = publication.scene();
        for (Recipe recipe : publication.recipes()) {
            if (!figures.contains(recipe.figure())) {
                continue;
            }
            Figure figure = recipe.of(scene);
            pictures.add(new Block.Picture(
                    figure.id(),
                    figure.title(),
                    figure.alt(),
                    Input.of(figure.id() + ".svg", Picture.svg(figure)),
                    bitmaps ? Optional.of(Input.of(figure.id() + ".png", Picture.png(figure, DPI))) : Optional.empty(),
                    figure.width(),
                    figure.height()));
        }
        return report.in(language, pictures);
    }

    /**
     * All files, by name, and what keeps any of them from being written.
     *
     * @param office the document whose styles a document for Word takes
     * @param progress told the name of each file before it is made
     */
    public Loaded<Map<String, byte[]>> files(
            List<Language> languages, List<PaperFormat> formats, Optional<Input> office, Consumer<String> progress) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Language language : languages) {
            Paper paper = paper(language, formats.contains(PaperFormat.DOCX));
            for (PaperFormat format : formats) {
                String name = name(language, format);
                progress.accept(name);
                List<Problem> missing = format.problems(paper, name);
                problems.addAll(missing);
                if (missing.isEmpty()) {
                    files.put(name, format.write(paper, office));
                }
            }
        }
        return new Loaded<>(files, problems);
    }

    private String name(Language language, PaperFormat format) {
        return "report-" + months.first() + (months.length() == 1 ? "" : "-to-" + months.last()) + "-" + language.code()
                + "." + format.code();
    }
}
