package readout.detect;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import readout.model.Index;
import readout.model.MonthSpan;
import readout.model.PossibleHistory;
import readout.model.WindowPeriod;

/**
 * How sure the windows of an index are: the rule applied to every draw, to net engagement as it might have been, against
 * the base median of that draw.
 *
 * <p>A draw finds a window again if the rule finds, in that draw, a window that holds more than half of its months; there
 * can be only one. The probability of a window is the share of draws that find it again. In 80 % of those draws it begins
 * within the interval of its start and ends within that of its end; the tenth below and the tenth above are left out.
 *
 * <p>Draws scatter around what was coded, as the bands do, and so more than the truth does: a month that clears the median
 * by little fails in almost half of them. Long windows are found again more seldom than their months are.
 *
 * <p>May be told of draws by several threads at once and in any order: only whole numbers are added up. Memory does not
 * grow with the draws.
 */
public final class WindowDraws implements Consumer<PossibleHistory> {

    private static final double TAIL = 0.1;

    private final WindowRule rule;
    private final List<WindowPeriod> windows;
    private final YearMonth origin;
    private final int[] measured;
    private final int[] base;
    private final int months;
    private final int[] from;
    private final int[] to;
    private final long[][] starts;
    private final long[][] ends;
    private long draws;

    /**
     * No draws yet.
     *
     * @param index the index as coded, of at least one month
     */
    public WindowDraws(WindowRule rule, Index index) {
        this.rule = rule;
        windows = rule.find(index);
        months = index.months().size();
        origin = index.months().get(0).month();
        measured = IntStream.range(0, months)
                .filter(t -> index.months().get(t).net().isPresent())
                .toArray();
        base = Arrays.stream(measured)
                .filter(t -> index.base().contains(index.months().get(t).month()))
                .toArray();
        from = windows.stream()
                .mapToInt(window -> place(window.months().first()))
                .toArray();
        to = windows.stream().mapToInt(window -> place(window.months().last())).toArray();
        starts = new long[windows.size()][months];
        ends = new long[windows.size()][months];
    }

    private int place(YearMonth month) {
        return (int) origin.until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    @Override
    public void accept(PossibleHistory history) {
        double[] nets = new double[base.length];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = history.net(base[i]);
        }
        double median = WindowRule.median(nets);
        boolean[] meets = new boolean[months];
        for (int t : measured) {
            meets[t] = history.net(t) > median && history.ministersMet(t);
        }
        add(rule.find(meets));
    }

    private synchronized void add(List<WindowRule.Found> found) {
        draws++;
        for (int w = 0; w < from.length; w++) {
            for (WindowRule.Found one : found) {
                int shared = Math.min(one.last(), to[w]) - Math.max(one.first(), from[w]) + 1;
                if (2 * shared > to[w] - from[w] + 1) {
                    starts[w][one.first()]++;
                    ends[w][one.last()]++;
                }
            }
        }
    }

    /** The windows of the index with what the draws have shown; just as the rule finds them if there were none. */
    public synchronized List<WindowPeriod> windows() {
        if (draws == 0) {
            return windows;
        }
        return IntStream.range(0, windows.size())
                .mapToObj(w -> {
                    long again = Arrays.stream(starts[w]).sum();
                    return windows.get(w)
                            .withDraws(again / (double) draws, interval(starts[w], again), interval(ends[w], again));
                })
                .toList();
    }

    private Optional<MonthSpan> interval(long[] counts, long all) {
        if (all == 0) {
            return Optional.empty();
        }
        return Optional.of(new MonthSpan(
                origin.plusMonths(quantile(counts, TAIL * all)),
                origin.plusMonths(quantile(counts, (1 - TAIL) * all))));
    }

    /** The first month up to which there are so many. */
    private static int quantile(long[] counts, double wanted) {
        long below = 0;
        int t = 0;
        while (t < counts.length - 1 && below + counts[t] < wanted) {
            below += counts[t];
            t++;
        }
        return t;
    }
}
