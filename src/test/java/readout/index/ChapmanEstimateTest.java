package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two lists of 18 and 15 contacts, 11 of them on both: 19 · 16 / 12 − 1 in all. */
class ChapmanEstimateTest {

    private final ChapmanEstimate lists = new ChapmanEstimate(18, 15, 11);

    @Test
    void byHand() {
        assertThat(lists.total()).isCloseTo(24 + 1 / 3.0, within(1e-12));
        assertThat(lists.variance()).isCloseTo(19 * 16 * 7 * 4 / (12.0 * 12 * 13), within(1e-12));
        // 7 on the first alone, 4 on the second alone: 7 · 4 / 12 on neither, which makes up the rest.
        assertThat(lists.unseen()).isCloseTo(28 / 12.0, within(1e-12));
        assertThat(18 + 15 - 11 + lists.unseen()).isCloseTo(lists.total(), within(1e-12));
    }

    @Tag("shared")
    @Test
    void asInTheReference() throws IOException {
        JsonNode vector = new ObjectMapper()
                .readTree(Path.of("../shared/methods/reference/outputs/hand_vectors.json")
                        .toFile())
                .get("chapman_two_list");

        assertThat(lists.total()).isCloseTo(vector.get("N_hat").asDouble(), within(1e-8));
        assertThat(lists.variance()).isCloseTo(vector.get("var").asDouble(), within(1e-8));
    }

    @Test
    void drawsHaveTheEstimateForTheirMean() {
        double sum = 0;
        for (int draw = 0; draw < 40_000; draw++) {
            sum += lists.drawUnseen(new RandomStream(20230618, 1, draw));
        }

        // The standard deviation of a draw is near 1.8, so that of the mean near 0.01.
        assertThat(sum / 40_000).isCloseTo(lists.unseen(), within(0.04));
    }

    @Test
    void equalListsMissNothing() {
        ChapmanEstimate equal = new ChapmanEstimate(9, 9, 9);

        assertThat(equal.unseen()).isZero();
        assertThat(equal.drawUnseen(new RandomStream(1, 1, 0))).isZero();
    }

    @Test
    void noListsAtAllMissNothingThatCouldBeTold() {
        ChapmanEstimate none = new ChapmanEstimate(0, 0, 0);

        assertThat(none.total()).isZero();
        assertThat(none.isReliable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 4", "5, 3, 4", "1, 1, -1"})
    void noMoreStandOnBothThanOnEither(int first, int second, int both) {
        assertThatThrownBy(() -> new ChapmanEstimate(first, second, both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot stand on both lists");
    }
}
