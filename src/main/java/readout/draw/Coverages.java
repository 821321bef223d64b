package readout.draw;

import java.util.ArrayList;
import java.util.List;
import readout.model.Coverage;
import readout.model.IndexMonth;
import readout.model.MonthSpan;

/** How coverage is shown: months without enough data are shaded, and a strip tells how complete the others are. */
final class Coverages {

    private Coverages() {}

    /** The months that say nothing, as one shade for each run of them. */
    static List<Layer> missing(Scene scene, MonthSpan months) {
        List<Layer> shades = new ArrayList<>();
        double left = Double.NaN;
        for (IndexMonth month : scene.index().months()) {
            if (!months.contains(month.month())) {
                continue;
            }
            if (month.coverage().isMeasured()) {
                if (!Double.isNaN(left)) {
                    shades.add(new Layer.Shade(left, Scene.start(month.month()), Ink.MISSING));
                    left = Double.NaN;
                }
            } else if (Double.isNaN(left)) {
                left = Scene.start(month.month());
            }
        }
        if (!Double.isNaN(left)) {
            shades.add(new Layer.Shade(left, Scene.end(months.last()), Ink.MISSING));
        }
        return shades;
    }

    /** A strip with a bar for each month that is covered, dark where completely. */
    static Panel strip(Scene scene, MonthSpan months) {
        return new Panel(
                "",
                2,
                8,
                0,
                1,
                List.of(),
                List.of(
                        new Layer.Bars(boxes(scene, months, Coverage.Quality.COMPLETE), Ink.COMPLETE),
                        new Layer.Bars(boxes(scene, months, Coverage.Quality.PARTIAL), Ink.PARTIAL),
                        new Layer.Margin(0.5, scene.words().say("coverage"), Ink.PARTIAL)));
    }

    private static List<Layer.Box> boxes(Scene scene, MonthSpan months, Coverage.Quality quality) {
        return scene.index().months().stream()
                .filter(month ->
                        months.contains(month.month()) && month.coverage().quality() == quality)
                .map(month -> new Layer.Box(Scene.start(month.month()), Scene.end(month.month()), 0, 1))
                .toList();
    }
}
