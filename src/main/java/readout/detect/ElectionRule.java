package readout.detect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.model.ElectionClaim.Ground;
import readout.model.ElectionClaim.Outcome;
import readout.model.ElectionComparison;
import readout.model.TestResult;

/**
 * The rule by which the claim is judged. It was fixed before it was applied to any data, and nothing in it can be set.
 *
 * @param outcome what became of the claim
 * @param ground why
 * @param alike the placebo that falls as well, if that is why
 */
record ElectionRule(Outcome outcome, Ground ground, Optional<ElectionComparison> alike) {

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

    private ElectionRule(Outcome outcome, Ground ground) {
        this(outcome, ground, Optional.empty());
    }

    static ElectionRule judge(ElectionComparison main, List<ElectionComparison> placebos) {
        if (main.obstacle().isPresent()) {
            return new ElectionRule(
                    Outcome.CANNOT_BE_TOLD,
                    switch (main.obstacle().get()) {
                        case NO_WHOLE_TERM -> Ground.NO_WHOLE_TERM;
                        case NOTHING_COUNTED -> Ground.NOTHING_COUNTED;
                    });
        }
        TestResult deciding = main.permutations().get(0);
        if (deciding.smallestReachableP() >= 1) {
            return new ElectionRule(Outcome.CANNOT_BE_TOLD, Ground.NO_YEAR_DIFFERS);
        }
        if (deciding.smallestReachableP() > LEVEL) {
            return new ElectionRule(Outcome.CANNOT_BE_TOLD, Ground.P_OUT_OF_REACH);
        }
        if (falls(main.permutations()) && regressionFalls(main)) {
            return placebos.stream()
                    .filter(placebo -> placebo.obstacle().isEmpty())
                    .filter(placebo -> falls(placebo.permutations().subList(0, 1)))
                    .findFirst()
                    .map(placebo ->
                            new ElectionRule(Outcome.CANNOT_BE_TOLD, Ground.PLACEBO_FALLS, Optional.of(placebo)))
                    .orElseGet(() -> new ElectionRule(Outcome.SUPPORTED, Ground.FALLS));
        }
        if (deciding.statistic() > 0 && deciding.p() <= LEVEL) {
            return new ElectionRule(Outcome.NOT_SUPPORTED, Ground.RISES);
        }
        OptionalDouble low = main.interval().low();
        if (low.isPresent() && low.getAsDouble() > SMALLEST_EFFECT) {
            return new ElectionRule(Outcome.NOT_SUPPORTED, Ground.THIRD_REFUTED);
        }
        return new ElectionRule(Outcome.CANNOT_BE_TOLD, deciding.p() <= LEVEL ? missing(main) : Ground.NEITHER_REFUTED);
    }

    /** What else would have to say that election years have fewer, and does not. */
    private static Ground missing(ElectionComparison main) {
        if (!falls(main.permutations().subList(1, 2))) {
            return Ground.NOT_WITH_TREND;
        }
        return main.regression(ElectionTest.DECIDING_REGRESSION).isPresent()
                ? Ground.NOT_BY_REGRESSION
                : Ground.NO_REGRESSION;
    }

    private static boolean falls(List<TestResult> tests) {
        return tests.stream().allMatch(test -> test.statistic() < 0 && test.p() <= LEVEL);
    }

    /** Whether the negative binomial regression with exposure and trend says the same. */
    private static boolean regressionFalls(ElectionComparison main) {
        return main.regression(ElectionTest.DECIDING_REGRESSION)
                .map(regression ->
                        regression.rateRatio() < 1 && regression.test().p() <= LEVEL)
                .orElse(false);
    }
}
