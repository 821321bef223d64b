package readout.detect;

import java.util.Arrays;

/**
 * The exact optimum of {@link OptimalPartitioning} for stretches around one mean, faster where changes are few: of each start
 * of the last stretch only those means are kept at which it may still win (Rigaill 2015, Journal de la SFdS 156, 180–205;
 * Maidstone, Hocking, Rigaill &amp; Fearnhead 2017, Statistics and Computing 27, 519–533, doi:10.1007/s11222-016-9636-3).
 *
 * <p>With {@code q(s, t, μ) = F(s) + RSS(s, t) + (t − s)(μ − mean(s, t))²} a start {@code s} can win at a mean {@code μ} from
 * {@code t + m} on only if {@code q(s, t, μ) ≤ F(t)}, or a change at {@code t} is better for all that follows; and a start
 * {@code t} only where the best start before it, {@code s}, has {@code q(s, t, μ) > F(t)}. Both are intervals of {@code μ}.
 * What the penalty adds for the logarithm of the length grows more for the later start: the first rule need not know of it,
 * the second adds the most that {@code s} can pay more, {@code log((t + m − s)/m)}. {@code m} is the least length.
 *
 * <p>Only one hole is cut into a start, so that it keeps two intervals at most; more would save little. Time is nearly linear
 * in practice, memory linear.
 */
final class FunctionalPruning implements ChangeSearch {

    /** Rounding of what is compared, as a part of it. */
    private static final double ROUNDING = 1e-12;

    /** Rounding of a mean, in units of its last place. */
    private static final double ULPS = 4;

    private static final int TRIM_EVERY = 8;

    private final int leastLength;

    private FunctionalPruning(int leastLength) {
        this.leastLength = leastLength;
    }

    /** Stretches as short as may be. */
    static FunctionalPruning withDefaults() {
        return new FunctionalPruning(1);
    }

    /** The same with stretches of at least this many observations. */
    FunctionalPruning withLeastLength(int observations) {
        return new FunctionalPruning(Math.max(1, observations));
    }

    /** Whether the cost is the one that this search is for. */
    static boolean isFor(SegmentCost cost) {
        return squares(cost) instanceof LeastSquaresCost;
    }

    private static SegmentCost squares(SegmentCost cost) {
        return cost instanceof LengthPenalisedCost penalised ? penalised.withoutLengths() : cost;
    }

    @Override
    public int[] changes(SegmentCost cost, double penalty) {
        if (cost.size() < 2 * (long) leastLength) {
            return new int[0];
        }
        return new Search(cost, penalty, leastLength).changes();
    }

    /** One search. To be used once. */
    private static final class Search {

        private final SegmentCost cost;
        private final SegmentCost squares;
        private final boolean byLength;
        private final Logarithms logarithms = new Logarithms();
        private final double penalty;
        private final int least;
        private final double[] optimum;
        private final int[] lastStart;
        private int[] starts = new int[64];
        /** Of each start the means at which it may win: from low1 to high1 and from low2 to high2. */
        private double[] low1 = new double[64];

        private double[] high1 = new double[64];
        private double[] low2 = new double[64];
        private double[] high2 = new double[64];
        private int count;
        /** The means at which the start that is opened next loses to one before it; none if low is above high. */
        private double holeLow;

        private double holeHigh;

        Search(SegmentCost cost, double penalty, int least) {
            this.cost = cost;
            squares = squares(cost);
            byLength = cost instanceof LengthPenalisedCost;
            this.penalty = penalty;
            this.least = least;
            optimum = new double[cost.size() + 1];
            Arrays.fill(optimum, Double.POSITIVE_INFINITY);
            optimum[0] = -penalty;
            lastStart = new int[cost.size() + 1];
        }

        int[] changes() {
            int n = cost.size();
            for (int t = least; t <= n; t++) {
                int opened = t - least;
                if (opened == 0 || opened >= least) {
                    prune(opened);
                    open(opened);
                    if (byLength && opened % TRIM_EVERY == 0) {
                        trim(t);
                    }
                }
                double best = Double.POSITIVE_INFINITY;
                for (int i = 0; i < count; i++) {
                    double total = optimum[starts[i]] + cost.of(starts[i], t);
                    if (total < best) {
                        best = total;
                        lastStart[t] = starts[i];
                    }
                }
                optimum[t] = best + penalty;
            }
            return Backtrack.from(lastStart, n);
        }

