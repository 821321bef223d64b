package readout.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.detect.WindowDraws;
import readout.detect.WindowRule;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.Issuer;
import readout.tally.Tally;

/**
 * The full band of 640 months, with the windows of every draw: all five sources, the smooth rate, and the shares of the
 * sources. Contacts come at rates like those of the United States and China, some 2,500 in all. Ten times the draws take
 * at most ten times as long, and no more memory ({@code -prof gc}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class BandsBenchmark {

    private static final int MONTHS = 640;
    private static final double[] RATES = {0.7, 0.25, 1.9, 0.5, 0.2, 0.3};

    @Param({"1000", "10000"})
    private int draws;

    private final Codebook codebook = Codebook.builtIn();
    private final List<Contact> contacts = new ArrayList<>();
    private Index index = new Index(
            new readout.model.MonthSpan(YearMonth.of(1960, 1), YearMonth.of(1960, 1)),
            java.util.OptionalDouble.empty(),
            List.of());

    @Setup
    public void history() {
        Random random = new Random(1);
        List<Level> levels = codebook.levels().stream()
                .filter(level -> level.definition().weight() > 0)
                .sorted((a, b) -> b.rank() - a.rank())
                .toList();
        List<Coverage> coverage = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            YearMonth month = YearMonth.of(1960, 1).plusMonths(t);
            coverage.add(new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""));
            for (int level = 0; level < RATES.length; level++) {
                for (double at = next(random); at < RATES[level]; at += next(random)) {
                    contacts.add(contact(
                            "c" + contacts.size(),
                            month.atDay(1 + random.nextInt(28)),
                            levels.get(level).code(),
                            List.of("visit", "meeting", "phone").get(random.nextInt(3)),
                            random.nextInt(12) == 0 ? "postponed" : "held",
                            random.nextBoolean() ? Issuer.US : Issuer.PRC));
                }
            }
        }
        index = EngagementIndex.withDefaults(codebook).of(Tally.of(contacts, codebook), coverage);
    }

    private static double next(Random random) {
        return -Math.log(1 - random.nextDouble());
    }

    private static Contact contact(
            String id, LocalDate day, String level, String mode, String outcome, Issuer issuer) {
        return Contact.of(
                id,
                List.of(new Account(
                        id,
                        id,
                        Optional.of(DateSpan.day(day)),
                        "",
                        List.of(),
                        List.of(),
                        level,
                        "executive",
                        mode,
                        outcome,
                        issuer,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        Optional.of(day),
                        "hand",
                        "",
                        "",
                        List.of())));
    }

    @Benchmark
    public Index bands() {
        return EngagementBands.withDefaults()
                .withDraws(draws)
                .of(index, contacts, codebook, new WindowDraws(WindowRule.withDefaults(codebook), index));
    }

    /** Runs this benchmark alone. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(BandsBenchmark.class.getName()).build()).run();
    }
}
