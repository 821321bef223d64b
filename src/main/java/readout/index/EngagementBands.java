package readout.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import readout.codebook.Codebook;
import readout.model.Contact;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.PossibleHistory;

/**
 * Bands of an index at 50, 80 and 95 %, by Monte Carlo over five sources of doubt: chance, coders, weights, coverage and
 * dates, each of which can be left out. The band of a month says where its engagement may have lain; the index itself is
 * not moved. Beside it stand the smooth rate with its own band, and the share of each source: the variance of draws in
 * which it alone varies over that of draws in which all do. The shares need not sum to one, as sources act together.
 *
 * <p>Every draw depends on the seed and its number alone, so that the result is the same on any number of threads; memory
 * does not grow with the draws. Time grows with draws times contacts and months.
 *
 * <p>The shares: Joint Committee for Guides in Metrology, JCGM 101:2008, annex B. What is drawn: {@link EngagementDraw}.
 *
 * <p>Immutable; may be used again.
 */
public final class EngagementBands {

    /** Enough for the ends of a band of 95 % to stand within a few points. */
    public static final int DEFAULT_DRAWS = 2000;

    /** The day of the article that asked the question. */
    public static final long DEFAULT_SEED = 20230618;

    private final int draws;
    private final long seed;
    private final Set<BandSource> sources;

    private EngagementBands(int draws, long seed, Set<BandSource> sources) {
        if (draws < 0) {
            throw new IllegalArgumentException("There cannot be " + draws + " draws");
        }
        this.draws = draws;
        this.seed = seed;
        this.sources = sources;
    }

    /** Bands with every source. */
    public static EngagementBands withDefaults() {
        return new EngagementBands(DEFAULT_DRAWS, DEFAULT_SEED, EnumSet.allOf(BandSource.class));
    }

    /** The same with another number of draws; with none there is no band. */
    public EngagementBands withDraws(int number) {
        return new EngagementBands(number, seed, sources);
    }

    /** The same with other random numbers. */
    public EngagementBands withSeed(long number) {
        return new EngagementBands(draws, number, sources);
    }

    /** The same without some sources; without any there is no band. */
    public EngagementBands without(Collection<BandSource> off) {
        Set<BandSource> left = EnumSet.copyOf(sources);
        left.removeAll(off);
        return new EngagementBands(draws, seed, left);
    }

    /** An index with its bands; the same index if there is nothing to draw or nothing to measure by. */
    public Index of(Index index, List<Contact> contacts, Codebook codebook) {
        return of(index, contacts, codebook, history -> {});
    }

    /**
     * The same, handing on every draw.
     *
     * @param each told of the draws by several threads at once and in any order; a draw is good only until it returns
     */
    public Index of(Index index, List<Contact> contacts, Codebook codebook, Consumer<PossibleHistory> each) {
        if (index.pointsPerWeight().isEmpty() || isOff()) {
            return index;
        }
        WeighedContacts weighed = new WeighedContacts(index, contacts, codebook);
        if (!weighed.hasBase()) {
            return index;
        }
        EngagementSimulation simulation = new EngagementSimulation(weighed, sources, draws, seed, each);
        List<IndexMonth> months = new ArrayList<>();
        for (int t = 0; t < index.months().size(); t++) {
            IndexMonth month = index.months().get(t);
            months.add(month.index().isPresent() ? simulation.withBands(month, t) : month);
        }
        return new Index(index.base(), index.pointsPerWeight(), months);
    }

    /** The codes of the sources of doubt that a band holds; none if there is no band. */
    public List<String> codes() {
        return isOff() ? List.of() : sources.stream().map(BandSource::code).toList();
    }

    private boolean isOff() {
        return draws == 0 || sources.isEmpty();
    }

    /** The settings, as they stand in the provenance. */
    @Override
    public String toString() {
        return isOff() ? "off" : draws + " draws, seed " + seed + "; " + String.join(", ", codes());
    }
}
