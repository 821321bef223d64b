package readout.detect;

import java.util.Arrays;
import readout.model.Series;

/**
 * How well a cut explains a series whose noise may remember: minus twice the log-likelihood with AR(1) noise, and what the
 * modified BIC (Zhang &amp; Siegmund 2007, Biometrics 63, 22–32, doi:10.1111/j.1541-0420.2006.00662.x) asks for the changes,
 *
 * <p>{@code n log(σ²) + (p + 2) log(n) · changes + Σ log(length/n) + (p − 1) log n + [ρ > 0] log n}
 *
 * <p>with {@code p} parameters of a stretch, 1 for a level and 2 for a line. {@code ρ} is the lag-one autocorrelation of the
 * residuals of the cut and {@code σ²} the variance of the innovations, {@code Σ (r(t) − ρ r(t − 1))²} over {@code n} less the
 * parameters, of which the place of a change is one. So slow noise without changes and white noise with changes stand in one
 * contest, as in Cho &amp; Fryzlewicz (2021), arXiv:2011.13884.
 *
 * <p>Noise never counts as less than the floor: changes that explain less than can be seen are none. Linear time.
 */
final class CutCriterion {

    private static final double PARABOLA = 5;

    private final double floor;

    private CutCriterion(double floor) {
        this.floor = floor;
    }

    /**
     * @param floor the least variance of the noise
     */
    static CutCriterion withFloor(double floor) {
        return new CutCriterion(floor);
    }

    /** The criterion, the less the better; infinite where there are no more observations than parameters. */
    double of(Series series, Cut cut) {
        int changes = cut.changes().length;
        int perStretch = cut.lines() ? 2 : 1;
        double asked = (perStretch + 2) * changes + (perStretch - 1);
        int free = series.size() - perStretch * (changes + 1) - changes;
        return of(cut.residuals(series), free, asked) + lengths(cut, series.size());
    }

    /** That of one parabola without changes. To bend everywhere is asked as much as to bend once: as a line with a change. */
    double ofParabola(Series series) {
        double[] residuals = Cut.noneOfLine(0).residuals(series);
        int n = residuals.length;
        double middle = (n - 1) / 2.0;
        double together = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double bent = bent(i - middle, n);
            together += bent * residuals[i];
            squares += bent * bent;
        }
        for (int i = 0; i < n && squares > 0; i++) {
            residuals[i] -= together / squares * bent(i - middle, n);
        }
        return of(residuals, n - 3, PARABOLA);
    }

    /** The square of time from the middle, less its mean: what no line can follow. */
    private static double bent(double time, int n) {
        return time * time - ((double) n * n - 1) / 12;
    }

    private double of(double[] residuals, int free, double parameters) {
        if (free < 1) {
            return Double.POSITIVE_INFINITY;
        }
        double rho = Cut.autocorrelation(residuals);
        double variance = innovations(residuals, rho) / free;
        int n = residuals.length;
        return n * StrictMath.log(Math.max(variance, floor)) + (parameters + (rho > 0 ? 1 : 0)) * StrictMath.log(n);
    }

    private static double innovations(double[] residuals, double rho) {
        double squares = residuals[0] * residuals[0] * (1 - rho * rho);
        for (int i = 1; i < residuals.length; i++) {
            double innovation = residuals[i] - rho * residuals[i - 1];
            squares += innovation * innovation;
        }
        return squares;
    }

    private static double lengths(Cut cut, int n) {
        int[] ends = Arrays.copyOf(cut.changes(), cut.changes().length + 1);
        ends[ends.length - 1] = n;
        double sum = 0;
        int start = 0;
        for (int end : ends) {
            sum += StrictMath.log((end - start) / (double) n);
            start = end;
        }
        return sum;
    }
}
