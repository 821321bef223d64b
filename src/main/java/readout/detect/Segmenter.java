package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import readout.model.ChangeEvidence;
import readout.model.ChangeEvidence.BreakInterval;
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
        AMOC,
        /** The most probable history of counts, of all that may have been. */
        POSTERIOR,
        /** The most probable history as it was told online, after each observation. */
        BOCPD
    }

    /** What is done to the series first. */
    public enum Scale {
        /** Nothing. */
        NONE,
        /** Mean 0, standard deviation 1. */
        ZSCORE
    }

    private static final int MOST_CELLS_OF_FIXED_NUMBER = 20_000;
    /** Methods that take the square of the observations. */
    private static final int MOST_OF_BAYES = 10_000;

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
        check(series);
        SegmentCost bare = fit(scale == Scale.ZSCORE ? series.standardised() : series);
        SegmentCost fitted = penalty.applyTo(bare);
        int least = Math.max(fitted.leastLength(), leastLength.orElse(cost.usualLength));
        double price = penalty.of(series.size(), fitted.parameters());
        // With a number of segments given no penalty chooses, and no part of one that depends on their lengths does.
        int[] changes = segments.isPresent()
                ? fixedNumber(bare, least, segments.getAsInt())
                : switch (method) {
                    case POSTERIOR -> posterior(series).mostProbable(series);
                    case BOCPD -> BayesianOnlineDetection.withDefaults().changes(series.standardised());
                    default -> search(fitted, least).changes(fitted, price);
                };
        return describe(series.size(), fitted, price, changes);
    }

    /**
     * How sure the breaks are.
     *
     * @param found what {@link #segment} made of the series
     * @param intervals whether each break is to have an interval
     * @throws IllegalArgumentException if the settings do not allow it; the message is for the user
     */
    public ChangeEvidence evidence(Series series, Segmentation found, boolean intervals) {
        if (intervals && cost != Cost.L2) {
            throw new IllegalArgumentException(
                    "Intervals of breaks are those of steps in a mean: they go with the cost l2," + " not with "
                            + code(cost));
        }
        List<BreakInterval> places = new ArrayList<>();
        if (intervals) {
            int n = series.size();
            for (BaiPerron.Break one : BaiPerron.withDefaults()
                    .intervals(fit(scale == Scale.ZSCORE ? series.standardised() : series), found.breaks())) {
                places.add(new BreakInterval(
                        one.last(),
                        one.bounded() ? Math.max(1, one.low()) : 1,
                        one.bounded() ? Math.min(n - 1, one.high()) : n - 1,
                        one.bounded()));
            }
        }
        if (method != Method.POSTERIOR) {
            return new ChangeEvidence(places, List.of(), OptionalDouble.empty());
        }
        ExactChangePosterior.Posterior posterior = posterior(series).posterior(series);
        return new ChangeEvidence(places, posterior.changeAfter(), OptionalDouble.of(posterior.logEvidence()));
    }

    /** The prior of a rate: as much as one observation knows, at the rate of the whole series. */
    private static ExactChangePosterior posterior(Series series) {
        double count = 0;
        double exposure = 0;
        for (int i = 0; i < series.size(); i++) {
            count += series.value(i);
            exposure += series.exposure(i);
        }
        return ExactChangePosterior.withDefaults().withPrior(1, count > 0 ? exposure / count : 1);
    }

    private void check(Series series) {
        boolean counts = cost == Cost.POISSON || cost == Cost.NB;
        for (int i = 0; counts && i < series.size(); i++) {
            if (series.value(i) != Math.rint(series.value(i))) {
                throw new IllegalArgumentException("Observation " + (i + 1) + " is " + series.value(i)
                        + ", which is no count; the cost " + code(cost)
                        + " goes with whole numbers, l2 with any, and counts over unequal times with --exposure");
            }
        }
        if (method != Method.POSTERIOR && method != Method.BOCPD) {
            return;
        }
        Cost needed = method == Method.POSTERIOR ? Cost.POISSON : Cost.MEANVAR;
        if (cost != needed) {
            throw new IllegalArgumentException("The method " + code(method) + " goes with the cost " + code(needed)
                    + ", whose model it has, not with " + code(cost));
        }
        if (leastLength.isPresent()) {
            throw new IllegalArgumentException("The method " + code(method) + " knows no least length of segments");
        }
        if (series.size() > MOST_OF_BAYES) {
            throw new IllegalArgumentException("The method " + code(method) + " takes the square of the observations; "
                    + series.size() + " are more than the " + MOST_OF_BAYES + " that can be waited for");
        }
    }

    /** What the user should know of the result, and which settings had no part in it. */
    public List<String> remarks(Series series, Segmentation found) {
        List<String> remarks = new ArrayList<>();
        boolean counts = cost == Cost.POISSON || cost == Cost.NB;
        if (!counts && !series.isOfEqualExposure()) {
            remarks.add("The cost " + code(cost) + " does not look at the exposure; poisson and nb do.");
        }
        if (cost != Cost.NB && dispersion.isPresent()) {
            remarks.add("The cost " + code(cost) + " has no dispersion; nb has.");
        }
        if (leastLength.isPresent() && 2L * leastLength.getAsInt() > series.size()) {
            remarks.add("No cut leaves two segments of at least " + leastLength.getAsInt() + " among " + series.size()
                    + " observations.");
        }
        if (cost == Cost.MEANVAR) {
            long flat = found.segments().stream()
                    .filter(segment -> found.segments().size() > 1 && isFlat(series, segment))
                    .count();
            if (flat > 0) {
                remarks.add(flat + (flat == 1 ? " segment holds" : " segments hold")
                        + " one value alone, whose variance of 0 costs next to nothing: meanvar is no cost for counts or"
                        + " rounded numbers; use poisson, nb or l2.");
            }
        }
        return remarks;
    }

    private static boolean isFlat(Series series, Segment segment) {
        for (int i = segment.start(); i < segment.end(); i++) {
            if (series.value(i) != series.value(i - 1)) {
                return false;
            }
        }
        return true;
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

    private ChangeSearch search(SegmentCost fitted, int least) {
        return switch (method) {
            case EXACT ->
                FunctionalPruning.isFor(fitted)
                        ? FunctionalPruning.withDefaults().withLeastLength(least)
                        : OptimalPartitioning.withDefaults().withLeastLength(least);
            case PELT -> Pelt.withDefaults().withLeastLength(least);
            case BINSEG -> BinarySegmentation.withDefaults().withLeastLength(least);
            case AMOC -> AtMostOneChange.withDefaults().withLeastLength(least);
            case POSTERIOR, BOCPD -> throw new IllegalStateException(method + " is no search for the cheapest cut");
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
