package readout.detect;

import java.util.OptionalDouble;

/**
 * Krippendorff's α = 1 − Dₒ/Dₑ: observed by expected disagreement, for any number of coders and with gaps. With oₖₗ the
 * pairs of categories k and l within units, each unit's pairs weighted by 1/(its ratings − 1), nₖ their margins and n their
 * sum, α = 1 − (n − 1) Σ oₖₗ δ²ₖₗ / Σ nₖ nₗ δ²ₖₗ.
 *
 * <p>Assumptions: coders are interchangeable, units independent. Undefined if all ratings are alike. Cost: O(units ·
 * coders² + categories²).
 *
 * <p>K. Krippendorff, Content Analysis, 4th ed., 2018, chapter 12, doi:10.4135/9781071878781; the worked table of four
 * coders in "Computing Krippendorff's alpha-reliability", 2011.
 *
 * @param metric what a disagreement costs
 */
record KrippendorffAlpha(Metric metric) implements AgreementCoefficient {

    /** δ²: how far two categories are apart. */
    enum Metric {
        /** Any two categories are equally far apart. */
        NOMINAL,
        /** As far as there are ratings between them. */
        ORDINAL,
        /** The difference of their values. */
        INTERVAL,
        /** The difference of their values by their sum. */
        RATIO
    }

    @Override
    public OptionalDouble of(Ratings ratings) {
        double[] margins = new double[ratings.categories()];
        double all = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] given = ratings.given(unit);
            if (given.length > 1) {
                for (int category : given) {
                    margins[category]++;
                }
                all += given.length;
            }
        }
        double observed = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] given = ratings.given(unit);
            double sum = 0;
            for (int one : given) {
                for (int other : given) {
                    sum += apart(ratings, margins, one, other);
                }
            }
            observed += given.length > 1 ? sum / (given.length - 1) : 0;
        }
        double expected = expected(ratings, margins, all);
        return expected > 0 ? OptionalDouble.of(1 - (all - 1) * observed / expected) : OptionalDouble.empty();
    }

    private double expected(Ratings ratings, double[] margins, double all) {
        double expected = 0;
        if (metric == Metric.NOMINAL) {
            for (double margin : margins) {
                expected += margin * (all - margin);
            }
            return expected;
        }
        for (int k = 0; k < margins.length; k++) {
            for (int l = 0; l < margins.length; l++) {
                expected += margins[k] * margins[l] * apart(ratings, margins, k, l);
            }
        }
        return expected;
    }

    private double apart(Ratings ratings, double[] margins, int k, int l) {
        double difference = ratings.value(k) - ratings.value(l);
        return switch (metric) {
            case NOMINAL -> k == l ? 0 : 1;
            case ORDINAL -> between(margins, Math.min(k, l), Math.max(k, l));
            case INTERVAL -> difference * difference;
            case RATIO -> {
                double sum = ratings.value(k) + ratings.value(l);
                yield sum == 0 ? 0 : difference * difference / (sum * sum);
            }
        };
    }

    private static double between(double[] margins, int low, int high) {
        double sum = -(margins[low] + margins[high]) / 2;
        for (int g = low; g <= high; g++) {
            sum += margins[g];
        }
        return low == high ? 0 : sum * sum;
    }

    @Override
    public String toString() {
        return "Krippendorff's alpha";
    }
}
