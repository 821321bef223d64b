package readout.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.model.MonthSpan;

/** Contacts held, announced and put off by month, one below the other on one scale. */
final class MonthlyBars {

    private static final double HEADROOM = 20;
    private static final double ALL = 150;
    private static final double BAR = 0.86;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;
    private final List<IndexMonth> rows;

    private MonthlyBars(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
        rows = scene.index().months().stream()
                .filter(row -> months.contains(row.month()))
                .toList();
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new MonthlyBars(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        return new Figure(
                recipe.figure(),
                title,
                scene.words()
                        .say(
                                "bars-subtitle",
                                Long.toString(scene.contacts().stream()
                                        .filter(this::isCounted)
                                        .count()),
                                Integer.toString(scene.contacts().size())),
                List.of(),
                scene.source(),
                scene.words().say("bars-alt", title, months.first(), months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                List.of(
                        panel(scene.words().say("bars-held"), Ink.HELD, IndexMonth::held),
                        panel(scene.words().say("bars-announced"), Ink.ANNOUNCED, IndexMonth::announced),
                        panel(scene.words().say("bars-put-off"), Ink.PUT_OFF, IndexMonth::disrupted)),
                numbers());
    }

    private boolean isCounted(Contact contact) {
        return scene.codebook().weight(scene.codebook().cell(contact)) > 0
                && contact.when()
                        .map(when -> when.monthParts().keySet().stream().anyMatch(months::contains))
                        .orElse(false);
    }

    private Panel panel(String name, Ink ink, ToDoubleFunction<IndexMonth> count) {
        double highest = Math.max(2, rows.stream().mapToDouble(count).max().orElse(0));
        double top = Math.ceil(highest);
        List<Layer> layers = new ArrayList<>(Coverages.missing(scene, months));
        List<Layer.Box> boxes = new ArrayList<>();
        for (IndexMonth row : rows) {
            if (count.applyAsDouble(row) > 0) {
                double middle = Scene.middle(row.month());
                double half = (Scene.end(row.month()) - Scene.start(row.month())) * BAR / 2;
                boxes.add(new Layer.Box(middle - half, middle + half, 0, count.applyAsDouble(row)));
            }
        }
        layers.add(new Layer.Bars(boxes, ink));
        List<Panel.Tick> ticks = new ArrayList<>();
        double step = top > 10 ? 5 : top > 4 ? 2 : 1;
        for (double level = 0; level <= top; level += step) {
            ticks.add(new Panel.Tick(level, Integer.toString((int) level)));
        }
        return new Panel(name, HEADROOM, top * scale(), 0, top, ticks, layers);
    }

    /** Points for a contact: one scale for all panels, so that their bars can be compared. */
    private double scale() {
        double highest = rows.stream().mapToDouble(IndexMonth::held).max().orElse(1);
        return ALL / Math.max(1, highest);
    }

    private Figure.Numbers numbers() {
        List<List<String>> cells = new ArrayList<>();
        for (IndexMonth row : rows) {
            cells.add(List.of(
                    row.month().toString(),
                    row.coverage().quality().code(),
                    Double.toString(row.held()),
                    Double.toString(row.announced()),
                    Double.toString(row.disrupted())));
        }
        return new Figure.Numbers(List.of("month", "coverage", "held", "announced", "put_off"), cells);
    }
}
