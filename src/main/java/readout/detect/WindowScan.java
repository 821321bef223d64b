package readout.detect;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/**
 * Whether a window is more than chance and the usual ups and downs would bring: the scan test.
 *
 * <p>Counted is the weight of the contacts that took place, in units in which its variance by chance is its mean, by days
 * covered. The statistic of a window is the log likelihood ratio of the stretch in it that stands out most against all other
 * months ({@link TemporalScan}): chance months that the rule has let in at the ends do not weaken it. Its p is the share of
 * records drawn without any window in which the strongest of <em>all</em> stretches, from the shortest to the longest,
 * stands out as much: (1 + as many as do) / (1 + all drawn). Having looked everywhere is so paid for, and however many
 * windows are tested, the chance that any of them is called where there is none stays what it is for one.
 *
 * <p>Records without a window are drawn from {@link ParameterDrivenCounts}: overdispersed and autocorrelated as the months
 * outside the strongest stretch are. Leaving out the strongest stretch makes what is left look calmer than it was; that is
 * measured on records drawn from the first fit and put right before the second. Nor is the fit to one short record the truth:
 * each record is drawn from a fit of its own, as far from the second as the fit of a drawn record missed what it was drawn
 * from, and to the other side, as in a basic bootstrap interval. Ups and downs that a record happens to show too few of are
 * so allowed for. Drawn contacts weigh what those of the record do.
 *
 * <p>Assumptions: ups and downs that last for months rather than years; with fewer than {@value #FEWEST} measured months
 * they cannot be fitted, and nothing is said. What was put off is not counted. A window called is one that stands out of
 * the whole record: where relations were once much closer for years, a later recovery does not.
 *
 * <p>Every record depends on the seed and its number alone, so that the result is the same on any number of threads. Cost:
 * months × longest stretch × draws. The test: M. Kulldorff, Communications in Statistics – Theory and Methods 26 (1997)
 * 1481–1496, doi:10.1080/03610929708831995; p from drawn records: A. C. Davison and D. V. Hinkley, Bootstrap Methods and
 * their Application, 1997, sections 4.2 and 5.2, doi:10.1017/CBO9780511802843.
 *
 * <p>Immutable; may be used again.
 */
public final class WindowScan {

    public static final int DEFAULT_DRAWS = 999;

    /** The fewest measured months that are tested: twice as many as lags are fitted. */
    public static final int FEWEST = 2 * ParameterDrivenCounts.LAGS;

    private static final int PILOT = 200;
    private static final int PILOT_PURPOSE = 31;
    private static final int PURPOSE = 32;
    private static final double TIE = 1e-9;

    private final int draws;
    private final long seed;

    private WindowScan(int draws, long seed) {
        if (draws < 0) {
            throw new IllegalArgumentException("There cannot be " + draws + " draws");
        }
        this.draws = draws;
        this.seed = seed;
    }

    public static WindowScan withDefaults() {
        return new WindowScan(DEFAULT_DRAWS, ElectionTest.DEFAULT_SEED);
    }

    /** The same with another number of drawn records; with none nothing is tested. */
    public WindowScan withDraws(int number) {
        return new WindowScan(number, seed);
    }

    /** The same with other random numbers. */
    public WindowScan withSeed(long number) {
        return new WindowScan(draws, number);
    }

