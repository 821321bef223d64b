package readout.index;

/**
 * Weights of which only the order is known: uniform over all weights that sum to 1 and never rise. Their mean is the
 * rank-order centroid, w(k) = (1/K) · Σ 1/i over i from k to K.
 *
 * <p>F. H. Barron and B. E. Barrett, Management Science 42 (1996) 1515–1523, doi:10.1287/mnsc.42.11.1515; uniform draws
 * over all weights that are possible: R. Lahdelma, J. Hokkanen and P. Salminen, European Journal of Operational Research
 * 106 (1998) 137–143, doi:10.1016/S0377-2217(97)00163-X (SMAA).
 */
final class OrderedWeights {

    private OrderedWeights() {}

    /**
     * Draws weights, the largest first. Exponentials over their sum are uniform on the simplex; the k-th of those, shared
     * evenly among the first k weights, is uniform on the ordered part, as the map between the two is linear.
     */
    static void draw(RandomStream random, double[] weights) {
        double sum = 0;
        double above = 0;
        for (int k = weights.length; k >= 1; k--) {
            double part = random.exponential();
            sum += part;
            above += part / k;
            weights[k - 1] = above;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
    }
}
