package readout.detect;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Kendall's coefficient of concordance W = 12 S / (m²(n³ − n) − m T): S is the spread of the sums of ranks that m coders
 * gave n units, T = Σ (t³ − t) over the ties of each coder.
 *
 * <p>Assumptions: ordered categories; units that a coder left out are left out. Undefined if every coder gave one category
 * only. M. G. Kendall and B. B. Smith, Annals of Mathematical Statistics 10 (1939) 275–287,
 * doi:10.1214/aoms/1177732186.
 */
record KendallW() implements AgreementCoefficient {

    @Override
    public OptionalDouble of(Ratings ratings) {
        int[] whole = java.util.stream.IntStream.range(0, ratings.units())
                .filter(unit -> ratings.given(unit).length == ratings.coders())
                .toArray();
        double n = whole.length;
        double m = ratings.coders();
        double[] sums = new double[whole.length];
        double ties = 0;
        for (int coder = 0; coder < ratings.coders() && n > 0; coder++) {
            double[] given = new double[whole.length];
            for (int i = 0; i < whole.length; i++) {
                given[i] = ratings.category(whole[i], coder);
            }
            double[] ranks = new NaturalRanking().rank(given);
            int[] sizes = new int[ratings.categories()];
            for (int i = 0; i < ranks.length; i++) {
                sums[i] += ranks[i];
                sizes[(int) given[i]]++;
            }
            for (double size : sizes) {
                ties += size * size * size - size;
            }
        }
        double spread = 0;
        for (double sum : sums) {
            double from = sum - m * (n + 1) / 2;
            spread += from * from;
        }
        double most = m * m * (n * n * n - n) - m * ties;
        return most > 0 ? OptionalDouble.of(12 * spread / most) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "Kendall's W";
    }
}
