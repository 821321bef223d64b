package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.detect.Reference.near;
import static readout.detect.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PoissonRegressionTest {

    private static final PoissonRegression POISSON = new PoissonRegression();

    /** A. J. Dobson, An Introduction to Generalized Linear Models, 1990, page 93; the numbers are those of R's help on glm. */
    @Test
    void fitsTheTrialOfDobson() {
        double[] counts = {18, 17, 15, 20, 10, 20, 25, 13, 12};
        double[][] values = new double[9][];
        for (int i = 0; i < 9; i++) {
            values[i] = new double[] {i % 3 == 1 ? 1 : 0, i % 3 == 2 ? 1 : 0, i / 3 == 1 ? 1 : 0, i / 3 == 2 ? 1 : 0};
        }
        CountFit fit = POISSON.fit(new CountData(
                        List.of("outcome2", "outcome3", "treatment2", "treatment3"), values, counts, ones(9)))
                .orElseThrow();
        assertThat(fit.coefficient("(Intercept)")).isEqualTo(3.044522, within(1e-6));
        assertThat(fit.coefficient("outcome2")).isEqualTo(-0.4542553, within(1e-7));
        assertThat(fit.coefficient("outcome3")).isEqualTo(-0.2929871, within(1e-7));
        assertThat(fit.coefficient("treatment2")).isEqualTo(0, within(1e-9));
        assertThat(fit.standardErrors()[0]).isEqualTo(0.1708987, within(1e-6));
        assertThat(fit.standardErrors()[1]).isEqualTo(0.2021708, within(1e-6));
        assertThat(fit.deviance()).isEqualTo(5.1291, within(5e-5));
        assertThat(fit.aic()).isEqualTo(56.76, within(5e-3));
    }

    /** With an exposure the intercept is the logarithm of the rate. */
    @Test
    void aRateIsCountsByExposure() {
        CountData data = new CountData(List.of(), new double[3][0], new double[] {2, 0, 4}, new double[] {10, 5, 15});
        CountFit fit = POISSON.fit(data).orElseThrow();
        assertThat(fit.coefficient(0)).isEqualTo(Math.log(6 / 30.0), within(1e-12));
        assertThat(fit.standardErrors()[0]).isEqualTo(1 / Math.sqrt(6), within(1e-12));
        assertThat(fit.theta()).isEmpty();
    }

    @Test
    void countsOfAGroupThatAreAllZeroHaveNoFiniteEstimate() {
        CountData data = new CountData(
                List.of("group"), new double[][] {{0}, {0}, {1}, {1}}, new double[] {3, 5, 0, 0}, ones(4));
        assertThat(POISSON.fit(data)).isEmpty();
        assertThat(POISSON.fit(data.withCounts(new double[4]))).isEmpty();
    }

    @Test
    void columnsThatDependOnOneAnotherHaveNoEstimate() {
        CountData data = new CountData(
                List.of("a", "twice"),
                new double[][] {{1, 2}, {2, 4}, {3, 6}, {5, 10}},
                new double[] {3, 5, 1, 2},
                ones(4));
        assertThat(POISSON.fit(data)).isEmpty();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        check("poisson_intercept", madeCounts());
        check("poisson_election", madeCounts("general_election_year"));
        check("poisson_election_trend", madeCounts("general_election_year", "t"));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfRForQuasiPoisson() {
        JsonNode expected = Reference.output("count_regression.json").get("quasipoisson_election");
        CountFit fit = POISSON.fit(madeCounts("general_election_year")).orElseThrow();
        assertThat(fit.dispersion()).isEqualTo(expected.get("dispersion").asDouble(), within(1e-8));
        assertThat(fit.quasiErrors()).containsExactly(numbers(expected.get("se")), within(1e-8));
        assertThat(fit.quasiP(1)).isEqualTo(expected.get("p_t").get(1).asDouble(), within(1e-8));
        // So small that only the relative error says anything.
        double tiny = expected.get("p_t").get(0).asDouble();
        assertThat(fit.quasiP(0) / tiny).isEqualTo(1, within(1e-8));
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfRForYearlyContacts() {
        JsonNode expected = Reference.output("count_regression.json").get("gold_leader_contacts_poisson");
        String file = "us_leader_contacts_yearly.csv";
        double[] years = Reference.column(file, "general_election_year");
        double[][] values =
                Arrays.stream(years).mapToObj(year -> new double[] {year}).toArray(double[][]::new);
        CountData data = new CountData(
                List.of("general_election_year"), values, Reference.column(file, "contacts"), ones(years.length));
        CountFit fit = POISSON.fit(data).orElseThrow();
        assertThat(coefficients(fit)).containsExactly(numbers(expected.get("coef")), within(1e-8));
        assertThat(fit.standardErrors()).containsExactly(numbers(expected.get("se")), within(1e-8));
        assertThat(fit.p(1)).isEqualTo(expected.get("p").get(1).asDouble(), within(1e-8));
        assertThat(fit.logLikelihood()).isEqualTo(expected.get("logLik").asDouble(), within(1e-8));
        assertThat(fit.deviance()).isEqualTo(expected.get("deviance").asDouble(), within(1e-8));
        assertThat(fit.aic()).isEqualTo(expected.get("AIC").asDouble(), within(1e-8));
        assertThat(fit.pearson()).isEqualTo(expected.get("pearson_chisq").asDouble(), within(1e-8));
    }

    private static void check(String name, CountData data) {
        JsonNode expected = Reference.output("count_regression.json").get(name);
        CountFit fit = POISSON.fit(data).orElseThrow();
        assertThat(coefficients(fit)).containsExactly(numbers(expected.get("coef")), within(1e-8));
        assertThat(fit.standardErrors()).containsExactly(numbers(expected.get("se")), within(1e-8));
        for (int j = 0; j < data.columns(); j++) {
            double z = expected.get("z").get(j).asDouble();
            assertThat(fit.z(j)).isEqualTo(z, near(z));
            assertThat(fit.p(j)).isEqualTo(expected.get("p").get(j).asDouble(), within(1e-8));
        }
        assertThat(fit.logLikelihood()).isEqualTo(expected.get("logLik").asDouble(), within(1e-8));
        assertThat(fit.deviance()).isEqualTo(expected.get("deviance").asDouble(), within(1e-6));
        assertThat(fit.residualDegrees()).isEqualTo(expected.get("df_residual").asInt());
        assertThat(fit.aic())
                .isEqualTo(
                        expected.get("AIC").asDouble(), near(expected.get("AIC").asDouble()));
        assertThat(fit.bic())
                .isEqualTo(
                        expected.get("BIC").asDouble(), near(expected.get("BIC").asDouble()));
        assertThat(fit.pearson())
                .isEqualTo(
                        expected.get("pearson_chisq").asDouble(),
                        near(expected.get("pearson_chisq").asDouble()));
    }

    static double[] coefficients(CountFit fit) {
        double[] coefficients = new double[fit.data().columns()];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = fit.coefficient(j);
        }
        return coefficients;
    }

    /** The made monthly counts with some of their columns, by days. */
    static CountData madeCounts(String... columns) {
        String file = "made_monthly_counts.csv";
        double[] counts = Reference.column(file, "count");
        double[][] values = new double[counts.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            double[] column = Reference.column(file, columns[j]);
            for (int i = 0; i < counts.length; i++) {
                values[i][j] = column[i];
            }
        }
        return new CountData(List.of(columns), values, counts, Reference.column(file, "days"));
    }

    static double[] ones(int number) {
        double[] ones = new double[number];
        Arrays.fill(ones, 1);
        return ones;
    }
}
