package readout.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.model.Contact;
import readout.model.Election;
import readout.model.Index;
import readout.model.Mark;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/**
 * Everything that figures are drawn from.
 *
 * @param codebook names and families of codes
 * @param index the index, every month
 * @param contacts every contact
 * @param windows the windows, earliest first
 * @param headline the window to speak of; empty if there is none
 * @param median the median of net engagement over the base; empty if there is no index
 * @param marks events to name
 * @param elections the political calendar
 * @param titles the finding of each figure, by the figure's name
 * @param source what stands under every figure
 */
public record Scene(
        Codebook codebook,
        Index index,
        List<Contact> contacts,
        List<WindowPeriod> windows,
        Optional<WindowPeriod> headline,
        Optional<Double> median,
        List<Mark> marks,
        List<Election> elections,
        Map<String, String> titles,
        String source) {

    private static final int MONTHS = 12;

    public Scene {
        contacts = List.copyOf(contacts);
        windows = List.copyOf(windows);
        marks = List.copyOf(marks);
        elections = List.copyOf(elections);
        titles = Map.copyOf(titles);
    }

    /** All months covered. */
    MonthSpan months() {
        return new MonthSpan(
                index.months().get(0).month(),
                index.months().get(index.months().size() - 1).month());
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
