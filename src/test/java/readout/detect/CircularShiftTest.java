package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.detect.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CircularShiftTest {

    @Test
    void movesTheMarksAroundTheRing() {
        CircularShift test = CircularShift.of(new double[] {6, 0, 3}, new boolean[] {true, false, false});
        assertThat(test.differences()).containsExactly(6 - 1.5, 0 - 4.5, 3 - 3.0);
        assertThat(test.p()).isEqualTo(2 / 3.0);
        assertThat(test.pUpper()).isEqualTo(1 / 3.0);
        assertThat(test.pLower()).isEqualTo(1);
    }

    /** Marks that repeat have only as many positions as their period, so that p cannot be small. */
    @Test
    void marksWithAPeriodCannotReachASmallP() {
        double[] values = new double[48];
        boolean[] marks = new boolean[48];
        for (int i = 0; i < 48; i++) {
            marks[i] = i % 4 == 3;
            values[i] = marks[i] ? 0 : 100 + i % 4;
        }
        assertThat(CircularShift.of(values, marks).p()).isEqualTo(0.25);
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        double[] counts = Reference.column("made_monthly_counts.csv", "count");
        boolean[] elections = marks(Reference.column("made_monthly_counts.csv", "general_election_year"));
        boolean[] window = new boolean[counts.length];
        for (int month = 0; month < window.length; month++) {
            window[month] = month >= 64 && month <= 79; // 2023-05 to 2024-08 of a series that begins in 2018-01
        }
        check("circular_shift_made_counts_vs_election", CircularShift.of(counts, elections));
        check("circular_shift_made_counts_vs_window", CircularShift.of(counts, window));
    }

    private static void check(String name, CircularShift test) {
        JsonNode expected = Reference.output("randomisation.json").get(name);
        assertThat(test.differences()).hasSize(expected.get("n").asInt());
        assertThat(test.p()).isEqualTo(expected.get("p_two_sided").asDouble(), within(1e-8));
        assertThat(test.pUpper()).isEqualTo(expected.get("p_upper").asDouble(), within(1e-8));
        assertThat(test.pLower()).isEqualTo(expected.get("p_lower").asDouble(), within(1e-8));
        List<Double> first = test.differences().subList(0, 8);
        assertThat(first.stream().mapToDouble(Double::doubleValue).toArray())
                .containsExactly(numbers(expected.get("T_first8")), within(1e-8));
    }

    static boolean[] marks(double[] values) {
        boolean[] marks = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            marks[i] = values[i] == 1;
        }
        return marks;
    }
}
