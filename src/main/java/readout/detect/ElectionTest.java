package readout.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import readout.model.CountedPeriod;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Obstacle;
import readout.model.ElectionComparison.RatioInterval;
import readout.model.ElectionComparison.Year;
import readout.model.TestResult;

/**
 * Tests the claim that relations are steadier in years without a US general election.
 *
 * <p>Three looks at the same counts. The {@linkplain WithinTermPermutation exact permutation within terms} of yearly rates,
 * with and without a straight line taken out. Regressions of all counts with exposure, trend and year of term, {@linkplain
 * PoissonRegression Poisson} and {@linkplain NegativeBinomialRegression negative binomial}, with {@linkplain
 * LikelihoodRatioTest likelihood ratio tests} and {@linkplain NeweyWestErrors robust errors}. The interval of ratios r that
 * the permutation does not refute: those for which dividing the rates of election years by r leaves p above 0.05 (E. L.
 * Lehmann, Nonparametrics, 1975; P. R. Rosenbaum, Observational Studies, 2nd ed., 2002, doi:10.1007/978-1-4757-3692-2,
 * section 2.4).
 *
 * <p>Power is the share of simulated histories in which an effect of the given size was found with p at most 0.05 and the
 * right sign: {@link ElectionPowers}.
 *
 * <p>Immutable; may be used again. Cost: some seconds for 400 draws, nearly all of it for the powers.
 */
public final class ElectionTest {

    /** The day of the talks in Beijing, because a seed has to be something. */
    public static final long DEFAULT_SEED = 20_230_618;

    /** Draws behind each power: its standard error is at most 0.025. */
    public static final int DEFAULT_DRAWS = 400;

    static final String DECIDING_REGRESSION = "nb2";

    /** The effects whose powers are told: half the contacts, and the smallest fall that would matter. */
    static final List<Double> EFFECTS = List.of(0.5, ElectionRule.SMALLEST_EFFECT);

    private static final int TERM = WithinTermPermutation.YEARS;
    /** The latest terms, if there are more: the test is made some hundred times for its interval and its power. */
    private static final int MOST_TERMS = 16;

    private static final int BINS = 41;
    private static final int FEWER = 4;

    private static final int STEPS_PER_OCTAVE = 8;
    private static final int OCTAVES = 5;

    private final long seed;
    private final int draws;
    private final int electionYear;
    private final ElectionRegressions regressions;

    private ElectionTest(long seed, int draws, int electionYear) {
        this.seed = seed;
        this.draws = draws;
        this.electionYear = electionYear;
        this.regressions = new ElectionRegressions(seed, draws, electionYear);
    }

    /** {@link #DEFAULT_DRAWS} draws, and the calendar of 3 U.S.C. § 1: a general election in each year that is divisible by four. */
    public static ElectionTest withDefaults() {
        return new ElectionTest(DEFAULT_SEED, DEFAULT_DRAWS, 2024);
    }

    /** The same with another seed. */
    public ElectionTest withSeed(long other) {
        return new ElectionTest(other, draws, electionYear);
    }

    /** The same with another number of draws behind the powers; 0 for no powers. */
    public ElectionTest withDraws(int number) {
        return new ElectionTest(seed, number, electionYear);
    }

    /** The same with fewer draws: variants decide nothing, so that their powers need not be as sharp. */
    public ElectionTest forVariants() {
        return new ElectionTest(seed, (draws + FEWER - 1) / FEWER, electionYear);
    }

    /** The same with another calendar: an election in this year and in every fourth before and after it. */
    public ElectionTest withElectionIn(int year) {
        return new ElectionTest(seed, draws, year);
    }

    /** Judges the claim. */
    public ElectionClaim judge(
            ElectionComparison main, List<ElectionComparison> placebos, List<ElectionComparison> variants) {
        ElectionRule verdict = ElectionRule.judge(main, placebos);
        return new ElectionClaim(
                "Relations are steadier in years without a US general election (" + main.name() + ").",
                ElectionRule.WORDS,
                verdict.outcome(),
                verdict.ground(),
                verdict.alike(),
                main,
                placebos,
                variants,
                seed,
                draws);
    }

    /**
     * Compares election years with other years.
     *
     * @param name what is counted
     * @param unit what a rate is, in words
     * @param periods months or years, in order; those without exposure say nothing
     */
    public ElectionComparison compare(String name, String unit, List<CountedPeriod> periods) {
        return compare(name, unit, periods, true);
    }

