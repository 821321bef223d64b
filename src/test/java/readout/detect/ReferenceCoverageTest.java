package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where each part of the reference is tested, or why it is not. A part that is added there and nobody has looked at breaks
 * this test.
 */
@Tag("shared")
class ReferenceCoverageTest {

    /** By file and part, as a pattern: the class of the test, or a reason that begins with "no: ". */
    private static final Map<String, Map<String, String>> PLACES = Map.ofEntries(
            Map.entry(
                    "agreement.json",
                    Map.of(
                            "kripp_.*|published", "KrippendorffAlphaTest",
                            "cohen_.*", "CohenKappaTest",
                            "fleiss", "FleissKappaTest",
                            "kendallW", "KendallWTest")),
            Map.entry(
                    "bayes_hmm.json",
                    Map.of(
                            ".*_gamma_a1_b1|.*_exact_multi_.*",
                            "ExactChangePosteriorTest",
                            "bcp_nile",
                            "no: sampled, to a tolerance of 0.05; the exact posterior takes its place",
                            ".*_hmm\\d_EM|published",
                            "no: no method here has hidden states")),
            Map.entry(
                    "change_points.json",
                    Map.of(
                            "n|cpt.mean.PELT.*|cpt.meanvar.*|manual_2logn_l2_zscore",
                            "PeltTest",
                            "cpt.mean.AMOC.*",
                            "AtMostOneChangeTest",
                            "cpt.mean.BinSeg.*",
                            "BinarySegmentationTest",
                            "cpt.mean.SegNeigh.*|exact_segneigh_.*",
                            "SegmentNeighbourhoodTest",
                            "bocpd_default_zscore",
                            "BayesianOnlineDetectionTest",
                            "ecp_.*",
                            "no: no method here works on energy distances")),
            Map.entry(
                    "count_regression.json",
                    Map.of(
                            "poisson_.*|quasipoisson_election|gold_leader_contacts_poisson", "PoissonRegressionTest",
                            "LR_election", "LikelihoodRatioTestTest",
                            "negbin_election", "NegativeBinomialRegressionTest",
                            "cameron_trivedi_overdispersion", "OverdispersionTestTest",
                            "gold_leader_contacts_exact_permutation", "LabelPermutationTest")),
            Map.entry(
                    "distributions.json",
                    Map.of(
                            "poisson_exact_ci|q.*|dnbinom.*|probs|brown_kolmogorov_tail", "DistributionsTest",
                            "poisson_rate_ratio_test", "PoissonRateTestTest",
                            "mann_whitney_.*", "MannWhitneyTest",
                            "kendall_tau_.*", "KendallTauTest")),
            Map.entry(
                    "election_hypothesis.json",
                    Map.of(
                            ".*_2024|.*_detrended",
                            "WithinTermPermutationTest",
                            "us_gold_hit_rates",
                            "no: how well other people's series meet a list of events; none is ours")),
            Map.entry(
                    "hand_vectors.json",
                    Map.of(
                            "tsinghua_update", "index.TsinghuaStockTest",
                            "pelt_minseg_counterexample", "OptimalPartitioningTest",
                            "pelt_minseg_counterexample_R", "PeltTest",
                            "chapman_two_list", "index.ChapmanEstimateTest",
                            "tcpd_metric_doctests", "TrendBreakDetectorTest")),
            Map.entry(
                    "randomisation.json",
                    Map.of(
                            "circular_shift_.*", "CircularShiftTest",
                            ".*_block_bootstrap_.*", "BlockBootstrapTest",
                            "scan_.*", "TemporalScanTest")),
            Map.entry(
                    "smoothing.json",
                    Map.of(
                            ".*",
                            "no: the curve here is that of DiscountedGammaPoissonTest; nothing here smooths otherwise")),
            Map.entry(
                    "strucchange.json",
                    Map.of(
                            "uk_seatbelt_lag_model",
                            "no: breaks of a regression on its own past; the costs here have a mean, a rate or a line",
                            ".*",
                            "BaiPerronTest")),
            Map.entry("tsinghua_window_scan.json", Map.of(".*", "BlockBootstrapTest")));

    /** Parts of each series in {@code strucchange.json}. */
    private static final Map<String, String> STABILITY = Map.of(
            "h|n|RSS|BIC|breaks_by_m|opt|confint95|coef|coef_names",
            "BaiPerronTest",
            "Fstats|OLS_CUSUM",
            "MeanStabilityTest",
            "OLS_MOSUM_h015|Rec_CUSUM",
            "no: the test of stability here is the CUSUM of least squares residuals");

    private static String place(Map<String, String> places, String part) {
        // The most special pattern, which is the longest, first.
        return places.entrySet().stream()
                .filter(entry -> Pattern.matches(entry.getKey(), part))
                .max(java.util.Comparator.comparingInt(entry ->
                        entry.getKey().equals(".*") ? 0 : entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    @Test
    void everyPartIsTestedOrLeftOutForAReason() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        PLACES.forEach((file, places) -> {
            com.fasterxml.jackson.databind.JsonNode all = Reference.output(file);
            boolean bySeries = file.equals("change_points.json");
            for (com.fasterxml.jackson.databind.JsonNode part : bySeries ? all : java.util.List.of(all)) {
                part.fieldNames().forEachRemaining(name -> {
                    if (!isKnown(place(places, name))) {
                        unknown.computeIfAbsent(file, any -> new TreeSet<>()).add(name);
                    }
                });
            }
        });
        for (com.fasterxml.jackson.databind.JsonNode series : Reference.output("strucchange.json")) {
            series.fieldNames().forEachRemaining(name -> {
                if (!isKnown(place(STABILITY, name)) && !name.equals("note")) {
                    unknown.computeIfAbsent("strucchange.json series", any -> new TreeSet<>())
                            .add(name);
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    /** A reason, or a class of tests that is there. */
    private static boolean isKnown(String place) {
        if (place.startsWith("no: ")) {
            return true;
        }
        try {
            Class.forName("readout." + (place.contains(".") ? place : "detect." + place));
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
