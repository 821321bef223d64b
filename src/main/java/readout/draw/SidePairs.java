package readout.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import readout.codebook.Outcome.Effect;
import readout.codebook.Tone;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.MonthSpan;

/**
 * The two capitals' words for the same contact: above both tones of every contact that both describe, then by how much the
 * Chinese words are warmer, then which contacts are described at all.
 */
final class SidePairs {

    private static final double HEADROOM = 22;
    /** Room for the numbers of pairs. */
    private static final double COUNTS = 16;

    private static final double WORDS = 190;
    private static final double GAPS = 70;
    private static final double TOLD = 90;
    private static final double MARGIN = 0.12;
    /** A mean gap that is nought but for the rounding of the codebook's tones, and too small for a bar to be seen. */
    private static final double NOUGHT = 0.005;

    private static final double PERCENT = 100;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;
    private final List<Pair> pairs;
    private final Map<Integer, List<Pair>> years = new TreeMap<>();

    /** A contact that took place, with what each side's leading word says; empty if that side gave none. */
    private record Pair(Contact contact, LocalDate day, Optional<Tone> us, Optional<Tone> china) {

        boolean isWhole() {
            return us.isPresent() && china.isPresent();
        }

        double gap() {
            return china.orElseThrow().value() - us.orElseThrow().value();
        }
    }

    private SidePairs(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
        pairs = scene.contacts().stream()
                .filter(contact -> scene.codebook().outcome(contact.outcome()).effect() == Effect.ENGAGEMENT
                        && scene.codebook().weight(scene.codebook().cell(contact)) > 0)
                .filter(contact -> contact.when()
                        .map(when -> months.contains(YearMonth.from(when.first())))
                        .orElse(false))
                .map(contact -> new Pair(
                        contact,
                        contact.when().map(DateSpan::first).orElseThrow(),
                        scene.codebook().leadingTone(contact.toneWords(Issuer.US)),
                        scene.codebook().leadingTone(contact.toneWords(Issuer.PRC))))
                .sorted(Comparator.comparing(Pair::day)
                        .thenComparing(pair -> pair.contact().id()))
                .toList();
        pairs.forEach(pair -> years.computeIfAbsent(pair.day().getYear(), year -> new ArrayList<>())
                .add(pair));
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new SidePairs(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        return new Figure(
                recipe.figure(),
                title,
                scene.words()
                        .say(
                                "sides-subtitle",
                                Integer.toString(pairs.size()),
                                Integer.toString(scene.contacts().size())),
                List.of(
                        new Figure.KeyEntry(Ink.US, Shape.SQUARE, scene.words().say("sides-us")),
                        new Figure.KeyEntry(Ink.CHINA, Shape.DISC, scene.words().say("sides-china")),
                        new Figure.KeyEntry(
                                Ink.TEXT, Shape.DIAMOND, scene.words().say("sides-alike")),
                        new Figure.KeyEntry(
                                Ink.TEXT, Shape.SQUARE, scene.words().say("sides-described")),
                        new Figure.KeyEntry(
                                Ink.PARTIAL, Shape.SQUARE, scene.words().say("sides-none"))),
                scene.source(),
                scene.words().say("sides-alt", title, months.first(), months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                List.of(words(), gaps(), told()),
                numbers());
    }

    private Panel words() {
        Collection<Tone> tones = scene.codebook().tones();
        List<Layer> layers = new ArrayList<>(Coverages.missing(scene, months));
        List<Layer.Point> us = new ArrayList<>();
        List<Layer.Point> china = new ArrayList<>();
        List<Layer.Point> alike = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.isWhole()) {
                double x = Scene.day(pair.day());
                Layer.Point one = new Layer.Point(x, pair.us().orElseThrow().value());
                Layer.Point other =
                        new Layer.Point(x, pair.china().orElseThrow().value());
                if (one.equals(other)) {
                    alike.add(one);
                } else {
                    layers.add(new Layer.Line(List.of(one, other), Ink.PARTIAL));
                    us.add(one);
                    china.add(other);
                }
            }
        }
        layers.add(new Layer.Dots(alike, Ink.TEXT, Shape.DIAMOND));
        layers.add(new Layer.Dots(us, Ink.US, Shape.SQUARE));
        layers.add(new Layer.Dots(china, Ink.CHINA, Shape.DISC));
        return new Panel(
                scene.words().say("sides-both"),
                HEADROOM,
                WORDS,
                tones.stream().mapToDouble(Tone::value).min().orElse(-1) - MARGIN,
                tones.stream().mapToDouble(Tone::value).max().orElse(1) + MARGIN,
                tones.stream()
                        .map(tone -> new Panel.Tick(
                                tone.value(),
                                tone.definition().name(scene.language()).toLowerCase(Locale.ROOT)))
                        .toList(),
                layers);
    }

