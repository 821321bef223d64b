package readout.detect;

import readout.model.Series;

/** Stretches of one level or one line each. */
final class Cut {

    private final boolean lines;
    private final int[] changes;
    private final double penalty;

    /**
     * @param lines whether a stretch is a line, not a level
     * @param changes the first observation of each stretch but the first, counted from 0
     * @param penalty for which these changes are the best
     */
    Cut(boolean lines, int[] changes, double penalty) {
        this.lines = lines;
        this.changes = changes.clone();
        this.penalty = penalty;
    }

    /** The whole as one line. */
    static Cut noneOfLine(double penalty) {
        return new Cut(true, new int[0], penalty);
    }

    boolean lines() {
        return lines;
    }

    int[] changes() {
        return changes.clone();
    }

    double penalty() {
        return penalty;
    }

    /** What is left about the level or line of each stretch. */
    double[] residuals(Series series) {
        double[] residuals = series.values();
        int start = 0;
        for (int i = 0; i <= changes.length; i++) {
            int end = i < changes.length ? changes[i] : residuals.length;
            subtract(residuals, start, end);
            start = end;
        }
        return residuals;
    }

    private void subtract(double[] values, int start, int end) {
        double middle = (start + end - 1) / 2.0;
        double sum = 0;
        double moment = 0;
        double spread = 0;
        for (int i = start; i < end; i++) {
            sum += values[i];
            moment += (i - middle) * values[i];
            spread += (i - middle) * (i - middle);
        }
        double mean = sum / (end - start);
        double slope = lines && end - start > 2 ? moment / spread : 0;
        for (int i = start; i < end; i++) {
            values[i] -= mean + slope * (i - middle);
        }
    }

    /** The lag-one autocorrelation of residuals, 0 if it is negative. */
    static double autocorrelation(double[] residuals) {
        double squares = 0;
        double products = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            products += i > 0 ? residuals[i] * residuals[i - 1] : 0;
        }
        return squares > 0 ? Math.max(0, products / squares) : 0;
    }
}
