package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What coders made of units: a category of each unit from each coder who coded it. */
final class Ratings {

    /** What stands for "not coded". */
    static final int MISSING = -1;

    private final int[][] categories;
    private final int coders;
    private final double[] values;

    private Ratings(int[][] categories, int coders, double[] values) {
        this.categories = categories;
        this.coders = coders;
        this.values = values;
    }

    /**
     * Ratings by names of categories.
     *
     * @param known the categories in their order
     * @param units a list for each unit with an entry for each coder, empty where the coder did not code it
     * @throws IllegalArgumentException if a category is not known
     */
    static Ratings of(List<String> known, List<List<Optional<String>>> units) {
        double[] values = new double[known.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        int[][] categories = new int[units.size()][];
        for (int unit = 0; unit < categories.length; unit++) {
            List<Optional<String>> row = units.get(unit);
            categories[unit] = new int[row.size()];
            for (int coder = 0; coder < row.size(); coder++) {
                int category = row.get(coder).map(known::indexOf).orElse(MISSING);
                if (category < 0 && row.get(coder).isPresent()) {
                    throw new IllegalArgumentException(
                            "Unknown category " + row.get(coder).get());
                }
                categories[unit][coder] = category;
            }
        }
        return new Ratings(categories, units.isEmpty() ? 0 : units.get(0).size(), values);
    }

    /** Ratings by numbers, the categories being those that occur; a unit a row, NaN where a coder did not code it. */
    static Ratings ofNumbers(double[][] units) {
        double[] values = Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .distinct()
                .toArray();
        int[][] categories = new int[units.length][];
        for (int unit = 0; unit < units.length; unit++) {
            categories[unit] = Arrays.stream(units[unit])
                    .mapToInt(value -> Double.isNaN(value) ? MISSING : Arrays.binarySearch(values, value))
                    .toArray();
        }
        return new Ratings(categories, units.length == 0 ? 0 : units[0].length, values);
    }

    int units() {
        return categories.length;
    }

    int coders() {
        return coders;
    }

    /** The number of categories that could have been given. */
    int categories() {
        return values.length;
    }

    /** The number that a category stands for; its place in the order if it has none. */
    double value(int category) {
        return values[category];
    }

    int category(int unit, int coder) {
        return categories[unit][coder];
    }

    /** The categories that coders gave a unit. */
    int[] given(int unit) {
        return Arrays.stream(categories[unit])
                .filter(category -> category != MISSING)
                .toArray();
    }

    /** Only the units that at least two coders coded. */
    Ratings paired() {
        List<int[]> paired = new ArrayList<>();
        for (int[] unit : categories) {
            if (Arrays.stream(unit).filter(category -> category != MISSING).count() > 1) {
                paired.add(unit);
            }
        }
        return new Ratings(paired.toArray(int[][]::new), coders, values);
    }

    /** The units at the given places, which may repeat. */
    Ratings at(int[] places) {
        int[][] chosen = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = categories[places[i]];
        }
        return new Ratings(chosen, coders, values);
    }
}
