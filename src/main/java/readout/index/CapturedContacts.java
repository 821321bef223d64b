package readout.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What the readouts of both sides say of the contacts that neither tells of, by level and by spans of four years from the
 * first month covered.
 *
 * <p>Each side's readouts are a list. A stratum is a level in a span; where too few contacts stand on both lists, the
 * whole span stands in, and where it has too few as well nothing can be told and nothing is added. Contacts known from the
 * press alone are on neither list but known: they are taken off what is missing.
 */
final class CapturedContacts {

    /** A presidential term: long enough for lists of some length, short enough for sources to stay the same. */
    static final int SPAN = 48;

    /** A span that holds too few contacts of a level. */
    private static final int WHOLE_SPAN = -1;

    private static final int UNTOLD = -2;

    /** What is known of a stratum: both lists, and how many contacts it has, those on neither among them. */
    private record Stratum(ChapmanEstimate lists, int known) {

        boolean tells() {
            return lists.isReliable();
        }

        /** All contacts for each that is known. */
        double factor(double unseen) {
            int onNeither = known - (lists.first() + lists.second() - lists.both());
            return (known + Math.max(0, unseen - onNeither)) / known;
        }
    }

    private final int levels;
    private final List<Stratum> strata = new ArrayList<>();
    /** For each span and level the stratum that speaks for it, or {@link #UNTOLD}. */
    private final int[][] speaks;

    /** Counts as they come: call {@link Builder#add} for each contact, then {@link Builder#build}. */
    static final class Builder {
        private final int[][][] cells;

        Builder(int months, int levels) {
            cells = new int[Math.max(1, (months + SPAN - 1) / SPAN)][levels][4];
        }

        void add(int month, int level, boolean first, boolean second) {
            cells[month / SPAN][level][(first ? 2 : 0) + (second ? 1 : 0)]++;
        }

        CapturedContacts build() {
            return new CapturedContacts(cells);
        }
    }

    private CapturedContacts(int[][][] cells) {
        levels = cells[0].length;
        speaks = new int[cells.length][levels];
        for (int span = 0; span < cells.length; span++) {
            int[] all = new int[4];
            int pooled = WHOLE_SPAN;
            for (int[] level : cells[span]) {
                for (int cell = 0; cell < 4; cell++) {
                    all[cell] += level[cell];
                }
            }
            for (int level = 0; level < levels; level++) {
                Stratum own = stratum(cells[span][level]);
                if (own.tells()) {
                    speaks[span][level] = add(own);
                } else {
                    if (pooled == WHOLE_SPAN) {
                        pooled = stratum(all).tells() ? add(stratum(all)) : UNTOLD;
                    }
                    speaks[span][level] = pooled;
                }
            }
        }
    }

    private int add(Stratum stratum) {
        strata.add(stratum);
        return strata.size() - 1;
    }

    private static Stratum stratum(int[] cells) {
        return new Stratum(
                new ChapmanEstimate(cells[2] + cells[3], cells[1] + cells[3], cells[3]),
                cells[0] + cells[1] + cells[2] + cells[3]);
    }

    /** Writes all contacts for each that is known, by span and level, by Chapman's estimate. */
    void estimate(double[][] factors) {
        double[] byStratum = new double[strata.size()];
        for (int i = 0; i < byStratum.length; i++) {
            byStratum[i] = strata.get(i).factor(strata.get(i).lists().unseen());
        }
        spread(byStratum, factors);
    }

    /** The same, drawn. */
    void draw(RandomStream random, double[][] factors) {
        double[] byStratum = new double[strata.size()];
        for (int i = 0; i < byStratum.length; i++) {
            byStratum[i] = strata.get(i).factor(strata.get(i).lists().drawUnseen(random));
        }
        spread(byStratum, factors);
    }

    private void spread(double[] byStratum, double[][] factors) {
        for (int span = 0; span < speaks.length; span++) {
            for (int level = 0; level < levels; level++) {
                factors[span][level] = speaks[span][level] == UNTOLD ? 1 : byStratum[speaks[span][level]];
            }
        }
    }

    int spans() {
        return speaks.length;
    }
}