        /** Opens a start, but not at the means at which one before it wins for good. */
        private void open(int start) {
            if (count == starts.length) {
                grow();
            }
            starts[count] = start;
            low1[count] = Double.NEGATIVE_INFINITY;
            high1[count] = holeLow;
            low2[count] = holeHigh;
            high2[count] = Double.POSITIVE_INFINITY;
            count++;
        }

        private void grow() {
            int size = 2 * starts.length;
            starts = Arrays.copyOf(starts, size);
            low1 = Arrays.copyOf(low1, size);
            high1 = Arrays.copyOf(high1, size);
            low2 = Arrays.copyOf(low2, size);
            high2 = Arrays.copyOf(high2, size);
        }

        /**
         * Takes from every start the means at which a change at t is better for all that may follow, and finds the means at
         * which one of them is better than a change at t: a hole about that of the best start, as far as those of the
         * others hang together with it.
         */
        private void prune(int t) {
            holeLow = Double.POSITIVE_INFINITY;
            holeHigh = Double.NEGATIVE_INFINITY;
            if (t > 0) {
                widen(lastStart[t], t, optimum[t] - optimum[lastStart[t]] - squares.of(lastStart[t], t));
            }
            int kept = 0;
            double slack = slack(t);
            for (int i = 0; i < count; i++) {
                int start = starts[i];
                double room = optimum[t] - optimum[start] - squares.of(start, t);
                widen(start, t, room);
                room -= byLength && t < cost.size() ? logarithm(cost.size() - start) - logarithm(cost.size() - t) : 0;
                if (room + slack < 0) {
                    continue;
                }
                double mean = squares.level(start, t);
                double half = Math.sqrt((room + slack) / (t - start)) + ULPS * Math.ulp(mean);
                double a = Math.max(low1[i], mean - half);
                double b = Math.min(high1[i], mean + half);
                double c = Math.max(low2[i], mean - half);
                double d = Math.min(high2[i], mean + half);
                if (a <= b || c <= d) {
                    starts[kept] = start;
                    low1[kept] = a;
                    high1[kept] = b;
                    low2[kept] = c;
                    high2[kept++] = d;
                }
            }
            count = kept;
        }

        /** Adds to the hole the means at which a start wins over t for good, if they hang together with it. */
        private void widen(int start, int t, double room) {
            double most = byLength ? logarithm(t + least - start) - logarithm(least) : 0;
            double left = room - most - slack(t);
            if (left < 0) {
                return;
            }
            double mean = squares.level(start, t);
            double half = Math.sqrt(left / (t - start)) - ULPS * Math.ulp(mean);
            if (half > 0 && (holeLow > holeHigh || (mean - half <= holeHigh && mean + half >= holeLow))) {
                holeLow = Math.min(holeLow, mean - half);
                holeHigh = Math.max(holeHigh, mean + half);
            }
        }

        /**
         * Later, the logarithm of the length tells less: what the start before wins over the next by now is taken from the
         * ends of its intervals.
         */
        private void trim(int t) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                for (int back = 1; back <= kept; back *= 2) {
                    trim(i, starts[kept - back], t);
                }
                if (low1[i] <= high1[i] || low2[i] <= high2[i]) {
                    starts[kept] = starts[i];
                    low1[kept] = low1[i];
                    high1[kept] = high1[i];
                    low2[kept] = low2[i];
                    high2[kept++] = high2[i];
                }
            }
            count = kept;
        }

        private void trim(int i, int before, int t) {
            int start = starts[i];
            double room = optimum[start]
                    - optimum[before]
                    - squares.of(before, start)
                    - slack(start)
                    - logarithm(t - before)
                    + logarithm(t - start);
            if (room <= 0) {
                return;
            }
            double mean = squares.level(before, start);
            double half = Math.sqrt(room / (start - before)) - ULPS * Math.ulp(mean);
            double low = mean - half;
            double high = mean + half;
            if (low <= low1[i] && low1[i] < high) {
                low1[i] = high;
            } else if (low < high1[i] && high1[i] <= high) {
                high1[i] = low;
            }
            if (low <= low2[i] && low2[i] < high) {
                low2[i] = high;
            } else if (low < high2[i] && high2[i] <= high) {
                high2[i] = low;
            }
        }

        private double logarithm(int length) {
            return logarithms.of(length);
        }

        private double slack(int t) {
            return ROUNDING * (Math.abs(optimum[t]) + penalty);
        }
    }
}
