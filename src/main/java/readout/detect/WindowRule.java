package readout.detect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import readout.codebook.Codebook;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/**
 * The readable rule for a window: at least three months in which net engagement is above its median over the base period
 * and at least one contact of minister level or more took place, one gap month allowed.
 *
 * <p>Months are read from left to right. A window opens with the first month that meets the rule. One month inside it may
 * fail (a gap: below the median, without a minister, or without data); the second failure ends the window with the last
 * month that met the rule, and reading goes on after that month. What comes to an end before it has months enough is no
 * window, and reading goes on with the month after its first: a better start may lie inside it. A window therefore never
 * begins or ends with a gap, and what it is at a month depends on nothing later than the gap after it. It is open if the
 * data end before the failure that would end it. Linear in the number of months.
 */
public final class WindowRule {

    private final int minimumMonths;
    private final int gapMonths;

    private WindowRule(int minimumMonths, int gapMonths) {
        this.minimumMonths = minimumMonths;
        this.gapMonths = gapMonths;
    }

    /** The rule with the numbers of the codebook. */
    public static WindowRule withDefaults(Codebook codebook) {
        return new WindowRule((int) codebook.setting(Codebook.WINDOW_MINIMUM_MONTHS), (int)
                codebook.setting(Codebook.WINDOW_GAP_MONTHS));
    }

    /** The same with another least number of months that meet the rule. */
    public WindowRule withMinimumMonths(int months) {
        return new WindowRule(months, gapMonths);
    }

    /** The same with another number of months within a window that may fail. */
    public WindowRule withGapMonths(int months) {
        return new WindowRule(minimumMonths, months);
    }

    /** The windows of an index, earliest first. */
    public List<WindowPeriod> find(Index index) {
        OptionalDouble median = baseMedian(index);
        if (median.isEmpty()) {
            return List.of();
        }
        List<IndexMonth> months = index.months();
        boolean[] meets = new boolean[months.size()];
        for (int t = 0; t < meets.length; t++) {
            meets[t] = meets(months.get(t), median.getAsDouble());
        }
        return find(meets).stream()
                .map(found -> window(months.subList(found.first(), found.last() + 1), found.open()))
                .toList();
    }

    /**
     * A window by the places of its months, from 0.
     *
     * @param open whether the months end before it does
     */
    record Found(int first, int last, boolean open) {}

    /** The windows among months that meet the rule or do not, earliest first. */
    List<Found> find(boolean[] meets) {
        List<Found> windows = new ArrayList<>();
        int start = 0;
        while (start < meets.length) {
            if (!meets[start]) {
                start++;
                continue;
            }
            int last = start;
            int met = 1;
            int gaps = 0;
            int pending = 0;
            boolean open = true;
            for (int i = start + 1; open && i < meets.length; i++) {
                if (meets[i]) {
                    gaps += pending;
                    pending = 0;
                    last = i;
                    met++;
                } else if (gaps + ++pending > gapMonths) {
                    open = false;
                }
            }
            if (met >= minimumMonths) {
                windows.add(new Found(start, last, open));
                start = last + 1;
            } else {
                start++;
            }
        }
        return windows;
    }

    /** The median of net engagement over the measured months of the base period; empty if there is none. */
    public static OptionalDouble baseMedian(Index index) {
        List<Double> values =
                index.net().map(series -> series.within(index.base())).orElse(List.of());
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        median(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** The median of at least one number; sorts them. */
    static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The settings, as they stand in the provenance. */
    @Override
    public String toString() {
        return "at least " + minimumMonths + " months, " + gapMonths + " gap";
    }

    private static boolean meets(IndexMonth month, double median) {
        return month.net().isPresent() && month.net().getAsDouble() > median && month.ministers() > 0;
    }

    private static WindowPeriod window(List<IndexMonth> months, boolean open) {
        YearMonth first = months.get(0).month();
        YearMonth last = months.get(months.size() - 1).month();
        double mean = months.stream()
                .map(IndexMonth::index)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseThrow();
        return WindowPeriod.of(new MonthSpan(first, last), mean, open);
    }
}
