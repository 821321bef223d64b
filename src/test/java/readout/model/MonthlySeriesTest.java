package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthlySeriesTest {

    private static final YearMonth MAY = YearMonth.of(2023, 5);

    private static final MonthlySeries SERIES = new MonthlySeries(
            MonthSpan.parse("2023-04..2023-07"),
            new TreeMap<>(Map.of(MAY.minusMonths(1), 0.0, MAY, 2.5, MAY.plusMonths(2), 4.0)));

    @Test
    void noContactIsZeroButNoDataIsNothing() {
        assertThat(SERIES.at(MAY.minusMonths(1))).hasValue(0);
        assertThat(SERIES.at(MAY.plusMonths(1))).isEmpty();
    }

    @Test
    void aSpanGivesTheValuesThatThereAre() {
        assertThat(SERIES.within(MonthSpan.parse("2023-05..2023-12"))).containsExactly(2.5, 4.0);
    }

    @Test
    void noValueLiesOutside() {
        assertThatThrownBy(() -> new MonthlySeries(new MonthSpan(MAY, MAY), SERIES.values()))
                .hasMessage("2023-04 lies outside 2023-05..2023-05");
    }
}
