package readout.detect;

import java.util.OptionalDouble;

/**
 * Fleiss' κ = (P̄ − P̄ₑ)/(1 − P̄ₑ) for any number of coders, with P̄ the mean share of pairs alike and P̄ₑ = Σ pₖ² of the shares
 * of all ratings.
 *
 * <p>Assumptions: every unit has as many ratings; units with fewer are left out. Undefined if all ratings are alike. J. L.
 * Fleiss, Psychological Bulletin 76 (1971) 378–382, doi:10.1037/h0031619.
 */
record FleissKappa() implements AgreementCoefficient {

    @Override
    public OptionalDouble of(Ratings ratings) {
        double[] shares = new double[ratings.categories()];
        double alike = 0;
        int units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] given = ratings.given(unit);
            if (given.length < 2 || given.length < ratings.coders()) {
                continue;
            }
            units++;
            double pairs = -given.length;
            for (int one : given) {
                shares[one]++;
                for (int other : given) {
                    pairs += one == other ? 1 : 0;
                }
            }
            alike += pairs / (given.length * (given.length - 1.0));
        }
        if (units == 0) {
            return OptionalDouble.empty();
        }
        double chance = 0;
        for (double share : shares) {
            double part = share / ((double) units * ratings.coders());
            chance += part * part;
        }
        return chance < 1 ? OptionalDouble.of((alike / units - chance) / (1 - chance)) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "Fleiss' kappa";
    }
}
