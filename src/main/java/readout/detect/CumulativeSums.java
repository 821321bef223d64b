package readout.detect;

/**
 * Sums over any stretch of a series in constant time. Terms are added with Neumaier's compensation (1974, ZAMM 54, 39-51,
 * doi:10.1002/zamm.19740540106), so that a hundred thousand of them lose no more than one does.
 */
final class CumulativeSums {

    private final double[] sums;

    private CumulativeSums(double[] sums) {
        this.sums = sums;
    }

    static CumulativeSums of(double[] terms) {
        double[] sums = new double[terms.length + 1];
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < terms.length; i++) {
            double next = sum + terms[i];
            lost += Math.abs(sum) >= Math.abs(terms[i]) ? (sum - next) + terms[i] : (terms[i] - next) + sum;
            sum = next;
            sums[i + 1] = sum + lost;
        }
        return new CumulativeSums(sums);
    }

    /** The sum of products of two lists of the same length. */
    static CumulativeSums ofProducts(double[] first, double[] second) {
        double[] products = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            products[i] = first[i] * second[i];
        }
        return of(products);
    }

    double over(int start, int end) {
        return sums[end] - sums[start];
    }

    int size() {
        return sums.length - 1;
    }
}
