package readout.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import readout.model.Dyad;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Year;
import readout.model.Language;
import readout.model.RegressionResult;
import readout.model.RegressionResult.Coefficient;
import readout.model.TestResult;

/** The JSON of claims that were tested. A number that is not known is null. */
public final class Claims {

    private static final String REGRESSIONS_ASSUME =
            "counts independent of one another about a straight trend. Where whole years swing together, their p is at most"
                    + " 0.05 in two to four of ten histories without any effect; the exact test decides";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ArrayNode tested = MAPPER.createArrayNode();

    /** No claims yet. */
    public Claims() {}

    /** What {@code claim elections} prints. */
    public static byte[] elections(String dataset, Dyad dyad, ElectionClaim claim) {
        return Json.bytes(node(dataset, dyad, claim));
    }

    /** Adds a claim that was tested in a run. */
    public void add(String dataset, Dyad dyad, ElectionClaim claim) {
        tested.add(node(dataset, dyad, claim));
    }

    /** {@code claims.json}: the claims that were tested in a run. */
    public byte[] bytes() {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("claims", tested);
        root.put("note", "");
        return Json.bytes(root);
    }

    private static ObjectNode node(String dataset, Dyad dyad, ElectionClaim claim) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("claim", "elections");
        node.put("statement", claim.statement());
        node.put("dataset", dataset);
        node.put("dyad", dyad.toString());
        node.put("outcome", claim.outcome().words());
        node.put("reason", ClaimReason.of(claim, Language.EN));
        ArrayNode rule = node.putArray("rule");
        claim.rule().forEach(rule::add);
        node.put("seed", claim.seed());
        node.put("draws", claim.draws());
        node.put(
                "power_assumes",
                "independent negative binomial counts about a straight trend, no autocorrelation; of sums of weights: years"
                        + " of a term exchanged at random. Variants have a quarter of the draws");
        node.set("comparison", node(claim.main()));
        node.set("placebos", nodes(claim.placebos()));
        node.set("variants", nodes(claim.variants()));
        return node;
    }

    private static ArrayNode nodes(List<ElectionComparison> comparisons) {
        ArrayNode nodes = MAPPER.createArrayNode();
        comparisons.forEach(comparison -> nodes.add(node(comparison)));
        return nodes;
    }

    private static ObjectNode node(ElectionComparison comparison) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", comparison.name());
        node.put("unit", comparison.unit());
        node.put("terms", comparison.terms());
        node.put(
                "obstacle",
                comparison
                        .obstacle()
                        .map(obstacle -> ClaimReason.of(obstacle, Language.EN))
                        .orElse(null));
        put(node, "election_rate", comparison.electionRate());
        put(node, "other_rate", comparison.otherRate());
        put(node, "rate_ratio", comparison.rateRatio());
        put(node, "rate_ratio_low", comparison.interval().low());
        put(node, "rate_ratio_high", comparison.interval().high());
        node.put(
                "rate_ratio_interval",
                comparison.obstacle().isPresent()
                        ? "not known"
                        : comparison.interval().kind());
        node.set("permutations", tests(comparison.permutations()));
        node.set("placebo_years", tests(comparison.placeboYears()));
        node.put("regressions_assume", REGRESSIONS_ASSUME);
        ArrayNode regressions = node.putArray("regressions");
        comparison.regressions().forEach(regression -> regressions.add(node(regression)));
        ArrayNode years = node.putArray("years");
        for (Year year : comparison.years()) {
            ObjectNode row = years.addObject();
            row.put("year", year.year());
            row.put("year_of_term", year.yearOfTerm());
            row.put("count", year.count());
            row.put("exposure", year.exposure());
        }
        ArrayNode left = node.putArray("years_in_no_whole_term");
        comparison.leftOut().forEach(left::add);
        return node;
    }

    private static ArrayNode tests(List<TestResult> tests) {
        ArrayNode nodes = MAPPER.createArrayNode();
        tests.forEach(test -> nodes.add(node(test)));
        return nodes;
    }

    private static ObjectNode node(TestResult test) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("test", test.name());
        node.put("statistic", test.statistic());
        node.put("p", test.p());
        node.put("smallest_reachable_p", test.smallestReachableP());
        ArrayNode powers = node.putArray("power");
        for (TestResult.Power power : test.powers()) {
            ObjectNode row = powers.addObject();
            row.put("rate_ratio", power.rateRatio());
            row.put("power", power.probability());
        }
        return node;
    }

    private static ObjectNode node(RegressionResult regression) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("family", regression.family());
        node.put("rows", regression.rows());
        put(node, "theta", regression.theta());
        node.put("log_likelihood", regression.logLikelihood());
        node.put("newey_west_lag", regression.lag());
        node.put("rate_ratio", regression.rateRatio());
        put(node, "rate_ratio_low", regression.low());
        put(node, "rate_ratio_high", regression.high());
        node.set("election_year", node(regression.test()));
        ArrayNode coefficients = node.putArray("coefficients");
        for (Coefficient coefficient : regression.coefficients()) {
            ObjectNode row = coefficients.addObject();
            row.put("term", coefficient.name());
            row.put("estimate", coefficient.estimate());
            row.put("se", coefficient.error());
            row.put("se_hc0", coefficient.errorHc0());
            row.put("se_newey_west", coefficient.errorNeweyWest());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