    /**
     * Windows with their p and whether they are called.
     *
     * @param contacts those of the index
     */
    public List<WindowPeriod> of(List<WindowPeriod> windows, Index index, List<Contact> contacts, Codebook codebook) {
        if (windows.isEmpty() || draws == 0 || index.pointsPerWeight().isEmpty()) {
            return windows;
        }
        double[] weights = contacts.stream()
                .map(codebook::cell)
                .filter(cell -> codebook.effect(cell) == Effect.ENGAGEMENT)
                .mapToDouble(codebook::weight)
                .filter(weight -> weight > 0)
                .toArray();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        double unit = Arrays.stream(weights).sum() / squares;
        double perWeight = index.pointsPerWeight().getAsDouble();
        List<IndexMonth> months = index.months();
        double[] counts = new double[months.size()];
        double[] exposure = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            IndexMonth month = months.get(t);
            if (month.index().isPresent()) {
                exposure[t] = month.coverage().days() / codebook.setting(Codebook.MONTH_DAYS);
                counts[t] = month.index().getAsDouble() * exposure[t] / perWeight * unit;
            }
        }
        if (Arrays.stream(exposure).filter(days -> days > 0).count() < FEWEST) {
            return windows;
        }
        int least = (int) codebook.setting(Codebook.WINDOW_MINIMUM_MONTHS);
        int most = (int) Math.max(least, codebook.setting(Codebook.WINDOW_SCAN_MONTHS));
        double[] scaled = Arrays.stream(weights).map(weight -> weight * unit).toArray();
        double[] strongest = drawn(counts, exposure, scaled, least, most);
        double level = codebook.setting(Codebook.WINDOW_CALL_P);
        YearMonth origin = months.get(0).month();
        return windows.stream()
                .map(window -> {
                    TemporalScan stretch = TemporalScan.within(
                            counts,
                            exposure,
                            least,
                            most,
                            (int) origin.until(window.months().first(), ChronoUnit.MONTHS),
                            (int) origin.until(window.months().last(), ChronoUnit.MONTHS));
                    long asStrong = Arrays.stream(strongest)
                            .filter(other -> other >= stretch.logRatio() - TIE)
                            .count();
                    double p = (1.0 + asStrong) / (1.0 + draws);
                    return window.withScan(p, span(origin, stretch), p <= level);
                })
                .toList();
    }

    private static Optional<MonthSpan> span(YearMonth origin, TemporalScan stretch) {
        return stretch.logRatio() > 0
                ? Optional.of(new MonthSpan(origin.plusMonths(stretch.first()), origin.plusMonths(stretch.last())))
                : Optional.empty();
    }

    /** The largest ratios of records without a window. */
    private double[] drawn(double[] counts, double[] exposure, double[] weights, int least, int most) {
        double contacts = Arrays.stream(counts).sum()
                / Arrays.stream(exposure).sum()
                / Arrays.stream(weights).average().orElse(1);
        double[] observed = moments(counts, exposure, least, most);
        ParameterDrivenCounts first = ParameterDrivenCounts.fitted(observed);
        List<double[]> pilot = IntStream.range(0, PILOT)
                .parallel()
                .mapToObj(number -> moments(
                        first.draw(contacts, weights, exposure, generator(PILOT_PURPOSE, number)),
                        exposure,
                        least,
                        most))
                .toList();
        double[] known = first.moments();
        // Of each pilot: what was drawn from, less what the record drawn shows, added to what the real record shows.
        List<ParameterDrivenCounts> models = pilot.stream()
                .map(shown -> ParameterDrivenCounts.fitted(IntStream.range(0, known.length)
                        .mapToDouble(lag -> observed[lag] + known[lag] - shown[lag])
                        .toArray()))
                .toList();
        return IntStream.range(0, draws)
                .parallel()
                .mapToDouble(number -> TemporalScan.of(
                                models.get(number % PILOT)
                                        .draw(contacts, weights, exposure, generator(PURPOSE, number)),
                                exposure,
                                least,
                                most)
                        .logRatio())
                .toArray();
    }

    /** The moments of a record without its strongest stretch. */
    private static double[] moments(double[] counts, double[] exposure, int least, int most) {
        TemporalScan strongest = TemporalScan.of(counts, exposure, least, most);
        return ParameterDrivenCounts.moments(counts, exposure, strongest.first(), strongest.last());
    }

    private Well19937c generator(int purpose, int number) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, purpose, number});
    }

    /** The settings, as they stand in the provenance. */
    @Override
    public String toString() {
        return draws == 0 ? "off" : draws + " draws, seed " + seed;
    }
}
