package readout.draw;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import readout.codebook.Outcome.Effect;
import readout.input.Wording;
import readout.model.Band;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Election;
import readout.model.EngagementRate;
import readout.model.IndexMonth;
import readout.model.Mark;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/** The index with its band, windows shaded, what was put off below, elections and events named. */
final class IndexLine {

    private static final double NAMES = 50;
    private static final double PLOT = 250;
    private static final double PUT_OFF = 50;
    private static final double PUT_OFF_HEAD = 18;
    /** The part of the axis below zero, where a dot at zero still finds room. */
    private static final double BELOW = 0.02;

    private static final double STEP = 100;
    private static final int SHOWN = 80;
    private static final int FEW_MONTHS = 48;
    private static final int YEAR = 12;
    /** How far above a line a label stands, as a part of the axis. */
    private static final double LABEL = 0.075;

    private final Recipe recipe;
    private final Scene scene;
    private final Wording words;
    private final MonthSpan months;
    private final List<IndexMonth> rows;
    private final double top;

    private IndexLine(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        words = scene.words();
        months = recipe.months(scene);
        rows = scene.index().months().stream()
                .filter(row -> months.contains(row.month()))
                .toList();
        double highest = rows.stream()
                .map(IndexMonth::index)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(STEP);
        top = Math.max(2, Math.ceil(highest * 1.02 / STEP)) * STEP;
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new IndexLine(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        return new Figure(
                recipe.figure(),
                title,
                words.join(Stream.of(
                                words.say(
                                        "index-subtitle",
                                        words.span(scene.index().base()),
                                        whole(top)),
                                scene.faintWindows())
                        .filter(sentence -> !sentence.isEmpty())
                        .toList()),
                List.of(),
                scene.source(),
                words.say("index-alt", title, months.first(), months.last()),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                List.of(engagement(), putOff(), coverage()),
                numbers());
    }

    private Panel engagement() {
        List<Layer> layers = new ArrayList<>();
        for (WindowPeriod window : scene.windows()) {
            if (isSeen(window.months())) {
                layers.add(new Layer.Shade(
                        Math.max(Scene.start(window.months().first()), Scene.start(months.first())),
                        Math.min(Scene.end(window.months().last()), Scene.end(months.last())),
                        scene.shade(window)));
            }
        }
        layers.addAll(Coverages.missing(scene, months));
        for (List<IndexMonth> run : runs()) {
            layers.add(new Layer.Ribbon(ribbon(run), Ink.BAND));
        }
        scene.median().ifPresent(median -> {
            layers.add(new Layer.Rule(median, Ink.BASE));
            layers.add(new Layer.Margin(median, words.say("index-base", whole(median)), Ink.BASE));
        });
        for (List<IndexMonth> run : runs()) {
            layers.add(new Layer.Line(
                    run.stream()
                            .map(row -> new Layer.Point(
                                    Scene.middle(row.month()), row.index().orElseThrow()))
                            .toList(),
                    Ink.INDEX));
        }
        for (List<IndexMonth> run : runs()) {
            if (run.size() == 1) { // a line of one point is not seen
                layers.add(new Layer.Dots(
                        List.of(new Layer.Point(
                                Scene.middle(run.get(0).month()),
                                run.get(0).index().orElseThrow())),
                        Ink.INDEX,
                        Shape.DISC));
            }
        }
        layers.addAll(rate());
        layers.addAll(broken());
        layers.add(new Layer.Events(scene.marks().stream()
                .sorted(Comparator.comparing(Mark::date).thenComparing(Mark::id))
                .filter(mark -> months.contains(YearMonth.from(mark.date())))
                .filter(mark -> scene.index()
                        .at(YearMonth.from(mark.date()))
                        .flatMap(row -> row.index().isPresent() ? Optional.of(row) : Optional.empty())
                        .isPresent())
                .filter(mark -> mark.rank() == 1 || months.length() <= FEW_MONTHS)
                .map(mark -> new Layer.Event(
                        new Layer.Point(Scene.day(mark.date()), heightAt(YearMonth.from(mark.date()))),
                        mark.label(scene.language())))
                .toList()));
        scene.headline().filter(window -> isSeen(window.months())).ifPresent(window -> layers.add(label(window)));
        List<Panel.Tick> ticks = new ArrayList<>();
        double step = top > 6 * STEP ? 2 * STEP : STEP;
        for (double level = 0; level <= top; level += step) {
            ticks.add(new Panel.Tick(level, whole(level)));
        }
        return new Panel("", NAMES, PLOT, -BELOW * top, top, ticks, layers);
    }

    private boolean isSeen(MonthSpan span) {
        return !span.last().isBefore(months.first()) && !span.first().isAfter(months.last());
    }

    /** Names the window below the plot, where no line runs. */
    private Layer label(WindowPeriod window) {
        double left = Math.max(Scene.start(window.months().first()), Scene.start(months.first()));
        double right = Math.min(Scene.end(window.months().last()), Scene.end(months.last()));
        return new Layer.Label(
                new Layer.Point((left + right) / 2, 0),
                List.of(
                        window.open()
                                ? words.say(
                                        "index-window-open",
                                        words.shortMonth(window.months().first()))
                                : words.say(
                                        "index-window",
                                        words.shortMonth(window.months().first()),
                                        words.shortMonth(window.months().last()))),
                Ink.WINDOW);
    }

    /** Crosses for contacts put off, piled up in their month; elections are named in the same strip. */
    private Panel putOff() {
        List<Layer.Point> crosses = new ArrayList<>();
        TreeMap<YearMonth, Integer> piles = new TreeMap<>();
        for (Contact contact : scene.contacts()) {
            if (scene.codebook().outcome(contact.outcome()).effect() != Effect.DISRUPTION
                    || scene.codebook().weight(scene.codebook().cell(contact)) <= 0) {
                continue;
            }
            Optional<YearMonth> month = contact.when().map(DateSpan::first).map(YearMonth::from);
            if (month.isPresent() && months.contains(month.get())) {
                int pile = piles.merge(month.get(), 1, Integer::sum);
                crosses.add(new Layer.Point(Scene.middle(month.get()), pile));
            }
        }
        double high = Math.max(
                        4,
                        piles.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0))
                + 0.6;
        List<Layer> layers = new ArrayList<>(Coverages.missing(scene, months));
        List<Layer.Box> years = new ArrayList<>();
        for (Election election : scene.elections()) {
            int year = election.date().getYear();
            if (election.kind() == Election.Kind.GENERAL && months.contains(YearMonth.from(election.date()))) {
                double left = Math.max(year, Scene.start(months.first()));
                double right = Math.min(year + 1.0, Scene.end(months.last()));
                years.add(new Layer.Box(left, right, high * 0.93, high));
                layers.add(new Layer.Label(
                        new Layer.Point((left + right) / 2, high * 0.9),
                        List.of(words.say("index-election")),
                        Ink.ELECTION));
            }
        }
        layers.add(new Layer.Bars(years, Ink.ELECTION));
        layers.add(new Layer.Dots(crosses, Ink.PUT_OFF, Shape.CROSS));
        return new Panel(words.say("index-put-off"), PUT_OFF_HEAD, PUT_OFF, 0, high, List.of(), layers);
    }

