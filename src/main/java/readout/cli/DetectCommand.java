package readout.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import readout.cli.Main.Streams;
import readout.detect.TrendBreakDetector;
import readout.input.Loaded;
import readout.model.Series;
import readout.report.Json;

/** {@code detect}: the change points of a series of which nothing is known, as JSON. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "The change points of any series, by the project's own default, as JSON.")
final class DetectCommand implements Callable<Integer> {

    @Mixin
    private SeriesOptions options = new SeriesOptions();

    private final Streams streams;

    DetectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Loaded<Series> series = options.read(streams);
        streams.out()
                .writeBytes(Json.segmentation(TrendBreakDetector.withDefaults().detect(series.value())));
        return DataOptions.report(series.problems(), streams);
    }
}
