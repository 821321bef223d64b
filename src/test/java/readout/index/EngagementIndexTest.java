package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.MadeUp;
import readout.model.Cell;
import readout.model.Counts;
import readout.model.Coverage;
import readout.model.Coverage.Quality;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;

/**
 * The index by hand. Weights: head of state 4, minister 2, working level 1, private 0; a visit 1, a call a half; a contact
 * put off takes half of its weight from net engagement; a standard month has 30 days.
 */
class EngagementIndexTest {

    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private final EngagementIndex method = EngagementIndex.withDefaults(MadeUp.roundWeights());
    private final SortedMap<YearMonth, Counts> counts = new TreeMap<>();

    /** Every month counts as thirty days here, so that nothing is corrected. */
    private static List<Coverage> covered(YearMonth... months) {
        List<Coverage> coverage = new ArrayList<>();
        for (YearMonth month : months) {
            coverage.add(new Coverage(month, Quality.COMPLETE, 30, ""));
        }
        return coverage;
    }

    private void add(YearMonth month, String level, String mode, String outcome) {
        add(month, new Cell(level, "executive", mode, outcome, "", "", 1), 1);
    }

    private void add(YearMonth month, Cell cell, long parts) {
        counts.merge(month, Counts.of(cell, parts), Counts::merge);
    }

    private static double index(Index index, YearMonth month) {
        return index.at(month).orElseThrow().index().orElseThrow();
    }

    @Test
    void theMeanOfTheBaseIsAHundred() {
        // April: a head of state visits (4) and a minister calls (2 x 0.5): 5.
        add(APRIL, "head_of_state", "visit", "held");
        add(APRIL, "principal", "phone", "held");
        // May: a minister and a delegation visit (2 + 1): 3.
        add(MAY, "principal", "visit", "held");
        add(MAY, "working", "visit", "resumed");

        Index index = method.of(counts, covered(APRIL, MAY));

        // Their mean is 4, so one unit of weight is worth 25 points.
        assertThat(index.pointsPerWeight()).hasValue(25);
        assertThat(index(index, APRIL)).isEqualTo(125);
        assertThat(index(index, MAY)).isEqualTo(75);
    }

    @Test
    void aMonthCoveredAndEmptyIsZeroAndLowersTheBase() {
        add(APRIL, "head_of_state", "visit", "held");

        Index index = method.of(counts, covered(APRIL, MAY));

        // 4 and 0: the mean is 2.
        assertThat(index(index, APRIL)).isEqualTo(200);
        assertThat(index(index, MAY)).isZero();
    }

