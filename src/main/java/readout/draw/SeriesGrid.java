package readout.draw;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.SeriesBenchmark;
import readout.model.SeriesComparison;

/** Other people's monthly series beside the index, a row for each: both on one scale, and their correlation by lag. */
final class SeriesGrid {

    private static final double HEADROOM = 42;
    /** Nothing stands above the first row whose words below need room. */
    private static final double FIRST_HEADROOM = 22;

    private static final double PLOT = 110;
    private static final double LEFT = 0.58;
    private static final double RIGHT = 0.66;
    private static final double DEVIATIONS = 3.5;
    private static final double ASIDE = 0.16;
    private static final double MOST_YEARS = 10;

    private final Recipe recipe;
    private final Scene scene;
    private final MonthSpan months;

    private SeriesGrid(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        months = recipe.months(scene);
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new SeriesGrid(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        List<Panel> panels = new ArrayList<>();
        for (SeriesBenchmark benchmark : scene.studies().benchmarks()) {
            panels.add(lines(benchmark));
            panels.add(lags(benchmark));
        }
        if (panels.isEmpty()) {
            panels.add(new Panel(scene.words().say("series-none"), HEADROOM, PLOT, 0, 1, List.of(), List.of()));
        }
        return new Figure(
                recipe.figure(),
                title,
                scene.words().say("series-subtitle", String.valueOf(DEVIATIONS)),
                List.of(
                        new Figure.KeyEntry(
                                Ink.INDEX, Shape.SQUARE, scene.words().say("series-index")),
                        new Figure.KeyEntry(
                                Ink.OTHER_SERIES, Shape.SQUARE, scene.words().say("series-other")),
                        new Figure.KeyEntry(Ink.TEXT, Shape.DISC, scene.words().say("series-changes")),
                        new Figure.KeyEntry(
                                Ink.UNTONED, Shape.RING, scene.words().say("series-levels"))),
                scene.source(),
                scene.words()
                        .say(
                                "series-alt",
                                title,
                                scene.words()
                                        .list(scene.studies().benchmarks().stream()
                                                .map(SeriesBenchmark::name)
                                                .toList())),
                recipe.width(),
                recipe.height(),
                Scene.start(months.first()),
                Scene.end(months.last()),
                panels,
                numbers());
    }

    private Panel lines(SeriesBenchmark benchmark) {
        SortedMap<YearMonth, Double> ours = new TreeMap<>();
        for (IndexMonth month : scene.index().months()) {
            if (months.contains(month.month())) {
                month.index().ifPresent(value -> ours.put(month.month(), value));
            }
        }
        SortedMap<YearMonth, Double> others = new TreeMap<>(benchmark.series().values());
        others.keySet().removeIf(month -> !months.contains(month));
        List<Layer> layers = new ArrayList<>(Coverages.missing(scene, months));
        layers.addAll(line(ours, Ink.INDEX));
        layers.addAll(line(others, Ink.OTHER_SERIES));
        List<Panel.Tick> years = new ArrayList<>();
        int step = months.length() > 12 * MOST_YEARS ? 3 : 1;
        for (int year = months.first().getYear() + (months.first().getMonthValue() == 1 ? 0 : 1);
                year <= months.last().getYear();
                year += step) {
            years.add(new Panel.Tick(year, Integer.toString(year)));
        }
        return new Panel(
                benchmark.name(),
                headroom(benchmark),
                PLOT,
                -DEVIATIONS,
                DEVIATIONS,
                List.of(new Panel.Tick(-2, "−2"), new Panel.Tick(0, "0"), new Panel.Tick(2, "+2")),
                layers,
                Optional.of(new Panel.Across(0, LEFT, Scene.start(months.first()), Scene.end(months.last()), years)));
    }

    /** Unbroken stretches of a series in standard deviations; none if it does not vary. */
    private static List<Layer> line(SortedMap<YearMonth, Double> series, Ink ink) {
        double mean = series.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double deviation = Math.sqrt(series.values().stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
        List<Layer> layers = new ArrayList<>();
        if (!(deviation > 0)) {
            return layers;
        }
        List<Layer.Point> run = new ArrayList<>();
        for (YearMonth month : series.keySet()) {
            double value = (series.getOrDefault(month, mean) - mean) / deviation;
            run.add(new Layer.Point(Scene.middle(month), Math.max(-DEVIATIONS, Math.min(DEVIATIONS, value))));
            if (!series.containsKey(month.plusMonths(1))) {
                layers.add(
                        run.size() == 1
                                ? new Layer.Dots(List.copyOf(run), ink, Shape.DISC)
                                : new Layer.Line(List.copyOf(run), ink));
                run.clear();
            }
        }
        return layers;
    }

    private Panel lags(SeriesBenchmark benchmark) {
        List<Layer> layers = new ArrayList<>();
        layers.addAll(correlations(benchmark, "levels", ASIDE, Ink.UNTONED, Shape.RING));
        layers.addAll(correlations(benchmark, "changes", -ASIDE, Ink.TEXT, Shape.DISC));
        layers.add(new Layer.Rule(0, Ink.BASE));
        int most = benchmark.comparisons().stream()
                .mapToInt(SeriesComparison::lag)
                .max()
                .orElse(0);
        List<Panel.Tick> ticks = new ArrayList<>();
        int step = Math.max(1, (most + 2) / 3);
        for (int lag = -most / step * step; lag <= most; lag += step) {
            ticks.add(new Panel.Tick(lag, lag < 0 ? "−" + -lag : Integer.toString(lag)));
        }
        return new Panel(
                same(benchmark),
                headroom(benchmark),
                PLOT,
                -1,
                1,
                List.of(new Panel.Tick(-1, "−1"), new Panel.Tick(0, "0"), new Panel.Tick(1, "+1")),
                layers,
                Optional.of(new Panel.Across(RIGHT, 1, -most - 0.6, most + 0.6, ticks)));
    }

    private double headroom(SeriesBenchmark benchmark) {
        return benchmark.equals(scene.studies().benchmarks().get(0)) ? FIRST_HEADROOM : HEADROOM;
    }

    private String same(SeriesBenchmark benchmark) {
        return benchmark.comparisons().stream()
                .filter(row -> row.lag() == 0
                        && row.form().equals("changes")
                        && row.correlation().isPresent())
                .findFirst()
                .map(row -> scene.words()
                        .say("series-same", signed(row.correlation().getAsDouble()), Integer.toString(row.months())))
                .orElse(scene.words().say("series-few"));
    }

    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    private static List<Layer> correlations(
            SeriesBenchmark benchmark, String form, double aside, Ink ink, Shape shape) {
        List<Layer> layers = new ArrayList<>();
        List<Layer.Point> dots = new ArrayList<>();
        for (SeriesComparison row : benchmark.comparisons()) {
            if (row.form().equals(form) && row.correlation().isPresent()) {
                double x = row.lag() + aside;
                if (row.low().isPresent() && row.high().isPresent()) {
                    layers.add(new Layer.Line(
                            List.of(
                                    new Layer.Point(x, row.low().getAsDouble()),
                                    new Layer.Point(x, row.high().getAsDouble())),
                            ink));
                }
                dots.add(new Layer.Point(x, row.correlation().getAsDouble()));
            }
        }
        layers.add(new Layer.Dots(dots, ink, shape));
        return layers;
    }

    private Figure.Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (SeriesBenchmark benchmark : scene.studies().benchmarks()) {
            for (SeriesComparison row : benchmark.comparisons()) {
                rows.add(List.of(
                        benchmark.name(),
                        row.form(),
                        Integer.toString(row.lag()),
                        Integer.toString(row.months()),
                        number(row.correlation()),
                        number(row.low()),
                        number(row.high())));
            }
        }
        return new Figure.Numbers(List.of("series", "form", "lag", "months", "spearman", "lo95", "hi95"), rows);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }
}
