package readout.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.detect.WindowDraws;
import readout.detect.WindowRule;
import readout.detect.WindowScan;
import readout.index.EngagementBands;
import readout.index.EngagementIndex;
import readout.model.AccountBuilder;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;
import readout.tally.Tally;

/**
 * Histories whose truth is known: how often a window is called where there is none, and how well one is dated where there
 * is. The whole study:
 *
 * <pre>
 * mvn test -Dtest=WindowCalibrationTest -Dcalibration.histories=1000
 * </pre>
 *
 * <p>A history has eight years, of which the first four are the base. Contacts of six levels come at rates like those of
 * the United States and China, against one of four backgrounds. A window, where there is one, lasts six to twelve months
 * somewhere in the second half and makes all rates three times as high.
 */
final class WindowCalibration {

    static final long SEED = 20230618;

    private static final YearMonth FIRST = YearMonth.of(2013, 1);
    private static final int MONTHS = 96;
    private static final MonthSpan BASE = MonthSpan.parse("2013-01..2016-12");
    private static final double[] RATES = {0.7, 0.25, 1.9, 0.5, 0.2, 0.3};
    private static final List<String> MODES = List.of("visit", "meeting", "phone");
    private static final double RATIO = 3;
    private static final int HISTORY_DRAWS = 200;
    private static final int SCAN_DRAWS = 399;

    /** What the rates do where there is no window. */
    enum Background {
        /** Nothing: contacts come by chance alone. */
        CHANCE(1, "chance alone"),
        /** Each month they are another, with a standard deviation of a half of the mean. */
        SCATTER(2, "scatter from month to month"),
        /** They stray and return within some months: a log-normal autoregression, variance 0.15, memory 0.6. */
        WAVES(3, "ups and downs of some months"),
        /** They swing by a third over four and a half years. */
        SWING(4, "a slow swing by a third");

        private final int purpose;
        private final String words;

        Background(int purpose, String words) {
            this.purpose = purpose;
            this.words = words;
        }

        double[] factors(RandomGenerator random) {
            double[] factors = new double[MONTHS];
            double phase = 2 * Math.PI * random.nextDouble();
            double deviation = Math.sqrt(Math.log1p(0.15));
            double wave = random.nextGaussian();
            for (int t = 0; t < MONTHS; t++) {
                factors[t] = switch (this) {
                    case CHANCE -> 1;
                    case SCATTER -> new GammaDistribution(random, 4, 0.25).sample();
                    case WAVES -> Math.exp(deviation * wave - deviation * deviation / 2);
                    case SWING -> 1 + Math.sin(phase + t * 2 * Math.PI / 54) / 3;
                };
                wave = 0.6 * wave + 0.8 * random.nextGaussian();
            }
            return factors;
        }
    }

    /**
     * What came of many histories. What was not found is an error without end, so that medians count it.
     *
     * @param byRule the share in which the rule alone finds a window anywhere in the second half
     * @param called the share in which any window is called
     * @param found the share in which a called window is in touch with the true one
     * @param startError the median error of its start, in months, by the stretch that stands out most
     * @param endError the median error of its end
     * @param ruleStartError the same of the first month by the rule
     * @param ruleEndError and of the last
     * @param startHeld of those found, how often the interval of the start holds the truth
     * @param endHeld and that of the end
     */
    record Outcome(
            double byRule,
            double called,
            double found,
            double startError,
            double endError,
            double ruleStartError,
            double ruleEndError,
            double startHeld,
            double endHeld) {}

    private final Codebook codebook = Codebook.builtIn();
    private final List<Level> levels = codebook.levels().stream()
            .filter(level -> level.definition().weight() > 0)
            .sorted((a, b) -> b.rank() - a.rank())
            .toList();
    private final int scanDraws;

    WindowCalibration(int scanDraws) {
        this.scanDraws = scanDraws;
    }

