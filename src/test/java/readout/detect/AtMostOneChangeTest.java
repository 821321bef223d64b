package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class AtMostOneChangeTest {

    private static final SegmentCost STEP = LeastSquaresCost.of(Series.of(1, 1, 1, 4, 4, 4));

    @Test
    void aCutThatGainsThePenaltyIsTaken() {
        // Without a cut the squares about 2.5 are 6 times 1.5 squared, 13.5; with it none is left.
        assertThat(AtMostOneChange.withDefaults().changes(STEP, 13.5)).containsExactly(3);
        assertThat(AtMostOneChange.withDefaults().changes(STEP, 13.6)).isEmpty();
    }

    @Test
    void withLengthsTheGainIsLessByTheirLogarithms() {
        SegmentCost cost = new LengthPenalisedCost(STEP);
        double lengths = Math.log(3) + Math.log(4);
        assertThat(AtMostOneChange.withDefaults().changes(cost, 13.49 - lengths))
                .containsExactly(3);
        assertThat(AtMostOneChange.withDefaults().changes(cost, 13.51 - lengths))
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void equalsR() {
        List<Entry> entries = ChangePointReference.entries("cpt.mean.AMOC");
        assertThat(entries).hasSize(20);
        for (Entry entry : entries) {
            SegmentCost cost = entry.penalty().applyTo(LeastSquaresCost.of(entry.scaled()));
            assertThat(AtMostOneChange.withDefaults()
                            .changes(cost, entry.penalty().of(cost.size(), 1)))
                    .as(entry.toString())
                    .containsExactly(ChangePointReference.ints(entry.value().get("last")));
        }
    }
}
