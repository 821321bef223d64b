package readout.detect;

/**
 * The stretch of months in which counts are most above the rest: the largest Poisson log likelihood ratio c log(c/e) + (C
 * − c) log((C − c)/(C − e)) over all stretches with more than expected, where c of C counts fell in the stretch and e were
 * expected at an even rate.
 *
 * <p>Assumptions: independent Poisson counts of equal exposure. Whoever looks at all stretches finds one: its p must come
 * from the same search on data without any. Cost: O(n · most).
 *
 * <p>J. I. Naus, Journal of the American Statistical Association 60 (1965) 532–538, doi:10.1080/01621459.1965.10480810; M. Kulldorff,
 * Communications in Statistics – Theory and Methods 26 (1997) 1481–1496, doi:10.1080/03610929708831995.
 *
 * @param logRatio the largest ratio; 0 if no stretch has more than expected
 * @param first the first month of the stretch, from 0; of equal ones the earliest and shortest
 * @param last its last month
 */
record TemporalScan(double logRatio, int first, int last) {

    private static final double TIE = 1e-12;

    /**
     * Scans.
     *
     * @param least the shortest stretch looked at, in months
     * @param most the longest
     */
    static TemporalScan of(double[] counts, int least, int most) {
        int n = counts.length;
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + counts[i];
        }
        double all = sums[n];
        TemporalScan best = new TemporalScan(0, 0, -1);
        for (int first = 0; first < n; first++) {
            for (int last = first + least - 1; last < Math.min(n, first + most); last++) {
                double inside = sums[last + 1] - sums[first];
                double expected = all * (last - first + 1) / n;
                if (inside > expected) {
                    double ratio = inside * StrictMath.log(inside / expected)
                            + (all > inside ? (all - inside) * StrictMath.log((all - inside) / (all - expected)) : 0);
                    if (ratio > best.logRatio() + TIE) {
                        best = new TemporalScan(ratio, first, last);
                    }
                }
            }
        }
        return best;
    }
}
