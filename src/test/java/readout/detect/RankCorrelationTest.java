package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    /** M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods, 1973, page 185: nine tunas, ρ = 0.6. */
    @Test
    void fitsTheExampleOfHollanderAndWolfe() {
        double[] lightness = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
        double[] quality = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
        assertThat(RankCorrelation.of(lightness, quality).orElseThrow()).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void fewPairsOrAConstantTellNothing() {
        double[] seven = {1, 2, 3, 4, 5, 6, 7};
        assertThat(RankCorrelation.of(seven, seven)).isEmpty();
        double[] eight = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(RankCorrelation.of(eight, new double[8])).isEmpty();
        assertThat(RankCorrelation.of(eight, eight)).hasValue(1);
    }
}
