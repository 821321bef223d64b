package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.draw.EventNames.Spot;
import readout.draw.EventNames.Wanted;

/** Where the names of events go, in a plot that is 700 points wide. */
class EventNamesTest {

    private static final double WIDTH = 700;

    private static List<Spot> place(Wanted... names) {
        return EventNames.place(List.of(names), WIDTH);
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
    void otherwiseItGoesIntoTheRowBelow() {
        assertThat(place(new Wanted(300, 80), new Wanted(310, 80))).containsExactly(new Spot(0, 260), new Spot(1, 270));
    }

    @Test
    void atTheRightEndItGoesBelowRatherThanOut() {
        assertThat(place(new Wanted(600, 100), new Wanted(690, 100)))
                .containsExactly(new Spot(0, 550), new Spot(1, 600));
    }

    /** Laws over random names: in one row none touches another, and all are inside and over their lines. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laws(long seed) {
        Random random = new Random(seed);
        List<Wanted> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            names.add(new Wanted(random.nextDouble() * WIDTH, 20 + random.nextDouble() * 120));
        }
        names.sort(Comparator.comparingDouble(Wanted::place));

        List<Spot> spots = EventNames.place(names, WIDTH);

        for (int i = 0; i < names.size(); i++) {
            double start = spots.get(i).start();
            double end = start + names.get(i).length();
            assertThat(start).as("seed %d, name %d", seed, i).isNotNegative();
            assertThat(end).as("seed %d, name %d", seed, i).isLessThanOrEqualTo(WIDTH + 1e-9);
            assertThat(names.get(i).place()).isBetween(start, end);
            for (int j = 0; j < i; j++) {
                if (spots.get(i).row() == spots.get(j).row()) {
                    double earlierEnd = spots.get(j).start() + names.get(j).length();
                    assertThat(start - earlierEnd)
                            .as("seed %d, names %d and %d", seed, j, i)
                            .isGreaterThanOrEqualTo(EventNames.GAP - 1e-9);
                }
            }
        }
    }

    @Test
    void aNameLongerThanThePlotBeginsAtItsLeftEnd() {
        assertThat(place(new Wanted(600, 900)).get(0).start()).isCloseTo(0, within(0.0));
    }
}
