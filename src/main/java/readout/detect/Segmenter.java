package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import readout.model.Segmentation;
import readout.model.Segmentation.Segment;
import readout.model.Series;

/**
 * Cuts a series into stretches that are each described by one model, as the user chose: cost, penalty, search, scale, least
 * length, number of stretches. The objective is {@code Σ cost + penalty · changes}; with the penalty {@code mbic} the cost of a
 * stretch includes the logarithm of its length.
 */
public final class Segmenter {

    /** The model of a stretch. */
    public enum Cost {
        /** One mean; squared residuals. */
        L2(1),
        /** Counts with one rate. */
        POISSON(2),
        /** Counts with one rate that scatter more than Poisson ones. */
        NB(2),
        /** A straight line; squared residuals. */
        LINEAR(2),
        /** Its own mean and variance. */
        MEANVAR(2);

        private final int usualLength;

        Cost(int usualLength) {
            this.usualLength = usualLength;
        }
    }

    /** The search for the changes. */
    public enum Method {
        /** The optimum, also under a least length. */
        EXACT,
        /** Pruned exact linear time, as in R. */
        PELT,
        /** Binary segmentation, as in R. */
        BINSEG,
        /** At most one change. */
        AMOC
    }

    /** What is done to the series first. */
    public enum Scale {
        /** Nothing. */
        NONE,
        /** Mean 0, standard deviation 1. */
        ZSCORE
    }

    private static final int MOST_CELLS_OF_FIXED_NUMBER = 20_000;

    private final Cost cost;
    private final Penalty penalty;
    private final Method method;
    private final Scale scale;
    private final OptionalInt leastLength;
    private final OptionalInt segments;
    private final OptionalDouble dispersion;

    private Segmenter(
            Cost cost,
            Penalty penalty,
            Method method,
            Scale scale,
            OptionalInt leastLength,
            OptionalInt segments,
            OptionalDouble dispersion) {
        this.cost = cost;
        this.penalty = penalty;
        this.method = method;
        this.scale = scale;
        this.leastLength = leastLength;
        this.segments = segments;
        this.dispersion = dispersion;
    }

