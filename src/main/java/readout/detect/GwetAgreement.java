package readout.detect;

import java.util.OptionalDouble;

/**
 * Gwet's AC1, and AC2 with weights: (pₐ − pₑ)/(1 − pₑ), where chance agreement pₑ = T/(q(q − 1)) Σ πₖ(1 − πₖ), with q
 * categories, πₖ the mean share of category k and T the sum of all weights. It stays high where one category dominates and
 * coders nearly always agree. Any number of coders, with gaps.
 *
 * <p>AC2 weighs a pair of ordered categories by 1 − C(s + 1, 2)/C(q, 2) where they are s steps apart; AC1 by 1 or 0.
 * Assumptions: units independent. Undefined if there is one category only. Cost: O(units · coders² + categories²).
 *
 * <p>K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008) 29–48,
 * doi:10.1348/000711006X126600; Handbook of Inter-Rater Reliability, 4th ed., 2014, chapters 3 and 4.
 *
 * @param ordinal whether categories that are near count as partly alike
 */
record GwetAgreement(boolean ordinal) implements AgreementCoefficient {

    @Override
    public OptionalDouble of(Ratings ratings) {
        int size = ratings.categories();
        double[] shares = new double[size];
        double agreed = 0;
        int coded = 0;
        int paired = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] given = ratings.given(unit);
            coded += given.length > 0 ? 1 : 0;
            double alike = 0;
            for (int one : given) {
                shares[one] += 1.0 / given.length;
                for (int other : given) {
                    alike += weight(one, other, size);
                }
            }
            if (given.length > 1) {
                agreed += (alike - given.length) / (given.length * (given.length - 1.0));
                paired++;
            }
        }
        if (size < 2 || paired == 0) {
            return OptionalDouble.empty();
        }
        double weights = ordinal ? 0 : size;
        double spread = 0;
        for (int k = 0; k < size; k++) {
            double share = shares[k] / coded;
            spread += share * (1 - share);
            for (int l = 0; ordinal && l < size; l++) {
                weights += weight(k, l, size);
            }
        }
        double chance = weights * spread / (size * (size - 1.0));
        return chance < 1 ? OptionalDouble.of((agreed / paired - chance) / (1 - chance)) : OptionalDouble.empty();
    }

    private double weight(int k, int l, int size) {
        double steps = Math.abs(k - l);
        return ordinal ? 1 - steps * (steps + 1) / (size * (size - 1.0)) : steps == 0 ? 1 : 0;
    }

    @Override
    public String toString() {
        return ordinal ? "Gwet's AC2" : "Gwet's AC1";
    }
}
