package readout.model;

/** The months of an index as they might have been, given all that is in doubt. Good only until the next is drawn. */
public interface PossibleHistory {

    /**
     * Engagement less disruption, base period = 100.
     *
     * @param month the place of the month in the index, from 0; of no meaning where nothing is measured
     */
    double net(int month);

    /** Whether a contact of the level that a window needs, or above, took place in a month. */
    boolean ministersMet(int month);
}