    private Panel coverage() {
        return Coverages.strip(scene, months);
    }

    /** The smooth rate as a thin line, named where it stands highest over the index for a year. */
    private List<Layer> rate() {
        List<Layer> layers = new ArrayList<>();
        Optional<Layer.Point> quietest = Optional.empty();
        double best = 0;
        for (List<IndexMonth> run : runs()) {
            if (run.stream().anyMatch(row -> row.rate().isEmpty())) {
                continue;
            }
            layers.add(new Layer.Line(run.stream().map(this::ratePoint).toList(), Ink.RATE));
            for (int i = 0; i + YEAR <= run.size(); i++) {
                List<IndexMonth> year = run.subList(i, i + YEAR);
                double above = year.stream()
                        .mapToDouble(row -> ratePoint(row).y() - row.index().orElseThrow())
                        .min()
                        .orElseThrow();
                if (above > best) {
                    best = above;
                    quietest = Optional.of(ratePoint(year.get(YEAR / 2)));
                }
            }
        }
        quietest.ifPresent(point -> layers.add(new Layer.Label(
                new Layer.Point(point.x(), point.y() + LABEL * top), List.of(words.say("index-rate")), Ink.RATE)));
        return layers;
    }

    private Layer.Point ratePoint(IndexMonth row) {
        return new Layer.Point(
                Scene.middle(row.month()),
                Math.min(top, row.rate().map(EngagementRate::value).orElseThrow()));
    }

    /** Months of which some days are not covered stand apart from the line: they are no month to compare with. */
    private List<Layer> broken() {
        List<Layer> layers = new ArrayList<>();
        for (IndexMonth row : rows) {
            if (row.index().isPresent() && !row.coverage().isWhole()) {
                Layer.Point point =
                        new Layer.Point(Scene.middle(row.month()), row.index().orElseThrow());
                layers.add(new Layer.Dots(List.of(point), Ink.INDEX, Shape.RING));
                layers.add(new Layer.Label(
                        point,
                        List.of(words.say(
                                "index-days", Integer.toString(row.coverage().days()))),
                        Ink.INDEX));
            }
        }
        return layers;
    }

    /** Unbroken stretches of months that are wholly covered. */
    private List<List<IndexMonth>> runs() {
        List<List<IndexMonth>> runs = new ArrayList<>();
        List<IndexMonth> run = new ArrayList<>();
        for (IndexMonth row : rows) {
            if (row.index().isPresent() && row.coverage().isWhole()) {
                run.add(row);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private List<Layer.Interval> ribbon(List<IndexMonth> run) {
        List<Layer.Interval> points = new ArrayList<>();
        for (IndexMonth row : run) {
            row.bands().stream()
                    .filter(band -> band.percent() == SHOWN)
                    .findFirst()
                    .ifPresent(band -> points.add(new Layer.Interval(
                            Scene.middle(row.month()), Math.min(band.low(), top), Math.min(band.high(), top))));
        }
        return points;
    }

    private double heightAt(YearMonth month) {
        return scene.index().at(month).map(row -> row.index().orElse(0)).orElse(0.0);
    }

    private Figure.Numbers numbers() {
        List<List<String>> cells = new ArrayList<>();
        for (IndexMonth row : rows) {
            cells.add(List.of(
                    row.month().toString(),
                    row.coverage().quality().code(),
                    number(row.index()),
                    number(band(row, true)),
                    number(band(row, false)),
                    row.rate().map(rate -> Double.toString(rate.value())).orElse(""),
                    Double.toString(row.disrupted()),
                    number(row.net()),
                    Boolean.toString(scene.windows().stream()
                            .anyMatch(window -> window.months().contains(row.month())))));
        }
        return new Figure.Numbers(
                List.of("month", "coverage", "index", "lo80", "hi80", "rate", "put_off", "net", "in_window"), cells);
    }

    private static OptionalDouble band(IndexMonth row, boolean low) {
        return row.bands().stream()
                .filter(band -> band.percent() == SHOWN)
                .mapToDouble((Band band) -> low ? band.low() : band.high())
                .findFirst();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
