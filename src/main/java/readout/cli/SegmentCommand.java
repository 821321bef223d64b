package readout.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import readout.cli.Main.Streams;
import readout.detect.Penalty;
import readout.detect.Segmenter;
import readout.input.Loaded;
import readout.model.Segmentation;
import readout.model.Series;
import readout.report.Json;
import readout.run.CannotStartException;

/** {@code segment}: the change points of a series, by a cost and a penalty that the user names, as JSON. */
@Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        description = "The change points of a series, by a cost and a penalty, as JSON.")
final class SegmentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SeriesOptions options = new SeriesOptions();

    @Option(
            names = "--cost",
            paramLabel = "COST",
            defaultValue = "l2",
            description = "l2 (a mean), poisson, nb (counts with a rate), linear (a line), meanvar (mean and variance);"
                    + " default: ${DEFAULT-VALUE}; poisson with the method posterior, meanvar with bocpd.")
    private Segmenter.Cost cost = Segmenter.Cost.L2;

    @Option(
            names = "--penalty",
            paramLabel = "PENALTY",
            defaultValue = "mbic",
            converter = ToPenalty.class,
            description = "What a change costs: aic, bic, mbic, hq or a number; default: ${DEFAULT-VALUE}.")
    private Penalty penalty = Penalty.parse("mbic");

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "exact",
            description =
                    "exact, pelt, binseg, amoc; posterior: the most probable of all histories of counts (Fearnhead), with"
                            + " the probability of a change after each observation; bocpd: the most probable history as told online"
                            + " (Adams and MacKay); default: ${DEFAULT-VALUE}.")
    private Segmenter.Method method = Segmenter.Method.EXACT;

    @Option(
            names = "--intervals",
            description = "Each break with the interval of 95 %% of its place (Bai and Perron); with the cost l2.")
    private boolean intervals;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "none",
            description = "zscore: mean 0 and standard deviation 1 first, which l2, linear and the named penalties"
                    + " suppose; none: as it is; default: ${DEFAULT-VALUE}.")
    private Segmenter.Scale scale = Segmenter.Scale.NONE;

    @Option(
            names = "--min-length",
            paramLabel = "N",
            description = "The least observations of a segment (default: 1 for l2, 2 for the others).")
    private @Nullable Integer leastLength;

    @Option(
            names = "--segments",
            paramLabel = "K",
            description = "Exactly so many segments, whatever the penalty; with the method exact.")
    private @Nullable Integer segments;

    @Option(
            names = "--dispersion",
            paramLabel = "SIZE",
            description = "The size of nb; the smaller, the more the counts scatter (default: estimated).")
    private @Nullable Double dispersion;

    private final Streams streams;

    SegmentCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        checkOptionsOfCost();
        Segmenter segmenter = Segmenter.withDefaults()
                .withCost(model())
                .withPenalty(penalty)
                .withMethod(method)
                .withScale(scale);
        segmenter = leastLength == null
                ? segmenter
                : segmenter.withLeastLength(positive("--min-length", leastLength.intValue()));
        segmenter = segments == null ? segmenter : segmenter.withSegments(positive("--segments", segments.intValue()));
        segmenter = dispersion == null ? segmenter : segmenter.withDispersion(positive(dispersion.doubleValue()));
        Loaded<Series> series = options.read(streams);
        streams.out().writeBytes(segment(segmenter, series.value()));
        return DataOptions.report(series.problems(), streams);
    }

    /** An option that the cost cannot honour is refused: dropped in silence it would seem to have been honoured. */
    private void checkOptionsOfCost() {
        Segmenter.Cost model = model();
        boolean rates = model == Segmenter.Cost.POISSON || model == Segmenter.Cost.NB;
        String name = model.name().toLowerCase(Locale.ROOT);
        if (options.hasExposure() && !rates) {
            throw Main.usage(
                    spec, "--exposure goes with the costs poisson and nb, of counts with a rate, not with " + name);
        }
        if (dispersion != null && model != Segmenter.Cost.NB) {
            throw Main.usage(spec, "--dispersion is the size of the cost nb, not of " + name);
        }
    }

    /** The cost, which the methods by Bayes bring with them unless the user names one. */
    private Segmenter.Cost model() {
        if (spec.commandLine().getParseResult().hasMatchedOption("--cost")) {
            return cost;
        }
        return switch (method) {
            case POSTERIOR -> Segmenter.Cost.POISSON;
            case BOCPD -> Segmenter.Cost.MEANVAR;
            default -> cost;
        };
    }

    private byte[] segment(Segmenter segmenter, Series series) {
        try {
            Segmentation found = segmenter.segment(series);
            byte[] json = Json.segmentation(found, segmenter.evidence(series, found, intervals));
            segmenter.remarks(series, found).forEach(streams.err()::println);
            return json;
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()));
        }
    }

    private int positive(String option, int number) {
        if (number < 1) {
            throw Main.usage(spec, option + " must be at least 1, not " + number);
        }
        return number;
    }

    private double positive(double size) {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw Main.usage(spec, "--dispersion must be above 0, not " + size);
        }
        return size;
    }

    static final class ToPenalty implements ITypeConverter<Penalty> {
        @Override
        public Penalty convert(String value) {
            try {
                return Penalty.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
