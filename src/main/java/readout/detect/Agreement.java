package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.RandomGenerator;
import readout.model.AgreementResult;

/**
 * How far coders agree on a variable: percent agreement, {@linkplain KrippendorffAlpha Krippendorff's α}, {@linkplain
 * GwetAgreement Gwet's AC1 or AC2}, and for two coders {@linkplain CohenKappa Cohen's κ}, for more {@linkplain FleissKappa
 * Fleiss'}.
 *
 * <p>The 95 % intervals are percentiles of the coefficient over samples of units with replacement (B. Efron, Annals of
 * Statistics 7 (1979) 1–26, doi:10.1214/aos/1176344552). A sample that leaves the coefficient undefined, as one in which
 * all ratings are alike, is left out; if more than one in twenty are, there is no interval.
 *
 * <p>Immutable; may be used again.
 */
public final class Agreement {

    private static final double SAMPLES_NEEDED = 0.95;
    private static final int SAMPLES = 3;

    private final long seed;
    private final int draws;

    private Agreement(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    public static Agreement withDefaults() {
        return new Agreement(ElectionTest.DEFAULT_SEED, BlockBootstrap.DEFAULT_DRAWS);
    }

    /** The same with another seed and number of samples; 0 for no intervals. */
    public Agreement withDraws(long otherSeed, int number) {
        return new Agreement(otherSeed, number);
    }

    /**
     * The agreement on a variable.
     *
     * @param variable its name
     * @param ordinal whether its categories have an order
     * @param categories those that could have been given, in their order
     * @param units an entry for each coder of each unit; empty where nothing was coded
     */
    public AgreementResult of(
            String variable, boolean ordinal, List<String> categories, List<List<Optional<String>>> units) {
        Ratings ratings = Ratings.of(categories, units).paired();
        int coders = units.isEmpty() ? 0 : units.get(0).size();
        List<AgreementResult.Coefficient> found = new ArrayList<>();
        for (AgreementCoefficient coefficient : coefficients(ordinal, coders)) {
            found.add(withInterval(coefficient, ratings));
        }
        return new AgreementResult(variable, ordinal ? "ordinal" : "nominal", ratings.units(), coders, found);
    }

    private static List<AgreementCoefficient> coefficients(boolean ordinal, int coders) {
        List<AgreementCoefficient> coefficients = new ArrayList<>();
        coefficients.add(new PercentAgreement());
        coefficients.add(
                new KrippendorffAlpha(ordinal ? KrippendorffAlpha.Metric.ORDINAL : KrippendorffAlpha.Metric.NOMINAL));
        coefficients.add(
                coders > 2
                        ? new FleissKappa()
                        : new CohenKappa(ordinal ? CohenKappa.Weights.QUADRATIC : CohenKappa.Weights.NONE));
        coefficients.add(new GwetAgreement(ordinal));
        return coefficients;
    }

    private AgreementResult.Coefficient withInterval(AgreementCoefficient coefficient, Ratings ratings) {
        OptionalDouble value = coefficient.of(ratings);
        // Each coefficient sees the same samples.
        RandomGenerator random = BlockBootstrap.generator(seed, SAMPLES);
        double[] values = new double[draws];
        int known = 0;
        for (int draw = 0; draw < draws && value.isPresent(); draw++) {
            int[] places = new int[ratings.units()];
            for (int i = 0; i < places.length; i++) {
                places[i] = random.nextInt(places.length);
            }
            OptionalDouble sample = coefficient.of(ratings.at(places));
            if (sample.isPresent()) {
                values[known++] = sample.getAsDouble();
            }
        }
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        if (known > 0 && known >= SAMPLES_NEEDED * draws) {
            double[] samples = Arrays.copyOf(values, known);
            low = OptionalDouble.of(BlockBootstrap.quantile(samples, 0.025));
            high = OptionalDouble.of(BlockBootstrap.quantile(samples, 0.975));
        }
        return new AgreementResult.Coefficient(coefficient.toString(), value, low, high);
    }
}
