package readout.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;

/**
 * Our contacts pushed through the rule by which Tsinghua University scores relations between powers, so that its published
 * series can be compared with like: a stock from −9, rivalry, to 9, friendship, that every event moves and nothing else.
 *
 * <p>An event of impact I on a stock P changes it by {@code (N − P)/N · I} if I is at least 0 and by {@code (N + P)/N · I} if
 * it is below, N = 9: the nearer to an end, the less an event can do. Here a contact that took place has its weight of the
 * codebook as impact, one that was put off the negative of its weight times the codebook's disruption weight; what was
 * only announced has none. The stock begins in the middle, at 0.
 *
 * <p>Assumes that contacts are the events that matter. They are not: sanctions and incidents are no contacts, so that this
 * stock drifts upwards as long as the two talk; compare changes, not levels. The published scores come from a table of
 * events that is not public. Cost: one pass over the contacts.
 *
 * <p>Yan Xuetong and Zhou Fangyin, Quantitative measurement of bilateral relations between states (in Chinese), Social
 * Sciences in China 2004, no. 6.
 *
 * <p>Immutable; may be used again.
 */
public final class TsinghuaStock {

    /** The ends of the scale. */
    static final double END = 9;

    private final Codebook codebook;

    private TsinghuaStock(Codebook codebook) {
        this.codebook = codebook;
    }

    /** A stock that begins at 0. */
    public static TsinghuaStock withDefaults(Codebook codebook) {
        return new TsinghuaStock(codebook);
    }

    /** The stock after an event, which never leaves the scale. */
    static double after(double stock, double impact) {
        double moved = stock + (impact >= 0 ? END - stock : END + stock) / END * impact;
        return Math.max(-END, Math.min(END, moved));
    }

    /**
     * The stock at the end of each month that is measured; contacts of other months move it as well.
     *
     * @param coverage every month from first to last, at least one
     */
    public MonthlySeries of(List<Contact> contacts, List<Coverage> coverage) {
        List<Contact> events = new ArrayList<>();
        for (Contact contact : contacts) {
            if (contact.when().isPresent()) {
                events.add(contact);
            }
        }
        events.sort(Comparator.comparing(TsinghuaStock::day).thenComparing(Contact::id));
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        double stock = 0;
        int next = 0;
        for (Coverage month : coverage) {
            while (next < events.size()
                    && !YearMonth.from(day(events.get(next))).isAfter(month.month())) {
                stock = after(stock, impact(events.get(next++)));
            }
            if (month.isMeasured()) {
                values.put(month.month(), stock);
            }
        }
        return new MonthlySeries(
                new MonthSpan(
                        coverage.get(0).month(),
                        coverage.get(coverage.size() - 1).month()),
                values);
    }

    private static LocalDate day(Contact contact) {
        return contact.when().map(DateSpan::first).orElseThrow();
    }

    private double impact(Contact contact) {
        Cell cell = codebook.cell(contact);
        Effect effect = codebook.effect(cell);
        if (effect == Effect.ENGAGEMENT) {
            return codebook.weight(cell);
        }
        return effect == Effect.DISRUPTION ? -codebook.setting(Codebook.DISRUPTION_WEIGHT) * codebook.weight(cell) : 0;
    }
}
