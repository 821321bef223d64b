package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.input.Row;
import readout.model.PermutationDistribution;

class WithinTermPermutationTest {

    private static final int ELECTION = 3;

    @Test
    void oneTermHasFourAssignments() {
        WithinTermPermutation test = WithinTermPermutation.of(new double[][] {{5, 6, 7, 1}}, ELECTION);
        assertThat(test.assignments()).isEqualTo(4);
        assertThat(test.difference()).isEqualTo(1 - 6.0, within(1e-12));
        assertThat(test.p()).isEqualTo(0.25);
        assertThat(test.pLower()).isEqualTo(0.25);
        assertThat(test.smallestP()).isEqualTo(0.25);
        assertThat(test.means()).containsExactly(5.0, 6.0, 7.0, 1.0);
    }

    /** Values that do not differ are all equally far out. */
    @Test
    void equalValuesTellNothing() {
        WithinTermPermutation test = WithinTermPermutation.of(new double[5][4], ELECTION);
        assertThat(test.difference()).isZero();
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.smallestP()).isEqualTo(1);
    }

    /** A level that moves from term to term does no harm. */
    @Test
    void levelsOfTermsDoNotMatter() {
        double[][] low = {{1, 2, 3, 0}, {4, 2, 2, 1}, {3, 3, 1, 0}};
        double[][] moved = {{1, 2, 3, 0}, {104, 102, 102, 101}, {-47, -47, -49, -50}};
        assertThat(WithinTermPermutation.of(moved, ELECTION).p())
                .isEqualTo(WithinTermPermutation.of(low, ELECTION).p());
    }

    /** The counting by two halves against going through every assignment, on whole values with ties and on others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void equalsEnumeration(int terms) {
        Random random = new Random(7L * terms);
        for (int round = 0; round < 20; round++) {
            boolean whole = round % 2 == 0;
            double[][] values = new double[terms][4];
            for (double[] term : values) {
                for (int year = 0; year < 4; year++) {
                    term[year] = whole ? random.nextInt(4) : random.nextGaussian();
                }
            }
            WithinTermPermutation test = WithinTermPermutation.of(values, round % 4);
            double[] all = enumerated(values);
            double observed = test.difference();
            double farthest = Arrays.stream(all).map(Math::abs).max().orElseThrow();
            assertThat(test.assignments()).isEqualTo(all.length);
            assertThat(test.p()).isEqualTo(share(all, d -> Math.abs(d) - Math.abs(observed)));
            assertThat(test.pLower()).isEqualTo(share(all, d -> observed - d));
            assertThat(test.smallestP()).isEqualTo(share(all, d -> Math.abs(d) - farthest));
        }
    }

    /** Bins that are symmetric about 0 against counting every assignment; their shares sum to one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6})
    void theDistributionEqualsEnumeration(int terms) {
        Random random = new Random(11L * terms);
        double[][] values = new double[terms][4];
        for (double[] term : values) {
            for (int year = 0; year < 4; year++) {
                term[year] = random.nextGaussian();
            }
        }
        double[] all = enumerated(values);
        PermutationDistribution found = WithinTermPermutation.distribution(
                        values, 41, WithinTermPermutation.largest(values))
                .orElseThrow();
        assertThat(found.farthest())
                .isEqualTo(Arrays.stream(all).map(Math::abs).max().orElseThrow(), within(1e-12));
        for (int bin = 0; bin < 41; bin++) {
            double from = bin == 0 ? -9 : found.start(bin);
            double to = bin == 40 ? 9 : found.start(bin + 1);
            long inside = Arrays.stream(all).filter(d -> d > from && d <= to).count();
            assertThat(found.shares().get(bin)).as("bin %d", bin).isEqualTo((double) inside / all.length);
        }
    }

    @Test
    void equalValuesHaveNoDistribution() {
        assertThat(WithinTermPermutation.distribution(new double[][] {{2, 2, 2, 2}, {5, 5, 5, 5}}, 41, 5))
                .isEmpty();
    }

    @Test
    void termsAreOneToTwentyTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> WithinTermPermutation.of(new double[0][4], ELECTION));
        assertThatIllegalArgumentException().isThrownBy(() -> WithinTermPermutation.of(new double[23][4], ELECTION));
    }

    @Test
    void aStraightLineLeavesNothing() {
        double[][] line = {{1, 3, 5, 7}, {17, 19, 21, 23}};
        for (double[] term : WithinTermPermutation.detrended(line, new int[] {1981, 1989})) {
            for (double value : term) {
                assertThat(value).isEqualTo(0, within(1e-12));
            }
        }
    }

    @Test
    @Tag("shared")
    void givesTableD() {
        Map<String, Double> tsinghua = months("tsinghua_us_monthly.csv", "score");
        Map<String, Double> gdelt = months("gdelt_us_china_monthly.csv", "Aggregated");
        Map<String, Double> gprc = months("gpr_caldara_iacoviello_monthly.csv", "GPRC_CHN");
        IntToDoubleFunction change = year ->
                tsinghua.getOrDefault(year + "-12", Double.NaN) - tsinghua.getOrDefault((year - 1) + "-12", Double.NaN);
        IntToDoubleFunction gdeltMean = year -> mean(gdelt, year, value -> value);
        IntToDoubleFunction gprcMean = year -> mean(gprc, year, Math::log);
        Map<Integer, Double> contacts = new TreeMap<>();
        double[] years = Reference.column("us_leader_contacts_yearly.csv", "year");
        double[] counts = Reference.column("us_leader_contacts_yearly.csv", "contacts");
        for (int i = 0; i < years.length; i++) {
            contacts.put((int) years[i], counts[i]);
        }
        check("tsinghua_dec_to_dec_change_1981_2024", 1981, false, change);
        check("gdelt_year_mean_2005_2024", 2005, false, gdeltMean);
        check("log_gprc_chn_year_mean_1985_2024", 1985, false, gprcMean);
        check("gold_leader_contacts_2005_2024", 2005, false, year -> contacts.getOrDefault(year, Double.NaN));
        check("gdelt_year_mean_2005_2024_linear_detrended", 2005, true, gdeltMean);
        check("tsinghua_dec_to_dec_change_1981_2024_linear_detrended", 1981, true, change);
        check("log_gprc_chn_1985_2024_linear_detrended", 1985, true, gprcMean);
    }

    private static void check(String name, int first, boolean detrended, IntToDoubleFunction value) {
        JsonNode expected = Reference.output("election_hypothesis.json").get(name);
        int terms = (2025 - first) / 4;
        double[][] values = new double[terms][4];
        int[] starts = new int[terms];
        for (int term = 0; term < terms; term++) {
            starts[term] = first + 4 * term;
            for (int year = 0; year < 4; year++) {
                values[term][year] = value.applyAsDouble(starts[term] + year);
            }
        }
        WithinTermPermutation test = WithinTermPermutation.of(
                detrended ? WithinTermPermutation.detrended(values, starts) : values, ELECTION);
        assertThat(terms).isEqualTo(expected.get("terms").asInt());
        assertThat(test.assignments()).isEqualTo(expected.get("assignments").asLong());
        assertThat(test.difference())
                .isEqualTo(expected.get("observed_difference").asDouble(), within(1e-8));
        assertThat(test.p()).isEqualTo(expected.get("p_two_sided").asDouble(), within(1e-8));
        assertThat(test.pLower()).isEqualTo(expected.get("p_lower").asDouble(), within(1e-8));
        for (int year = 0; year < 4; year++) {
            assertThat(test.means().get(year))
                    .isEqualTo(expected.get("mean_by_year_of_term").get(year).asDouble(), within(1e-8));
        }
    }

    private static Map<String, Double> months(String file, String column) {
        Map<String, Double> months = new TreeMap<>();
        for (Row row : Reference.series(file)) {
            if (!row.text(column).isEmpty()) {
                months.put(row.text("month"), Double.parseDouble(row.text(column)));
            }
        }
        return months;
    }

    private static double mean(Map<String, Double> months, int year, DoubleUnaryOperator scale) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> String.format(Locale.ROOT, "%d-%02d", year, month))
                .filter(months::containsKey)
                .mapToDouble(month -> scale.applyAsDouble(months.getOrDefault(month, Double.NaN)))
                .average()
                .orElseThrow();
    }

    private static double[] enumerated(double[][] values) {
        int k = values.length;
        double total = Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
        return IntStream.range(0, (int) Math.pow(4, k))
                .mapToDouble(assignment -> {
                    double sum = 0;
                    int rest = assignment;
                    for (double[] term : values) {
                        sum += term[rest % 4];
                        rest /= 4;
                    }
                    return sum / k - (total - sum) / (3.0 * k);
                })
                .toArray();
    }

    private static double share(double[] differences, DoubleUnaryOperator atLeastZero) {
        return (double) Arrays.stream(differences)
                        .filter(difference -> atLeastZero.applyAsDouble(difference) >= -1e-10)
                        .count()
                / differences.length;
    }
}
