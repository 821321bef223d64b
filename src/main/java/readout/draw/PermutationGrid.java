package readout.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Year;
import readout.model.Language;
import readout.model.PermutationDistribution;
import readout.model.TestResult;

/**
 * The claim about elections, a row for each comparison: to the left the observed difference among those of all assignments
 * of the deciding test, to the right the years of the term. What is claimed comes first, then the placebos.
 */
final class PermutationGrid {

    /** The units that have a name in both languages. */
    private static final Map<String, String> UNITS = Map.of(
            "contacts held a year", "unit-contacts",
            "contacts of ministers and above a year", "unit-ministers",
            "encounters per 100 country visits of the US leaders", "unit-encounters-by-travel",
            "encounters a year", "unit-encounters");

    private static final double HEADROOM = 42;
    /** Nothing stands above the first row whose words below need room. */
    private static final double FIRST_HEADROOM = 22;

    private static final double PLOT = 90;
    private static final double LEFT = 0.60;
    private static final double RIGHT = 0.66;
    private static final double PERCENT = 100;
    private static final double STEP = 25;
    private static final double HIGHEST = 250;
    /** The least share of assignments that can be seen. */
    private static final double VISIBLE = 0.0005;

    /** The part of the axis beyond its ends in which the outer half of a ring has room. */
    private static final double RIM = 0.06;

    /** A test that could have given a smaller p than this is held back by nothing that need be told. */
    private static final double TINY = 0.001;

    private static final int TERM = 4;
    /** Half the width of the mark at what was observed, as a part of the axis. */
    private static final double MARK = 0.004;

    private final Recipe recipe;
    private final Scene scene;
    private final List<Row> rows;
    private final double end;
    private final double top;

    /** A comparison, and whether something is claimed of it. */
    private record Row(ElectionComparison comparison, boolean claimed) {

        /** The mean of the yearly rates: what all shares of a row are of. */
        double mean() {
            return comparison.years().stream().mapToDouble(Row::rate).average().orElse(0);
        }

        static double rate(Year year) {
            return year.count() / year.exposure();
        }

        double percent(Year year) {
            return PERCENT * rate(year) / mean();
        }

        /** How far out there is anything to see. */
        double visible() {
            return distribution()
                    .map(distribution -> IntStream.range(
                                    0, distribution.shares().size())
                            .filter(bin -> distribution.shares().get(bin) >= VISIBLE)
                            .mapToDouble(bin ->
                                    PERCENT * Math.max(-distribution.start(bin), distribution.start(bin + 1)) / mean())
                            .max()
                            .orElse(STEP))
                    .orElse(STEP);
        }

        Optional<PermutationDistribution> distribution() {
            return comparison.distribution();
        }
    }

    private PermutationGrid(Recipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        rows = new ArrayList<>();
        for (ElectionClaim claim : scene.studies().claims().get()) {
            rows.add(new Row(claim.main(), true));
            claim.placebos().forEach(placebo -> rows.add(new Row(placebo, false)));
        }
        double farthest = rows.stream().mapToDouble(Row::visible).max().orElse(STEP);
        end = Math.ceil(farthest / STEP) * STEP;
        double highest = rows.stream()
                .filter(row -> row.distribution().isPresent())
                .flatMap(row -> row.comparison().years().stream().map(row::percent))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(PERCENT);
        top = Math.min(HIGHEST, Math.ceil(highest / (PERCENT / 2)) * PERCENT / 2);
    }

    static Figure draw(Recipe recipe, Scene scene) {
        return new PermutationGrid(recipe, scene).figure();
    }

