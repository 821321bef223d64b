package readout.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the names of events in rows above a plot. From each name a line leads down to the place of its event,
 * so no name may stand where the line of one above it comes down.
 */
final class EventNames {

    /** The least space between two names in one row. */
    static final double GAP = 8;
    /** The least space between a name and the line of another, and how far a name reaches beyond its own line. */
    static final double CLEAR = 3;

    private static final double ROUNDING = 1e-9;

    /** How many spots are tried before one name more is given up; enough for all that a reader could take in. */
    private static final int TRIES = 20_000;

    private final List<Wanted> names;
    private final double width;
    private final int rows;
    private final List<Optional<Spot>> spots = new ArrayList<>();
    private int tries;

    private EventNames(List<Wanted> names, double width, int rows) {
        this.names = names;
        this.width = width;
        this.rows = rows;
    }

    /**
     * A name that wants a spot.
     *
     * @param place where the line of the event stands, in points from the left end of the plot
     * @param length how long the name is, in points
     */
    record Wanted(double place, double length) {}

    /**
     * Where a name goes.
     *
     * @param row 0 for the uppermost row
     * @param start where it begins, in points from the left end of the plot
     */
    record Spot(int row, double start) {}

    /**
     * The spots of names, which come from left to right: in as few rows as will do, each name over its own line, in the
     * middle rather than to a side. If the rows do not hold them all, as few as possible go without.
     *
     * @param width the width of the plot
     * @param most the greatest number of rows
     * @return a spot for each name, empty for one that finds no room
     */
    static List<Optional<Spot>> place(List<Wanted> names, double width, int most) {
        for (int without = 0; without < names.size(); without++) {
            for (int rows = 1; rows <= most; rows++) {
                EventNames search = new EventNames(names, width, rows);
                if (search.placeRest(without)) {
                    return List.copyOf(search.spots);
                }
            }
        }
        return names.stream().map(name -> Optional.<Spot>empty()).toList();
    }

    /** Places the names that have no spot yet, of which some may be left out. */
    private boolean placeRest(int without) {
        if (spots.size() == names.size()) {
            return true;
        }
        for (int row = 0; row < rows; row++) {
            for (double start : starts(names.get(spots.size()), row)) {
                Spot spot = new Spot(row, start);
                if (fits(spot)) {
                    spots.add(Optional.of(spot));
                    if (placeRest(without)) {
                        return true;
                    }
                    spots.remove(spots.size() - 1);
                }
                if (++tries > TRIES) {
                    return false;
                }
            }
        }
        if (without == 0) {
            return false;
        }
        spots.add(Optional.empty());
        if (placeRest(without - 1)) {
            return true;
        }
        spots.remove(spots.size() - 1);
        return false;
    }

    /** The places at which a name could begin in a row, the best first. */
    private List<Double> starts(Wanted name, int row) {
        double right = width - name.length();
        double middle = Math.max(0, Math.min(name.place() - name.length() / 2, right));
        double free = 0;
        for (int i = 0; i < spots.size(); i++) {
            double length = names.get(i).length();
            free = Math.max(
                    free,
                    spots.get(i)
                            .filter(spot -> spot.row() == row)
                            .map(spot -> spot.start() + length + GAP)
                            .orElse(0.0));
        }
        List<Double> starts = new ArrayList<>();
        starts.add(Math.max(middle, free));
        starts.add(name.place() - CLEAR);
        starts.add(name.place() + CLEAR - name.length());
        return starts;
    }

    /** Whether the next name can stand there beside those that have a spot. */
    private boolean fits(Spot spot) {
        Wanted name = names.get(spots.size());
        double end = spot.start() + name.length();
        boolean inside = spot.start() >= 0 && end <= width;
        boolean begun = spot.start() < ROUNDING || spot.start() <= name.place() - CLEAR + ROUNDING;
        boolean ended = end > width - ROUNDING || end >= name.place() + CLEAR - ROUNDING;
        if (!inside || !begun || !ended) {
            return false;
        }
        for (int i = 0; i < spots.size(); i++) {
            Optional<Spot> other = spots.get(i);
            if (other.isPresent() && !goTogether(name, spot, names.get(i), other.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean goTogether(Wanted a, Spot at, Wanted b, Spot there) {
        if (at.row() == there.row()) {
            return at.start() >= there.start() + b.length() + GAP || there.start() >= at.start() + a.length() + GAP;
        }
        return at.row() > there.row() ? isClear(a, at, b) : isClear(b, there, a);
    }

    /** Whether a name does not stand on the line of one in a row above it. */
    private static boolean isClear(Wanted lower, Spot spot, Wanted upper) {
        return upper.place() <= spot.start() - CLEAR || upper.place() >= spot.start() + lower.length() + CLEAR;
    }
}
