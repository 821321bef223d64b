package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readout.run.WindowCalibration.Background;

/** A small part of the study whose table stands in the README. */
class WindowCalibrationTest {

    private static final int HISTORIES = 40;

    private final WindowCalibration study = new WindowCalibration(99);

    /** One in twenty is called; of forty more than six would be with a probability of one in a hundred. */
    @Test
    void seldomCallsAWindowWhereThereIsNone() {
        int wholeStudy = Integer.getInteger("calibration.histories", 0);
        if (wholeStudy > 0) {
            WindowCalibration.printTable(wholeStudy);
        }
        WindowCalibration.Outcome outcome = study.study(Background.CHANCE, false, HISTORIES);

        assertThat(outcome.called()).isLessThanOrEqualTo(6.0 / HISTORIES);
        assertThat(outcome.byRule()).as("the rule alone").isGreaterThan(0.5);
    }

    @Test
    void datesAWindowOfThreeTimesTheRateWithinAMonth() {
        WindowCalibration.Outcome outcome = study.study(Background.CHANCE, true, HISTORIES);

        assertThat(outcome.startError()).isLessThanOrEqualTo(1);
        assertThat(outcome.endError()).isLessThanOrEqualTo(1);
    }
}