    /** The mean difference of the contacts that both describe, by year. */
    private Panel gaps() {
        List<Layer.Box> warmer = new ArrayList<>();
        List<Layer.Box> cooler = new ArrayList<>();
        List<Layer.Point> none = new ArrayList<>();
        List<Panel.Tick> counts = new ArrayList<>();
        double most = 0.1;
        for (int year : years.keySet()) {
            List<Pair> both = years.getOrDefault(year, List.of()).stream()
                    .filter(Pair::isWhole)
                    .toList();
            double gap = both.stream().mapToDouble(Pair::gap).average().orElse(0);
            most = Math.max(most, Math.abs(gap));
            if (!both.isEmpty() && Math.abs(gap) < NOUGHT) {
                none.add(new Layer.Point(middle(year), 0));
            } else if (gap > 0) {
                warmer.add(box(year, 0, gap));
            } else if (gap < 0) {
                cooler.add(box(year, gap, 0));
            }
            counts.add(new Panel.Tick(middle(year), Integer.toString(both.size())));
        }
        double end = Math.ceil(most * 10) / 10;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars(warmer, Ink.CHINA));
        layers.add(new Layer.Bars(cooler, Ink.US));
        layers.add(new Layer.Dots(none, Ink.TEXT, Shape.DIAMOND));
        return new Panel(
                scene.words().say("sides-gap"),
                HEADROOM,
                GAPS,
                cooler.isEmpty() ? -end / 4 : -end,
                end,
                List.of(new Panel.Tick(0, "0"), new Panel.Tick(end, String.format(Locale.ROOT, "%.1f", end))),
                layers,
                Optional.of(new Panel.Across(0, 1, Scene.start(months.first()), Scene.end(months.last()), counts)));
    }

    /** Which part of a year's contacts is described by both, by one side, by neither. */
    private Panel told() {
        Map<Ink, List<Layer.Box>> boxes = new TreeMap<>();
        for (int year : years.keySet()) {
            List<Pair> all = years.getOrDefault(year, List.of());
            double from = 0;
            for (Ink ink : List.of(Ink.TEXT, Ink.US, Ink.CHINA, Ink.PARTIAL)) {
                double part = PERCENT
                        * all.stream().filter(pair -> ink == teller(pair)).count()
                        / all.size();
                if (part > 0) {
                    boxes.computeIfAbsent(ink, any -> new ArrayList<>()).add(box(year, from, from + part));
                }
                from += part;
            }
        }
        List<Layer> layers = new ArrayList<>();
        boxes.forEach((ink, bars) -> layers.add(new Layer.Bars(bars, ink)));
        return new Panel(
                scene.words().say("sides-told"),
                HEADROOM + COUNTS,
                TOLD,
                0,
                PERCENT,
                List.of(new Panel.Tick(0, "0 %"), new Panel.Tick(50, "50 %"), new Panel.Tick(PERCENT, "100 %")),
                layers);
    }

    private static Ink teller(Pair pair) {
        if (pair.isWhole()) {
            return Ink.TEXT;
        }
        return pair.us().isPresent() ? Ink.US : pair.china().isPresent() ? Ink.CHINA : Ink.PARTIAL;
    }

    private double middle(int year) {
        Layer.Box shown = box(year, 0, 0);
        return (shown.left() + shown.right()) / 2;
    }

    /** A bar over the months of a year that are shown. */
    private Layer.Box box(int year, double low, double high) {
        double left = Math.max(year, Scene.start(months.first()));
        double right = Math.min(year + 1.0, Scene.end(months.last()));
        double edge = (right - left) * MARGIN;
        return new Layer.Box(left + edge, right - edge, low, high);
    }

    private Figure.Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(List.of(
                    pair.contact().id(),
                    pair.contact().when().map(DateSpan::start).orElse(""),
                    pair.us().map(Tone::code).orElse(""),
                    pair.china().map(Tone::code).orElse(""),
                    pair.isWhole() ? String.format(Locale.ROOT, "%.3f", pair.gap()) : ""));
        }
        return new Figure.Numbers(List.of("contact_id", "start", "tone_us", "tone_cn", "gap"), rows);
    }
}
