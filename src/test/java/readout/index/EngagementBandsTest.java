package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.MadeUp;
import readout.codebook.Codebook;
import readout.model.AccountBuilder;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.EngagementRate;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.MonthSpan;
import readout.tally.Tally;

/** What each source of doubt does to the band, one at a time, and what all do together. Weights 4, 2, 1; a call a half. */
class EngagementBandsTest {

    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    private static final YearMonth MAY = YearMonth.of(2022, 5);
    /** Quantiles are as exact as the histogram is fine. */
    private static final double A_BIN = 0.5;

    private static final Codebook CODEBOOK = MadeUp.roundWeights();

    private final List<Contact> contacts = new ArrayList<>();

    private void add(int number, YearMonth month, UnaryOperator<AccountBuilder> account) {
        add(number, DateSpan.day(month.atDay(10)), account);
    }

    private void add(int number, DateSpan when, UnaryOperator<AccountBuilder> account) {
        for (int i = 0; i < number; i++) {
            String id = "c" + contacts.size();
            contacts.add(Contact.of(
                    id,
                    List.of(account.apply(AccountBuilder.accountOf(id).when(when))
                            .build())));
        }
    }

    private static List<Coverage> covered(String span) {
        return MonthSpan.parse(span).months().stream()
                .map(month -> new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""))
                .toList();
    }

    private Index index(List<Coverage> coverage) {
        return EngagementIndex.withDefaults(CODEBOOK).of(Tally.of(contacts, CODEBOOK), coverage);
    }

    private Index index(EngagementBands bands, List<Coverage> coverage, String base) {
        Index plain = EngagementIndex.withDefaults(CODEBOOK)
                .withBase(MonthSpan.parse(base))
                .of(Tally.of(contacts, CODEBOOK), coverage);
        return bands.of(plain, contacts, CODEBOOK);
    }

    /** A month that is its own base is 100 in every draw: a band of no width would be a made-up certainty. */
    @Test
    void aMonthThatIsItsOwnBaseHasNoBand() {
        add(19, APRIL, UnaryOperator.identity());
        add(3, MAY, UnaryOperator.identity());
        Index index =
                index(EngagementBands.withDefaults().withDraws(50), covered("2022-04..2022-05"), "2022-04..2022-04");
        IndexMonth april = index.at(APRIL).orElseThrow();
        assertThat(april.index()).isPresent();
        assertThat(april.bands()).isEmpty();
        assertThat(april.pAboveBase()).isEmpty();
        assertThat(april.rate()).isEmpty();
        assertThat(index.at(MAY).orElseThrow().bands()).hasSize(3);
    }

    /** A rate that the model never lets change is 100 in every draw, and says nothing. */
    @Test
    void aRateThatNeverChangesHasNoBand() {
        add(1, APRIL, UnaryOperator.identity());
        add(1, MAY, UnaryOperator.identity());
        Index index =
                index(EngagementBands.withDefaults().withDraws(50), covered("2022-04..2022-05"), "2022-04..2022-05");
        assertThat(index.months()).allSatisfy(month -> {
            assertThat(month.rate().orElseThrow().value()).isEqualTo(100, within(1e-9));
            assertThat(month.rate().orElseThrow().band()).isEmpty();
            assertThat(month.rate().orElseThrow().aboveBase()).isEmpty();
            assertThat(month.bands()).hasSize(3);
        });
    }

    /** The bands lie around the index with the contacts that neither side tells of, and that number stands beside them. */
    @Test
    void theCentreLiesWithinTheBandsWhateverIsOff() {
        readout.run.Settings settings = new readout.run.Settings(
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                EngagementBands.withDefaults()
                        .withDraws(200)
                        .without(EnumSet.of(BandSource.POISSON, BandSource.WEIGHTS, BandSource.CODER)),
                readout.detect.WindowScan.withDefaults().withDraws(0));
        List<IndexMonth> months =
                readout.run.Analysis.of(java.nio.file.Path.of("datasets/us-china"), settings)
                        .value()
                        .index()
                        .months()
                        .stream()
                        .filter(month -> !month.bands().isEmpty())
                        .toList();
        assertThat(outside(months, month -> month.index().orElseThrow())).isGreaterThan(30);
        assertThat(outside(months, month -> month.centre().orElseThrow())).isLessThanOrEqualTo(1);
    }

    private static long outside(List<IndexMonth> months, java.util.function.ToDoubleFunction<IndexMonth> value) {
        return months.stream()
                .filter(month -> {
                    Band band = month.bands().get(2);
                    double told = value.applyAsDouble(month);
                    return told < band.low() || told > band.high();
                })
                .count();
    }

    private static EngagementBands only(BandSource source, int draws) {
        Set<BandSource> others = EnumSet.complementOf(EnumSet.of(source));
        return EngagementBands.withDefaults().withDraws(draws).without(others);
    }

    private static Band band(Index index, YearMonth month, int percent) {
        return index.at(month).orElseThrow().bands().stream()
                .filter(band -> band.percent() == percent)
                .findFirst()
                .orElseThrow();
    }

    /** Two years of ministers and delegations by a pattern that has busy and empty months. */
    private void aHistory() {
        YearMonth month = YearMonth.of(2022, 1);
        for (int t = 0; t < 24; t++) {
            YearMonth now = month.plusMonths(t);
            add(t * 7 % 5, now, account -> account);
            add(t % 3, now, account -> account.level("working").mode("phone").by(Issuer.PRC));
            add(t % 8 == 0 ? 1 : 0, now, account -> account.level("head_of_state"));
            add(t % 6 == 1 ? 1 : 0, now, account -> account.outcome("postponed"));
        }
    }

    @Test
    void bandsLieInOneAnotherAndHoldTheIndex() {
        aHistory();

        Index index = EngagementBands.withDefaults().of(index(covered("2022-01..2023-12")), contacts, CODEBOOK);

        assertThat(index.months()).allSatisfy(month -> {
            assertThat(month.bands()).extracting(Band::percent).containsExactly(50, 80, 95);
            Band narrow = month.bands().get(0);
            Band middle = month.bands().get(1);
            Band wide = month.bands().get(2);
            assertThat(List.of(wide.low(), middle.low(), narrow.low(), narrow.high(), middle.high(), wide.high()))
                    .isSorted();
            assertThat(month.index().orElseThrow()).isBetween(middle.low(), middle.high());
            assertThat(month.pAboveBase().orElseThrow()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void theIndexItselfIsNotMoved() {
        aHistory();
        Index plain = index(covered("2022-01..2023-12"));

        Index index = EngagementBands.withDefaults().of(plain, contacts, CODEBOOK);

        assertThat(index.months())
                .extracting(IndexMonth::index)
                .containsExactlyElementsOf(
                        plain.months().stream().map(IndexMonth::index).toList());
        assertThat(index.base()).isEqualTo(plain.base());
    }

    /**
     * Four ministers in April, against so many in the base that its mean is known: the limits are those of the
     * distribution half Γ(4), half Γ(5), which are the mid-p limits of a count of four. For an empty month the lower limit
     * is zero.
     */
    @Test
    void chanceAloneGivesTheMidPLimitsOfACount() {
        add(4_000, YearMonth.of(2022, 3), account -> account);
        add(4, APRIL, account -> account);

        Index index = index(only(BandSource.POISSON, 20_000), covered("2022-03..2022-05"), "2022-03..2022-03");

        double points = 100 / 4_000.0 * 31 / 30; // a contact of April, in points
        for (int percent : List.of(50, 80, 95)) {
            double tail = (100 - percent) / 200.0;
            assertThat(band(index, APRIL, percent).low() / points).isCloseTo(midP(4, tail), within(0.1));
            assertThat(band(index, APRIL, percent).high() / points).isCloseTo(midP(4, 1 - tail), within(0.25));
            assertThat(band(index, MAY, percent).low()).isZero();
        }
        double pointsOfMay = 100 / 4_000.0;
        assertThat(band(index, MAY, 80).high() / pointsOfMay).isCloseTo(Math.log(5), within(0.05)); // e^-x / 2 = 0.1
    }

    private static double midP(int count, double probability) {
        GammaDistribution fewer = new GammaDistribution(count, 1);
        GammaDistribution more = new GammaDistribution(count + 1, 1);
        double low = 0;
        double high = 100;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if ((fewer.cumulativeProbability(middle) + more.cumulativeProbability(middle)) / 2 < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void weightsAloneMoveOnlyMonthsOfOtherLevelsThanTheBase() {
        add(1, YearMonth.of(2022, 3), account -> account);
        add(2, APRIL, account -> account);
        add(1, MAY, account -> account.level("head_of_state"));

        Index index = index(only(BandSource.WEIGHTS, 4_000), covered("2022-03..2022-05"), "2022-03..2022-03");

        // April is of the base's own level: 200 whatever it weighs, for 31 days; so two times 31/30.
        assertThat(band(index, APRIL, 95).low()).isCloseTo(200 * 31 / 30.0, within(1e-6));
        assertThat(band(index, APRIL, 95).high()).isCloseTo(200 * 31 / 30.0, within(1e-6));
        // A head of state never weighs less than a minister.
        assertThat(band(index, MAY, 95).low()).isGreaterThanOrEqualTo(100);
        assertThat(band(index, MAY, 95).high()).isGreaterThan(400);
        assertThat(index.at(MAY).orElseThrow().shares())
                .containsOnlyKeys("weights")
                .containsEntry("weights", 1.0);
        assertThat(index.at(APRIL).orElseThrow().shares().getOrDefault("weights", 0.0))
                .isLessThan(1.01);
    }

    @Test
    void datesAloneMoveOnlyContactsBetweenMonths() {
        add(3, YearMonth.of(2022, 3), account -> account);
        // Thirty days of April, one of May: in May it is one time in thirty-one.
        add(1, new DateSpan(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 5, 1), DateSpan.Precision.MONTH), a -> a);

        Index index = index(only(BandSource.DATES, 20_000), covered("2022-03..2022-05"), "2022-03..2022-03");

        double whole = 100 / 3.0 * 31 / 30;
        assertThat(band(index, APRIL, 80).low()).isCloseTo(whole, within(A_BIN));
        assertThat(band(index, APRIL, 95).low()).isZero();
        assertThat(band(index, MAY, 80).high()).isZero();
        assertThat(band(index, MAY, 95).high()).isCloseTo(100 / 3.0, within(A_BIN));
        assertThat(index.at(YearMonth.of(2022, 3)).orElseThrow().bands())
                .as("its own base")
                .isEmpty();
    }

    @Test
    void knownDaysThatCrossIntoAMonthAreInDoubt() {
        add(3, YearMonth.of(2022, 3), account -> account);
        add(1, DateSpan.days(LocalDate.of(2022, 4, 30), LocalDate.of(2022, 5, 1)), account -> account);

        Index index = index(only(BandSource.DATES, 4_000), covered("2022-03..2022-05"), "2022-03..2022-03");

        // Counted in April, where it began; one time in two it belongs to May.
        assertThat(index.at(MAY).orElseThrow().index()).hasValue(0);
        assertThat(band(index, MAY, 50).high()).isCloseTo(100 / 3.0, within(A_BIN));
        assertThat(band(index, APRIL, 50).low()).isZero();
    }

    @Test
    void codersAloneMoveContactsToTheLevelsBesideThem() {
        add(1_000, YearMonth.of(2022, 3), account -> account);
        add(1, APRIL, account -> account.level("head_of_state"));

        Index index = index(only(BandSource.CODER, 4_000), covered("2022-03..2022-04"), "2022-03..2022-03");

        // Among a thousand ministers (2), one head of state (4) is more probably a minister misread.
        double minister = 2 * 100 / 2_000.0 * 31 / 30;
        assertThat(band(index, APRIL, 50).low()).isCloseTo(minister, within(0.02));
        assertThat(band(index, APRIL, 50).high()).isCloseTo(minister, within(0.02));
    }

    /**
     * In the base both lists know eight and each four alone, so that 16/9 are on neither of them, and of each contact
     * known there are 1.11. In 2026 nobody answers the other's readouts and nothing can be told.
     */
    @Test
    void coverageAloneRaisesWhatTheListsMiss() {
        YearMonth march = YearMonth.of(2022, 3);
        for (int i = 0; i < 8; i++) {
            String id = "both" + i;
            contacts.add(Contact.of(
                    id,
                    List.of(
                            AccountBuilder.accountOf(id)
                                    .id(id + ".us")
                                    .when(DateSpan.day(march.atDay(3)))
                                    .build(),
                            AccountBuilder.accountOf(id)
                                    .id(id + ".prc")
                                    .by(Issuer.PRC)
                                    .when(DateSpan.day(march.atDay(3)))
                                    .build())));
        }
        add(4, march, account -> account.by(Issuer.US));
        add(4, march, account -> account.by(Issuer.PRC));
        add(2, YearMonth.of(2026, 3), account -> account);

        Index index = index(only(BandSource.COVERAGE, 8_000), covered("2022-03..2026-03"), "2022-03..2022-03");

        Band later = band(index, YearMonth.of(2026, 3), 95);
        double plain = index.at(YearMonth.of(2026, 3)).orElseThrow().index().orElseThrow();
        assertThat(later.high()).isLessThanOrEqualTo(plain + 1e-9);
        assertThat(later.low()).isLessThan(plain / 1.2);
        assertThat(index.at(march).orElseThrow().bands()).as("its own base").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BandSource.class)
    void aSourceThatIsLeftOutHasNoShare(BandSource off) {
        aHistory();

        Index index = EngagementBands.withDefaults()
                .withDraws(200)
                .without(List.of(off))
                .of(index(covered("2022-01..2023-12")), contacts, CODEBOOK);

        assertThat(index.months())
                .allSatisfy(month -> assertThat(month.shares()).doesNotContainKey(off.code()))
                .anySatisfy(month -> assertThat(month.shares()).hasSize(4));
    }

    @Test
    void withoutDrawsOrSourcesThereIsNoBand() {
        aHistory();
        Index plain = index(covered("2022-01..2023-12"));

        assertThat(EngagementBands.withDefaults().withDraws(0).of(plain, contacts, CODEBOOK))
                .isEqualTo(plain);
        assertThat(EngagementBands.withDefaults()
                        .without(EnumSet.allOf(BandSource.class))
                        .of(plain, contacts, CODEBOOK))
                .isEqualTo(plain);
        assertThatThrownBy(() -> EngagementBands.withDefaults().withDraws(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameOnOneThreadAndOnTwo() throws Exception {
        aHistory();
        Index plain = index(covered("2022-01..2023-12"));
        EngagementBands bands = EngagementBands.withDefaults().withDraws(300);
        List<Index> made = new ArrayList<>();
        for (int threads : List.of(1, 2, 5)) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                made.add(pool.submit(() -> bands.of(plain, contacts, CODEBOOK)).get());
            } finally {
                pool.shutdown();
            }
        }

        assertThat(made.get(1)).isEqualTo(made.get(0));
        assertThat(made.get(2)).isEqualTo(made.get(0));
        assertThat(bands.withSeed(7).of(plain, contacts, CODEBOOK)).isNotEqualTo(made.get(0));
    }

    @Test
    void aMonthWithoutDataStaysEmpty() {
        aHistory();
        List<Coverage> coverage = new ArrayList<>(covered("2022-01..2023-12"));
        coverage.set(5, new Coverage(coverage.get(5).month(), Coverage.Quality.NONE, 0, ""));

        IndexMonth june = EngagementBands.withDefaults()
                .of(index(coverage), contacts, CODEBOOK)
                .months()
                .get(5);

        assertThat(june.bands()).isEmpty();
        assertThat(june.pAboveBase()).isEmpty();
        assertThat(june.rate()).isEmpty();
        assertThat(june.shares()).isEmpty();
    }

    /** A year of one minister a month, then a year of three: the smooth rate rises, and its band is narrower than a month's. */
    @Test
    void theSmoothRateFollowsTheMonthsWithLessDoubt() {
        for (int t = 0; t < 24; t++) {
            add(t < 12 ? 1 : 4, YearMonth.of(2022, 1).plusMonths(t), account -> account);
        }

        List<IndexMonth> months = EngagementBands.withDefaults()
                .of(index(covered("2022-01..2023-12")), contacts, CODEBOOK)
                .months();
        EngagementRate early = months.get(2).rate().orElseThrow();
        EngagementRate late = months.get(21).rate().orElseThrow();

        assertThat(late.value()).isGreaterThan(1.5 * early.value());
        assertThat(late.aboveBase().orElseThrow()).isGreaterThan(0.9);
        assertThat(early.aboveBase().orElseThrow()).isLessThan(0.1);
        Band month = months.get(21).bands().get(1);
        assertThat(late.band().orElseThrow().high() - late.band().orElseThrow().low())
                .isLessThan(month.high() - month.low());
    }

    // Degenerate histories: a result or none, but never a number that is none.

    @Test
    void oneMonthIsItsOwnBase() {
        add(1, APRIL, account -> account);

        IndexMonth april = EngagementBands.withDefaults()
                .of(index(covered("2022-04..2022-04")), contacts, CODEBOOK)
                .months()
                .get(0);

        assertThat(april.bands()).isEmpty();
        assertThat(april.pAboveBase()).isEmpty();
        assertThat(april.shares()).as("nothing varies").isEmpty();
    }

    @Test
    void nothingButZerosCannotBeTold() {
        Index index = EngagementBands.withDefaults().of(index(covered("2022-04..2022-09")), contacts, CODEBOOK);

        assertThat(index.months()).allSatisfy(month -> {
            assertThat(month.index()).isEmpty();
            assertThat(month.bands()).isEmpty();
        });
    }

    @Test
    void putOffAloneIsNoBase() {
        add(3, APRIL, account -> account.outcome("cancelled"));

        assertThat(EngagementBands.withDefaults()
                        .of(index(covered("2022-04..2022-05")), contacts, CODEBOOK)
                        .months())
                .allSatisfy(month -> assertThat(month.bands()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5_000})
    void aConstantHistoryIsNearItsBase(int each) {
        for (YearMonth month : MonthSpan.parse("2022-01..2022-06").months()) {
            add(each, month, account -> account);
        }

        assertSound(covered("2022-01..2022-06"));
    }

    @Test
    void aGapOfThirtyYears() {
        add(5, YearMonth.of(1990, 1), account -> account);
        add(5, YearMonth.of(2020, 1), account -> account);
        List<Coverage> coverage = covered("1990-01..2020-01").stream()
                .map(month -> month.month().getYear() == 1990 || month.month().getYear() == 2020
                        ? month
                        : new Coverage(month.month(), Coverage.Quality.NONE, 0, ""))
                .toList();

        assertSound(coverage);
    }

    @Test
    void oneContactInTenYears() {
        add(1, YearMonth.of(2015, 6), account -> account);

        assertSound(covered("2010-01..2019-12"));
    }

    @Test
    void oneDraw() {
        aHistory();

        Index index =
                EngagementBands.withDefaults().withDraws(1).of(index(covered("2022-01..2023-12")), contacts, CODEBOOK);

        assertThat(index.months())
                .allSatisfy(month -> assertThat(month.bands())
                        .allSatisfy(band -> assertThat(band.low()).isEqualTo(band.high())));
    }

    private void assertSound(List<Coverage> coverage) {
        Index index = EngagementBands.withDefaults().withDraws(300).of(index(coverage), contacts, CODEBOOK);

        assertThat(index.months()).allSatisfy(month -> {
            if (month.index().isPresent()) {
                assertThat(month.bands()).hasSize(3);
                month.bands().forEach(band -> {
                    assertThat(band.low()).isFinite().isNotNegative();
                    assertThat(band.high()).isFinite();
                });
                assertThat(month.bands().get(2).low())
                        .isLessThanOrEqualTo(month.index().orElseThrow());
                assertThat(month.bands().get(2).high())
                        .isGreaterThanOrEqualTo(month.index().orElseThrow());
                assertThat(month.rate().orElseThrow().value()).isFinite().isNotNegative();
                month.rate()
                        .orElseThrow()
                        .band()
                        .ifPresent(band -> assertThat(band.high()).isFinite());
                assertThat(month.shares().values())
                        .allSatisfy(share -> assertThat(share).isFinite().isNotNegative());
            }
        });
        assertThat(IntStream.range(0, coverage.size())
                        .filter(t -> coverage.get(t).isMeasured()
                                == index.months().get(t).bands().isEmpty())
                        .boxed())
                .as("every measured month has a band, no other has")
                .isEmpty();
    }
}
