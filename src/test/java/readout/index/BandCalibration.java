package readout.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.model.Account;
import readout.model.AccountBuilder;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.MonthSpan;
import readout.tally.Tally;

/**
 * Histories whose truth is known, and how often the bands hold it. The whole study:
 *
 * <pre>
 * mvn test -Dtest=BandCalibrationTest -Dcalibration.histories=1000
 * </pre>
 *
 * <p>A history has eight years, of which the first four are the base. Contacts of six levels come by chance, at rates like
 * those of the United States and China; the rates swing by a third over some years and are three times as high in nine
 * months of the second half. Where a source of doubt is on, the history has it: true weights drawn by their order, contacts
 * that neither side tells of, coders who err, contacts whose month is not known. The truth of a month is the expected
 * engagement, base = 100. Lists of the two sides are independent here, as Chapman's estimate takes them to be; where they
 * are not the bands hold less than they say.
 */
final class BandCalibration {

    private static final long SEED = 20230618;
    private static final YearMonth FIRST = YearMonth.of(2013, 1);
    private static final int MONTHS = 96;
    private static final MonthSpan BASE = MonthSpan.parse("2013-01..2016-12");
    private static final double[] RATES = {0.7, 0.25, 1.9, 0.5, 0.2, 0.3};
    private static final List<String> MODES = List.of("visit", "meeting", "phone");
    private static final int DRAWS = 400;
    private static final double VAGUE = 0.05;
    private static final double PUT_OFF = 0.15;
    private static final double[] FIRST_LIST = {0.5, 0.7};
    private static final double[] SECOND_LIST = {0.7, 0.8};

    private final Codebook codebook = Codebook.builtIn();
    private final List<Level> levels = codebook.levels().stream()
            .filter(level -> level.definition().weight() > 0)
            .sorted((a, b) -> b.rank() - a.rank())
            .toList();
    private final EngagementBands bands;
    private final Set<BandSource> on;

    BandCalibration(Set<BandSource> on, int draws) {
        this.on = on;
        bands = EngagementBands.withDefaults().withDraws(draws).without(EnumSet.complementOf(EnumSet.copyOf(on)));
    }

    /** How many months were seen, and in how many the band of 50, 80 and 95 % held the truth. */
    record Held(int months, int in50, int in80, int in95) {
        double share(int percent) {
            int held = percent == 50 ? in50 : percent == 80 ? in80 : in95;
            return held / (double) months;
        }
    }

    Held study(int histories) {
        int[] held = new int[3];
        int months = 0;
        for (int history = 0; history < histories; history++) {
            RandomStream random = new RandomStream(SEED, 900, history);
            double[] truth = new double[MONTHS];
            Index index = history(random, truth);
            for (int t = 0; t < MONTHS; t++) {
                IndexMonth month = index.months().get(t);
                months += month.bands().isEmpty() ? 0 : 1;
                for (int i = 0; i < month.bands().size(); i++) {
                    Band band = month.bands().get(i);
                    held[i] += band.low() <= truth[t] && truth[t] <= band.high() ? 1 : 0;
                }
            }
        }
        return new Held(months, held[0], held[1], held[2]);
    }

