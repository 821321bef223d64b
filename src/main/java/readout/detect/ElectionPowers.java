package readout.detect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
import readout.model.CountedPeriod;
import readout.model.ElectionComparison.Year;
import readout.model.TestResult;

/**
 * How often the {@linkplain WithinTermPermutation exact permutation within terms} finds that one year of each term has fewer
 * contacts, if it has: the share of simulated histories with p at most 0.05 and the right sign.
 *
 * <p>Counts are drawn without autocorrelation from the negative binomial regression on trend alone. Sums of weights have no
 * such distribution; for them the years of each term are exchanged at random. In both the marked year of each term is then
 * multiplied by the effect.
 *
 * @param seed of the draws
 * @param draws how many; 0 for no powers
 * @param years whole terms, in order
 * @param regressions of counts; empty for sums of weights
 */
record ElectionPowers(long seed, int draws, List<Year> years, Optional<ElectionRegressions> regressions) {

    private static final int TERM = WithinTermPermutation.YEARS;
    private static final int PERMUTATION_DRAWS = 1;

    ElectionPowers {
        years = List.copyOf(years);
    }

    /**
     * The power by size of the effect; empty if there are no draws, or no model to draw from.
     *
     * @param marked which year of the term has the effect, from 0
     * @param detrended whether the test takes a straight line out
     */
    List<TestResult.Power> of(int marked, boolean detrended) {
        List<TestResult.Power> powers = new ArrayList<>();
        int[] starts = new int[years.size() / TERM];
        for (int term = 0; term < starts.length; term++) {
            starts[term] = years.get(term * TERM).year();
        }
        for (double effect : ElectionTest.EFFECTS) {
            Optional<Supplier<double[][]>> histories = histories(marked, effect);
            if (draws == 0 || histories.isEmpty()) {
                return List.of();
            }
            int found = 0;
            for (int draw = 0; draw < draws; draw++) {
                double[][] rates = histories.get().get();
                WithinTermPermutation test = WithinTermPermutation.of(
                        detrended ? WithinTermPermutation.detrended(rates, starts) : rates,
                        marked,
                        WithinTermPermutation.largest(rates));
                found += test.difference() < 0 && test.p() <= ElectionRule.LEVEL ? 1 : 0;
            }
            powers.add(new TestResult.Power(effect, (double) found / draws));
        }
        return powers;
    }

    /** Yearly rates as they could have been with an effect on the marked year; empty if there is no model of them. */
    private Optional<Supplier<double[][]>> histories(int marked, double effect) {
        if (regressions.isEmpty()) {
            RandomGenerator random = BlockBootstrap.generator(seed, PERMUTATION_DRAWS);
            return Optional.of(() -> exchanged(random, marked, effect));
        }
        List<CountedPeriod> periods = years.stream()
                .map(year -> new CountedPeriod(YearMonth.of(year.year(), 1), 12, year.count(), year.exposure()))
                .toList();
        CountData data = regressions.get().withTrend(periods).without(ElectionRegressions.ELECTION_YEAR);
        return new NegativeBinomialRegression().fit(data).map(fit -> {
            double[] means = new double[years.size()];
            for (int i = 0; i < means.length; i++) {
                means[i] = fit.fitted(i) * (i % TERM == marked ? effect : 1);
            }
            SimulatedCounts simulated = new SimulatedCounts(means, fit.theta(), seed, PERMUTATION_DRAWS);
            return () -> {
                double[] counts = simulated.next();
                double[][] rates = new double[counts.length / TERM][TERM];
                for (int i = 0; i < counts.length; i++) {
                    rates[i / TERM][i % TERM] = counts[i] / years.get(i).exposure();
                }
                return rates;
            };
        });
    }

    private double[][] exchanged(RandomGenerator random, int marked, double effect) {
        double[][] rates = new double[years.size() / TERM][TERM];
        for (int i = 0; i < years.size(); i++) {
            rates[i / TERM][i % TERM] = years.get(i).count() / years.get(i).exposure();
        }
        for (double[] term : rates) {
            for (int i = TERM - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double moved = term[i];
                term[i] = term[other];
                term[other] = moved;
            }
            term[marked] *= effect;
        }
        return rates;
    }
}
