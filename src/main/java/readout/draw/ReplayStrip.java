package readout.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.ReplayMonth.Outcome;
import readout.model.WindowPeriod;

/** What would have been told at the end of each month, beside what is known now. */
final class ReplayStrip {

    private static final double HEADROOM = 24;
    private static final double PLOT = 200;
    private static final double STRIP = 26;
    private static final double STEP = 100;
    private static final double HIGHEST = 400;
    private static final double LOWEST = -200;

    /** The part of the axis beyond its ends in which the outer half of a ring has room. */
    private static final double RIM = 0.03;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;
    private final List<ReplayMonth> replay;
    private final double top;
    private final double bottom;

    private ReplayStrip(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
        replay = scene.studies().replay().get().stream()
                .filter(month -> months.contains(month.month()))
                .toList();
        double highest = STEP;
        double lowest = 0;
        for (ReplayMonth month : replay) {
            for (OptionalDouble net : List.of(month.net(), now(month))) {
                highest = Math.max(highest, net.orElse(0));
                lowest = Math.min(lowest, net.orElse(0));
            }
        }
        top = Math.min(HIGHEST, Math.ceil(highest / STEP) * STEP);
        bottom = Math.max(LOWEST, Math.floor(lowest / STEP) * STEP);
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new ReplayStrip(recipe, scene).figure();
    }

    private OptionalDouble now(ReplayMonth month) {
        return scene.index().at(month.month()).map(IndexMonth::net).orElse(OptionalDouble.empty());
    }

    private Figure figure() {
        String title = scene.title(recipe);
        return new Figure(
                recipe.figure(),
                title,
                scene.words().say("replay-subtitle", whole(bottom), whole(top)),
                key(),
                scene.source(),
                scene.words().say("replay-alt", title, months.first(), months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                List.of(net(), told(), Coverages.strip(scene, months)),
                numbers());
    }

    private List<Layer> ground() {
        List<Layer> layers = new ArrayList<>();
        for (WindowPeriod window : scene.windows()) {
            if (window.months().overlaps(months)) {
                layers.add(new Layer.Shade(
                        Math.max(Scene.start(window.months().first()), Scene.start(months.first())),
                        Math.min(Scene.end(window.months().last()), Scene.end(months.last())),
                        scene.shade(window)));
            }
        }
        layers.addAll(Coverages.missing(scene, months));
        return layers;
    }

    private Panel net() {
        List<Layer> layers = ground();
        scene.median().ifPresent(median -> {
            layers.add(new Layer.Rule(median, Ink.BASE));
            layers.add(new Layer.Margin(median, scene.words().say("index-base", whole(median)), Ink.BASE));
        });
        List<Layer.Point> line = new ArrayList<>();
        List<Layer.Point> then = new ArrayList<>();
        for (ReplayMonth month : replay) {
            double x = Scene.middle(month.month());
            month.net().ifPresent(net -> then.add(new Layer.Point(x, within(net))));
            now(month).ifPresent(net -> line.add(new Layer.Point(x, within(net))));
            if (now(month).isEmpty()) {
                add(layers, line);
            }
        }
        add(layers, line);
        layers.add(new Layer.Dots(then, Ink.INDEX, Shape.RING));
        double rim = RIM * (top - bottom);
        List<Panel.Tick> ticks = new ArrayList<>();
        for (double level = bottom; level <= top; level += STEP) {
            ticks.add(new Panel.Tick(level, whole(level)));
        }
        return new Panel(scene.words().say("replay-net"), HEADROOM, PLOT, bottom - rim, top + rim, ticks, layers);
    }

    private static void add(List<Layer> layers, List<Layer.Point> line) {
        if (line.size() > 1) {
            layers.add(new Layer.Line(List.copyOf(line), Ink.INDEX));
        } else if (line.size() == 1) { // a line of one point is not seen
            layers.add(new Layer.Dots(List.copyOf(line), Ink.INDEX, Shape.DISC));
        }
        line.clear();
    }

    private double within(double net) {
        return Math.max(bottom, Math.min(top, net));
    }

    private Panel told() {
        List<Layer> layers = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.QUIET) {
                layers.add(new Layer.Bars(
                        replay.stream()
                                .filter(month -> month.outcome() == outcome)
                                .map(month -> new Layer.Box(Scene.start(month.month()), Scene.end(month.month()), 0, 1))
                                .toList(),
                        ink(outcome)));
            }
        }
        return new Panel(scene.words().say("replay-told"), HEADROOM, STRIP, 0, 1, List.of(), layers);
    }

    /** The outcomes that there are: an entry without a mark would make a reader look for one. */
    private List<Figure.KeyEntry> key() {
        return Stream.of(Outcome.HIT, Outcome.FALSE_ALARM, Outcome.NOT_TOLD, Outcome.CANNOT_BE_TOLD)
                .filter(outcome -> replay.stream().anyMatch(month -> month.outcome() == outcome))
                .map(outcome -> new Figure.KeyEntry(
                        ink(outcome), Shape.SQUARE, scene.words().say(name(outcome))))
                .toList();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case HIT -> "replay-hit";
            case FALSE_ALARM -> "replay-alarm";
            case NOT_TOLD -> "replay-miss";
            case QUIET, CANNOT_BE_TOLD -> "replay-unknown";
        };
    }

    private static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case HIT -> Ink.HELD;
            case FALSE_ALARM -> Ink.TEXT;
            case NOT_TOLD -> Ink.DEPENDS;
            case QUIET, CANNOT_BE_TOLD -> Ink.GAP;
        };
    }

    private Figure.Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (ReplayMonth month : replay) {
            rows.add(List.of(
                    month.month().toString(),
                    month.asOf().toString(),
                    number(month.net()),
                    number(month.median()),
                    number(now(month)),
                    month.told().map(MonthSpan::toString).orElse(""),
                    month.outcome().code()));
        }
        return new Figure.Numbers(
                List.of("month", "as_of", "net_then", "median_then", "net_now", "told", "outcome"), rows);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value).replace('-', '−');
    }
}
