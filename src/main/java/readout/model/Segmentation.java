package readout.model;

import java.util.List;

/**
 * A series cut into stretches that are each described by one model.
 *
 * @param n the number of observations
 * @param cost what a stretch is measured by, such as {@code l2}
 * @param penalty what a change costs, as it was asked for, such as {@code mbic}
 * @param penaltyValue what each change cost
 * @param method how the cuts were searched
 * @param breaks the last observation of each stretch but the final one, counted from 1
 * @param segments the stretches, in order; none if the series is empty
 * @param objective the costs of all stretches plus the penalty for each change
 */
public record Segmentation(
        int n,
        String cost,
        String penalty,
        double penaltyValue,
        String method,
        List<Integer> breaks,
        List<Segment> segments,
        double objective) {

    public Segmentation {
        breaks = List.copyOf(breaks);
        segments = List.copyOf(segments);
    }

    /**
     * One stretch.
     *
     * @param start its first observation, counted from 1
     * @param end its last observation
     * @param value its level: mean, or rate per exposure
     */
    public record Segment(int start, int end, double value) {}
}
