package readout.detect;

import java.util.Optional;
import readout.model.Series;

/**
 * A season of the calendar: quarters, weekdays, months, hours or weeks, periods 4, 7, 12, 24 or 52. Its figures are the means
 * of each place in the period of what is left about a centred moving average over one period, which no trend and hardly a
 * step moves (Cleveland, Cleveland, McRae &amp; Terpenning 1990, Journal of Official Statistics 6, 3–73, describe the method and
 * its kin). Of the periods the one is taken whose figures gain most, {@code m log(before/after) − (period − 1) log n} with the
 * sums of squares of the {@code m} values that have a moving average; none if none gains. At least three periods are needed.
 *
 * <p>Only periods of the calendar, because a level that goes up and down at a steady pace is a season of any other. Linear
 * time.
 */
final class CalendarSeason {

    private static final int[] PERIODS = {4, 7, 12, 24, 52};
    private static final int LEAST_PERIODS = 3;
    /** A season that explains all counts as one that explains all but this. */
    private static final double LEAST_SHARE = 1e-9;

    /** What each place in the period adds. */
    private final double[] figures;

    private CalendarSeason(double[] figures) {
        this.figures = figures;
    }

    /** The season that gains most, if any does. */
    static Optional<CalendarSeason> of(Series series) {
        double most = 0;
        Optional<CalendarSeason> best = Optional.empty();
        for (int period : PERIODS) {
            if (period * LEAST_PERIODS <= series.size()) {
                double[] left = aboutMovingAverage(series, period);
                CalendarSeason season = new CalendarSeason(figures(left, period));
                double gain = season.gain(left, series.size());
                if (gain > most) {
                    most = gain;
                    best = Optional.of(season);
                }
            }
        }
        return best;
    }

    /** The series without its season. */
    Series removedFrom(Series series) {
        double[] values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] -= figures[i % figures.length];
        }
        return Series.of(values);
    }

    /** What the criterion of a cut has to add for the figures. */
    double parameters() {
        return figures.length - 1;
    }

    /** Without half a period at each end, which stays 0; the first value is that of place {@code period / 2}. */
    private static double[] aboutMovingAverage(Series series, int period) {
        CumulativeSums sums = CumulativeSums.of(series.values());
        int half = period / 2;
        double[] left = new double[series.size()];
        for (int i = half; i + half < left.length; i++) {
            double whole = sums.over(i - half, i + half + 1);
            // An even period has no middle: the two ends of one more count half each.
            double ends = period % 2 == 0 ? (series.value(i - half) + series.value(i + half)) / 2 : 0;
            left[i] = series.value(i) - (whole - ends) / period;
        }
        return left;
    }

    private static double[] figures(double[] left, int period) {
        double[] figures = new double[period];
        int[] counts = new int[period];
        double mean = 0;
        for (int i = period / 2; i + period / 2 < left.length; i++) {
            figures[i % period] += left[i];
            counts[i % period]++;
        }
        for (int place = 0; place < period; place++) {
            figures[place] /= Math.max(1, counts[place]);
            mean += figures[place] / period;
        }
        for (int place = 0; place < period; place++) {
            figures[place] -= mean;
        }
        return figures;
    }

    private double gain(double[] left, int n) {
        int half = figures.length / 2;
        double before = 0;
        double after = 0;
        for (int i = half; i + half < left.length; i++) {
            double rest = left[i] - figures[i % figures.length];
            before += left[i] * left[i];
            after += rest * rest;
        }
        if (before <= 0) {
            return 0;
        }
        double share = Math.max(LEAST_SHARE, after / before);
        return -(n - 2.0 * half) * StrictMath.log(share) - parameters() * StrictMath.log(n);
    }
}
