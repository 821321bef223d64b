package readout.draw;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;
import readout.model.WindowPeriod;

/** How each month stands to the base when nothing is believed of the weights of levels but their order. */
final class WeightShares {

    private static final double HEADROOM = 24;
    private static final double INDEX = 170;
    private static final double SHARES = 110;
    private static final double STEP = 100;
    private static final double HIGHEST = 600;
    private static final double PERCENT = 100;
    private static final double BAR = 0.86;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;
    private final Map<YearMonth, WeightSensitivity> found = new TreeMap<>();
    private final double top;

    private WeightShares(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
        scene.studies().weights().get().stream()
                .filter(month -> months.contains(month.month()))
                .forEach(month -> found.put(month.month(), month));
        double highest = found.values().stream()
                .mapToDouble(month -> month.band().high())
                .max()
                .orElse(STEP);
        top = Math.min(HIGHEST, Math.max(2, Math.ceil(highest / STEP)) * STEP);
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new WeightShares(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        return new Figure(
                recipe.figure(),
                title,
                scene.words().say("weights-subtitle", String.format(Locale.ROOT, "%.0f", top)),
                List.of(
                        new Figure.KeyEntry(
                                Ink.CERTAIN, Shape.SQUARE, scene.words().say("weights-above")),
                        new Figure.KeyEntry(
                                Ink.DEPENDS, Shape.SQUARE, scene.words().say("weights-depends"))),
                scene.source(),
                scene.words().say("weights-alt", title, months.first(), months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                List.of(index(), shares()),
                numbers());
    }

    private List<Layer> ground() {
        List<Layer> layers = new ArrayList<>();
        scene.headline()
                .map(WindowPeriod::months)
                .filter(window -> !window.last().isBefore(months.first())
                        && !window.first().isAfter(months.last()))
                .ifPresent(window -> layers.add(new Layer.Shade(
                        Math.max(Scene.start(window.first()), Scene.start(months.first())),
                        Math.min(Scene.end(window.last()), Scene.end(months.last())),
                        Ink.WINDOW)));
        layers.addAll(Coverages.missing(scene, months));
        return layers;
    }

    private Panel index() {
        List<Layer> layers = ground();
        List<Layer.Interval> ribbon = new ArrayList<>();
        List<Layer.Point> line = new ArrayList<>();
        for (YearMonth month : months.months()) {
            Optional<WeightSensitivity> here = Optional.ofNullable(found.get(month));
            here.ifPresent(known -> {
                double x = Scene.middle(month);
                ribbon.add(new Layer.Interval(
                        x,
                        Math.min(known.band().low(), top),
                        Math.min(known.band().high(), top)));
                line.add(new Layer.Point(x, Math.min(top, index(month))));
            });
            if (here.isEmpty() || month.equals(months.last())) {
                if (line.size() > 1) {
                    layers.add(new Layer.Ribbon(List.copyOf(ribbon), Ink.BAND));
                    layers.add(new Layer.Line(List.copyOf(line), Ink.INDEX));
                } else if (line.size() == 1) { // a line of one point is not seen
                    layers.add(new Layer.Dots(List.copyOf(line), Ink.INDEX, Shape.DISC));
                }
                ribbon.clear();
                line.clear();
            }
        }
        layers.add(new Layer.Rule(STEP, Ink.BASE));
        List<Panel.Tick> ticks = new ArrayList<>();
        for (double level = 0; level <= top; level += top > 3 * STEP ? 2 * STEP : STEP) {
            ticks.add(new Panel.Tick(level, String.format(Locale.ROOT, "%.0f", level)));
        }
        return new Panel(scene.words().say("weights-index"), HEADROOM, INDEX, 0, top, ticks, layers);
    }

    private double index(YearMonth month) {
        return scene.index().at(month).map(IndexMonth::index).orElseThrow().orElseThrow();
    }

    private Panel shares() {
        List<Layer> layers = ground();
        for (Standing standing : List.of(Standing.DEPENDS, Standing.ABOVE)) {
            List<Layer.Box> boxes = new ArrayList<>();
            for (WeightSensitivity month : found.values()) {
                if (month.standing() == standing && month.shareAbove() > 0) {
                    double middle = Scene.middle(month.month());
                    double half = (Scene.end(month.month()) - Scene.start(month.month())) * BAR / 2;
                    boxes.add(new Layer.Box(middle - half, middle + half, 0, PERCENT * month.shareAbove()));
                }
            }
            layers.add(new Layer.Bars(boxes, standing == Standing.ABOVE ? Ink.CERTAIN : Ink.DEPENDS));
        }
        return new Panel(
                scene.words().say("weights-shares"),
                HEADROOM,
                SHARES,
                0,
                PERCENT,
                List.of(new Panel.Tick(0, "0 %"), new Panel.Tick(50, "50 %"), new Panel.Tick(PERCENT, "100 %")),
                layers);
    }

    private Figure.Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (WeightSensitivity month : found.values()) {
            rows.add(List.of(
                    month.month().toString(),
                    Double.toString(index(month.month())),
                    Double.toString(month.band().low()),
                    Double.toString(month.band().high()),
                    Double.toString(month.shareAbove()),
                    month.standing().name().toLowerCase(Locale.ROOT)));
        }
        return new Figure.Numbers(List.of("month", "index", "lo95", "hi95", "share_above", "standing"), rows);
    }
}
