package readout.detect;

/**
 * A cost plus the logarithm of the length of the stretch: the part of the modified BIC (Zhang &amp; Siegmund 2007, Biometrics
 * 63, 22–32, doi:10.1111/j.1541-0420.2006.00662.x) that makes uneven stretches cheaper than even ones.
 *
 * <p>To cut a stretch of length {@code a + b} adds {@code log a + log b − log(a + b)}, at most {@code log(n/4)}: that much a
 * cut may cost more, so that much less is pruned.
 */
final class LengthPenalisedCost implements SegmentCost {

    private final SegmentCost cost;
    private final double[] logarithms;

    LengthPenalisedCost(SegmentCost cost) {
        this.cost = cost;
        this.logarithms = new double[cost.size() + 1];
        for (int i = 1; i < logarithms.length; i++) {
            logarithms[i] = StrictMath.log(i);
        }
    }

    /** The cost that this one was made from. */
    SegmentCost withoutLengths() {
        return cost;
    }

    @Override
    public double of(int start, int end) {
        return cost.of(start, end) + logarithms[end - start];
    }

    @Override
    public double level(int start, int end) {
        return cost.level(start, end);
    }

    @Override
    public int size() {
        return cost.size();
    }

    @Override
    public int parameters() {
        return cost.parameters();
    }

    @Override
    public int leastLength() {
        return cost.leastLength();
    }

    @Override
    public double slack() {
        return cost.slack() + Math.max(0, StrictMath.log(Math.max(1, cost.size()) / 4.0));
    }
}