    /**
     * Compares sums of weights, which have no distribution that a regression could use: by the exact test alone, its power
     * found by exchanging the years of each term.
     */
    public ElectionComparison compareWeights(String name, String unit, List<CountedPeriod> periods) {
        return compare(name, unit, periods, false);
    }

    private ElectionComparison compare(String name, String unit, List<CountedPeriod> periods, boolean counts) {
        NavigableMap<Integer, Year> years = years(periods);
        List<Year> compared = wholeTerms(years);
        Set<Integer> left = new TreeSet<>(years.keySet());
        compared.forEach(year -> left.remove(year.year()));
        List<Integer> leftOut = List.copyOf(left);
        if (compared.isEmpty()) {
            return nothing(name, unit, compared, leftOut, Obstacle.NO_WHOLE_TERM);
        }
        if (compared.stream().allMatch(year -> year.count() == 0)) {
            return nothing(name, unit, compared, leftOut, Obstacle.NOTHING_COUNTED);
        }
        double[][] rates = rates(compared);
        int[] starts = starts(compared);
        ElectionPowers powers =
                new ElectionPowers(seed, draws, compared, counts ? Optional.of(regressions) : Optional.empty());
        List<TestResult> permutations = List.of(
                detrended("yearly rates, detrended", rates, starts, TERM - 1).withPowers(powers.of(TERM - 1, true)),
                result("yearly rates", rates, TERM - 1).withPowers(powers.of(TERM - 1, false)));
        return new ElectionComparison(
                name,
                unit,
                compared,
                leftOut,
                rate(compared, true),
                rate(compared, false),
                interval(rates, starts),
                permutations,
                placeboYears(rates, starts, powers),
                counts ? regressions.of(periods) : List.of(),
                WithinTermPermutation.distribution(
                        WithinTermPermutation.detrended(rates, starts), BINS, WithinTermPermutation.largest(rates)),
                Optional.empty());
    }

    private static ElectionComparison nothing(
            String name, String unit, List<Year> compared, List<Integer> leftOut, Obstacle obstacle) {
        return new ElectionComparison(
                name,
                unit,
                compared,
                leftOut,
                rate(compared, true),
                rate(compared, false),
                RatioInterval.ALL,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(obstacle));
    }

    /** Years of which at least half the months have exposure. */
    private NavigableMap<Integer, Year> years(List<CountedPeriod> periods) {
        NavigableMap<Integer, List<CountedPeriod>> byYear = new TreeMap<>();
        for (CountedPeriod period : periods) {
            if (period.exposure() > 0) {
                byYear.computeIfAbsent(period.year(), year -> new ArrayList<>()).add(period);
            }
        }
        NavigableMap<Integer, Year> years = new TreeMap<>();
        for (Map.Entry<Integer, List<CountedPeriod>> entry : byYear.entrySet()) {
            List<CountedPeriod> parts = entry.getValue();
            if (parts.stream().mapToInt(CountedPeriod::months).sum() >= 6) {
                years.put(
                        entry.getKey(),
                        new Year(
                                entry.getKey(),
                                yearOfTerm(entry.getKey()),
                                parts.stream().mapToDouble(CountedPeriod::count).sum(),
                                parts.stream()
                                        .mapToDouble(CountedPeriod::exposure)
                                        .sum()));
            }
        }
        return years;
    }

    private List<Year> wholeTerms(NavigableMap<Integer, Year> years) {
        List<Year> whole = new ArrayList<>();
        for (int year : years.keySet()) {
            if (yearOfTerm(year) == 1 && IntStream.range(year, year + TERM).allMatch(years::containsKey)) {
                whole.addAll(years.subMap(year, year + TERM).values());
            }
        }
        int most = MOST_TERMS * TERM;
        return List.copyOf(whole.subList(Math.max(0, whole.size() - most), whole.size()));
    }

    /** 1 to 4; 4 is the year of the election. */
    private int yearOfTerm(int year) {
        return yearOfTerm(year, electionYear);
    }

    /** 1 to 4 in the calendar in which there is an election in the given year; 4 is the year of the election. */
    static int yearOfTerm(int year, int electionYear) {
        return TERM - Math.floorMod(electionYear - year, TERM);
    }

    private static OptionalDouble rate(List<Year> years, boolean election) {
        double count = 0;
        double exposure = 0;
        for (Year year : years) {
            if ((year.yearOfTerm() == TERM) == election) {
                count += year.count();
                exposure += year.exposure();
            }
        }
        return exposure > 0 ? OptionalDouble.of(count / exposure) : OptionalDouble.empty();
    }

