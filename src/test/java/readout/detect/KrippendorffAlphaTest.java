package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.KrippendorffAlpha.Metric;

class KrippendorffAlphaTest {

    private static final double NONE = Double.NaN;

    /** The four observers of K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011: a row for each unit. */
    static final double[][] FOUR_OBSERVERS = {
        {1, 1, NONE, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NONE, 5, 5, 5},
        {NONE, NONE, 1, 1},
        {NONE, NONE, 3, NONE}
    };

    @Test
    void fitsTheFourObserversOfKrippendorff() {
        assertThat(alpha(Metric.NOMINAL, FOUR_OBSERVERS)).isEqualTo(0.743, within(5e-4));
        assertThat(alpha(Metric.ORDINAL, FOUR_OBSERVERS)).isEqualTo(0.815, within(5e-4));
        assertThat(alpha(Metric.INTERVAL, FOUR_OBSERVERS)).isEqualTo(0.849, within(5e-4));
        assertThat(alpha(Metric.RATIO, FOUR_OBSERVERS)).isEqualTo(0.797, within(5e-4));
    }

    @Test
    void ratingsThatAreAllAlikeLeaveItUndefined() {
        assertThat(new KrippendorffAlpha(Metric.NOMINAL).of(Ratings.ofNumbers(new double[][] {{1, 1}, {1, 1}})))
                .isEmpty();
        assertThat(new KrippendorffAlpha(Metric.ORDINAL).of(Ratings.ofNumbers(new double[][] {{1, NONE}, {2, NONE}})))
                .isEmpty();
    }

    /** Another program on random ratings with gaps. */
    @Test
    void equalsAnotherProgram() {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            double[][] units = new double[15][3];
            for (double[] unit : units) {
                int truth = 1 + random.nextInt(4);
                for (int coder = 0; coder < 3; coder++) {
                    unit[coder] = random.nextInt(8) == 0 ? NONE : random.nextInt(3) > 0 ? truth : 1 + random.nextInt(4);
                }
            }
            assertThat(alpha(Metric.NOMINAL, units))
                    .isEqualTo(other(new NominalDistanceFunction(), units), within(1e-9));
            assertThat(alpha(Metric.ORDINAL, units))
                    .isEqualTo(other(new OrdinalDistanceFunction(), units), within(1e-9));
            assertThat(alpha(Metric.INTERVAL, units))
                    .isEqualTo(other(new IntervalDistanceFunction(), units), within(1e-9));
            assertThat(alpha(Metric.RATIO, units)).isEqualTo(other(new RatioDistanceFunction(), units), within(1e-9));
        }
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("agreement.json");
        double[][] four = transposed(Reference.matrix("krippendorff_4x12.csv"));
        double[][] two = twoCoders();
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(alpha(metric, four))
                    .isEqualTo(expected.get("kripp_" + name).asDouble(), within(1e-8));
            if (metric != Metric.RATIO) {
                assertThat(alpha(metric, two))
                        .isEqualTo(expected.get("kripp_two_coders").get(name).asDouble(), within(1e-8));
            }
        }
    }

    static double[][] twoCoders() {
        return transposed(
                new double[][] {Reference.column("two_coders_20.csv", "a"), Reference.column("two_coders_20.csv", "b")
                });
    }

    static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static double alpha(Metric metric, double[][] units) {
        return new KrippendorffAlpha(metric).of(Ratings.ofNumbers(units)).orElseThrow();
    }

    private static double other(IDistanceFunction distance, double[][] units) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(units[0].length);
        for (double[] unit : units) {
            study.addItemAsArray(Arrays.stream(unit)
                    .mapToObj(value -> Double.isNaN(value) ? null : Integer.valueOf((int) value))
                    .toArray());
        }
        return new KrippendorffAlphaAgreement(study, distance).calculateAgreement();
    }
}
