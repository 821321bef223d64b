package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import readout.model.PermutationDistribution;

/**
 * The exact test of whether one year of each term differs: if it does not, any year of each four-year term could as well
 * have been the marked one, which gives 4ᵏ assignments for k terms. Each has the same probability; p is the share whose
 * difference (mean of the marked years less mean of the others) is as large as the one observed.
 *
 * <p>Assumptions: within a term the years are exchangeable if the claim is false; a trend within terms breaks this, so
 * the test is also made on detrended values. Nothing is assumed of their distribution, and a level that moves from term
 * to term does no harm. Random shifts of the calendar would have four distinct outcomes only, permutation across terms
 * would take the level of a term for an effect.
 *
 * <p>The difference grows with the sum of the marked values, so that all 4ᵏ sums are wanted: the terms are cut into two
 * halves, the sums of each are listed in order, and pairs are counted by two pointers that move once through them (E. Horowitz and
 * S. Sahni, Journal of the ACM 21 (1974) 277–292, doi:10.1145/321812.321823). Cost: O(k 2ᵏ) where enumeration takes 4ᵏ.
 * The idea of the test: R. A. Fisher, The Design of Experiments, 1935; E. S. Edgington, Randomization Tests, 1980.
 *
 * @param difference mean of the marked years less mean of the others
 * @param assignments 4ᵏ
 * @param p share of assignments at least as far from 0, on either side
 * @param pLower share of assignments as low or lower
 * @param smallestP share of assignments as far from 0 as the farthest: no data with these values could give a smaller p
 * @param means the mean by year of term
 */