    private static double[][] rates(List<Year> years) {
        double[][] rates = new double[years.size() / TERM][TERM];
        for (int i = 0; i < years.size(); i++) {
            rates[i / TERM][i % TERM] = years.get(i).count() / years.get(i).exposure();
        }
        return rates;
    }

    private static int[] starts(List<Year> years) {
        return IntStream.range(0, years.size() / TERM)
                .map(term -> years.get(term * TERM).year())
                .toArray();
    }

    private static TestResult result(String name, double[][] terms, int marked) {
        WithinTermPermutation test = WithinTermPermutation.of(terms, marked);
        return new TestResult(name, test.difference(), test.p(), test.smallestP(), List.of());
    }

    private static TestResult detrended(String name, double[][] rates, int[] starts, int marked) {
        WithinTermPermutation test = detrended(rates, starts, marked);
        return new TestResult(name, test.difference(), test.p(), test.smallestP(), List.of());
    }

    private static WithinTermPermutation detrended(double[][] rates, int[] starts, int marked) {
        return WithinTermPermutation.of(
                WithinTermPermutation.detrended(rates, starts), marked, WithinTermPermutation.largest(rates));
    }

    private static List<TestResult> placeboYears(double[][] rates, int[] starts, ElectionPowers powers) {
        return List.of(
                detrended("first year of the term", rates, starts, 0).withPowers(powers.of(0, true)),
                detrended("second year of the term", rates, starts, 1).withPowers(powers.of(1, true)),
                detrended("third year of the term", rates, starts, 2).withPowers(powers.of(2, true)));
    }

    /**
     * The ratios that the deciding test does not refute: the hull of those kept among eighths of an octave and the one that
     * leaves no difference at all. The latter is kept by every test, so that an interval narrower than the steps is found.
     */
    private static RatioInterval interval(double[][] rates, int[] starts) {
        DoublePredicate kept = step ->
                detrended(undone(rates, 1 / ratio(step)), starts, TERM - 1).p() > ElectionRule.LEVEL;
        OptionalDouble even = evenStep(rates, starts);
        double end = OCTAVES * STEPS_PER_OCTAVE;
        double from = Math.min(-end, Math.floor(even.orElse(0)) - end);
        double to = Math.max(end, Math.ceil(even.orElse(0)) + end);
        double[] steps = DoubleStream.concat(
                        even.stream(),
                        IntStream.rangeClosed((int) from, (int) to).asDoubleStream())
                .sorted()
                .distinct()
                .toArray();
        int first = 0;
        while (first < steps.length && !kept.test(steps[first])) {
            first++;
        }
        if (first == steps.length) {
            return RatioInterval.NONE;
        }
        int last = steps.length - 1;
        while (!kept.test(steps[last])) {
            last--;
        }
        return RatioInterval.between(
                first == 0 ? OptionalDouble.empty() : OptionalDouble.of(edge(kept, steps[first - 1], steps[first])),
                last == steps.length - 1
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(edge(kept, steps[last + 1], steps[last])));
    }

    /** The rates as they would be if those of election years were so many times theirs. */
    private static double[][] undone(double[][] rates, double factor) {
        double[][] undone = new double[rates.length][];
        for (int term = 0; term < rates.length; term++) {
            undone[term] = rates[term].clone();
            undone[term][TERM - 1] *= factor;
        }
        return undone;
    }

    /** The ratio that leaves no difference, in steps; the difference is linear in its inverse. Empty if there is none. */
    private static OptionalDouble evenStep(double[][] rates, int[] starts) {
        double none = detrended(undone(rates, 0), starts, TERM - 1).difference();
        double whole = detrended(rates, starts, TERM - 1).difference();
        double ratio = (none - whole) / none;
        return ratio > 0 && Double.isFinite(ratio)
                ? OptionalDouble.of(StrictMath.log(ratio) / StrictMath.log(2) * STEPS_PER_OCTAVE)
                : OptionalDouble.empty();
    }

    private static double ratio(double step) {
        return StrictMath.pow(2, step / STEPS_PER_OCTAVE);
    }

    /** Where keeping begins between a step that is refuted and one that is kept. */
    private static double edge(DoublePredicate kept, double refuted, double inside) {
        double out = refuted;
        double in = inside;
        for (int halving = 0; halving < 20; halving++) {
            double middle = (out + in) / 2;
            if (kept.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return ratio(in);
    }
}
