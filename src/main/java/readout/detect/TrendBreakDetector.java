package readout.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import readout.model.Segmentation;
import readout.model.Segmentation.Segment;
import readout.model.Series;

/**
 * The default detector for a series of which nothing is known: levels or straight lines that jump and bend at a change, with
 * or without a season, in noise that may remember.
 *
 * <p>The series is brought to mean 0 and variance 1, and single wild values are drawn in ({@link Outliers}). It is cut exactly
 * into levels and into lines, once with and once without its {@link CalendarSeason}, at penalties that fall from step to step:
 * {@code RSS + 3 log(n) · s · changes} for noise variances {@code s} from that of the whole series down, which gives cuts
 * from none to many changes (as in Haynes, Eckley &amp; Fearnhead 2017, Journal of Computational and Graphical Statistics 26,
 * 134–143, doi:10.1080/10618600.2015.1116445). Of all of them the one of the least {@link CutCriterion} is taken: the scale of
 * the noise is that of the cut's own residuals, and slow noise without changes competes with changes in white noise. So does
 * one parabola, as what bends everywhere changes nowhere. Noise counts for at least a hundredth of the variance of the series
 * (of which averages of blocks keep their share), because a smooth curve would otherwise be cut wherever a line leaves it. If
 * nothing changes in it and what is left about one line is a random walk for all that can be told,
 * autocorrelated by 0.95 or more, then {@link VisibleBreaks} are told.
 *
 * <p>Whole numbers from 0 with a median of at most 30, and values with exposures, are counts: of them, or their rates, the root
 * is cut, whose noise hardly depends on the level (Anscombe 1948, Biometrika 35, 246–254, doi:10.1093/biomet/35.3-4.246:
 * {@code √((y + 3/8)/e)}, of variance {@code 1/(4e)} or more; with exposures given the noise never counts as less). Roots of
 * rates weigh the same whatever their exposures.
 *
 * <p>A stretch has at least 5 observations and a twentieth of the series (trimming, as in Bai &amp; Perron 2003,
 * doi:10.1002/jae.659). Levels, but not lines, may be shorter than a twentieth if what is left about them is white: with an
 * autocorrelation of at most 0.15, or of two standard errors (Bartlett 1946, doi:10.2307/2983611), {@code 2/√n}; short
 * stretches could otherwise follow any wandering. Of fewer than ten observations nothing is told. Assumes one noise for the
 * whole series: changes of variance alone are not sought. Time is at worst quadratic; more than 5,000 observations are first
 * averaged in equal blocks, and each change is then placed among the observations again.
 */
public final class TrendBreakDetector {

    private static final int SHORTEST = 5;
    private static final double TRIMMING = 0.05;
    private static final int MOST_SEARCHED = 5_000;
    private static final double WEIGHT = 3;
    private static final double PENALTY_STEP = 1.6;
    private static final double LEAST_PENALTY = 1e-6;
    private static final double INVISIBLE_VARIANCE = 0.01;
    private static final double RANDOM_WALK = 0.95;
    private static final double LARGEST_AUTOCORRELATION_OF_SHORT = 0.15;
    private static final double LARGEST_MEDIAN_OF_COUNTS = 30;
    private static final double ANSCOMBE = 0.375;

    private TrendBreakDetector() {}

    public static TrendBreakDetector withDefaults() {
        return new TrendBreakDetector();
    }

    /** A cut, what was cut and how well it explains. */
    private record Candidate(Cut cut, Series searched, Series whole, double criterion) {}

    /** Cuts a series. A constant one, or one of fewer than ten observations, is left whole. */
    public Segmentation detect(Series series) {
        boolean exposed = hasExposures(series);
        Series rates = rates(series, exposed);
        Series scores = rates.standardised();
        int block = (series.size() + MOST_SEARCHED - 1) / MOST_SEARCHED;
        Candidate best = best(scores, block, exposed ? leastVariance(series, rates) : 0);
        int[] changes = block > 1 ? placedAmongAll(best, block) : best.cut().changes();
        return describe(series, best, best.cut().penalty() * block, changes);
    }

