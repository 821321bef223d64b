package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.draw.EventNames.Spot;
import readout.draw.EventNames.Wanted;

/** Where the names of events go, in a plot that is 700 points wide. */
class EventNamesTest {

    private static final double WIDTH = 700;

    private static final int ROWS = 3;

    private static List<Spot> place(Wanted... names) {
        return EventNames.place(List.of(names), WIDTH, ROWS).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    @Test
    void aNameAloneStandsOverItsLine() {
        assertThat(place(new Wanted(300, 80))).containsExactly(new Spot(0, 260));
    }

    @Test
    void namesAtTheEndsStayInside() {
        assertThat(place(new Wanted(10, 80), new Wanted(690, 80))).containsExactly(new Spot(0, 0), new Spot(0, 620));
    }

    @Test
    void aNameMovesAsideWhileItStillStandsOverItsLine() {
        // The first ends at 340. The second would begin at 335, and begins eight points after that end instead.
        assertThat(place(new Wanted(300, 80), new Wanted(375, 80))).containsExactly(new Spot(0, 260), new Spot(0, 348));
    }

    @Test
    void ofTwoThatAreNearOneEndsAndOneBeginsAtItsLine() {
        // Three points beyond the lines, and eight between the names: 223 to 303, and 311 to 391.
        assertThat(place(new Wanted(300, 80), new Wanted(314, 80))).containsExactly(new Spot(0, 223), new Spot(0, 311));
    }

    @Test
    void twoThatAreNearerShareNoRow() {
        assertThat(place(new Wanted(300, 80), new Wanted(310, 80)))
                .extracting(Spot::row)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatFindsNoRoomGoesWithoutAName() {
        List<Wanted> crowd =
                IntStream.range(0, 6).mapToObj(i -> new Wanted(300 + i, 80)).toList();

        assertThat(EventNames.place(crowd, WIDTH, 1))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(EventNames.place(List.of(new Wanted(600, 900)), WIDTH, ROWS))
                .as("longer than the plot")
                .containsExactly(Optional.empty());
    }

    /** Laws over random names: in one row none touches another, none is on a line from above, all are inside. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laws(long seed) {
        Random random = new Random(seed);
        List<Wanted> names = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            names.add(new Wanted(random.nextDouble() * WIDTH, 20 + random.nextDouble() * 100));
        }
        names.sort(Comparator.comparingDouble(Wanted::place));

        List<Optional<Spot>> spots = EventNames.place(names, WIDTH, ROWS);

        assertThat(spots).as("seed %d", seed).filteredOn(Optional::isPresent).hasSizeGreaterThan(8);
        for (int i = 0; i < names.size(); i++) {
            if (spots.get(i).isEmpty()) {
                continue;
            }
            Spot spot = spots.get(i).get();
            double end = spot.start() + names.get(i).length();
            assertThat(spot.start()).as("seed %d, name %d", seed, i).isNotNegative();
            assertThat(end).as("seed %d, name %d", seed, i).isLessThanOrEqualTo(WIDTH + 1e-9);
            assertThat(names.get(i).place()).isBetween(spot.start(), end);
            for (int j = 0; j < names.size(); j++) {
                if (i == j || spots.get(j).isEmpty()) {
                    continue;
                }
                Spot other = spots.get(j).get();
                if (spot.row() == other.row() && j < i) {
                    assertThat(spot.start() - other.start() - names.get(j).length())
                            .as("seed %d, names %d and %d", seed, j, i)
                            .isGreaterThanOrEqualTo(EventNames.GAP - 1e-9);
                } else if (spot.row() > other.row()) {
                    assertThat(names.get(j).place())
                            .as("seed %d, line %d through name %d", seed, j, i)
                            .satisfiesAnyOf(
                                    line -> assertThat(line).isLessThanOrEqualTo(spot.start()),
                                    line -> assertThat(line).isGreaterThanOrEqualTo(end));
                }
            }
        }
    }
}
