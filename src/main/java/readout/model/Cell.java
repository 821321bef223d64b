package readout.model;

import java.util.Comparator;

/**
 * What contacts are counted by. Two contacts of one cell weigh the same under every codebook.
 *
 * @param level codebook level
 * @param track codebook track
 * @param mode codebook mode
 * @param outcome codebook outcome
 * @param toneUs the leading tone of the US account; empty if it gave none
 * @param toneCn the leading tone of the Chinese account; empty if it gave none
 * @param parts 1, or for a contact whose month is unknown the days of the interval that it is spread over: the count of
 *     such a cell is in parts, so that it stays a whole number
 */
public record Cell(String level, String track, String mode, String outcome, String toneUs, String toneCn, int parts)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::level)
            .thenComparing(Cell::track)
            .thenComparing(Cell::mode)
            .thenComparing(Cell::outcome)
            .thenComparing(Cell::toneUs)
            .thenComparing(Cell::toneCn)
            .thenComparingInt(Cell::parts);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
