package readout.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.ElectionClaim;
import readout.model.ElectionClaim.Ground;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Obstacle;
import readout.model.Language;
import readout.model.TestResult;

/** Why the claim about elections has its outcome, in words: a sentence or two, with the same numbers in every language. */
public final class ClaimReason {

    /** The family of the regression that has to agree. */
    private static final String REGRESSION = "nb2";

    private static final Phrases PHRASES = Phrases.resource("readout/report/claims.csv");

    /** The units of rates, by the row that tells them. */
    private static final Map<String, String> UNITS = Map.of(
            "contacts held a year", "unit-contacts",
            "contacts of ministers and above a year", "unit-ministers",
            "encounters per 100 country visits of the US leaders", "unit-encounters-by-travel",
            "encounters a year", "unit-encounters",
            "points of the index", "unit-points");

    private final Wording words;

    private ClaimReason(Wording words) {
        this.words = words;
    }

    /** Why a claim has its outcome. */
    public static String of(ElectionClaim claim, Language language) {
        return new ClaimReason(PHRASES.in(language)).reason(claim);
    }

    /** Why a comparison could not be made. */
    static String of(Obstacle obstacle, Language language) {
        return PHRASES.in(language).say(obstacle.code());
    }

    private String reason(ElectionClaim claim) {
        ElectionComparison main = claim.main();
        Ground ground = claim.ground();
        return switch (ground) {
            case NO_WHOLE_TERM, NOTHING_COUNTED -> words.say(ground.code());
            case P_OUT_OF_REACH ->
                words.say(ground.code(), terms(main), digits(deciding(main).smallestReachableP(), 3));
            case FALLS -> rates(main);
            case NO_YEAR_DIFFERS, RISES, THIRD_REFUTED, NO_REGRESSION, NEITHER_REFUTED ->
                after(main, words.say(ground.code()));
            case NOT_WITH_TREND ->
                after(main, words.say(ground.code(), main.permutations().get(1).pTold()));
            case NOT_BY_REGRESSION ->
                after(
                        main,
                        words.say(
                                ground.code(),
                                main.regression(REGRESSION).orElseThrow().test().pTold()));
            case PLACEBO_FALLS -> {
                ElectionComparison alike = claim.alike().orElseThrow();
                yield after(
                        main,
                        words.say(ground.code(), alike.name(), deciding(alike).pTold()));
            }
        };
    }

    private static TestResult deciding(ElectionComparison comparison) {
        return comparison.permutations().get(0);
    }

    private String after(ElectionComparison main, String sentence) {
        return words.join(List.of(rates(main), sentence));
    }

    private String rates(ElectionComparison main) {
        OptionalDouble ratio = main.rateRatio();
        return words.say(
                ratio.isPresent() ? "rates-ratio" : "rates",
                terms(main),
                Integer.toString(main.years().get(0).year()),
                Integer.toString(main.years().get(main.years().size() - 1).year()),
                digits(main.electionRate().orElseThrow(), 2),
                digits(main.otherRate().orElseThrow(), 2),
                unit(main.unit()),
                deciding(main).pTold(),
                deciding(main).smallestTold(),
                ratio.isPresent() ? digits(ratio.getAsDouble(), 2) : "",
                interval(main));
    }

    private String unit(String unit) {
        return UNITS.containsKey(unit) ? words.say(UNITS.getOrDefault(unit, unit)) : unit;
    }

    private String interval(ElectionComparison main) {
        if (main.interval().isEmpty()) {
            return words.say("interval-empty");
        }
        OptionalDouble low = main.interval().low();
        OptionalDouble high = main.interval().high();
        return words.say(
                "interval",
                low.isPresent() ? digits(low.getAsDouble(), 2) : words.say("interval-no-low"),
                high.isPresent() ? digits(high.getAsDouble(), 2) : words.say("interval-no-high"));
    }

    private String terms(ElectionComparison main) {
        return main.terms() == 1 ? words.say("terms-one") : words.say("terms", Integer.toString(main.terms()));
    }

    private static String digits(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
