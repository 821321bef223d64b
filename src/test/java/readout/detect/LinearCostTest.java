package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class LinearCostTest {

    /** Against the residual sum of squares of another program, far from 0 and far along, where sums lose digits. */
    @Test
    void isTheResidualSumOfSquaresOfTheRegressionOnTime() {
        Random random = new Random(20230618);
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e6 + 3.5 * i + random.nextGaussian();
        }
        LinearCost cost = new LinearCost(Series.of(values));
        for (int round = 0; round < 200; round++) {
            int start = random.nextInt(497);
            int end = start + 3 + random.nextInt(values.length - start - 2);
            SimpleRegression line = new SimpleRegression();
            for (int i = start; i < end; i++) {
                line.addData(i - start, values[i] - 1e6);
            }
            assertThat(cost.of(start, end)).isCloseTo(line.getSumSquaredErrors(), within(1e-5));
        }
    }

    @Test
    void twoPointsAreAlwaysOnALine() {
        LinearCost cost = new LinearCost(Series.of(5, -3, 8));
        assertThat(cost.of(0, 2)).isZero();
        assertThat(cost.of(0, 1)).isZero();
        assertThat(cost.level(0, 2)).isCloseTo(1, within(1e-12));
    }

    @Test
    @Tag("shared")
    void cutsTheSeriesOfTheBenchmarkLikeTheReference() throws IOException {
        List<String> rows = Files.readAllLines(
                ChangePointReference.METHODS.resolve("reference/tcpd_repro/piecewise_linear_exact_pen3logn_min10.csv"));
        int checked = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            if (!TuringDataset.UNIVARIATE.contains(cells[0])) {
                continue;
            }
            Series series = TuringDataset.series(cells[0]).standardised();
            int[] found = OptimalPartitioning.withDefaults()
                    .withLeastLength(10)
                    .changes(new LinearCost(series), 3 * Math.log(series.size()));
            int[] expected = cells[3].isBlank()
                    ? new int[0]
                    : Arrays.stream(cells[3].strip().split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            assertThat(found).as(cells[0]).containsExactly(expected);
            assertThat(TuringDataset.cover(TuringDataset.annotations(cells[0]), found, series.size()))
                    .as(cells[0])
                    .isCloseTo(Double.parseDouble(cells[1]), within(1e-6));
            assertThat(TuringDataset.f1(TuringDataset.annotations(cells[0]), found))
                    .as(cells[0])
                    .isCloseTo(Double.parseDouble(cells[2]), within(1e-6));
            checked++;
        }
        assertThat(checked).isEqualTo(15);
    }
}
