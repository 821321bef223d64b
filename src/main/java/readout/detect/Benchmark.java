package readout.detect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;
import readout.model.MonthlySeries;
import readout.model.SeriesComparison;

/**
 * Compares a monthly series with somebody else's: {@linkplain RankCorrelation Spearman's ρ} of levels and of changes, with
 * lead and lag, each with an interval by {@linkplain BlockBootstrap circular blocks} of pairs.
 *
 * <p>Levels of two series that wander correlate by wandering: believe the changes. A change is known where two
 * neighbouring months are. Immutable; may be used again.
 */
public final class Benchmark {

    /** The fewest months in common of which anything is told. */
    public static final int FEWEST = RankCorrelation.FEWEST;

    private static final double SAMPLES_NEEDED = 0.95;
    private static final int SAMPLES = 4;

    private final long seed;
    private final int draws;
    private final int mostLag;
    private final OptionalInt block;

    private Benchmark(long seed, int draws, int mostLag, OptionalInt block) {
        this.seed = seed;
        this.draws = draws;
        this.mostLag = mostLag;
        this.block = block;
    }

    /** Six months of lead and lag, 1000 draws, blocks as long as the cube root of the number of months. */
    public static Benchmark withDefaults() {
        return new Benchmark(ElectionTest.DEFAULT_SEED, BlockBootstrap.DEFAULT_DRAWS, 6, OptionalInt.empty());
    }

    /** The same with another seed and number of samples; 0 for no intervals. */
    public Benchmark withDraws(long otherSeed, int number) {
        return new Benchmark(otherSeed, number, mostLag, block);
    }

    /** The same with another most lag, in months. */
    public Benchmark withMostLag(int months) {
        return new Benchmark(seed, draws, months, block);
    }

    /** The same with blocks of this length, in months. */
    public Benchmark withBlock(int months) {
        return new Benchmark(seed, draws, mostLag, OptionalInt.of(months));
    }

    /**
     * The comparisons, levels first, by lag.
     *
     * @param name of our series
     */
    public List<SeriesComparison> of(String name, MonthlySeries ours, MonthlySeries others) {
        List<SeriesComparison> rows = new ArrayList<>();
        for (int lag = -mostLag; lag <= mostLag; lag++) {
            rows.add(compare(name, "levels", lag, ours.values(), others.values()));
        }
        for (int lag = -mostLag; lag <= mostLag; lag++) {
            rows.add(compare(name, "changes", lag, changes(ours.values()), changes(others.values())));
        }
        return rows;
    }

    private static SortedMap<YearMonth, Double> changes(SortedMap<YearMonth, Double> levels) {
        SortedMap<YearMonth, Double> changes = new TreeMap<>();
        levels.forEach((month, level) -> {
            Double before = levels.get(month.minusMonths(1));
            if (before != null) {
                changes.put(month, level - before);
            }
        });
        return changes;
    }

    private SeriesComparison compare(
            String name, String form, int lag, SortedMap<YearMonth, Double> ours, SortedMap<YearMonth, Double> others) {
        List<double[]> pairs = new ArrayList<>();
        ours.forEach((month, value) -> {
            Double other = others.get(month.plusMonths(lag));
            if (other != null) {
                pairs.add(new double[] {value, other});
            }
        });
        double[] first = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] second = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        BlockBootstrap bootstrap = block.isPresent()
                ? new BlockBootstrap(block.getAsInt(), true)
                : BlockBootstrap.circularFor(first.length);
        OptionalDouble correlation = RankCorrelation.of(first, second);
        double[] samples = correlation.isPresent() ? samples(bootstrap, first, second) : new double[0];
        boolean told =
                bootstrap.length() < first.length && samples.length > 0 && samples.length >= SAMPLES_NEEDED * draws;
        return new SeriesComparison(
                name,
                form,
                lag,
                first.length,
                correlation,
                told ? OptionalDouble.of(BlockBootstrap.quantile(samples, 0.025)) : OptionalDouble.empty(),
                told ? OptionalDouble.of(BlockBootstrap.quantile(samples, 0.975)) : OptionalDouble.empty(),
                bootstrap.length());
    }

    private double[] samples(BlockBootstrap bootstrap, double[] first, double[] second) {
        RandomGenerator random = BlockBootstrap.generator(seed, SAMPLES);
        double[] samples = new double[draws];
        int known = 0;
        for (int draw = 0; draw < draws; draw++) {
            int[] places = bootstrap.sample(first.length, random);
            OptionalDouble sample = RankCorrelation.of(
                    Arrays.stream(places).mapToDouble(place -> first[place]).toArray(),
                    Arrays.stream(places).mapToDouble(place -> second[place]).toArray());
            if (sample.isPresent()) {
                samples[known++] = sample.getAsDouble();
            }
        }
        return Arrays.copyOf(samples, known);
    }
}
