package readout.detect;

/**
 * The test of whether marked months differ that keeps the order of both: the marks are moved around the series as on a
 * ring, by each of its n lengths.
 *
 * <p>Assumptions: a stationary series on a ring. Marks with a period have only as many distinct positions as it is long: an
 * election every 48 months has 48, so that no p is below 0.02. Cost: O(n²).
 *
 * <p>M.-J. Fortin and M. R. T. Dale, Spatial Analysis, 2005, section 1.3 (toroidal shift), doi:10.1017/CBO9780511542039.
 *
 * @param differences mean of the marked less mean of the others, by shift; the first is the one observed
 * @param p share of shifts at least as far from 0, on either side
 * @param pUpper share of shifts as high or higher
 * @param pLower share of shifts as low or lower
 */
record CircularShift(java.util.List<Double> differences, double p, double pUpper, double pLower) {

    private static final double TIE = 1e-12;

    static CircularShift of(double[] values, boolean[] marked) {
        int n = values.length;
        double[] differences = new double[n];
        for (int shift = 0; shift < n; shift++) {
            double in = 0;
            double out = 0;
            int k = 0;
            for (int i = 0; i < n; i++) {
                if (marked[Math.floorMod(i - shift, n)]) {
                    in += values[i];
                    k++;
                } else {
                    out += values[i];
                }
            }
            if (k == 0 || k == n) {
                throw new IllegalArgumentException("Some months must be marked, and some not");
            }
            differences[shift] = in / k - out / (n - k);
        }
        double outside = 0;
        double above = 0;
        double below = 0;
        for (double difference : differences) {
            outside += Math.abs(difference) >= Math.abs(differences[0]) - TIE ? 1 : 0;
            above += difference >= differences[0] - TIE ? 1 : 0;
            below += difference <= differences[0] + TIE ? 1 : 0;
        }
        return new CircularShift(
                java.util.Arrays.stream(differences).boxed().toList(), outside / n, above / n, below / n);
    }
}
