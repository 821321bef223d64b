package readout.detect;

/**
 * The stretch of months in which counts are most above the rest: the largest Poisson log likelihood ratio c log(c/e) + (C
 * − c) log((C − c)/(C − e)) over all stretches with more than expected, where c of C counts fell in the stretch and e were
 * expected at an even rate, by its part of the exposure.
 *
 * <p>Assumptions: independent Poisson counts; weighted counts if their variance is their mean. Whoever looks at all
 * stretches finds one: its p must come from the same search on data without any. Cost: O(n · most); a logarithm is taken
 * only where the chi-square bound (c − e)²/e + (c − e)²/(C − e) of the ratio exceeds the best so far.
 *
 * <p>J. I. Naus, Journal of the American Statistical Association 60 (1965) 532–538, doi:10.1080/01621459.1965.10480810; M. Kulldorff,
 * Communications in Statistics – Theory and Methods 26 (1997) 1481–1496, doi:10.1080/03610929708831995.
 *
 * @param logRatio the largest ratio; 0 if no stretch has more than expected
 * @param first the first month of the stretch, from 0; of equal ones the earliest and shortest
 * @param last its last month; before the first if there is none
 */
record TemporalScan(double logRatio, int first, int last) {

    private static final double TIE = 1e-12;

    /** Scans counts of equal exposure. */
    static TemporalScan of(double[] counts, int least, int most) {
        double[] exposure = new double[counts.length];
        java.util.Arrays.fill(exposure, 1);
        return of(counts, exposure, least, most);
    }

    /**
     * Scans.
     *
     * @param counts of each month, from 0; 0 where there is no exposure
     * @param exposure of each month, from 0
     * @param least the shortest stretch looked at, in months
     * @param most the longest
     */
    static TemporalScan of(double[] counts, double[] exposure, int least, int most) {
        return within(counts, exposure, least, most, 0, counts.length - 1);
    }

    /** The stretch that is most above all the rest of the record, among those between two months. */
    static TemporalScan within(double[] counts, double[] exposure, int least, int most, int from, int to) {
        CumulativeSums sums = CumulativeSums.of(counts);
        CumulativeSums exposures = CumulativeSums.of(exposure);
        int n = counts.length;
        double all = sums.over(0, n);
        double rate = all / exposures.over(0, n);
        TemporalScan best = new TemporalScan(0, 0, -1);
        for (int first = from; first <= to; first++) {
            for (int last = first + least - 1; last <= Math.min(to, first + most - 1); last++) {
                if (!(exposure[first] > 0 && exposure[last] > 0)) {
                    continue; // no stretch begins or ends with a month that nothing is known of
                }
                double inside = sums.over(first, last + 1);
                double expected = rate * exposures.over(first, last + 1);
                double excess = inside - expected;
                if (excess > 0
                        && expected > 0
                        && excess * excess * (1 / expected + 1 / Math.max(all - expected, TIE)) > best.logRatio()) {
                    double ratio = logRatio(inside, expected, all);
                    if (ratio > best.logRatio() + TIE) {
                        best = new TemporalScan(ratio, first, last);
                    }
                }
            }
        }
        return best;
    }

    private static double logRatio(double inside, double expected, double all) {
        return inside * StrictMath.log(inside / expected)
                + (all > inside ? (all - inside) * StrictMath.log((all - inside) / (all - expected)) : 0);
    }
}
