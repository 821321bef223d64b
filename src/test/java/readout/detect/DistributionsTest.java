package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.detect.Reference.near;
import static readout.detect.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The distributions that the methods lean on, against those of R. */
@Tag("shared")
class DistributionsTest {

    private static final JsonNode EXPECTED = Reference.output("distributions.json");
    private static final double ACCURACY = 1e-13;

    @Test
    void quantilesAreThoseOfR() {
        check("qnorm", new NormalDistribution(null, 0, 1, ACCURACY));
        check("qt_df5", new TDistribution(null, 5, ACCURACY));
        check("qchisq_df3", new ChiSquaredDistribution(null, 3, ACCURACY));
        check("qgamma_a2.5_r1.5", new GammaDistribution(null, 2.5, 1 / 1.5, ACCURACY));
        check("qbeta_2_5", new BetaDistribution(null, 2, 5, ACCURACY));
    }

    private static void check(String name, RealDistribution distribution) {
        double[] probabilities = numbers(EXPECTED.get("probs"));
        double[] quantiles = numbers(EXPECTED.get(name));
        for (int i = 0; i < quantiles.length; i++) {
            assertThat(distribution.inverseCumulativeProbability(probabilities[i]))
                    .as("%s at %s", name, probabilities[i])
                    .isEqualTo(quantiles[i], near(quantiles[i]));
        }
    }

    /** In the parametrisation that {@link NegativeBinomialRegression} shares with MASS: size 2, mean 3. */
    @Test
    void negativeBinomialProbabilitiesAreThoseOfR() {
        double[] expected = numbers(EXPECTED.get("dnbinom_size2_mu3_0_10"));
        for (int y = 0; y < expected.length; y++) {
            double log = Gamma.logGamma(y + 2)
                    - Gamma.logGamma(2)
                    - Gamma.logGamma(y + 1)
                    + 2 * Math.log(2 / 5.0)
                    + y * Math.log(3 / 5.0);
            assertThat(Math.exp(log)).isEqualTo(expected[y], within(1e-12));
        }
    }

    /**
     * The exact limits of a Poisson count n are quantiles of Γ(n) and Γ(n + 1), the two from which the band draws in equal
     * parts to get the mid-p limits between them (F. Garwood, Biometrika 28 (1936) 437–442).
     */
    @Test
    void exactLimitsOfACountAreThoseOfR() {
        for (JsonNode row : EXPECTED.get("poisson_exact_ci")) {
            double count = row.get("k").asDouble();
            double low = count == 0
                    ? 0
                    : new GammaDistribution(null, count, 1, ACCURACY).inverseCumulativeProbability(0.025);
            double high = new GammaDistribution(null, count + 1, 1, ACCURACY).inverseCumulativeProbability(0.975);
            assertThat(low)
                    .isEqualTo(row.get("lo").asDouble(), near(row.get("lo").asDouble()));
            assertThat(high)
                    .isEqualTo(row.get("hi").asDouble(), near(row.get("hi").asDouble()));
        }
    }

    @Test
    void quantilesOfASampleAreThoseOfRByType() {
        double[] counts = Reference.column("made_monthly_counts.csv", "count");
        for (JsonNode row : EXPECTED.get("quantile_types_made_counts_p025_p50_p975")) {
            Percentile type = new Percentile()
                    .withEstimationType(
                            EstimationType.valueOf("R_" + row.get("type").asInt()));
            double[] found = {type.evaluate(counts, 2.5), type.evaluate(counts, 50), type.evaluate(counts, 97.5)};
            assertThat(found).containsExactly(numbers(row.get("q")), within(1e-8));
        }
    }

    @Test
    void theTailOfKolmogorovIsThatOfR() {
        JsonNode tail = EXPECTED.get("brown_kolmogorov_tail");
        double[] expected = numbers(tail.get("p"));
        double[] at = numbers(tail.get("lambda"));
        for (int i = 0; i < at.length; i++) {
            assertThat(1 - new KolmogorovSmirnovTest().ksSum(at[i], 1e-16, 10_000))
                    .isEqualTo(expected[i], within(1e-8));
        }
    }
}
