package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class BinarySegmentationTest {

    @Test
    void cutsWhereOneCutGainsMostThenTheParts() {
        Series steps = Series.of(0, 0, 0, 0, 9, 9, 9, 9, 5, 5, 5, 5);
        assertThat(BinarySegmentation.withDefaults().changes(LeastSquaresCost.of(steps), 3))
                .containsExactly(4, 8);
        assertThat(BinarySegmentation.withDefaults().withMostChanges(1).changes(LeastSquaresCost.of(steps), 3))
                .containsExactly(4);
    }

    @Test
    void aConstantSeriesHasNoChange() {
        assertThat(BinarySegmentation.withDefaults().changes(LeastSquaresCost.of(Series.of(new double[50])), 0))
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void equalsR() {
        List<Entry> entries = ChangePointReference.entries("cpt.mean.BinSeg");
        assertThat(entries).hasSize(20);
        for (Entry entry : entries) {
            SegmentCost cost = entry.penalty().applyTo(LeastSquaresCost.of(entry.scaled()));
            assertThat(BinarySegmentation.withDefaults()
                            .changes(cost, entry.penalty().of(cost.size(), 1)))
                    .as(entry.toString())
                    .containsExactly(ChangePointReference.ints(entry.value().get("last")));
        }
    }
}