    private static Candidate best(Series scores, int block, double leastVariance) {
        Series calm = Outliers.drawnIn(scores);
        CutCriterion criterion = CutCriterion.withFloor(Math.max(INVISIBLE_VARIANCE, leastVariance) / block);
        List<Candidate> candidates = new ArrayList<>();
        addCuts(candidates, calm, block, criterion, 0);
        Optional<CalendarSeason> season = CalendarSeason.of(calm);
        season.ifPresent(
                figures -> addCuts(candidates, figures.removedFrom(calm), block, criterion, figures.parameters()));
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            best = candidate.criterion() < best.criterion() ? candidate : best;
        }
        if (best.cut().changes().length == 0 && wanders(best.searched())) {
            Series averaged = scores.averaged(block);
            return new Candidate(VisibleBreaks.of(averaged.standardised()), averaged, scores, best.criterion());
        }
        return best;
    }

    private static void addCuts(
            List<Candidate> candidates, Series whole, int block, CutCriterion criterion, double parameters) {
        Series searched = whole.averaged(block);
        double figures = parameters * StrictMath.log(searched.size());
        Cut none = Cut.noneOfLine(firstPenalty(searched.size()));
        candidates.add(new Candidate(none, searched, whole, criterion.ofParabola(searched) + figures));
        int trimmed = Math.max(SHORTEST, (int) Math.ceil(TRIMMING * searched.size()));
        List<Cut> cuts = new ArrayList<>(cuts(searched, false, trimmed));
        cuts.addAll(cuts(searched, true, trimmed));
        // About short stretches nothing may be left that remembers.
        double white = Math.max(LARGEST_AUTOCORRELATION_OF_SHORT, 2 / Math.sqrt(searched.size()));
        for (Cut cut : cuts(searched, false, SHORTEST)) {
            if (Cut.autocorrelation(cut.residuals(searched)) <= white) {
                cuts.add(cut);
            }
        }
        for (Cut cut : cuts) {
            candidates.add(new Candidate(cut, searched, whole, criterion.of(searched, cut) + figures));
        }
    }

    /** From none to as many changes as leave the stretches twice their least length on average. */
    private static List<Cut> cuts(Series searched, boolean lines, int least) {
        int n = searched.size();
        SegmentCost cost = cost(searched, lines);
        OptimalPartitioning search = OptimalPartitioning.withDefaults().withLeastLength(least);
        double first = firstPenalty(n);
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(lines, new int[0], first));
        int changes = 0;
        for (double share = 1 / PENALTY_STEP; share > LEAST_PENALTY; share /= PENALTY_STEP) {
            if ((changes + 1) * 2 * SHORTEST > n) {
                break;
            }
            int[] found = search.changes(cost, first * share);
            if (found.length != changes) {
                changes = found.length;
                cuts.add(new Cut(lines, found, first * share));
            }
        }
        return cuts;
    }

    private static double firstPenalty(int observations) {
        return WEIGHT * StrictMath.log(Math.max(2, observations));
    }

    private static SegmentCost cost(Series series, boolean lines) {
        return lines ? new LinearCost(series) : LeastSquaresCost.of(series);
    }

    private static boolean wanders(Series searched) {
        return Cut.autocorrelation(Cut.noneOfLine(0).residuals(searched)) >= RANDOM_WALK;
    }

    /** Each change between blocks is moved to the best place less than a block away, its neighbours staying where they are. */
    private static int[] placedAmongAll(Candidate best, int block) {
        int n = best.whole().size();
        SegmentCost cost = cost(best.whole(), best.cut().lines());
        int[] places = Arrays.stream(best.cut().changes()).map(b -> b * block).toArray();
        for (int i = 0; i < places.length; i++) {
            int before = i > 0 ? places[i - 1] : 0;
            int after = i + 1 < places.length ? places[i + 1] : n;
            double least = Double.POSITIVE_INFINITY;
            int middle = places[i];
            for (int place = middle - block + 1; place < middle + block && place < after; place++) {
                double total = cost.of(before, place) + cost.of(place, after);
                if (total < least) {
                    least = total;
                    places[i] = place;
                }
            }
        }
        return places;
    }

    private static boolean hasExposures(Series series) {
        for (int i = 0; i < series.size(); i++) {
            if (Math.abs(series.exposure(i) - 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The series as it is, or the roots of counts per exposure. */
    private static Series rates(Series series, boolean exposed) {
        boolean counts = exposed ? isFromZero(series) : isSmallCounts(series);
        double[] rates = new double[series.size()];
        for (int i = 0; i < rates.length; i++) {
            double exposure = series.exposure(i);
            rates[i] = counts ? Math.sqrt((series.value(i) + ANSCOMBE) / exposure) : series.value(i) / exposure;
        }
        return Series.of(rates);
    }

    private static boolean isFromZero(Series series) {
        return Arrays.stream(series.values()).allMatch(value -> value >= 0);
    }

    private static boolean isSmallCounts(Series series) {
        double[] sorted = series.values();
        Arrays.sort(sorted);
        return sorted.length > 0
                && sorted[sorted.length / 2] <= LARGEST_MEDIAN_OF_COUNTS
                && Arrays.stream(sorted)
                        .allMatch(value -> value >= 0 && value <= Math.rint(value) && value >= Math.rint(value));
    }

    /** What Poisson counts of these exposures scatter, as a share of the variance of the roots of their rates. */
    private static double leastVariance(Series series, Series rates) {
        double mean = rates.mean();
        double squares = 0;
        double scatter = 0;
        for (int i = 0; i < rates.size(); i++) {
            squares += (rates.value(i) - mean) * (rates.value(i) - mean);
            scatter += 1 / (4 * series.exposure(i));
        }
        return isFromZero(series) && squares > 0 ? scatter / squares : 0;
    }

    /** A change costs as often as much as among blocks as a block has observations, whose squares the objective adds up. */
    private static Segmentation describe(Series series, Candidate best, double penalty, int[] changes) {
        Cut cut = best.cut();
        return new Segmentation(
                series.size(),
                cut.lines() ? "linear" : "l2",
                Double.toString(penalty),
                penalty,
                "exact",
                Arrays.stream(changes).boxed().toList(),
                stretches(series, changes),
                Segmenter.objective(cost(best.whole(), cut.lines()), penalty, changes));
    }

    /** The stretches with their totals per exposure. */
    private static List<Segment> stretches(Series series, int[] changes) {
        List<Segment> stretches = Segmenter.stretches(LeastSquaresCost.of(series), changes);
        if (!hasExposures(series)) {
            return stretches;
        }
        CumulativeSums values = CumulativeSums.of(series.values());
        CumulativeSums exposures = Counts.exposures(series);
        return stretches.stream()
                .map(stretch -> new Segment(
                        stretch.start(),
                        stretch.end(),
                        values.over(stretch.start() - 1, stretch.end())
                                / exposures.over(stretch.start() - 1, stretch.end())))
                .toList();
    }
}
