package readout.detect;

import java.util.List;

/**
 * Counts to be explained: each with its exposure and its explanatory values. A column of ones comes first, so that every
 * model has an intercept.
 */
final class CountData {

    private final List<String> names;
    private final double[][] design;
    private final double[] counts;
    private final double[] offset;

    /**
     * @param names the names of the columns of {@code values}
     * @param values a row of explanatory values for each count, without the intercept
     * @param counts the counts, from 0; weighted counts need not be whole
     * @param exposure what each count could have come from, such as days; above 0
     */
    CountData(List<String> names, double[][] values, double[] counts, double[] exposure) {
        if (values.length != counts.length || exposure.length != counts.length || counts.length == 0) {
            throw new IllegalArgumentException("Values, counts and exposures must be as many, and at least one");
        }
        List<String> all = new java.util.ArrayList<>(List.of("(Intercept)"));
        all.addAll(names);
        this.names = List.copyOf(all);
        this.design = new double[counts.length][all.size()];
        this.counts = counts.clone();
        this.offset = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (!(exposure[i] > 0) || !(counts[i] >= 0)) {
                throw new IllegalArgumentException(
                        "A count cannot be below 0, nor an exposure 0: " + counts[i] + " of " + exposure[i]);
            }
            design[i][0] = 1;
            System.arraycopy(values[i], 0, design[i], 1, names.size());
            offset[i] = StrictMath.log(exposure[i]);
        }
    }

    private CountData(List<String> names, double[][] design, double[] counts, double[] offset, boolean checked) {
        this.names = names;
        this.design = design;
        this.counts = counts;
        this.offset = offset;
        if (!checked) {
            throw new IllegalArgumentException("Only for copies");
        }
    }

    int size() {
        return counts.length;
    }

    int columns() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    double count(int row) {
        return counts[row];
    }

    double value(int row, int column) {
        return design[row][column];
    }

    double offset(int row) {
        return offset[row];
    }

    double total() {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    /** The same rows with other counts. */
    CountData withCounts(double[] other) {
        return new CountData(names, design, other.clone(), offset, true);
    }

    /** The same rows without one of the columns. */
    CountData without(String name) {
        int gone = names.indexOf(name);
        if (gone < 1) {
            throw new IllegalArgumentException("There is no column " + name + " to leave out");
        }
        double[][] rest = new double[size()][columns() - 1];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < columns(); j++) {
                if (j != gone) {
                    rest[i][j < gone ? j : j - 1] = design[i][j];
                }
            }
        }
        List<String> left =
                names.stream().filter(column -> !column.equals(name)).toList();
        return new CountData(left, rest, counts, offset, true);
    }

    /** The rows in which a column is 0, without that column. */
    CountData where0(String name) {
        int column = names.indexOf(name);
        int[] rows = java.util.stream.IntStream.range(0, size())
                .filter(i -> design[i][column] == 0)
                .toArray();
        double[][] kept = new double[rows.length][];
        double[] keptCounts = new double[rows.length];
        double[] keptOffset = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = design[rows[i]];
            keptCounts[i] = counts[rows[i]];
            keptOffset[i] = offset[rows[i]];
        }
        return new CountData(names, kept, keptCounts, keptOffset, true).without(name);
    }

    /** The counts with those set to 0 in whose rows a column is not 0. */
    CountData zeroWhere(String name) {
        int column = names.indexOf(name);
        double[] zeroed = counts.clone();
        for (int i = 0; i < zeroed.length; i++) {
            if (design[i][column] != 0) {
                zeroed[i] = 0;
            }
        }
        return withCounts(zeroed);
    }

    /** Whether every count is 0 in whose row a column is not 0, so that its coefficient has no finite estimate. */
    boolean isZeroWhere(String name) {
        int column = names.indexOf(name);
        for (int i = 0; i < counts.length; i++) {
            if (design[i][column] != 0 && counts[i] > 0) {
                return false;
            }
        }
        return true;
    }
}
