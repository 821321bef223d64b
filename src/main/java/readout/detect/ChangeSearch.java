package readout.detect;

/** Finds where a series changes, given what a stretch costs and what a change costs. */
interface ChangeSearch {

    /**
     * The first observation of each stretch but the first, counted from 0, ascending; none if nothing changes or the series
     * is too short to be cut.
     *
     * @param penalty what each change costs, from 0, on the scale of the cost
     */
    int[] changes(SegmentCost cost, double penalty);
}
