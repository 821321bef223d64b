package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.input.Row;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;
import readout.model.SeriesComparison;

class BenchmarkTest {

    private static final YearMonth FIRST = YearMonth.of(2015, 1);
    private static final Benchmark BENCHMARK =
            Benchmark.withDefaults().withDraws(1, 200).withMostLag(3);

    /** A wave without a regular length. */
    private static double wave(int month) {
        return Math.sin(month) + Math.sin(month * 0.37) + Math.sin(month * 0.11);
    }

    @Test
    void findsThatTheOtherFollowsTwoMonthsLater() {
        List<SeriesComparison> rows =
                BENCHMARK.of("ours", series(90, BenchmarkTest::wave), series(90, month -> wave(month - 2)));
        for (String form : List.of("levels", "changes")) {
            SeriesComparison best = rows.stream()
                    .filter(row -> row.form().equals(form))
                    .max(Comparator.comparingDouble(row -> row.correlation().orElseThrow()))
                    .orElseThrow();
            assertThat(best.lag()).isEqualTo(2);
            assertThat(best.correlation().orElseThrow()).isEqualTo(1, within(1e-12));
            assertThat(best.low().orElseThrow()).isEqualTo(1, within(1e-12));
        }
    }

    @Test
    void theIntervalHoldsTheCorrelation() {
        SeriesComparison row = BENCHMARK
                .withMostLag(0)
                .of("ours", series(90, BenchmarkTest::wave), series(90, month -> wave(month) + 2 * wave(7 * month)))
                .get(0);
        assertThat(row.correlation().orElseThrow())
                .isStrictlyBetween(row.low().orElseThrow(), row.high().orElseThrow());
        assertThat(row.months()).isEqualTo(90);
        assertThat(row.block()).isEqualTo(5);
    }

    /** Only what both have is compared; a change needs the month before as well. */
    @Test
    void monthsThatOneLacksAreLeftOut() {
        MonthlySeries whole = series(40, BenchmarkTest::wave);
        SortedMap<YearMonth, Double> values = new TreeMap<>(whole.values());
        values.remove(FIRST.plusMonths(10));
        MonthlySeries gap = new MonthlySeries(whole.span(), values);
        List<SeriesComparison> rows = BENCHMARK.withMostLag(0).of("ours", whole, gap);
        assertThat(rows).extracting(SeriesComparison::months).containsExactly(39, 37);
    }

    @Test
    void aConstantOrNoCommonMonthTellsNothing() {
        MonthlySeries wave = series(40, BenchmarkTest::wave);
        MonthlySeries constant = series(40, month -> 5);
        MonthlySeries later = new MonthlySeries(
                new MonthSpan(YearMonth.of(2030, 1), YearMonth.of(2030, 1)),
                new TreeMap<>(java.util.Map.of(YearMonth.of(2030, 1), 1.0)));
        for (MonthlySeries other : List.of(constant, later)) {
            assertThat(BENCHMARK.of("ours", wave, other)).allSatisfy(row -> {
                assertThat(row.correlation()).isEmpty();
                assertThat(row.low()).isEmpty();
            });
        }
    }

    @Test
    void aSeedGivesTheSameRows() {
        MonthlySeries wave = series(60, BenchmarkTest::wave);
        MonthlySeries other = series(60, month -> wave(3 * month));
        assertThat(BENCHMARK.of("ours", wave, other)).isEqualTo(BENCHMARK.of("ours", wave, other));
        assertThat(BENCHMARK.withDraws(2, 200).of("ours", wave, other)).isNotEqualTo(BENCHMARK.of("ours", wave, other));
    }

    /** How published series go together, from 2002 on, as METHODS.md of the reference has it to two decimals. */
    @Test
    @Tag("shared")
    void publishedSeriesGoTogetherAsTheReferenceSays() {
        MonthlySeries tsinghua = since2002("tsinghua_us_monthly.csv", "score");
        MonthlySeries gdelt = since2002("gdelt_us_china_monthly.csv", "Aggregated");
        MonthlySeries icews = since2002("icews_us_china_monthly.csv", "Aggregated");
        check(tsinghua, gdelt, 0.61, 0.29);
        check(tsinghua, icews, 0.46, 0.28);
        check(tsinghua, since2002("phoenix_us_china_monthly.csv", "Aggregated"), 0.14, 0.11);
        check(tsinghua, since2002("gpr_caldara_iacoviello_monthly.csv", "GPRC_CHN"), -0.64, 0.13);
        check(gdelt, icews, 0.72, 0.51);
    }

    private static void check(MonthlySeries one, MonthlySeries other, double levels, double changes) {
        List<SeriesComparison> rows = BENCHMARK.withMostLag(0).of("one", one, other);
        assertThat(rows.get(0).correlation().orElseThrow()).isEqualTo(levels, within(0.006));
        assertThat(rows.get(1).correlation().orElseThrow()).isEqualTo(changes, within(0.006));
        for (SeriesComparison row : rows) {
            assertThat(row.correlation().orElseThrow())
                    .isBetween(row.low().orElseThrow(), row.high().orElseThrow());
        }
    }

    private static MonthlySeries since2002(String file, String column) {
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        for (Row row : Reference.series(file)) {
            if (!row.text(column).isEmpty() && row.text("month").compareTo("2002") > 0) {
                values.put(YearMonth.parse(row.text("month")), Double.parseDouble(row.text(column)));
            }
        }
        return new MonthlySeries(new MonthSpan(values.firstKey(), values.lastKey()), values);
    }

    private static MonthlySeries series(int months, IntToDoubleFunction value) {
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        for (int month = 0; month < months; month++) {
            values.put(FIRST.plusMonths(month), value.applyAsDouble(month));
        }
        return new MonthlySeries(new MonthSpan(FIRST, FIRST.plusMonths(months - 1)), values);
    }
}
