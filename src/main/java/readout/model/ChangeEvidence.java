package readout.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How sure the changes of a series are.
 *
 * @param intervals of each break in order, the interval of 95 % of its place; none if they were not asked for
 * @param changeAfter of each observation but the last, the probability that a change follows it; none if nothing gives one
 * @param logEvidence the logarithm of the probability of the series under all cuts together; empty if nothing gives one
 */
public record ChangeEvidence(List<BreakInterval> intervals, List<Double> changeAfter, OptionalDouble logEvidence) {

    /** Nothing was asked. */
    public static final ChangeEvidence NONE = new ChangeEvidence(List.of(), List.of(), OptionalDouble.empty());

    public ChangeEvidence {
        intervals = List.copyOf(intervals);
        changeAfter = List.copyOf(changeAfter);
    }

    /**
     * Where a break may be: between two observations, counted from 1 and within the series.
     *
     * @param last the last observation before it
     * @param low the earliest that this may be
     * @param high the latest
     * @param bounded false where the noise of the sides differs so much that the interval has no limit; low and high are
     *     then the ends of the series
     */
    public record BreakInterval(int last, int low, int high, boolean bounded) {}
}