record WithinTermPermutation(
        double difference, long assignments, double p, double pLower, double smallestP, List<Double> means) {

    static final int YEARS = 4;

    /** More terms than this would need more memory than a test is worth. */
    static final int MOST_TERMS = 22;

    /** Sums that differ by less than this, relative to the values, are ties. */
    private static final double TIE = 1e-12;

    /**
     * The test.
     *
     * @param terms a row of four values for each term, from 1 to {@link #MOST_TERMS} rows
     * @param marked which of the four is marked, from 0
     */
    static WithinTermPermutation of(double[][] terms, int marked) {
        return of(terms, marked, largest(terms));
    }

    /**
     * The test of values that are what is left of larger ones.
     *
     * @param scale the largest of those; what differs by less than their rounding is alike
     */
    static WithinTermPermutation of(double[][] terms, int marked, double scale) {
        int k = terms.length;
        if (k < 1 || k > MOST_TERMS) {
            throw new IllegalArgumentException("From 1 to " + MOST_TERMS + " terms, not " + k);
        }
        double total = 0;
        double observed = 0;
        double lowest = 0;
        double highest = 0;
        double[] means = new double[YEARS];
        for (double[] term : terms) {
            for (int year = 0; year < YEARS; year++) {
                total += term[year];
                means[year] += term[year] / k;
            }
            observed += term[marked];
            lowest += Arrays.stream(term).min().orElseThrow();
            highest += Arrays.stream(term).max().orElseThrow();
        }
        double[] left = sums(terms, 0, k / 2);
        double[] right = sums(terms, k / 2, k);
        long all = (long) left.length * right.length;
        // The difference is (4·sum − total)/(3k): as far from 0 as the sum is from total/4.
        double centre = total / YEARS;
        double slack = TIE * scale * k;
        double farthest = Math.max(highest - centre, centre - lowest);
        return new WithinTermPermutation(
                difference(observed, total, k),
                all,
                (double) outside(left, right, centre, Math.abs(observed - centre) - slack) / all,
                (double) notAbove(left, right, observed + slack) / all,
                (double) outside(left, right, centre, farthest - slack) / all,
                Arrays.stream(means).boxed().toList());
    }

    /** The largest of the values, whatever their sign. */
    static double largest(double[][] terms) {
        return Arrays.stream(terms)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double difference(double sum, double total, int k) {
        return sum / k - (total - sum) / ((YEARS - 1) * k);
    }

    /**
     * How often each difference occurs over all assignments; empty if the values of no term differ.
     *
     * @param bins how many, an odd number, so that one lies about 0
     * @param scale the largest of the values of which these are left
     */
    static Optional<PermutationDistribution> distribution(double[][] terms, int bins, double scale) {
        int k = terms.length;
        double total = 0;
        double lowest = 0;
        double highest = 0;
        for (double[] term : terms) {
            total += Arrays.stream(term).sum();
            lowest += Arrays.stream(term).min().orElseThrow();
            highest += Arrays.stream(term).max().orElseThrow();
        }
        double farthest = Math.max(difference(highest, total, k), -difference(lowest, total, k));
        if (!(highest - lowest > TIE * scale * k)) {
            return Optional.empty();
        }
        double[] left = sums(terms, 0, k / 2);
        double[] right = sums(terms, k / 2, k);
        double all = (double) left.length * right.length;
        List<Double> shares = new ArrayList<>();
        long before = 0;
        for (int bin = 1; bin <= bins; bin++) {
            double end = farthest * (2.0 * bin / bins - 1);
            // The difference is (4·sum − total)/(3k).
            double sum = (end * (YEARS - 1) * k + total) / YEARS;
            long until = bin == bins ? (long) all : notAbove(left, right, sum);
            shares.add((until - before) / all);
            before = until;
        }
        return Optional.of(new PermutationDistribution(farthest, shares));
    }

    /** How many sums lie at least so far from the centre. */
    private static long outside(double[] left, double[] right, double centre, double distance) {
        long all = (long) left.length * right.length;
        if (distance <= 0) {
            return all;
        }
        long low = notAbove(left, right, centre - distance);
        long high = all - notAbove(left, right, Math.nextDown(centre + distance));
        return low + high;
    }

    /** How many sums of one value of each list are at most the limit. */
    private static long notAbove(double[] left, double[] right, double limit) {
        long count = 0;
        int end = right.length;
        for (double value : left) {
            while (end > 0 && value + right[end - 1] > limit) {
                end--;
            }
            count += end;
        }
        return count;
    }

    /** The sums of one value of each term, in ascending order: each year moves a sorted list, and the four are merged. */
    private static double[] sums(double[][] terms, int from, int to) {
        double[] sums = {0};
        for (int term = from; term < to; term++) {
            double[] values = terms[term];
            sums = merged(
                    merged(moved(sums, values[0]), moved(sums, values[1])),
                    merged(moved(sums, values[2]), moved(sums, values[3])));
        }
        return sums;
    }

    private static double[] moved(double[] sums, double by) {
        double[] moved = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            moved[i] = sums[i] + by;
        }
        return moved;
    }

    private static double[] merged(double[] a, double[] b) {
        double[] merged = new double[a.length + b.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < merged.length; at++) {
            merged[at] = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
        }
        return merged;
    }

    /**
     * Values less their straight line by least squares.
     *
     * @param firstYears the first year of each term; terms need not follow one another
     */
    static double[][] detrended(double[][] terms, int[] firstYears) {
        int n = terms.length * YEARS;
        double middle = (YEARS - 1) / 2.0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += terms[i / YEARS][i % YEARS] / n;
        }
        for (int year : firstYears) {
            middle += (double) year / firstYears.length;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double time = firstYears[i / YEARS] + i % YEARS - middle;
            products += time * (terms[i / YEARS][i % YEARS] - mean);
            squares += time * time;
        }
        double[][] left = new double[terms.length][YEARS];
        for (int i = 0; i < n; i++) {
            double time = firstYears[i / YEARS] + i % YEARS - middle;
            left[i / YEARS][i % YEARS] = terms[i / YEARS][i % YEARS] - mean - products / squares * time;
        }
        return left;
    }
}
