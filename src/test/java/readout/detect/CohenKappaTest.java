package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.CohenKappa.Weights;

class CohenKappaTest {

    private static final CohenKappa KAPPA = new CohenKappa(Weights.NONE);

    /** The table of K. L. Gwet, "Kappa statistic is not satisfactory", 2002: 118, 5, 2 and 0 of 125 units. */
    static double[][] oneDominantLabel() {
        double[][] units = new double[125][];
        for (int i = 0; i < units.length; i++) {
            units[i] = i < 118 ? new double[] {1, 1} : i < 123 ? new double[] {1, 2} : new double[] {2, 1};
        }
        return units;
    }

    @Test
    void isBelowZeroWhereOneLabelDominates() {
        double kappa = KAPPA.of(Ratings.ofNumbers(oneDominantLabel())).orElseThrow();
        assertThat(kappa).isEqualTo(-0.0234, within(5e-5));
    }

    @Test
    void needsTwoCodersAndMoreThanChance() {
        assertThat(KAPPA.of(Ratings.ofNumbers(KrippendorffAlphaTest.FOUR_OBSERVERS)))
                .isEmpty();
        assertThat(KAPPA.of(Ratings.ofNumbers(new double[][] {{1, 1}, {1, 1}}))).isEmpty();
        assertThat(KAPPA.of(Ratings.ofNumbers(new double[][] {{1, Double.NaN}})))
                .isEmpty();
    }

    @Test
    void equalsAnotherProgram() {
        Random random = new Random(2);
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        double[][] units = new double[50][];
        for (int i = 0; i < units.length; i++) {
            int truth = random.nextInt(4);
            int second = random.nextInt(3) > 0 ? truth : random.nextInt(4);
            units[i] = new double[] {truth, second};
            study.addItem(truth, second);
        }
        assertThat(KAPPA.of(Ratings.ofNumbers(units)).orElseThrow())
                .isEqualTo(new CohenKappaAgreement(study).calculateAgreement(), within(1e-12));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        JsonNode expected = Reference.output("agreement.json");
        Ratings ratings = Ratings.ofNumbers(KrippendorffAlphaTest.twoCoders());
        JsonNode plain = expected.get("cohen_unweighted");
        assertThat(KAPPA.of(ratings).orElseThrow()).isEqualTo(plain.get("value").asDouble(), within(1e-8));
        assertThat(KAPPA.z(ratings).orElseThrow())
                .isEqualTo(plain.get("statistic").asDouble(), within(1e-8));
        // R has 1 less a probability near 1 here, which leaves it sixteen digits after the point.
        assertThat(KAPPA.p(ratings).orElseThrow())
                .isEqualTo(plain.get("p.value").asDouble(), within(1e-16));
        assertThat(new CohenKappa(Weights.LINEAR).of(ratings).orElseThrow())
                .isEqualTo(expected.get("cohen_equal").asDouble(), within(1e-8));
        assertThat(new CohenKappa(Weights.QUADRATIC).of(ratings).orElseThrow())
                .isEqualTo(expected.get("cohen_squared").asDouble(), within(1e-8));
    }
}
