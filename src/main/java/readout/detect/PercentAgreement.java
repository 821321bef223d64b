package readout.detect;

import java.util.OptionalDouble;

/**
 * The share of pairs of coders who gave a unit the same category, averaged over the units that at least two coded. It
 * takes no account of chance.
 */
record PercentAgreement() implements AgreementCoefficient {

    @Override
    public OptionalDouble of(Ratings ratings) {
        double sum = 0;
        int units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] given = ratings.given(unit);
            if (given.length > 1) {
                double alike = 0;
                for (int one : given) {
                    for (int other : given) {
                        alike += one == other ? 1 : 0;
                    }
                }
                sum += (alike - given.length) / (given.length * (given.length - 1.0));
                units++;
            }
        }
        return units == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / units);
    }

    @Override
    public String toString() {
        return "percent agreement";
    }
}
