package readout.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.model.ElectionClaim.Outcome;
import readout.model.ElectionComparison;
import readout.model.RegressionResult;
import readout.model.TestResult;

/**
 * The rule by which the claim is judged. It was fixed before it was applied to any data, and nothing in it can be set.
 *
 * @param outcome what became of the claim
 * @param reason why
 */
record ElectionRule(Outcome outcome, String reason) {

    /** The level of every test. */
    static final double LEVEL = 0.05;

    /** The smallest fall in election years that would matter: a third of the contacts. */
    static final double SMALLEST_EFFECT = 2.0 / 3;

    /** The rule in words, in the order in which it is applied. */
    static final List<String> WORDS = List.of(
            "The deciding test is the exact within-term permutation of detrended yearly rates, two-sided, at 0.05.",
            "Cannot be told: there is no whole term, nothing was counted, or the smallest p that the deciding test"
                    + " could have reached is above 0.05.",
            "Supported: election years have fewer contacts and p is at most 0.05, with and without the trend taken out,"
                    + " and in the negative binomial regression with exposure and trend; and no placebo has fewer"
                    + " contacts in election years with p at most 0.05. If a placebo has, it cannot be told.",
            "Not supported: not so, and election years have more contacts with p at most 0.05, or the exact 95 % interval"
                    + " of the ratio of the rates lies above 2/3, so that a fall by a third is refuted.",
            "Cannot be told: everything else.");

    static ElectionRule judge(ElectionComparison main, List<ElectionComparison> placebos) {
        if (main.obstacle().isPresent()) {
            return new ElectionRule(Outcome.CANNOT_BE_TOLD, main.obstacle().get());
        }
        TestResult deciding = main.permutations().get(0);
        if (deciding.smallestReachableP() >= 1) {
            return new ElectionRule(
                    Outcome.CANNOT_BE_TOLD,
                    rates(main)
                            + " No year differs from the line through all of them, so that no assignment of election"
                            + " years could have differed from another.");
        }
        if (deciding.smallestReachableP() > LEVEL) {
            return new ElectionRule(
                    Outcome.CANNOT_BE_TOLD,
                    "With " + terms(main) + " the smallest p that could have been reached is "
                            + digits(deciding.smallestReachableP(), 3) + ", which is no evidence whatever the counts.");
        }
        if (falls(main.permutations()) && regressionFalls(main)) {
            Optional<ElectionComparison> alike = placebos.stream()
                    .filter(placebo -> placebo.obstacle().isEmpty())
                    .filter(placebo -> falls(placebo.permutations().subList(0, 1)))
                    .findFirst();
            return alike.map(placebo -> new ElectionRule(
                            Outcome.CANNOT_BE_TOLD,
                            rates(main) + " But " + placebo.name()
                                    + ", of which nothing is claimed, falls in election years as well (p "
                                    + placebo.permutations().get(0).pTold() + ")."))
                    .orElseGet(() -> new ElectionRule(Outcome.SUPPORTED, rates(main)));
        }
        if (deciding.statistic() > 0 && deciding.p() <= LEVEL) {
            return new ElectionRule(Outcome.NOT_SUPPORTED, rates(main) + " Election years have more, not fewer.");
        }
        OptionalDouble low = main.interval().low();
        if (low.isPresent() && low.getAsDouble() > SMALLEST_EFFECT) {
            return new ElectionRule(
                    Outcome.NOT_SUPPORTED, rates(main) + " A fall by a third in election years is refuted.");
        }
        return new ElectionRule(
                Outcome.CANNOT_BE_TOLD,
                rates(main)
                        + (deciding.p() <= LEVEL
                                ? " Without the trend election years have fewer, but " + missing(main) + "."
                                : " Neither no difference nor a fall by a third in election years is refuted."));
    }

    /** What else would have to say that election years have fewer, and does not. */
    private static String missing(ElectionComparison main) {
        TestResult raw = main.permutations().get(1);
        if (!falls(List.of(raw))) {
            return "not with it (p " + raw.pTold() + ")";
        }
        return main.regressions().stream()
                .filter(regression -> regression.family().equals(ElectionTest.DECIDING_REGRESSION))
                .findFirst()
                .map(regression -> "not by the negative binomial regression (p "
                        + regression.test().pTold() + ")")
                .orElse("the negative binomial regression has no estimate");
    }

    private static boolean falls(List<TestResult> tests) {
        return tests.stream().allMatch(test -> test.statistic() < 0 && test.p() <= LEVEL);
    }

    /** Whether the negative binomial regression with exposure and trend says the same. */
    private static boolean regressionFalls(ElectionComparison main) {
        return main.regressions().stream()
                .filter(regression -> regression.family().equals(ElectionTest.DECIDING_REGRESSION))
                .findFirst()
                .map((RegressionResult regression) ->
                        regression.rateRatio() < 1 && regression.test().p() <= LEVEL)
                .orElse(false);
    }

    private static String rates(ElectionComparison main) {
        String ratio = main.rateRatio().isPresent()
                ? ", a ratio of " + digits(main.rateRatio().getAsDouble(), 2) + " (" + interval(main) + ")"
                : "";
        return "Over " + terms(main) + ", " + main.years().get(0).year() + " to "
                + main.years().get(main.years().size() - 1).year() + ", election years had "
                + digits(main.electionRate().orElseThrow(), 2) + " and other years "
                + digits(main.otherRate().orElseThrow(), 2) + " " + main.unit() + ratio + "; p "
                + main.permutations().get(0).pTold() + ", smallest p possible "
                + main.permutations().get(0).smallestTold() + ".";
    }

    private static String interval(ElectionComparison main) {
        if (main.interval().isEmpty()) {
            return "the exact test refutes every ratio above 0";
        }
        OptionalDouble low = main.interval().low();
        OptionalDouble high = main.interval().high();
        return "exact 95 % interval "
                + (low.isPresent() ? digits(low.getAsDouble(), 2) : "no lower end")
                + " to " + (high.isPresent() ? digits(high.getAsDouble(), 2) : "no upper end");
    }

    private static String terms(ElectionComparison main) {
        return main.terms() == 1 ? "one whole term" : main.terms() + " whole terms";
    }

    private static String digits(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
