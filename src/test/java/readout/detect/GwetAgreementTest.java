package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GwetAgreementTest {

    /** K. L. Gwet, "Kappa statistic is not satisfactory", 2002: AC1 0.9408 where kappa is −0.0234. */
    @Test
    void survivesOneDominantLabel() {
        double ac1 = new GwetAgreement(false)
                .of(Ratings.ofNumbers(CohenKappaTest.oneDominantLabel()))
                .orElseThrow();
        assertThat(ac1).isEqualTo(0.9408, within(5e-5));
    }

    /** The four observers of Krippendorff with gaps: 0.77544 in the manual of the R package irrCAC. */
    @Test
    void takesManyCodersAndGaps() {
        double ac1 = new GwetAgreement(false)
                .of(Ratings.ofNumbers(KrippendorffAlphaTest.FOUR_OBSERVERS))
                .orElseThrow();
        assertThat(ac1).isEqualTo(0.77544, within(5e-6));
    }

    /** Of three ordered categories neighbours count two thirds, as C(2,2)/C(3,2) is a third. */
    @Test
    void ordinalNeighboursCountInPart() {
        double ac2 = new GwetAgreement(true)
                .of(Ratings.ofNumbers(new double[][] {{1, 2}, {2, 2}, {3, 3}, {1, 1}}))
                .orElseThrow();
        double observed = (2.0 / 3 + 3) / 4;
        // Shares 3/8, 3/8, 1/4; weights 3·1 + 4·2/3 + 2·0.
        double chance = (3 + 8 / 3.0) / 6 * (2 * 3 / 8.0 * 5 / 8 + 3 / 16.0);
        assertThat(ac2).isEqualTo((observed - chance) / (1 - chance), within(1e-12));
    }

    @Test
    void oneCategoryLeavesItUndefined() {
        assertThat(new GwetAgreement(false).of(Ratings.ofNumbers(new double[][] {{1, 1}, {1, 1}})))
                .isEmpty();
    }
}
