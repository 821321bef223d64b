package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.model.CountedPeriod;
import readout.model.ElectionClaim;
import readout.model.ElectionClaim.Outcome;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Year;
import readout.model.Language;
import readout.model.RegressionResult;
import readout.model.TestResult;
import readout.report.ClaimReason;

class ElectionTestTest {

    private static final ElectionTest TEST = ElectionTest.withDefaults().withDraws(20);

    @Test
    void fewContactsInEveryElectionYearSupportTheClaim() {
        ElectionComparison found = compare(years(1985, 2024, year -> year % 4 == 0 ? 4 : 20 + year % 3));
        ElectionClaim claim = TEST.judge(found, List.of(), List.of());
        assertThat(claim.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(found.permutations().get(0).p())
                .isEqualTo(found.permutations().get(0).smallestReachableP());
        assertThat(found.rateRatio().orElseThrow()).isEqualTo(4 / 21.0, within(0.02));
        assertThat(found.interval().high().orElseThrow()).isLessThan(0.5);
    }

    @Test
    void electionYearsWithoutAnyContactSupportTheClaim() {
        ElectionComparison found = compare(years(1985, 2024, year -> year % 4 == 0 ? 0 : 5));
        RegressionResult poisson = found.regressions().get(0);
        assertThat(poisson.rateRatio()).isZero();
        assertThat(poisson.low()).isEmpty();
        assertThat(poisson.test().p()).isEqualTo(poisson.test().smallestReachableP());
        assertThat(TEST.judge(found, List.of(), List.of()).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    /** What falls in election years everywhere is no matter of these two countries. */
    @Test
    void aPlaceboThatFallsAsWellLeavesItUntold() {
        ElectionComparison falls = compare(years(1985, 2024, year -> year % 4 == 0 ? 4 : 20 + year % 3));
        ElectionComparison level = compare(years(1985, 2024, year -> 20 + year % 3));
        assertThat(TEST.judge(falls, List.of(level), List.of()).outcome()).isEqualTo(Outcome.SUPPORTED);
        ElectionClaim claim = TEST.judge(falls, List.of(level, falls), List.of());
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(ClaimReason.of(claim, Language.EN)).contains("of which nothing is claimed");
    }

    @Test
    void manyEvenYearsRefuteTheClaim() {
        ElectionComparison found = compare(years(1965, 2024, year -> 20 + year * 7 % 5));
        assertThat(found.interval().low().orElseThrow()).isGreaterThan(ElectionRule.SMALLEST_EFFECT);
        assertThat(TEST.judge(found, List.of(), List.of()).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    /** A slide through the whole span makes election years low, as they come last; without the line nothing is left. */
    @Test
    void aTrendIsNoElection() {
        ElectionComparison found = compare(years(2005, 2024, year -> 5.0 * (2030 - year)));
        assertThat(found.permutations().get(1).statistic()).isLessThan(-9);
        assertThat(found.permutations().get(0).statistic()).isEqualTo(0, within(1e-9));
        assertThat(TEST.judge(found, List.of(), List.of()).outcome()).isNotEqualTo(Outcome.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2023, No term is covered whole", // no election in the span
        "2022, 2027, No term is covered whole", // an election, but no whole term
        "2021, 2024, With one whole term the smallest p that could have been reached is 0.250",
        "2017, 2024, With 2 whole terms the smallest p that could have been reached is 0.063"
    })
    void tooFewTermsCannotTell(int first, int last, String reason) {
        ElectionComparison found = compare(years(first, last, year -> year % 4 == 0 ? 1 : 10));
        ElectionClaim claim = TEST.judge(found, List.of(), List.of());
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(ClaimReason.of(claim, Language.EN)).startsWith(reason);
    }

    @Test
    void nothingCountedOrNothingKnownCannotTell() {
        for (List<CountedPeriod> periods : List.of(years(1985, 2024, year -> 0), List.<CountedPeriod>of(), unknown())) {
            ElectionComparison found = compare(periods);
            ElectionClaim claim = TEST.judge(found, List.of(), List.of());
            assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
            assertThat(found.obstacle().orElseThrow().code())
                    .isEqualTo(claim.ground().code());
            assertThat(found.permutations()).isEmpty();
            assertThat(found.rateRatio()).isEmpty();
        }
    }

    /** Every year alike: no difference, and no test that could have seen one. */
    @Test
    void equalYearsCannotTell() {
        ElectionClaim claim = TEST.judge(compare(years(1985, 2024, year -> 7)), List.of(), List.of());
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(ClaimReason.of(claim, Language.EN)).contains("No year differs from the line through all of them");
        assertThat(claim.main().permutations()).allMatch(test -> test.p() == 1);
        assertThat(numbers(claim.main())).allMatch(Double::isFinite);
    }

    /** An acceptance region narrower than any grid is found, as the ratio without a difference lies in it. */
    @Test
    void aRatioWithoutScatterHasANarrowInterval() {
        ElectionComparison fewer = compare(years(2001, 2024, year -> year % 4 == 0 ? 12 : 36));
        assertThat(fewer.interval().low().orElseThrow()).isEqualTo(1 / 3.0, within(1e-6));
        assertThat(fewer.interval().high().orElseThrow()).isEqualTo(1 / 3.0, within(1e-6));
        assertThat(fewer.interval().kind()).isEqualTo("bounded");
    }

    @Test
    void moreContactsInElectionYearsDoNotSupportTheClaim() {
        ElectionComparison more = compare(years(2001, 2024, year -> year % 4 == 0 ? 36 : 12));
        ElectionClaim claim = TEST.judge(more, List.of(), List.of());
        assertThat(claim.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(ClaimReason.of(claim, Language.EN))
                .contains("a ratio of 3.00 (exact 95 % interval 3.00 to 3.00)")
                .endsWith("Election years have more, not fewer.");
    }

    /** Every multiple of nothing is nothing: what refutes 1 refutes all ratios, which is not the same as refuting none. */
    @Test
    void anEmptyIntervalIsNotAnUnboundedOne() {
        ElectionComparison none = compare(years(2001, 2020, year -> year % 4 == 0 ? 0 : 24));
        assertThat(none.interval()).isEqualTo(ElectionComparison.RatioInterval.NONE);
        assertThat(none.interval().kind()).isEqualTo("empty");
        assertThat(ClaimReason.of(TEST.judge(none, List.of(), List.of()), Language.EN))
                .contains("refutes every ratio above 0");
        assertThat(compare(years(2021, 2024, year -> 5 + year % 3)).interval().kind())
                .isEqualTo("unbounded");
    }

    /** No p is told as less than the smallest that could have been reached. */
    @Test
    void aSmallPIsToldWithItsDigits() {
        ElectionComparison found = compare(years(1985, 2024, year -> year % 4 == 0 ? 4 : 20 + year % 3));
        assertThat(ClaimReason.of(TEST.judge(found, List.of(), List.of()), Language.EN))
                .contains("p 0.00000095, smallest p possible 0.00000095");
    }

    @Test
    void oneContactInAllGivesNumbers() {
        ElectionComparison found = compare(years(1985, 2024, year -> year == 1990 ? 1 : 0));
        assertThat(numbers(found)).allMatch(Double::isFinite);
        assertThat(TEST.judge(found, List.of(), List.of()).outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void hugeCountsGiveNumbers() {
        ElectionComparison found = compare(years(1985, 2024, year -> 1e9 + 1e6 * (year % 7)));
        assertThat(numbers(found)).allMatch(Double::isFinite);
    }

    /** A year of which less than half is known is in no term, and a month without exposure in no regression. */
    @Test
    void monthsWithoutExposureAreMissing() {
        List<CountedPeriod> months = new ArrayList<>();
        for (int month = 0; month < 16 * 12; month++) {
            YearMonth first = YearMonth.of(2009, 1).plusMonths(month);
            months.add(new CountedPeriod(first, 1, month % 5, first.getYear() == 2014 && month % 12 < 7 ? 0 : 30));
        }
        ElectionComparison found = compare(months);
        assertThat(found.terms()).isEqualTo(3);
        assertThat(found.leftOut()).containsExactly(2013, 2015, 2016);
        assertThat(found.regressions().get(0).rows()).isEqualTo(16 * 12 - 7);
        assertThat(found.years()).first().isEqualTo(new Year(2009, 1, 21, 360));
    }

    @Test
    void exposureIsAllowedFor() {
        List<CountedPeriod> years = new ArrayList<>();
        for (int year = 1985; year < 2025; year++) {
            // As many contacts for each day, but half the days in election years.
            int days = year % 4 == 0 ? 100 : 200;
            years.add(new CountedPeriod(YearMonth.of(year, 1), 12, days / 10.0, days));
        }
        ElectionComparison found = compare(years);
        assertThat(found.rateRatio().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(found.regressions().get(0).rateRatio()).isEqualTo(1, within(1e-9));
    }

    @Test
    void anotherCalendarMarksOtherYears() {
        List<CountedPeriod> years = years(1984, 2023, year -> year % 4 == 3 ? 2 : 20 + year % 3);
        ElectionComparison found = TEST.withElectionIn(2023).compare("us-cn", "contacts a year", years);
        assertThat(found.years()).last().isEqualTo(new Year(2023, 4, 2, 1));
        assertThat(TEST.judge(found, List.of(), List.of()).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    /** Weights have no likelihood: the exact test alone. */
    @Test
    void weightsAreComparedByTheExactTestAlone() {
        ElectionComparison found = TEST.compareWeights("weighted", "points", years(1985, 2024, year -> year % 3 + 0.5));
        assertThat(found.regressions()).isEmpty();
        assertThat(found.permutations())
                .hasSize(2)
                .allMatch(test -> test.powers().size() == 2
                        && test.powers().get(0).probability()
                                >= test.powers().get(1).probability());
    }

    /** Every p stands beside the least that could have been reached and the power to find an effect. */
    @Test
    void everyPHasItsLeastAndItsPower() {
        ElectionComparison found = compare(years(1985, 2024, year -> 20 + year * 7 % 11));
        List<TestResult> tests = new java.util.ArrayList<>(found.permutations());
        tests.addAll(found.placeboYears());
        found.regressions().forEach(regression -> tests.add(regression.test()));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(7).allSatisfy(test -> {
            assertThat(test.smallestReachableP()).isBetween(0.0, test.p());
            assertThat(test.powers())
                    .as(test.name())
                    .extracting(TestResult.Power::rateRatio)
                    .containsExactly(0.5, 2.0 / 3);
            assertThat(test.powers())
                    .allSatisfy(power -> assertThat(power.probability()).isBetween(0.0, 1.0));
        });
    }

    /** Twenty contacts a year, half as many in election years, ten terms: hardly to be missed. */
    @Test
    void aLargeEffectOnManyCountsIsHardlyMissed() {
        assertThat(compare(years(1985, 2024, year -> 20 + year * 7 % 3))
                        .permutations()
                        .get(0)
                        .powers()
                        .get(0)
                        .probability())
                .isGreaterThan(0.95);
    }

    @Test
    void aSeedGivesTheSameNumbers() {
        List<CountedPeriod> years = years(1985, 2024, year -> year * 7 % 11);
        assertThat(compare(years)).isEqualTo(compare(years));
        assertThat(TEST.withSeed(1).compare("us-cn", "contacts a year", years)).isNotEqualTo(compare(years));
    }

    /** In histories without an effect it is called in at most the stated share. */
    @Test
    void withoutAnEffectTheClaimIsRarelySupported() {
        Random random = new Random(3);
        int supported = 0;
        for (int history = 0; history < 100; history++) {
            List<CountedPeriod> years = years(1981, 2024, year -> random.nextInt(5));
            ElectionTest quick = TEST.withDraws(0);
            supported += quick.judge(quick.compare("us-cn", "contacts a year", years), List.of(), List.of())
                                    .outcome()
                            == Outcome.SUPPORTED
                    ? 1
                    : 0;
        }
        assertThat(supported).isLessThanOrEqualTo(5);
    }

    @Test
    void powerGrowsWithTheEffect() {
        TestResult deciding = ElectionTest.withDefaults()
                .withDraws(200)
                .compare("us-cn", "contacts a year", years(1981, 2024, year -> 1 + year % 3))
                .permutations()
                .get(0);
        assertThat(deciding.powers().get(0).rateRatio()).isEqualTo(0.5);
        assertThat(deciding.powers().get(0).probability())
                .isGreaterThan(deciding.powers().get(1).probability() + 0.2);
    }

    private static ElectionComparison compare(List<CountedPeriod> periods) {
        return TEST.compare("us-cn", "contacts a year", periods);
    }

    private static List<CountedPeriod> years(int first, int last, IntToDoubleFunction count) {
        List<CountedPeriod> years = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            years.add(new CountedPeriod(YearMonth.of(year, 1), 12, count.applyAsDouble(year), 1));
        }
        return years;
    }

    private static List<CountedPeriod> unknown() {
        return years(1985, 2024, year -> 3).stream()
                .map(year -> new CountedPeriod(year.first(), 12, year.count(), 0))
                .toList();
    }

    /** Every number of a comparison. */
    private static List<Double> numbers(ElectionComparison found) {
        List<Double> numbers = new ArrayList<>();
        List<TestResult> tests = new ArrayList<>(found.permutations());
        tests.addAll(found.placeboYears());
        for (RegressionResult regression : found.regressions()) {
            tests.add(regression.test());
            numbers.add(regression.rateRatio());
            numbers.add(regression.logLikelihood());
            regression.low().ifPresent(numbers::add);
            regression.high().ifPresent(numbers::add);
            regression.coefficients().forEach(coefficient -> {
                numbers.add(coefficient.estimate());
                numbers.add(coefficient.error());
                numbers.add(coefficient.errorHc0());
                numbers.add(coefficient.errorNeweyWest());
            });
        }
        for (TestResult test : tests) {
            numbers.add(test.statistic());
            numbers.add(test.p());
            numbers.add(test.smallestReachableP());
        }
        found.rateRatio().ifPresent(numbers::add);
        return numbers;
    }
}
