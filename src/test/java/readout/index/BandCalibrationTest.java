package readout.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A small part of the study whose table stands in the README: the bands hold the truth about as often as they say. */
class BandCalibrationTest {

    @Test
    void theBandsHoldTheTruthAsOftenAsTheySay() {
        int wholeStudy = Integer.getInteger("calibration.histories", 0);
        if (wholeStudy > 0) {
            BandCalibration.printTable(wholeStudy);
        }
        BandCalibration.Held held = new BandCalibration(EnumSet.allOf(BandSource.class), 200).study(20);

        assertThat(held.months()).isEqualTo(20 * 96);
        assertThat(held.share(50)).isBetween(0.42, 0.60);
        assertThat(held.share(80)).isBetween(0.75, 0.86);
        assertThat(held.share(95)).isBetween(0.92, 0.995);
    }
}
