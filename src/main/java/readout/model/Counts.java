package readout.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many contacts fell into each cell. Counts are whole numbers, never weighted sums: addition of longs is exactly
 * associative and commutative, addition of doubles is not, so any order and any number of machines give the same
 * result, and new weights never need a text to be read again.
 *
 * @param byCell the count of each cell, in parts of {@link Cell#parts()}
 */
public record Counts(SortedMap<Cell, Long> byCell) {

    public static final Counts NONE = new Counts(new TreeMap<>());

    public Counts {
        byCell = Collections.unmodifiableSortedMap(new TreeMap<>(byCell));
    }

    public static Counts of(Cell cell, long parts) {
        return new Counts(new TreeMap<>(Map.of(cell, parts)));
    }

    /** The counts of both together. */
    public Counts merge(Counts other) {
        SortedMap<Cell, Long> sum = new TreeMap<>(byCell);
        other.byCell.forEach((cell, count) -> sum.merge(cell, count, Math::addExact));
        return new Counts(sum);
    }

    /** How many contacts lie in the cells that match; a whole number unless months are uncertain. */
    public double total(Predicate<Cell> matches) {
        double total = 0;
        for (Map.Entry<Cell, Long> entry : byCell.entrySet()) {
            if (matches.test(entry.getKey())) {
                total += (double) entry.getValue() / entry.getKey().parts();
            }
        }
        return total;
    }
}
