package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.detect.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NegativeBinomialRegressionTest {

    private static final NegativeBinomialRegression NB2 = new NegativeBinomialRegression();

    /** Red mites on 150 apple leaves: C. I. Bliss and R. A. Fisher, Biometrics 9 (1953) 176–200, find k = 1.02459. */
    @Test
    void fitsTheMitesOfBlissAndFisher() {
        int[] leaves = {70, 38, 17, 10, 9, 3, 2, 1};
        double[] counts = IntStream.range(0, leaves.length)
                .flatMap(mites -> IntStream.generate(() -> mites).limit(leaves[mites]))
                .asDoubleStream()
                .toArray();
        CountFit fit = NB2.fit(intercept(counts)).orElseThrow();
        assertThat(fit.theta().orElseThrow()).isEqualTo(1.02459, within(5e-6));
        assertThat(Math.exp(fit.coefficient(0))).isEqualTo(172 / 150.0, within(1e-9));
    }

    @Test
    void countsThatVaryNoMoreThanPoissonAreFittedAsPoisson() {
        CountData even = intercept(3, 3, 4, 3, 2, 3, 4, 3);
        CountFit fit = NB2.fit(even).orElseThrow();
        CountFit poisson = new PoissonRegression().fit(even).orElseThrow();
        assertThat(fit.theta()).isEmpty();
        assertThat(fit.logLikelihood()).isEqualTo(poisson.logLikelihood());
    }

    @Test
    void nothingCountedHasNoFit() {
        assertThat(NB2.fit(intercept(0, 0, 0))).isEmpty();
    }

    /** Sums of weights are fitted by the same equations, by way of the gamma function. */
    @Test
    void countsNeedNotBeWhole() {
        CountFit whole = NB2.fit(intercept(1, 9, 0, 4, 2, 7)).orElseThrow();
        CountFit nearly = NB2.fit(intercept(1 + 1e-9, 9 + 1e-9, 0, 4 + 1e-9, 2 + 1e-9, 7 + 1e-9))
                .orElseThrow();
        assertThat(nearly.theta().orElseThrow()).isEqualTo(whole.theta().orElseThrow(), within(1e-6));
        assertThat(nearly.logLikelihood()).isEqualTo(whole.logLikelihood(), within(1e-6));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfMass() {
        JsonNode expected = Reference.output("count_regression.json").get("negbin_election");
        CountFit fit = NB2.fit(PoissonRegressionTest.madeCounts("general_election_year"))
                .orElseThrow();
        assertThat(PoissonRegressionTest.coefficients(fit))
                .containsExactly(numbers(expected.get("coef")), within(1e-8));
        assertThat(fit.standardErrors()).containsExactly(numbers(expected.get("se")), within(1e-8));
        assertThat(fit.theta().orElseThrow()).isEqualTo(expected.get("theta").asDouble(), within(1e-7));
        assertThat(fit.thetaError().orElseThrow())
                .isEqualTo(expected.get("SE_theta").asDouble(), within(1e-7));
        assertThat(2 * fit.logLikelihood()).isEqualTo(expected.get("twologlik").asDouble(), within(1e-7));
        assertThat(fit.deviance()).isEqualTo(expected.get("deviance").asDouble(), within(1e-6));
        assertThat(fit.aic()).isEqualTo(expected.get("AIC").asDouble(), within(1e-7));
    }

    private static CountData intercept(double... counts) {
        return new CountData(
                List.of(), new double[counts.length][0], counts, PoissonRegressionTest.ones(counts.length));
    }
}