    Outcome study(Background background, boolean hasWindow, int histories) {
        int byRule = 0;
        int called = 0;
        int found = 0;
        int startHeld = 0;
        int endHeld = 0;
        double[][] errors = new double[4][histories];
        for (double[] one : errors) {
            Arrays.fill(one, Double.POSITIVE_INFINITY);
        }
        for (int history = 0; history < histories; history++) {
            RandomGenerator random =
                    new Well19937c(new int[] {(int) SEED, background.purpose, hasWindow ? 1 : 0, history});
            double[] factors = background.factors(random);
            int length = 6 + random.nextInt(7);
            int start = 48 + 3 + random.nextInt(48 - length - 6);
            for (int t = start; hasWindow && t < start + length; t++) {
                factors[t] *= RATIO;
            }
            List<WindowPeriod> windows = windows(factors, random, history);
            byRule += windows.stream().anyMatch(one -> one.months().last().isAfter(BASE.last())) ? 1 : 0;
            called += windows.stream().anyMatch(WindowPeriod::called) ? 1 : 0;
            MonthSpan truth = new MonthSpan(FIRST.plusMonths(start), FIRST.plusMonths(start + length - 1L));
            Optional<WindowPeriod> match = windows.stream()
                    .filter(WindowPeriod::called)
                    .filter(one -> one.months().months().stream().anyMatch(truth::contains))
                    .findFirst();
            if (match.isPresent()) {
                found++;
                MonthSpan stands = match.get().strongest().orElseThrow();
                MonthSpan ruled = match.get().months();
                errors[0][history] = Math.abs(months(truth.first(), stands.first()));
                errors[1][history] = Math.abs(months(truth.last(), stands.last()));
                errors[2][history] = Math.abs(months(truth.first(), ruled.first()));
                errors[3][history] = Math.abs(months(truth.last(), ruled.last()));
                startHeld += match.get()
                                .start()
                                .filter(span -> span.contains(truth.first()))
                                .isPresent()
                        ? 1
                        : 0;
                endHeld += match.get()
                                .end()
                                .filter(span -> span.contains(truth.last()))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        for (double[] one : errors) {
            Arrays.sort(one);
        }
        return new Outcome(
                byRule / (double) histories,
                called / (double) histories,
                found / (double) histories,
                errors[0][histories / 2],
                errors[1][histories / 2],
                errors[2][histories / 2],
                errors[3][histories / 2],
                startHeld / (double) Math.max(1, found),
                endHeld / (double) Math.max(1, found));
    }

    private static long months(YearMonth a, YearMonth b) {
        return a.until(b, java.time.temporal.ChronoUnit.MONTHS);
    }

    private List<WindowPeriod> windows(double[] factors, RandomGenerator random, int history) {
        List<Contact> contacts = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            YearMonth month = FIRST.plusMonths(t);
            coverage.add(new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""));
            for (int level = 0; level < RATES.length; level++) {
                double expected =
                        RATES[level] * factors[t] * month.lengthOfMonth() / codebook.setting(Codebook.MONTH_DAYS);
                for (double at = exponential(random); at < expected; at += exponential(random)) {
                    String id = "c" + contacts.size();
                    contacts.add(Contact.of(
                            id,
                            List.of(AccountBuilder.accountOf(id)
                                    .when(DateSpan.day(month.atDay(1 + random.nextInt(28))))
                                    .level(levels.get(level).code())
                                    .mode(MODES.get(random.nextInt(MODES.size())))
                                    .build())));
                }
            }
        }
        Index plain = EngagementIndex.withDefaults(codebook).withBase(BASE).of(Tally.of(contacts, codebook), coverage);
        WindowDraws draws = new WindowDraws(WindowRule.withDefaults(codebook), plain);
        EngagementBands.withDefaults()
                .withDraws(HISTORY_DRAWS)
                .withSeed(history)
                .of(plain, contacts, codebook, draws);
        return WindowScan.withDefaults()
                .withDraws(scanDraws)
                .withSeed(history)
                .of(draws.windows(), plain, contacts, codebook);
    }

    private static double exponential(RandomGenerator random) {
        return -Math.log(1 - random.nextDouble());
    }

    /** Prints the table of the whole study. */
    static void printTable(int histories) {
        WindowCalibration study = new WindowCalibration(SCAN_DRAWS);
        System.out.printf(
                Locale.ROOT, "seed %d, %d histories a cell, %d draws of the scan each%n", SEED, histories, SCAN_DRAWS);
        System.out.println("| background | without a window: rule | called | with one: called | start off | end off"
                + " | by rule: start off | end off | start held | end held |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Background background : Background.values()) {
            Outcome without = study.study(background, false, histories);
            Outcome with = study.study(background, true, histories);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% | %.1f %% | %.0f | %.0f | %.0f | %.0f | %.0f %% | %.0f %% |%n",
                    background.words,
                    100 * without.byRule(),
                    100 * without.called(),
                    100 * with.found(),
                    with.startError(),
                    with.endError(),
                    with.ruleStartError(),
                    with.ruleEndError(),
                    100 * with.startHeld(),
                    100 * with.endHeld());
        }
    }
}