    private Figure figure() {
        String title = scene.title(recipe);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            panels.add(differences(rows.get(i)));
            panels.add(years(rows.get(i)));
        }
        return new Figure(
                recipe.figure(),
                title,
                scene.words().say("permutation-subtitle", percent(top)),
                List.of(
                        new Figure.KeyEntry(
                                Ink.OBSERVED, Shape.SQUARE, scene.words().say("permutation-observed")),
                        new Figure.KeyEntry(
                                Ink.AS_FAR, Shape.SQUARE, scene.words().say("permutation-as-far")),
                        new Figure.KeyEntry(
                                Ink.PARTIAL, Shape.SQUARE, scene.words().say("permutation-nearer"))),
                scene.words()
                        .join(Stream.concat(
                                        scene.studies().leaders().stream()
                                                .map(leaders -> scene.words().say("permutation-leaders", leaders)),
                                        Stream.of(scene.source()))
                                .toList()),
                scene.words().say("permutation-alt", title, describe()),
                recipe.width(),
                recipe.height(),
                1,
                TERM,
                panels,
                numbers());
    }

    private String describe() {
        return rows.stream()
                .map(row -> name(row) + (verdict(row).isEmpty() ? "" : ", " + verdict(row)))
                .reduce((one, other) -> scene.words().say("permutation-and", one, other))
                .orElse("");
    }

    private Panel differences(Row row) {
        List<Layer> layers = new ArrayList<>();
        double high = 1;
        Optional<PermutationDistribution> found = row.distribution();
        if (found.isPresent()) {
            PermutationDistribution distribution = found.get();
            double observed = PERCENT * deciding(row).statistic() / row.mean();
            List<Layer.Box> near = new ArrayList<>();
            List<Layer.Box> far = new ArrayList<>();
            for (int bin = 0; bin < distribution.shares().size(); bin++) {
                double left = PERCENT * distribution.start(bin) / row.mean();
                double right = PERCENT * distribution.start(bin + 1) / row.mean();
                double share = distribution.shares().get(bin);
                if (share >= VISIBLE) {
                    (Math.abs(left + right) / 2 < Math.abs(observed) ? near : far)
                            .add(new Layer.Box(left, right, 0, share));
                }
                high = bin == 0 ? share : Math.max(high, share);
            }
            layers.add(new Layer.Bars(near, Ink.PARTIAL));
            layers.add(new Layer.Bars(far, Ink.AS_FAR));
            layers.add(new Layer.Bars(
                    List.of(new Layer.Box(observed - 2 * end * MARK, observed + 2 * end * MARK, 0, 1.12 * high)),
                    Ink.OBSERVED));
        }
        List<Panel.Tick> ticks = new ArrayList<>();
        double step = end > 3 * STEP ? 2 * STEP : STEP;
        for (double at = -Math.floor(end / step) * step; at <= end; at += step) {
            ticks.add(new Panel.Tick(
                    at,
                    String.format(Locale.ROOT, "%+.0f %%", at)
                            .replace("+0 ", "0 ")
                            .replace('-', '−')));
        }
        return new Panel(
                name(row),
                headroom(row),
                PLOT,
                0,
                1.15 * high,
                List.of(new Panel.Tick(0, "")),
                layers,
                Optional.of(new Panel.Across(0, LEFT, -end, end, ticks)));
    }

    private Panel years(Row row) {
        List<Layer> layers = new ArrayList<>();
        List<Panel.Tick> ticks = new ArrayList<>();
        if (row.distribution().isPresent()) {
            for (int year = 1; year <= TERM; year++) {
                int place = year;
                List<Layer.Point> single = row.comparison().years().stream()
                        .filter(each -> each.yearOfTerm() == place)
                        .map(each -> new Layer.Point(place, Math.min(top, row.percent(each))))
                        .toList();
                double mean = row.comparison().years().stream()
                        .filter(each -> each.yearOfTerm() == place)
                        .mapToDouble(row::percent)
                        .average()
                        .orElse(0);
                layers.add(new Layer.Bars(
                        List.of(new Layer.Box(year - 0.3, year + 0.3, 0, mean)),
                        year == TERM ? Ink.OBSERVED : Ink.PARTIAL));
                layers.add(new Layer.Dots(single, year == TERM ? Ink.TEXT : Ink.COMPLETE, Shape.RING));
            }
            layers.add(new Layer.Rule(PERCENT, Ink.BASE));
        }
        for (int year = 1; year < TERM; year++) {
            ticks.add(new Panel.Tick(year, scene.words().say("permutation-year", Integer.toString(year))));
        }
        ticks.add(new Panel.Tick(TERM, scene.words().say("permutation-election")));
        return new Panel(
                verdict(row),
                headroom(row),
                PLOT,
                -RIM * top,
                (1 + RIM) * top,
                List.of(new Panel.Tick(0, "0 %"), new Panel.Tick(PERCENT, "100 %"), new Panel.Tick(top, percent(top))),
                layers,
                Optional.of(new Panel.Across(RIGHT, 1, 0.5, TERM + 0.5, ticks)));
    }

    private double headroom(Row row) {
        return row.equals(rows.get(0)) ? FIRST_HEADROOM : HEADROOM;
    }

    private static TestResult deciding(Row row) {
        return row.comparison().permutations().get(0);
    }

    private String name(Row row) {
        ElectionComparison comparison = row.comparison();
        String years = comparison.years().isEmpty()
                ? ""
                : scene.words()
                        .say(
                                "permutation-years",
                                Integer.toString(comparison.years().get(0).year()),
                                Integer.toString(comparison
                                        .years()
                                        .get(comparison.years().size() - 1)
                                        .year()));
        return scene.words()
                .say(
                        row.claimed() ? "permutation-name" : "permutation-placebo",
                        partner(comparison.name()),
                        unit(comparison.unit()),
                        years);
    }

    /** A unit in the language of the figure; as it stands if its name is not in the table. */
    private String unit(String unit) {
        return UNITS.containsKey(unit) ? scene.words().say(Objects.requireNonNull(UNITS.get(unit))) : unit;
    }

    /** The name of the other party, if a comparison is named after a dyad. */
    private String partner(String name) {
        return scene.codebook().parties().stream()
                .filter(party -> name.endsWith("-" + party.code()))
                .map(party -> scene.language() == Language.ZH ? party.nameZh() : party.nameEn())
                .findFirst()
                .orElse(name);
    }

    /** p, what it could have been, and how often a halving would have been found. */
    private String verdict(Row row) {
        if (row.comparison().permutations().isEmpty()) {
            return scene.words().say("permutation-unknown");
        }
        TestResult test = deciding(row);
        return (test.smallestReachableP() < TINY
                        ? scene.words().say("permutation-p-alone", test.pTold())
                        : scene.words().say("permutation-p", test.pTold(), test.smallestTold()))
                + test.powers().stream()
                        .findFirst()
                        .map(power -> scene.words()
                                .say(
                                        "permutation-power",
                                        String.format(Locale.ROOT, "%.0f", PERCENT * power.probability())))
                        .orElse("");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value);
    }

    private Figure.Numbers numbers() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            String what = (row.claimed() ? "claim" : "placebo");
            ElectionComparison comparison = row.comparison();
            for (TestResult test : comparison.permutations()) {
                cells.add(cells(row, what, "test", test.name(), number(test.statistic()), number(test.p())));
                cells.add(cells(row, what, "least_p", test.name(), "", number(test.smallestReachableP())));
                for (TestResult.Power power : test.powers()) {
                    cells.add(cells(
                            row, what, "power", test.name(), number(power.rateRatio()), number(power.probability())));
                }
            }
            row.distribution().ifPresent(distribution -> {
                for (int bin = 0; bin < distribution.shares().size(); bin++) {
                    cells.add(cells(
                            row,
                            what,
                            "assignments",
                            number(distribution.start(bin)),
                            number(distribution.start(bin + 1)),
                            number(distribution.shares().get(bin))));
                }
            });
            for (Year year : comparison.years()) {
                cells.add(cells(
                        row,
                        what,
                        "year",
                        Integer.toString(year.year()),
                        Integer.toString(year.yearOfTerm()),
                        number(Row.rate(year))));
            }
        }
        return new Figure.Numbers(List.of("comparison", "unit", "role", "row", "what", "at", "value"), cells);
    }

    private static List<String> cells(Row row, String role, String kind, String what, String at, String value) {
        return List.of(row.comparison().name(), row.comparison().unit(), role, kind, what, at, value);
    }

    private static String number(double value) {
        return Double.toString(value);
    }
}
