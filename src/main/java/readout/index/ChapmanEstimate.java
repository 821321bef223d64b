package readout.index;

/**
 * How many there are, from two lists that each know some of them: N = (n₁ + 1)(n₂ + 1)/(m + 1) − 1, where m stand on
 * both.
 *
 * <p>Assumptions: whether one list knows a contact says nothing about whether the other does, and each list knows each
 * contact of the stratum equally often. Where one capital answers the other's readout the lists know more of the same,
 * and the estimate is too low. With fewer than {@value #FEWEST} on both lists it is biased by more than two per cent and
 * is better not used.
 *
 * <p>D. G. Chapman, University of California Publications in Statistics 1 (1951) 131–160; the variance: G. A. F. Seber,
 * Biometrics 26 (1970) 13–22; the least overlap: D. S. Robson and H. A. Regier, Transactions of the American Fisheries
 * Society 93 (1964) 215–226.
 *
 * @param first n₁, how many the first list knows
 * @param second n₂, how many the second list knows
 * @param both m, how many stand on both; no more than either
 */
record ChapmanEstimate(int first, int second, int both) {

    static final int FEWEST = 7;

    ChapmanEstimate {
        if (both < 0 || both > Math.min(first, second)) {
            throw new IllegalArgumentException(both + " cannot stand on both lists of " + first + " and " + second);
        }
    }

    boolean isReliable() {
        return both >= FEWEST;
    }

    /** N, all that there are. */
    double total() {
        return (first + 1.0) * (second + 1.0) / (both + 1) - 1;
    }

    /** The variance of N. */
    double variance() {
        return (first + 1.0)
                * (second + 1.0)
                * (first - both)
                * (second - both)
                / ((both + 1.0) * (both + 1.0) * (both + 2.0));
    }

    /** Those on neither list: N less those on one or both, (n₁ − m)(n₂ − m)/(m + 1). */
    double unseen() {
        return (first - both) * (double) (second - both) / (both + 1);
    }

    /**
     * Draws those on neither list: with independent lists the expected numbers of the four cells are in proportion, so
     * what neither knows is Γ(n₁ − m) · Γ(n₂ − m) / Γ(m + 2), whose mean is {@link #unseen()}.
     */
    double drawUnseen(RandomStream random) {
        return random.gamma(first - both) * random.gamma(second - both) / random.gamma(both + 2.0);
    }
}
