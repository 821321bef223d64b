package readout.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import readout.codebook.Codebook;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Contact;
import readout.model.Election;
import readout.model.ElectionClaim;
import readout.model.Index;
import readout.model.Language;
import readout.model.Mark;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.SeriesBenchmark;
import readout.model.WeightSensitivity;
import readout.model.WindowPeriod;

/**
 * Everything that figures are drawn from.
 *
 * @param language the language of every word on a figure
 * @param codebook names and families of codes
 * @param index the index, every month
 * @param contacts every contact
 * @param windows the windows, earliest first
 * @param headline the window to speak of; empty if there is none
 * @param median the median of net engagement over the base; empty if there is no index
 * @param marks events to name
 * @param elections the political calendar
 * @param studies what was found out for some figures only
 * @param titles the finding of the figure of a name; empty if it has none
 * @param source what stands under every figure
 */
public record Scene(
        Language language,
        Codebook codebook,
        Index index,
        List<Contact> contacts,
        List<WindowPeriod> windows,
        Optional<WindowPeriod> headline,
        Optional<Double> median,
        List<Mark> marks,
        List<Election> elections,
        Studies studies,
        UnaryOperator<String> titles,
        String source) {

    /**
     * What was found out for some figures only. What takes its time is made when it is first asked for.
     *
     * @param claims the claim about elections, put to each set of data that there is
     * @param weights how each month stands to the base whatever the levels weigh
     * @param replay what would have been told at the end of each month
     * @param benchmarks other people's series beside the index; empty if none were given
     * @param leaders name and version of the leaders' meetings that the claim was put to as well; empty if there are none
     */
    public record Studies(
            Supplier<List<ElectionClaim>> claims,
            Supplier<List<WeightSensitivity>> weights,
            Supplier<List<ReplayMonth>> replay,
            List<SeriesBenchmark> benchmarks,
            Optional<String> leaders) {

        public Studies {
            benchmarks = List.copyOf(benchmarks);
        }
    }

    private static final int MONTHS = 12;
    private static final Phrases PHRASES = Phrases.resource("readout/draw/phrases.csv");

    public Scene {
        contacts = List.copyOf(contacts);
        windows = List.copyOf(windows);
        marks = List.copyOf(marks);
        elections = List.copyOf(elections);
    }

    /** The same with another line under every figure. */
    public Scene withSource(String line) {
        return new Scene(
                language, codebook, index, contacts, windows, headline, median, marks, elections, studies, titles,
                line);
    }

    /** The finding that stands over a figure, or what the figure shows if nothing was found. */
    String title(Recipe recipe) {
        String title = titles.apply(recipe.figure());
        return title.isEmpty() ? recipe.shows() : title;
    }

    /** The words of figures, in the language of the scene. */
    Wording words() {
        return PHRASES.in(language);
    }

    /** All months covered. */
    MonthSpan months() {
        return new MonthSpan(
                index.months().get(0).month(),
                index.months().get(index.months().size() - 1).month());
    }

    /** The shade of a window: that spoken of stands out, and one that most draws do not find again is faint. */
    Ink shade(WindowPeriod window) {
        if (headline.equals(Optional.of(window))) {
            return Ink.WINDOW;
        }
        return isFaint(window) ? Ink.FAINT_WINDOW : Ink.OTHER_WINDOW;
    }

    /** Whether fewer than half of the draws find a window again. */
    static boolean isFaint(WindowPeriod window) {
        return window.probability().isPresent() && window.probability().getAsDouble() < 0.5;
    }

    /** A sentence for figures that shade faint windows; empty if there are none. */
    String faintWindows() {
        return windows.stream().anyMatch(Scene::isFaint) ? words().say("windows-faint") : "";
    }

    /** Where a month begins, in decimal years whose months are all equally wide. */
    static double start(YearMonth month) {
        return month.getYear() + (month.getMonthValue() - 1) / (double) MONTHS;
    }

    static double end(YearMonth month) {
        return start(month.plusMonths(1));
    }

    static double middle(YearMonth month) {
        return (start(month) + end(month)) / 2;
    }

    static double day(LocalDate day) {
        return start(YearMonth.from(day)) + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth() / MONTHS;
    }
}
