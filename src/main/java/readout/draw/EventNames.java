package readout.draw;

import java.util.ArrayList;
import java.util.List;

/** Finds room for the names of events in rows above a plot. */
final class EventNames {

    /** The least space between two names in one row, and how far a name may begin before its line. */
    static final double GAP = 8;

    private EventNames() {}

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
     * The spots of names, which come from left to right: each in the uppermost row in which a name that stands over its
     * own line finds room between the name before it and the right end.
     *
     * @param width the width of the plot; a name that is longer begins at its left end
     */
    static List<Spot> place(List<Wanted> names, double width) {
        List<Double> ends = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Wanted name : names) {
            double centred = Math.max(0, Math.min(name.place() - name.length() / 2, width - name.length()));
            int row = 0;
            while (row < ends.size() && ends.get(row) + GAP > latest(name, centred, width)) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(-GAP);
            }
            double start = Math.max(centred, ends.get(row) + GAP);
            ends.set(row, start + name.length());
            spots.add(new Spot(row, start));
        }
        return spots;
    }

    /** The last place at which a name can begin and still stand over its line and inside the plot. */
    private static double latest(Wanted name, double centred, double width) {
        return Math.max(centred, Math.min(name.place() - GAP, width - name.length()));
    }
}
