package readout.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readout.codebook.Codebook;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Index;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;

/**
 * Which months stand above the base whatever the levels weigh, as long as a higher level weighs at least as much.
 *
 * <p>With weights w the index of a month is 100 · Σ wₗ c(l,t) / Σ wₗ b(l), where c is what the contacts of level l weigh
 * in month t beside their level and b is its mean over the base. It is above 100 where Σ wₗ (c(l,t) − b(l)) is positive. That
 * is linear in w, and ordered weights are the mixtures of (1, 0, …), (1, 1, 0, …), …, (1, …, 1): a month is above with
 * all of them if no partial sum of c − b from the highest level down is negative and one is positive, and with none if no
 * partial sum is positive. In between, the share and the band are those of weights drawn uniformly.
 *
 * <p>Assumes that contacts are coded right and complete: only the weights are in doubt. Cost: draws × months × levels.
 * Source: R. Lahdelma, J. Hokkanen and P. Salminen, European Journal of Operational Research 106 (1998) 137–143,
 * doi:10.1016/S0377-2217(97)00163-X; the corners of the ordered weights: F. H. Barron and B. E. Barrett, Management
 * Science 42 (1996) 1515–1523, doi:10.1287/mnsc.42.11.1515.
 *
 * <p>Immutable; may be used again.
 */
public final class LevelWeightSensitivity {

    private static final int DRAWS = 4000;
    private static final int PERCENT = 95;
    private static final double BASE = 100;
    /** Partial sums nearer to 0 than this, relative to the base, are rounding. */
    private static final double NOTHING = 1e-12;

    private final long seed;

    private LevelWeightSensitivity(long seed) {
        this.seed = seed;
    }

    /** With the seed of the bands. */
    public static LevelWeightSensitivity withDefaults() {
        return new LevelWeightSensitivity(EngagementBands.DEFAULT_SEED);
    }

    /** The same with other random numbers. */
    public LevelWeightSensitivity withSeed(long number) {
        return new LevelWeightSensitivity(number);
    }

    /** Every month that has an index; none if there is no base to measure by. */
    public List<WeightSensitivity> of(Index index, List<Contact> contacts, Codebook codebook) {
        if (index.pointsPerWeight().isEmpty()) {
            return List.of();
        }
        WeighedContacts weighed = new WeighedContacts(index, contacts, codebook);
        double[][] byMonth = weighed.weighedByLevel();
        double[] base = new double[weighed.levelWeights().length];
        for (int t : weighed.baseMonths()) {
            for (int level = 0; level < base.length; level++) {
                base[level] += byMonth[t][level] / weighed.baseMonths().length;
            }
        }
        double[][] drawn = drawn(byMonth, base);
        List<WeightSensitivity> months = new ArrayList<>();
        for (int t = 0; t < byMonth.length; t++) {
            if (index.months().get(t).index().isPresent()) {
                Arrays.sort(drawn[t]);
                months.add(new WeightSensitivity(
                        index.months().get(t).month(),
                        standing(byMonth[t], base),
                        (double) Arrays.stream(drawn[t])
                                        .filter(value -> value > BASE)
                                        .count()
                                / DRAWS,
                        new Band(PERCENT, quantile(drawn[t], 0.025), quantile(drawn[t], 0.975))));
            }
        }
        return months;
    }

    /** The index of each month with each of the drawn weights. */
    private double[][] drawn(double[][] byMonth, double[] base) {
        double[][] drawn = new double[byMonth.length][DRAWS];
        double[] weights = new double[base.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            OrderedWeights.draw(new RandomStream(seed, BandSource.WEIGHTS.purpose(), draw), weights);
            double mean = sum(weights, base);
            for (int t = 0; t < byMonth.length; t++) {
                drawn[t][draw] = BASE * sum(weights, byMonth[t]) / mean;
            }
        }
        return drawn;
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int level = 0; level < values.length; level++) {
            sum += weights[level] * values[level];
        }
        return sum;
    }

    static Standing standing(double[] month, double[] base) {
        boolean someAbove = false;
        boolean someBelow = false;
        double partial = 0;
        double scale = NOTHING * Arrays.stream(base).sum();
        for (int level = 0; level < base.length; level++) {
            partial += month[level] - base[level];
            someAbove |= partial > scale;
            someBelow |= partial < -scale;
        }
        return !someAbove ? Standing.NOT_ABOVE : someBelow ? Standing.DEPENDS : Standing.ABOVE;
    }

    /** The value below which that part of the sorted values lies. */
    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}
