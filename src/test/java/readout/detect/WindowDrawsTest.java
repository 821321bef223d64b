package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import readout.codebook.Codebook;
import readout.model.Coverage;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.PossibleHistory;
import readout.model.WindowPeriod;

/** Draws as pictures: {@code M} a month that meets the rule, {@code .} one that does not, {@code a} one without a minister. */
class WindowDrawsTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    /** The base: its median is 100 in every draw. */
    private static final String BASE = "...";

    private static Index index(String months) {
        List<IndexMonth> rows = new ArrayList<>();
        for (int t = 0; t < months.length(); t++) {
            YearMonth month = FIRST.plusMonths(t);
            OptionalDouble net = OptionalDouble.of(net(months.charAt(t)));
            rows.add(new IndexMonth(
                    new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""),
                    0,
                    0,
                    0,
                    0,
                    months.charAt(t) == 'a' ? 0 : 1,
                    net,
                    List.of(),
                    OptionalDouble.empty(),
                    net,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    new TreeMap<>(),
                    OptionalDouble.empty()));
        }
        return new Index(new MonthSpan(FIRST, FIRST.plusMonths(2)), OptionalDouble.of(1), rows);
    }

    private static double net(char letter) {
        return letter == '.' ? 100 : 150;
    }

    private static PossibleHistory history(String months) {
        return new PossibleHistory() {
            @Override
            public double net(int month) {
                return WindowDrawsTest.net(months.charAt(month));
            }

            @Override
            public boolean ministersMet(int month) {
                return months.charAt(month) != 'a';
            }
        };
    }

    private static WindowPeriod window(String coded, String... drawn) {
        WindowDraws draws = new WindowDraws(WindowRule.withDefaults(Codebook.builtIn()), index(BASE + coded));
        for (String one : drawn) {
            draws.accept(history(BASE + one));
        }
        return draws.windows().get(0);
    }

    @Test
    void theProbabilityIsTheShareOfDrawsWithAWindowOnMoreThanHalfOfItsMonths() {
        WindowPeriod window = window(
                "MMMMMM..", //
                "MMMMMM..",
                "..MMMMMM", // four of six months
                "...MMMMM", // three of six: not more than half
                "MM..MM..", // no window at all
                "MMaMMM.."); // a gap is allowed

        assertThat(window.probability()).hasValue(0.6);
        assertThat(window.start()).contains(MonthSpan.parse("2023-04..2023-06"));
        assertThat(window.end()).contains(MonthSpan.parse("2023-09..2023-11"));
    }

    @Test
    void theIntervalsLeaveOutATenthOnEitherSide() {
        String[] drawn = new String[20];
        java.util.Arrays.fill(drawn, "..MMMM....");
        drawn[0] = "MMMMMM....";
        drawn[1] = ".MMMMM....";
        drawn[2] = "..MMMMMMM.";

        WindowPeriod window = window("..MMMM....", drawn);

        assertThat(window.probability()).hasValue(1);
        assertThat(window.start()).as("a tenth begins earlier").contains(MonthSpan.parse("2023-05..2023-06"));
        assertThat(window.end()).as("less than a tenth ends later").contains(MonthSpan.parse("2023-09..2023-09"));
    }

    @Test
    void whatNoDrawFindsHasNoInterval() {
        WindowPeriod window = window("MMM..", ".....", "aaa..");

        assertThat(window.probability()).hasValue(0);
        assertThat(window.start()).isEmpty();
        assertThat(window.end()).isEmpty();
    }

    @Test
    void withoutDrawsNothingIsSaid() {
        assertThat(window("MMM..").probability()).isEmpty();
    }

    /** Every month of a draw stands higher, but so does its base: that alone is no window. */
    @Test
    void netEngagementIsHeldAgainstTheMedianOfItsOwnDraw() {
        WindowDraws draws = new WindowDraws(WindowRule.withDefaults(Codebook.builtIn()), index(BASE + "MMM.."));
        draws.accept(new PossibleHistory() {
            @Override
            public double net(int month) {
                return 1000;
            }

            @Override
            public boolean ministersMet(int month) {
                return true;
            }
        });

        assertThat(draws.windows().get(0).probability()).hasValue(0);
    }
}
