package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.model.Series;

class ExactChangePosteriorTest {

    @Test
    void twoObservationsByHand() {
        // Gamma(1, 1): one count of 0 has probability 1/2, two of them together 1/3.
        ExactChangePosterior.Posterior posterior =
                ExactChangePosterior.withDefaults().withChangeProbability(0.5).posterior(Series.of(0, 0));
        double with = 0.5 * 0.5 * 0.5;
        double without = 0.5 / 3;
        assertThat(posterior.logEvidence()).isCloseTo(Math.log(with + without), within(1e-12));
        assertThat(posterior.changeAfter())
                .singleElement()
                .satisfies(p -> assertThat(p).isCloseTo(with / (with + without), within(1e-12)));
    }

    @Test
    void aRateThatStaysPerExposureIsNoChange() {
        Series steady = Series.of(new double[] {10, 10, 10, 100, 100, 100}, new double[] {1, 1, 1, 10, 10, 10});
        Series risen = Series.of(10, 10, 10, 100, 100, 100);
        ExactChangePosterior method = ExactChangePosterior.withDefaults();
        assertThat(method.posterior(steady).changeAfter().get(2)).isLessThan(0.05);
        assertThat(method.posterior(risen).changeAfter().get(2)).isGreaterThan(0.95);
    }

    @Test
    void degenerateSeries() {
        ExactChangePosterior method = ExactChangePosterior.withDefaults();
        assertThat(method.posterior(Series.of()).changeAfter()).isEmpty();
        assertThat(method.posterior(Series.of(3)).changeAfter()).isEmpty();
        assertThat(method.posterior(Series.of(new double[40])).expectedChanges())
                .isBetween(0.0, 2.0);
        assertThat(method.posterior(Series.of(1e9, 2e9, 1e9)).logEvidence()).isFinite();
    }

    @Test
    @Tag("shared")
    void equalsTheReference() {
        JsonNode all = ChangePointReference.output("bayes_hmm.json");
        checkMany("coal_annual.csv", 0.02, all.get("coal_exact_multi_q0.02"));
        checkMany("made_monthly_counts.csv", 0.03, all.get("made_counts_exact_multi_q0.03"));
        checkOne("coal_annual.csv", all.get("coal_gamma_a1_b1"));
        checkOne("discoveries.csv", all.get("discoveries_gamma_a1_b1"));
        checkOne("made_monthly_counts.csv", all.get("made_counts_gamma_a1_b1"));
    }

    private static void checkMany(String file, double probability, JsonNode expected) {
        ExactChangePosterior.Posterior found = ExactChangePosterior.withDefaults()
                .withChangeProbability(probability)
                .posterior(ChangePointReference.column(file, 1));
        close(found.logEvidence(), expected.get("log_evidence").asDouble());
        close(found.logEvidence(), expected.get("log_evidence_forward").asDouble());
        close(found.expectedChanges(), expected.get("expected_number").asDouble());
        double[] after = ChangePointReference.doubles(expected.get("p_change_after"));
        assertThat(found.changeAfter()).hasSize(after.length);
        for (int i = 0; i < after.length; i++) {
            close(found.changeAfter().get(i), after[i]);
        }
    }

    private static void checkOne(String file, JsonNode expected) {
        ExactChangePosterior.OneChange found =
                ExactChangePosterior.withDefaults().oneChange(ChangePointReference.column(file, 1));
        close(found.logNoChange(), expected.get("log_marginal_no_change").asDouble());
        close(found.logOneChange(), expected.get("log_marginal_one_change").asDouble());
        close(found.mean(), expected.get("post_mean_last").asDouble());
        assertThat(found.mode()).isEqualTo(expected.get("mode_last").asInt());
        assertThat(new int[] {found.quantile(0.025), found.quantile(0.975)})
                .containsExactly(ChangePointReference.ints(expected.get("ci95_last")));
        double[] after = ChangePointReference.doubles(expected.get("posterior"));
        for (int i = 0; i < after.length; i++) {
            close(found.changeAfter().get(i), after[i]);
        }
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
    }
}
