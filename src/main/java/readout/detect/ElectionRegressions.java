package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.model.CountedPeriod;
import readout.model.RegressionResult;
import readout.model.RegressionResult.Coefficient;
import readout.model.TestResult;

/**
 * The regressions of {@link ElectionTest}: counts on the election year and a trend, Poisson and negative binomial, and the
 * latter with the second and third year of the term as well, so that a slide through the term is not taken for the
 * election.
 *
 * @param seed of the draws behind the powers
 * @param draws how many; 0 for no powers
 * @param electionYear a year with an election; the others follow at four years' distance
 */
record ElectionRegressions(long seed, int draws, int electionYear) {

    static final String ELECTION_YEAR = "election_year";

    private static final String TREND = "trend_per_decade";
    private static final double NORMAL_975 = 1.959963984540054;
    private static final int REGRESSION_DRAWS = 2;

    /** Those that have a finite estimate. */
    List<RegressionResult> of(List<CountedPeriod> periods) {
        CountData trend = withTrend(periods);
        CountData term = data(periods, List.of(ELECTION_YEAR, TREND, "year_of_term_2", "year_of_term_3"));
        List<RegressionResult> results = new ArrayList<>();
        result(new PoissonRegression(), trend).ifPresent(results::add);
        result(new NegativeBinomialRegression(), trend).ifPresent(results::add);
        result(new NegativeBinomialRegression(), term).ifPresent(results::add);
        return results;
    }

    /** The counts with election year and trend. */
    CountData withTrend(List<CountedPeriod> periods) {
        return data(periods, List.of(ELECTION_YEAR, TREND));
    }

    private CountData data(List<CountedPeriod> periods, List<String> columns) {
        List<CountedPeriod> rows =
                periods.stream().filter(period -> period.exposure() > 0).toList();
        double middle = (time(rows.get(0)) + time(rows.get(rows.size() - 1))) / 2;
        double[][] values = new double[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            int yearOfTerm = ElectionTest.yearOfTerm(rows.get(i).year(), electionYear);
            double[] all = {
                yearOfTerm == WithinTermPermutation.YEARS ? 1 : 0,
                (time(rows.get(i)) - middle) / 10,
                yearOfTerm == 2 ? 1 : 0,
                yearOfTerm == 3 ? 1 : 0
            };
            values[i] = Arrays.copyOf(all, columns.size());
        }
        return new CountData(
                columns,
                values,
                rows.stream().mapToDouble(CountedPeriod::count).toArray(),
                rows.stream().mapToDouble(CountedPeriod::exposure).toArray());
    }

    /** The middle of a period, in years. */
    private static double time(CountedPeriod period) {
        return period.year() + (period.first().getMonthValue() - 1 + period.months() / 2.0) / 12;
    }

    private Optional<RegressionResult> result(CountRegression regression, CountData data) {
        LikelihoodRatioTest test = new LikelihoodRatioTest(regression, ELECTION_YEAR);
        Optional<LikelihoodRatioTest.Result> tested = test.of(data);
        Optional<Double> smallest = test.smallestP(data);
        boolean none = data.isZeroWhere(ELECTION_YEAR);
        Optional<CountFit> fit = regression.fit(none ? data.where0(ELECTION_YEAR) : data);
        if (tested.isEmpty() || smallest.isEmpty() || fit.isEmpty()) {
            return Optional.empty();
        }
        TestResult result = new TestResult(
                "likelihood ratio", tested.get().statistic(), tested.get().p(), smallest.get(), powers(test, data));
        return Optional.of(result(regression, fit.get(), result));
    }

    private static RegressionResult result(CountRegression regression, CountFit fit, TestResult test) {
        NeweyWestErrors newey = NeweyWestErrors.forRows(fit.data().size());
        double[] plain = fit.standardErrors();
        double[] white = NeweyWestErrors.hc0().of(fit);
        double[] robust = newey.of(fit);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < plain.length; j++) {
            coefficients.add(new Coefficient(fit.names().get(j), fit.coefficient(j), plain[j], white[j], robust[j]));
        }
        int election = fit.names().indexOf(ELECTION_YEAR);
        double ratio = 0;
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        if (election > 0) {
            double estimate = fit.coefficient(election);
            double error = Math.max(plain[election], Math.max(white[election], robust[election]));
            ratio = StrictMath.exp(estimate);
            low = OptionalDouble.of(StrictMath.exp(estimate - NORMAL_975 * error));
            high = OptionalDouble.of(StrictMath.exp(estimate + NORMAL_975 * error));
        }
        return new RegressionResult(
                regression.toString(),
                coefficients,
                fit.data().size(),
                fit.theta(),
                fit.logLikelihood(),
                newey.lag(),
                ratio,
                low,
                high,
                test);
    }

    private List<TestResult.Power> powers(LikelihoodRatioTest test, CountData data) {
        Optional<CountFit> without = new NegativeBinomialRegression().fit(data.without(ELECTION_YEAR));
        if (without.isEmpty() || draws == 0) {
            return List.of();
        }
        List<TestResult.Power> powers = new ArrayList<>();
        for (double effect : ElectionTest.EFFECTS) {
            SimulatedCounts simulated = simulated(without.get(), data, effect, seed, REGRESSION_DRAWS);
            int found = 0;
            for (int draw = 0; draw < draws; draw++) {
                found += finds(test, data.withCounts(simulated.next())) ? 1 : 0;
            }
            powers.add(new TestResult.Power(effect, (double) found / draws));
        }
        return powers;
    }

    private static boolean finds(LikelihoodRatioTest test, CountData drawn) {
        return test.of(drawn)
                .filter(found -> found.p() <= ElectionRule.LEVEL && found.coefficient() < 0)
                .isPresent();
    }

    /** Counts as they could have been with an effect of the given size on the means of a model without it. */
    static SimulatedCounts simulated(CountFit without, CountData data, double effect, long seed, int purpose) {
        double[] means = new double[data.size()];
        int election = data.names().indexOf(ELECTION_YEAR);
        for (int i = 0; i < means.length; i++) {
            means[i] = without.fitted(i) * (data.value(i, election) == 0 ? 1 : effect);
        }
        return new SimulatedCounts(means, without.theta(), seed, purpose);
    }
}
