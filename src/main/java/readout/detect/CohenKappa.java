package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;

/**
 * Cohen's κ = 1 − Σ d pₖₗ / Σ d pₖ. p.ₗ for two coders, where d is what a disagreement costs; unweighted it is (pₒ − pₑ)/(1
 * − pₑ).
 *
 * <p>Assumptions: two coders with habits of their own, units independent. Where one category dominates it is small or
 * negative although the coders nearly always agree; {@link GwetAgreement} is not. Units that one of the two did not code
 * are left out. Undefined for another number of coders, and if chance alone would give full agreement.
 *
 * <p>J. Cohen, Educational and Psychological Measurement 20 (1960) 37–46, doi:10.1177/001316446002000104; weighted:
 * Psychological Bulletin 70 (1968) 213–220, doi:10.1037/h0026256; the variance under chance: J. L. Fleiss, J. Cohen and B.
 * S. Everitt, Psychological Bulletin 72 (1969) 323–327, doi:10.1037/h0028106.
 *
 * @param weights what a disagreement costs
 */
record CohenKappa(Weights weights) implements AgreementCoefficient {

    /** What a disagreement between two categories costs. */
    enum Weights {
        /** All the same. */
        NONE,
        /** As many steps as they are apart. */
        LINEAR,
        /** The square of that. */
        QUADRATIC
    }

    @Override
    public OptionalDouble of(Ratings ratings) {
        Ratings paired = ratings.paired();
        if (ratings.coders() != 2 || paired.units() == 0) {
            return OptionalDouble.empty();
        }
        double observed = 0;
        for (int unit = 0; unit < paired.units(); unit++) {
            observed += cost(paired.category(unit, 0), paired.category(unit, 1)) / paired.units();
        }
        double[] first = shares(paired, 0);
        double[] second = shares(paired, 1);
        double expected = weights == Weights.NONE ? 1 - product(first, second) : 0;
        for (int k = 0; k < first.length && weights != Weights.NONE; k++) {
            for (int l = 0; l < second.length; l++) {
                expected += cost(k, l) * first[k] * second[l];
            }
        }
        return expected > 1e-12 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
    }

    /** κ by its standard error under chance, for unweighted κ. */
    OptionalDouble z(Ratings ratings) {
        OptionalDouble kappa = of(ratings);
        if (kappa.isEmpty() || weights != Weights.NONE) {
            return OptionalDouble.empty();
        }
        Ratings paired = ratings.paired();
        double[] first = shares(paired, 0);
        double[] second = shares(paired, 1);
        double chance = product(first, second);
        double third = 0;
        for (int k = 0; k < first.length; k++) {
            third += first[k] * second[k] * (first[k] + second[k]);
        }
        double variance = (chance + chance * chance - third) / (paired.units() * (1 - chance) * (1 - chance));
        return variance > 0 ? OptionalDouble.of(kappa.getAsDouble() / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /** The two-sided p of that. */
    OptionalDouble p(Ratings ratings) {
        OptionalDouble z = z(ratings);
        return z.isEmpty() ? z : OptionalDouble.of(Erf.erfc(Math.abs(z.getAsDouble()) / Math.sqrt(2)));
    }

    private double cost(int k, int l) {
        int steps = Math.abs(k - l);
        return switch (weights) {
            case NONE -> steps == 0 ? 0 : 1;
            case LINEAR -> steps;
            case QUADRATIC -> (double) steps * steps;
        };
    }

    /** The share of units to which a coder gave each category. */
    private static double[] shares(Ratings paired, int coder) {
        double[] shares = new double[paired.categories()];
        for (int unit = 0; unit < paired.units(); unit++) {
            shares[paired.category(unit, coder)] += 1.0 / paired.units();
        }
        return shares;
    }

    private static double product(double[] first, double[] second) {
        double product = 0;
        for (int k = 0; k < first.length; k++) {
            product += first[k] * second[k];
        }
        return product;
    }

    @Override
    public String toString() {
        return weights == Weights.NONE ? "Cohen's kappa" : "Cohen's weighted kappa";
    }
}