    @Test
    void theBasePeriodCanBeChosen() {
        add(APRIL, "principal", "visit", "held");
        add(MAY, "head_of_state", "visit", "held");

        Index index = method.withBase(new MonthSpan(APRIL, APRIL)).of(counts, covered(APRIL, MAY));

        assertThat(index.base()).isEqualTo(MonthSpan.parse("2022-04..2022-04"));
        assertThat(index(index, APRIL)).isEqualTo(100);
        assertThat(index(index, MAY)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postponed", "cancelled", "declined", "suspended"})
    void whatIsPutOffIsNoEngagementAndLowersTheNet(String outcome) {
        add(APRIL, "head_of_state", "visit", "held");
        add(MAY, "head_of_state", "visit", "held");
        add(MAY, "principal", "visit", outcome);

        Index index = method.of(counts, covered(APRIL, MAY));
        IndexMonth may = index.at(MAY).orElseThrow();

        // Both months weigh 4, so a unit is worth 25 points. The 2 put off are 50, and count half against the net.
        assertThat(may.held()).isEqualTo(1);
        assertThat(may.disrupted()).isEqualTo(1);
        assertThat(may.index()).hasValue(100);
        assertThat(may.disruption()).hasValue(50);
        assertThat(may.net()).hasValue(75);
    }

    @Test
    void whatIsOnlyAnnouncedIsNeitherEngagementNorDisruption() {
        add(APRIL, "head_of_state", "visit", "held");
        add(APRIL, "head_of_state", "visit", "announced");

        IndexMonth april = method.of(counts, covered(APRIL)).at(APRIL).orElseThrow();

        assertThat(april.announced()).isEqualTo(1);
        assertThat(april.held()).isEqualTo(1);
        assertThat(april.index()).hasValue(100);
        assertThat(april.disruption()).hasValue(0);
        assertThat(april.net()).hasValue(100);
    }

    @Test
    void contactsWithoutWeightAreNotCounted() {
        add(APRIL, "principal", "visit", "held");
        add(APRIL, "nongovernmental", "visit", "held");
        add(APRIL, "nongovernmental", "visit", "postponed");

        IndexMonth april = method.of(counts, covered(APRIL)).at(APRIL).orElseThrow();

        assertThat(april.held()).isEqualTo(1);
        assertThat(april.disrupted()).isZero();
    }

    @Test
    void aMonthCoveredByHalfCountsDouble() {
        add(APRIL, "head_of_state", "visit", "held");
        add(MAY, "principal", "visit", "held");

        Index index =
                method.of(counts, List.of(covered(APRIL).get(0), new Coverage(MAY, Quality.PARTIAL, 15, "half of it")));

        // 2 in fifteen days are 4 in thirty.
        assertThat(index(index, APRIL)).isEqualTo(100);
        assertThat(index(index, MAY)).isEqualTo(100);
    }

    @Test
    void aThinMonthHasCountsButNoIndexAndIsNoBase() {
        add(APRIL, "principal", "visit", "held");
        add(MAY, "head_of_state", "visit", "held");

        Index index =
                method.of(counts, List.of(covered(APRIL).get(0), new Coverage(MAY, Quality.THIN, 30, "one source")));
        IndexMonth may = index.at(MAY).orElseThrow();

        assertThat(index(index, APRIL)).isEqualTo(100);
        assertThat(may.held()).isEqualTo(1);
        assertThat(may.index()).isEmpty();
        assertThat(may.net()).isEmpty();
    }

    @Test
    void countsMinistersAndContactsWithoutAWordOfTone() {
        add(APRIL, new Cell("head_of_state", "executive", "visit", "held", "frank", "", 1), 1);
        add(APRIL, new Cell("principal", "executive", "visit", "held", "", "", 1), 1);
        add(APRIL, new Cell("working", "executive", "visit", "held", "", "", 1), 2);
        add(APRIL, new Cell("principal", "executive", "visit", "postponed", "", "", 1), 1);

        IndexMonth april = method.of(counts, covered(APRIL)).at(APRIL).orElseThrow();

        assertThat(april.ministers()).as("head of state and minister").isEqualTo(2);
        assertThat(april.untoned()).as("one minister, two delegations").isEqualTo(3);
    }

    @Test
    void theToneOfASideIsTheMeanOfItsOwnWords() {
        add(APRIL, new Cell("principal", "executive", "visit", "held", "frank", "constructive", 1), 1);
        add(APRIL, new Cell("principal", "executive", "visit", "held", "neutral", "", 1), 1);
        add(MAY, new Cell("principal", "executive", "visit", "held", "frank", "", 1), 1);

        Index index = method.of(counts, covered(APRIL, MAY));
        IndexMonth april = index.at(APRIL).orElseThrow();

        // frank is -0.333, neutral 0, constructive 0.667
        assertThat(april.toneUs().orElseThrow()).isCloseTo(-0.1665, within(1e-12));
        assertThat(april.toneCn().orElseThrow()).isCloseTo(0.667, within(1e-12));
        assertThat(april.toneGap().orElseThrow()).isCloseTo(0.8335, within(1e-12));
        assertThat(index.at(MAY).orElseThrow().toneGap())
                .as("China said nothing in May")
                .isEmpty();
    }

    @Test
    void aContactOfAnUnknownMonthIsSharedOut() {
        // Somewhen in April or May: thirty of sixty-one days, and thirty-one.
        Cell cell = new Cell("principal", "executive", "visit", "held", "", "", 61);
        add(APRIL, cell, 30);
        add(MAY, cell, 31);

        Index index = method.of(counts, covered(APRIL, MAY));

        assertThat(index.at(APRIL).orElseThrow().held()).isCloseTo(30 / 61.0, within(1e-12));
        assertThat(index(index, APRIL)).isCloseTo(200 * 30 / 61.0, within(1e-9));
        assertThat(index(index, MAY)).isCloseTo(200 * 31 / 61.0, within(1e-9));
    }

    @Test
    void oneMonthWithOneContactIsItsOwnBase() {
        add(APRIL, "working", "phone", "held");

        assertThat(index(method.of(counts, covered(APRIL)), APRIL)).isEqualTo(100);
    }

    @Test
    void withoutEngagementInTheBaseNothingIsMeasured() {
        add(APRIL, "principal", "visit", "postponed");
        add(MAY, "nongovernmental", "visit", "held");
        add(JUNE, "principal", "visit", "held");

        Index index = method.withBase(new MonthSpan(APRIL, MAY)).of(counts, covered(APRIL, MAY, JUNE));

        assertThat(index.pointsPerWeight()).isEmpty();
        assertThat(index.months()).hasSize(3).allSatisfy(month -> {
            assertThat(month.index()).isEmpty();
            assertThat(month.net()).isEmpty();
        });
        assertThat(index.at(APRIL).orElseThrow().disrupted())
                .as("counts are known all the same")
                .isEqualTo(1);
    }

    @Test
    void noMonthAtAllIsRefused() {
        assertThatThrownBy(() -> method.of(counts, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one month");
    }

    /** Laws over random months: the base averages 100, nothing is NaN, and putting off never helps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laws(long seed) {
        Random random = new Random(seed);
        List<String> levels = List.of("head_of_state", "principal", "working", "nongovernmental");
        List<Quality> qualities = List.of(Quality.COMPLETE, Quality.PARTIAL, Quality.THIN, Quality.NONE);
        List<Coverage> coverage = new ArrayList<>();
        for (YearMonth month : MonthSpan.parse("2020-01..2022-12").months()) {
            Quality quality = qualities.get(random.nextInt(qualities.size()));
            int days = quality == Quality.NONE ? 0 : 1 + random.nextInt(month.lengthOfMonth());
            coverage.add(new Coverage(month, quality, days, ""));
            for (int i = random.nextInt(4); i > 0; i--) {
                String outcome = random.nextInt(3) == 0 ? "postponed" : "held";
                add(month, levels.get(random.nextInt(levels.size())), "visit", outcome);
            }
        }
        add(coverage.get(0).month(), "principal", "visit", "held");
        coverage.set(0, new Coverage(coverage.get(0).month(), Quality.COMPLETE, 31, ""));

        Index index = method.of(counts, coverage);

        assertThat(index.months().stream()
                        .map(IndexMonth::index)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average())
                .as("seed %d", seed)
                .hasValueCloseTo(100.0, within(1e-9));
        assertThat(index.months()).allSatisfy(month -> {
            assertThat(month.index().isPresent()).isEqualTo(month.coverage().isMeasured());
            month.index().ifPresent(value -> {
                assertThat(value).isNotNegative().isFinite();
                assertThat(month.net().orElseThrow()).isFinite().isLessThanOrEqualTo(value);
            });
        });
    }
}
