package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.detect.ChangePointReference.Entry;
import readout.model.Series;

class SegmentNeighbourhoodTest {

    @Test
    void givesTheCheapestCutIntoEachNumberOfStretches() {
        SegmentNeighbourhood.Path path =
                SegmentNeighbourhood.withDefaults().path(LeastSquaresCost.of(Series.of(0, 0, 6, 6, 6, 0, 0)));
        assertThat(path.costs().get(2)).isCloseTo(0, within(1e-12));
        assertThat(path.changes().get(2)).containsExactly(2, 5);
        assertThat(path.changes().get(0)).isEmpty();
    }

    @Test
    void asASearchItTakesTheNumberThatIsCheapestWithThePenalty() {
        SegmentCost cost = LeastSquaresCost.of(Series.of(0, 0, 6, 6, 6, 0, 0));
        assertThat(SegmentNeighbourhood.withDefaults().changes(cost, 5)).containsExactly(2, 5);
        assertThat(SegmentNeighbourhood.withDefaults().changes(cost, 100)).isEmpty();
    }

    @Test
    @Tag("shared")
    void equalsTheExactOptimaOfTheReference() {
        int checked = 0;
        for (Entry entry : ChangePointReference.entries("exact_segneigh")) {
            SegmentCost cost =
                    entry.key().endsWith("l2") ? LeastSquaresCost.of(entry.series()) : new PoissonCost(entry.series());
            SegmentNeighbourhood.Path path = SegmentNeighbourhood.withDefaults().path(cost);
            for (JsonNode row : entry.value()) {
                int k = row.get("segments").asInt() - 1;
                double expected = row.get("cost").asDouble();
                assertThat(path.changes().get(k))
                        .as(entry + " " + (k + 1))
                        .containsExactly(ChangePointReference.ints(row.get("cp")));
                assertThat(path.costs().get(k))
                        .as(entry + " " + (k + 1))
                        .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(80);
    }

    @Test
    @Tag("shared")
    void equalsR() {
        List<Entry> entries = ChangePointReference.entries("cpt.mean.SegNeigh");
        assertThat(entries).hasSize(20);
        for (Entry entry : entries) {
            SegmentCost cost = LeastSquaresCost.of(entry.scaled());
            assertThat(SegmentNeighbourhood.withDefaults()
                            .changes(cost, entry.penalty().of(cost.size(), 1)))
                    .as(entry.toString())
                    .containsExactly(ChangePointReference.ints(entry.value().get("last")));
        }
    }
}
