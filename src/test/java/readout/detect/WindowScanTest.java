package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import readout.codebook.Codebook;
import readout.model.AccountBuilder;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/** Ministers' visits alone, so that counts are counts: what stands out, what does not, and what cannot be told. */
class WindowScanTest {

    private static final YearMonth FIRST = YearMonth.of(2013, 1);
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final int SEEDS = 2000;
    private static final int HISTORIES = 100;
    private static final int MOST_CALLED = 5;

    private final List<Contact> contacts = new ArrayList<>();

    /** An index whose every visit is a point. */
    private Index index(int months, IntUnaryOperator visits) {
        List<IndexMonth> rows = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            YearMonth month = FIRST.plusMonths(t);
            int number = visits.applyAsInt(t);
            boolean known = number >= 0;
            for (int i = 0; i < number; i++) {
                String id = "c" + contacts.size();
                contacts.add(Contact.of(
                        id,
                        List.of(AccountBuilder.accountOf(id)
                                .when(DateSpan.day(month.atDay(10)))
                                .build())));
            }
            double perVisit = CODEBOOK.weight(CODEBOOK.cell(Contact.of(
                            "one",
                            List.of(AccountBuilder.accountOf("one")
                                    .when(DateSpan.day(month.atDay(10)))
                                    .build()))))
                    * CODEBOOK.setting(Codebook.MONTH_DAYS)
                    / month.lengthOfMonth();
            OptionalDouble index = known ? OptionalDouble.of(number * perVisit) : OptionalDouble.empty();
            rows.add(new IndexMonth(
                    new Coverage(
                            month,
                            known ? Coverage.Quality.COMPLETE : Coverage.Quality.THIN,
                            month.lengthOfMonth(),
                            ""),
                    Math.max(0, number),
                    0,
                    0,
                    0,
                    Math.max(0, number),
                    index,
                    List.of(),
                    OptionalDouble.empty(),
                    index,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    new TreeMap<>(),
                    OptionalDouble.empty()));
        }
        return new Index(new MonthSpan(FIRST, FIRST.plusMonths(11)), OptionalDouble.of(1), rows);
    }

    private WindowPeriod tested(Index index, int first, int last) {
        WindowPeriod window =
                WindowPeriod.of(new MonthSpan(FIRST.plusMonths(first), FIRST.plusMonths(last)), 100, false);
        return WindowScan.withDefaults()
                .of(List.of(window), index, contacts, CODEBOOK)
                .get(0);
    }

    /** Four years of two visits or three, and nine months of eight. */
    private static int withAWindow(int t) {
        return t >= 30 && t < 39 ? 8 : 2 + t % 2;
    }

    @Test
    void whatStandsOutIsCalledAndDated() {
        WindowPeriod window = tested(index(48, WindowScanTest::withAWindow), 28, 40);

        assertThat(window.scanP().orElseThrow()).isEqualTo(1 / 1000.0);
        assertThat(window.called()).isTrue();
        assertThat(window.strongest()).contains(new MonthSpan(FIRST.plusMonths(30), FIRST.plusMonths(38)));
    }

    @Test
    void anotherStretchOfTheSameRecordIsNot() {
        WindowPeriod window = tested(index(48, WindowScanTest::withAWindow), 3, 7);

        assertThat(window.scanP()).hasValue(1);
        assertThat(window.called()).isFalse();
        assertThat(window.strongest()).as("less than expected").isEmpty();
    }

    /** The same months, in a record that is as high for months time and again: a wave like the others. */
    @Test
    void upsAndDownsOfTheRecordArePaidFor() {
        Index waves = index(96, t -> t % 24 < 9 || (t >= 60 && t < 69) ? 8 : 2);

        assertThat(tested(waves, 60, 68).scanP().orElseThrow()).isGreaterThan(0.2);
    }

    /**
     * Rates that wander within a year, in histories of twelve years without a window: one short record shows too little of
     * its own memory, and the draws allow for that. Drawn from the fit alone, eight of these hundred were called.
     */
    @Test
    void wanderingRatesAreSeldomCalled() {
        int called = 0;
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(SEEDS + history);
            Well19937c counts = new Well19937c(SEEDS + history);
            double[] wave = {random.nextGaussian() * 0.5};
            contacts.clear();
            Index index = index(144, t -> {
                wave[0] = 0.8 * wave[0] + 0.3 * random.nextGaussian();
                return (int) SimulatedCounts.poisson(2 * Math.exp(wave[0]), counts);
            });
            WindowPeriod all = WindowPeriod.of(new MonthSpan(FIRST, FIRST.plusMonths(143)), 100, false);
            called += WindowScan.withDefaults()
                            .withDraws(99)
                            .of(List.of(all), index, contacts, CODEBOOK)
                            .get(0)
                            .called()
                    ? 1
                    : 0;
        }
        assertThat(called).isLessThanOrEqualTo(MOST_CALLED);
    }

    @Test
    void tooShortARecordCannotBeTold() {
        WindowPeriod window = tested(index(WindowScan.FEWEST - 1, t -> t >= 10 && t < 14 ? 9 : 1), 10, 13);

        assertThat(window.scanP()).isEmpty();
        assertThat(window.called()).isFalse();
        assertThat(window.strongest()).isEmpty();
    }

    @Test
    void monthsWithoutDataAreNoMonths() {
        WindowPeriod window = tested(index(60, t -> t >= 10 && t < 15 ? -1 : withAWindow(t)), 30, 38);

        assertThat(window.called()).isTrue();
    }

    @Test
    void hugeCountsOfWhichNoneStandsOut() {
        WindowPeriod window = tested(index(30, t -> t == 5 ? 401 : 400), 4, 6);

        assertThat(window.scanP().orElseThrow()).isBetween(0.05, 1.0);
    }

    @Test
    void withoutDrawsNothingIsTested() {
        Index index = index(48, WindowScanTest::withAWindow);
        List<WindowPeriod> windows = List.of(WindowPeriod.of(MonthSpan.parse("2015-07..2016-03"), 100, false));

        assertThat(WindowScan.withDefaults().withDraws(0).of(windows, index, contacts, CODEBOOK))
                .isEqualTo(windows);
    }

    @Test
    void theSameOnOneThreadAndOnTwo() throws Exception {
        Index index = index(48, t -> t >= 30 && t < 36 ? 4 : 2 + t % 2);
        List<WindowPeriod> results = new ArrayList<>();
        for (int threads : List.of(1, 2)) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            results.add(pool.submit(() -> tested(index, 30, 35)).get());
            pool.shutdown();
        }

        assertThat(results.get(0)).isEqualTo(results.get(1));
        assertThat(results.get(0).scanP().orElseThrow())
                .as("not at an end of its range")
                .isBetween(0.002, 0.999);
    }
}
