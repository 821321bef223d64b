package readout.draw;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.MonthSpan;

/** Every contact as a dot: months across, levels down, coloured by signal. Announcements are no contacts yet. */
final class DotTimeline {

    private static final double DOT = 5.6;
    private static final double ROW_HEAD = 17;
    private static final double QUARTER = 0.25;
    private static final int ABREAST = 2;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;
    /** Where months have no room, contacts stand by quarter, two side by side. */
    private final boolean byQuarter;

    /** The families of signals, each with its ink and shape, in the order of the key. */
    private enum Family {
        CONSTRUCTIVE(Ink.CONSTRUCTIVE, Shape.DISC),
        SUBSTANTIVE(Ink.SUBSTANTIVE, Shape.SQUARE),
        FRANK(Ink.FRANK, Shape.DIAMOND),
        UNTONED(Ink.UNTONED, Shape.RING),
        POSTPONED(Ink.PUT_OFF, Shape.CROSS);

        private final Ink ink;
        private final Shape shape;

        Family(Ink ink, Shape shape) {
            this.ink = ink;
            this.shape = shape;
        }

        static Family of(String signal, Codebook codebook) {
            if (signal.equals("postponed")) {
                return POSTPONED;
            } else if (signal.equals("untoned")) {
                return UNTONED;
            }
            return valueOf(codebook.tone(signal).family().toUpperCase(Locale.ROOT));
        }
    }

    private DotTimeline(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
        byQuarter = !Layout.hasRoomFor(months.length(), recipe.width());
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new DotTimeline(recipe, scene).figure();
    }

    private Figure figure() {
        List<Contact> shown = scene.contacts().stream().filter(this::isShown).toList();
        List<Level> levels = scene.codebook().levels().stream()
                .sorted(Comparator.comparingInt(Level::rank).reversed())
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (Level level : levels) {
            panels.add(row(
                    level,
                    shown.stream()
                            .filter(contact -> contact.level().equals(level.code()))
                            .toList()));
        }
        String title = scene.title(recipe);
        List<Figure.KeyEntry> key = new ArrayList<>();
        for (Family family : Family.values()) {
            key.add(new Figure.KeyEntry(
                    family.ink,
                    family.shape,
                    scene.words().say("dots-" + family.name().toLowerCase(Locale.ROOT))));
        }
        return new Figure(
                recipe.figure(),
                title,
                scene.words()
                        .say(
                                byQuarter ? "dots-subtitle-quarters" : "dots-subtitle",
                                Integer.toString(shown.size()),
                                Integer.toString(scene.contacts().size())),
                key,
                scene.source(),
                scene.words()
                        .say(
                                "dots-alt",
                                title,
                                Integer.toString(shown.size()),
                                Integer.toString(levels.size()),
                                months.first(),
                                months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                panels,
                numbers(shown),
                byQuarter ? QUARTER / ABREAST : 1 / 12.0);
    }

    private boolean isShown(Contact contact) {
        return scene.codebook().outcome(contact.outcome()).effect() != Effect.ANNOUNCEMENT
                && contact.when()
                        .map(when -> months.contains(YearMonth.from(when.first())))
                        .orElse(false);
    }

    private Panel row(Level level, List<Contact> contacts) {
        Map<Family, List<Layer.Point>> dots = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            dots.put(family, new ArrayList<>());
        }
        Map<Double, Integer> piles = new HashMap<>();
        for (Contact contact : contacts) {
            YearMonth month = YearMonth.from(contact.when().map(DateSpan::first).orElseThrow());
            double place = byQuarter ? Math.floor(Scene.middle(month) / QUARTER) * QUARTER : Scene.middle(month);
            int pile = piles.merge(place, 1, Integer::sum) - 1;
            Family family = Family.of(scene.codebook().signal(contact), scene.codebook());
            dots.computeIfAbsent(family, any -> new ArrayList<>())
                    .add(
                            byQuarter
                                    ? new Layer.Point(
                                            place + QUARTER * (pile % ABREAST + 0.5) / ABREAST,
                                            Math.floorDiv(pile, ABREAST) + 0.5)
                                    : new Layer.Point(place, pile + 0.5));
        }
        int most = piles.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int highest = Math.max(2, byQuarter ? (most + ABREAST - 1) / ABREAST : most);
        List<Layer> layers = new ArrayList<>(Coverages.missing(scene, months));
        dots.forEach((family, points) -> layers.add(new Layer.Dots(points, family.ink, family.shape)));
        return new Panel(
                level.definition().name(scene.language()),
                ROW_HEAD,
                highest * DOT,
                0,
                highest,
                List.of(new Panel.Tick(0, "")),
                layers);
    }

    private Figure.Numbers numbers(List<Contact> shown) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Contact contact : shown) {
            String start = contact.when().map(DateSpan::start).orElse("");
            rows.put(
                    start + " " + contact.id(),
                    List.of(
                            contact.id(),
                            start,
                            contact.level(),
                            contact.outcome(),
                            scene.codebook().signal(contact)));
        }
        return new Figure.Numbers(
                List.of("contact_id", "start", "level", "outcome", "signal"), List.copyOf(rows.values()));
    }
}