    /**
     * Least squares, MBIC, exact, the series as it is. Stretches of at least one observation for {@code l2} and two for the
     * other costs, which is what R's changepoint takes.
     */
    public static Segmenter withDefaults() {
        return new Segmenter(
                Cost.L2,
                Penalty.parse("mbic"),
                Method.EXACT,
                Scale.NONE,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public Segmenter withCost(Cost other) {
        return new Segmenter(other, penalty, method, scale, leastLength, segments, dispersion);
    }

    public Segmenter withPenalty(Penalty other) {
        return new Segmenter(cost, other, method, scale, leastLength, segments, dispersion);
    }

    public Segmenter withMethod(Method other) {
        return new Segmenter(cost, penalty, other, scale, leastLength, segments, dispersion);
    }

    public Segmenter withScale(Scale other) {
        return new Segmenter(cost, penalty, method, other, leastLength, segments, dispersion);
    }

    /** The same with stretches of at least this many observations, from 1. */
    public Segmenter withLeastLength(int observations) {
        return new Segmenter(cost, penalty, method, scale, OptionalInt.of(observations), segments, dispersion);
    }

    /** The same with exactly this many stretches, from 1. */
    public Segmenter withSegments(int number) {
        return new Segmenter(cost, penalty, method, scale, leastLength, OptionalInt.of(number), dispersion);
    }

    /** The same with this size of the negative binomial cost in the place of an estimate. */
    public Segmenter withDispersion(double size) {
        return new Segmenter(cost, penalty, method, scale, leastLength, segments, OptionalDouble.of(size));
    }

    /**
     * Cuts a series.
     *
     * @throws IllegalArgumentException if the series or the settings do not allow it; the message is for the user
     */
    public Segmentation segment(Series series) {
        if (scale == Scale.ZSCORE && (cost == Cost.POISSON || cost == Cost.NB)) {
            throw new IllegalArgumentException("Counts that are brought to another scale are counts no longer:"
                    + " the cost " + code(cost) + " goes with the scale none");
        }
        SegmentCost bare = fit(scale == Scale.ZSCORE ? series.standardised() : series);
        SegmentCost fitted = penalty.applyTo(bare);
        int least = Math.max(fitted.leastLength(), leastLength.orElse(cost.usualLength));
        double price = penalty.of(series.size(), fitted.parameters());
        // With a number of segments given no penalty chooses, and no part of one that depends on their lengths does.
        int[] changes = segments.isPresent()
                ? fixedNumber(bare, least, segments.getAsInt())
                : search(least).changes(fitted, price);
        return describe(series.size(), fitted, price, changes);
    }

    private SegmentCost fit(Series series) {
        return switch (cost) {
            case L2 -> LeastSquaresCost.of(series);
            case POISSON -> new PoissonCost(series);
            case NB ->
                dispersion.isPresent()
                        ? NegativeBinomialCost.withSize(series, dispersion.getAsDouble())
                        : NegativeBinomialCost.withEstimatedSize(series);
            case LINEAR -> new LinearCost(series);
            case MEANVAR -> method == Method.EXACT ? new MeanVarianceCost(series) : MeanVarianceCost.asInR(series);
        };
    }

    private ChangeSearch search(int least) {
        return switch (method) {
            case EXACT -> OptimalPartitioning.withDefaults().withLeastLength(least);
            case PELT -> Pelt.withDefaults().withLeastLength(least);
            case BINSEG -> BinarySegmentation.withDefaults().withLeastLength(least);
            case AMOC -> AtMostOneChange.withDefaults().withLeastLength(least);
        };
    }

    private int[] fixedNumber(SegmentCost fitted, int least, int number) {
        int n = fitted.size();
        if (method != Method.EXACT) {
            throw new IllegalArgumentException(
                    "A fixed number of segments is found by the method exact, not by " + code(method));
        }
        if ((long) number * least > n && number > 1) {
            throw new IllegalArgumentException(n + " observations cannot be cut into " + number
                    + " segments of at least " + least + (least == 1 ? " observation" : " observations"));
        }
        if (n > MOST_CELLS_OF_FIXED_NUMBER && number > 1) {
            throw new IllegalArgumentException("A fixed number of segments takes the square of the observations; " + n
                    + " are more than the " + MOST_CELLS_OF_FIXED_NUMBER + " that can be waited for: give a penalty");
        }
        SegmentNeighbourhood.Path path = SegmentNeighbourhood.withDefaults()
                .withLeastLength(least)
                .withMostSegments(number)
                .path(fitted);
        return path.changes().isEmpty() ? new int[0] : path.changes().get(number - 1);
    }

    private Segmentation describe(int n, SegmentCost fitted, double price, int[] changes) {
        return new Segmentation(
                n,
                code(cost),
                penalty.toString(),
                price,
                code(method),
                Arrays.stream(changes).boxed().toList(),
                stretches(fitted, changes),
                objective(fitted, price, changes));
    }

    /** The stretches between changes, with their levels. */
    static List<Segment> stretches(SegmentCost cost, int[] changes) {
        List<Segment> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= changes.length && cost.size() > 0; i++) {
            int end = i < changes.length ? changes[i] : cost.size();
            stretches.add(new Segment(start + 1, end, cost.level(start, end)));
            start = end;
        }
        return stretches;
    }

    /** What a cut costs together with the penalty of each change. */
    static double objective(SegmentCost cost, double penalty, int[] changes) {
        double total = penalty * changes.length;
        int start = 0;
        for (int i = 0; i <= changes.length && cost.size() > 0; i++) {
            int end = i < changes.length ? changes[i] : cost.size();
            total += cost.of(start, end);
            start = end;
        }
        return total;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