    private Index history(RandomStream random, double[] truth) {
        double[] weights = new double[RATES.length];
        for (int level = 0; level < weights.length; level++) {
            weights[level] = levels.get(level).definition().weight();
        }
        if (on.contains(BandSource.WEIGHTS)) {
            OrderedWeights.draw(random, weights);
        }
        double meanMode = MODES.stream()
                .mapToDouble(mode -> codebook.mode(mode).definition().weight())
                .average()
                .orElseThrow();
        double phase = 2 * Math.PI * random.uniform();
        int window = 50 + random.below(35);
        List<Contact> contacts = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        double base = 0;
        for (int t = 0; t < MONTHS; t++) {
            YearMonth month = FIRST.plusMonths(t);
            coverage.add(new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""));
            double factor = (1 + Math.sin(phase + t / 9.0) / 3) * (t >= window && t < window + 9 ? 3 : 1);
            for (int level = 0; level < RATES.length; level++) {
                double rate = RATES[level] * factor;
                truth[t] += weights[level] * rate * meanMode;
                double expected = rate * month.lengthOfMonth() / codebook.setting(Codebook.MONTH_DAYS);
                for (double at = random.exponential(); at < expected; at += random.exponential()) {
                    told(random, contacts, t, level);
                }
            }
            base += BASE.contains(month) ? truth[t] / BASE.length() : 0;
        }
        for (int t = 0; t < MONTHS; t++) {
            truth[t] *= 100 / base;
        }
        Index plain = EngagementIndex.withDefaults(codebook).withBase(BASE).of(Tally.of(contacts, codebook), coverage);
        return bands.of(plain, contacts, codebook);
    }

    /** A contact as it comes to be known: with two lists, a coder and a date. */
    private void told(RandomStream random, List<Contact> contacts, int t, int trueLevel) {
        boolean coverage = on.contains(BandSource.COVERAGE);
        boolean first = coverage && random.uniform() < FIRST_LIST[t / 48];
        boolean second = coverage && random.uniform() < SECOND_LIST[t / 48];
        if (coverage && !first && !second) {
            return;
        }
        int level = trueLevel;
        String mode = MODES.get(random.below(MODES.size()));
        boolean putOff = false;
        if (on.contains(BandSource.CODER)) {
            if (random.uniform() < codebook.errorRate(Codebook.LEVEL_ERROR)) {
                int step = random.uniform() < 0.5 ? -1 : 1;
                level = Math.max(0, Math.min(RATES.length - 1, level + step));
            }
            if (random.uniform() < codebook.errorRate(Codebook.MODE_ERROR)) {
                mode = MODES.get(random.below(MODES.size()));
            }
            putOff = random.uniform() < codebook.errorRate(Codebook.OUTCOME_ERROR);
            // as many were really put off, and are wrongly taken for held now and then
            if (random.uniform() < PUT_OFF) {
                boolean takenForHeld = random.uniform() < codebook.errorRate(Codebook.OUTCOME_ERROR);
                add(contacts, t, random, trueLevel, MODES.get(random.below(MODES.size())), !takenForHeld, true, false);
            }
        }
        add(contacts, t, random, level, mode, putOff, first, second);
    }

    private void add(
            List<Contact> contacts,
            int t,
            RandomStream random,
            int level,
            String mode,
            boolean putOff,
            boolean first,
            boolean second) {
        YearMonth month = FIRST.plusMonths(t);
        DateSpan when = DateSpan.day(month.atDay(1 + random.below(28)));
        if (on.contains(BandSource.DATES) && random.uniform() < VAGUE) {
            LocalDate from = random.uniform() < 0.5
                    ? month.atDay(1)
                    : month.minusMonths(1).atDay(1);
            when = new DateSpan(from, YearMonth.from(from).plusMonths(1).atEndOfMonth(), DateSpan.Precision.MONTH);
        }
        String id = "c" + contacts.size();
        List<Account> accounts = new ArrayList<>();
        if (first) {
            accounts.add(account(id, Issuer.US, when, level, mode, putOff));
        }
        if (second) {
            accounts.add(account(id, Issuer.PRC, when, level, mode, putOff));
        }
        if (accounts.isEmpty()) {
            accounts.add(account(id, Issuer.PRESS, when, level, mode, putOff));
        }
        contacts.add(Contact.of(id, accounts));
    }

    private Account account(String id, Issuer issuer, DateSpan when, int level, String mode, boolean putOff) {
        return AccountBuilder.accountOf(id)
                .id(id + "." + issuer.code())
                .by(issuer)
                .when(when)
                .level(levels.get(level).code())
                .mode(mode)
                .outcome(putOff ? "postponed" : "held")
                .build();
    }

    /** Prints the table of the whole study. */
    static void printTable(int histories) {
        System.out.printf(Locale.ROOT, "seed %d, %d histories, %d draws each%n", SEED, histories, DRAWS);
        System.out.println("| sources of doubt | 50 % | 80 % | 95 % |");
        System.out.println("| --- | --- | --- | --- |");
        for (BandSource source : BandSource.values()) {
            Set<BandSource> few = EnumSet.of(BandSource.POISSON, source);
            print(source == BandSource.POISSON ? "chance alone" : "chance and " + source.code(), few, histories);
        }
        print("all five", EnumSet.allOf(BandSource.class), histories);
    }

    private static void print(String name, Set<BandSource> on, int histories) {
        Held held = new BandCalibration(on, DRAWS).study(histories);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% |%n",
                name,
                100 * held.share(50),
                100 * held.share(80),
                100 * held.share(95));
    }
}
