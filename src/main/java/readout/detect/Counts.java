package readout.detect;

import readout.model.Series;

/** What every cost of counts asks of a series. */
final class Counts {

    private Counts() {}

    /**
     * @throws IllegalArgumentException if a value is below 0
     */
    static void check(Series series) {
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) < 0) {
                throw new IllegalArgumentException(
                        "Observation " + (i + 1) + " is " + series.value(i) + "; a count cannot be below 0");
            }
        }
    }

    static CumulativeSums exposures(Series series) {
        double[] exposures = new double[series.size()];
        for (int i = 0; i < exposures.length; i++) {
            exposures[i] = series.exposure(i);
        }
        return CumulativeSums.of(exposures);
    }
}
