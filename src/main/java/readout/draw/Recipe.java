package readout.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;
import readout.model.MonthSpan;

/**
 * How a figure is made: a row of {@code recipes.csv}.
 *
 * @param figure the name of the figure and of its files
 * @param form what kind of figure it is
 * @param from the first month shown; empty for the first that is covered
 * @param to the last month shown; empty for the last that is covered
 * @param width the width in points
 * @param height the height in points
 * @param shows what a reader sees, in a line
 */
public record Recipe(
        String figure,
        Form form,
        Optional<java.time.YearMonth> from,
        Optional<java.time.YearMonth> to,
        int width,
        int height,
        String shows) {

    /** The least width and height in points. */
    public static final int SMALLEST = 200;
    /** The greatest width and height in points. */
    public static final int LARGEST = 4000;

    /** The recipes that the program brings with it, in the order in which reports show them. */
    public static List<Recipe> all() {
        Loaded<List<Recipe>> loaded = Table.read(
                Input.resource("readout/draw/recipes.csv"),
                List.of("figure", "form", "from", "to", "width", "height", "shows"),
                Recipe::of);
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own recipes have a problem: "
                    + loaded.problems().get(0));
        }
        return loaded.value();
    }

    public static List<String> names() {
        return all().stream().map(Recipe::figure).collect(Collectors.toList());
    }

    private static Recipe of(Row row) {
        String form = row.oneOf("form", "form", Form.codes());
        return new Recipe(
                row.required("figure"),
                Form.parse(form).orElse(Form.INDEX_LINE),
                row.text("from").isEmpty() ? Optional.empty() : Optional.of(row.month("from")),
                row.text("to").isEmpty() ? Optional.empty() : Optional.of(row.month("to")),
                row.whole("width", SMALLEST, LARGEST),
                row.whole("height", SMALLEST, LARGEST),
                row.required("shows"));
    }

    /**
     * The same figure in another size.
     *
     * @param width the width in points, from {@link #SMALLEST} to {@link #LARGEST}
     * @param height the height, as the width
     */
    public Recipe withSize(int width, int height) {
        return new Recipe(figure, form, from, to, width, height, shows);
    }

    /** The figure of this recipe, drawn from a scene. */
    public Figure of(Scene scene) {
        return form.draw(this, scene);
    }

    /** The months to show: those asked for, as far as they are covered; all of them if none of those is. */
    MonthSpan months(Scene scene) {
        MonthSpan covered = scene.months();
        java.time.YearMonth first =
                from.filter(month -> !month.isBefore(covered.first())).orElse(covered.first());
        java.time.YearMonth last =
                to.filter(month -> !month.isAfter(covered.last())).orElse(covered.last());
        return last.isBefore(first) ? covered : new MonthSpan(first, last);
    }
}
