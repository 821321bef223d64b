package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KendallWTest {

    @Test
    void isOneForOneOrderAndZeroForOppositeOrders() {
        assertThat(new KendallW().of(Ratings.ofNumbers(new double[][] {{1, 2}, {2, 5}, {3, 7}})))
                .hasValue(1);
        assertThat(new KendallW().of(Ratings.ofNumbers(new double[][] {{1, 3}, {2, 2}, {3, 1}})))
                .hasValue(0);
    }

    @Test
    void oneCategoryLeavesItUndefined() {
        assertThat(new KendallW().of(Ratings.ofNumbers(new double[][] {{1, 1}, {1, 1}})))
                .isEmpty();
    }

    @Test
    @Tag("shared")
    void givesTheNumbersOfR() {
        assertThat(new KendallW().of(threeCoders()).orElseThrow())
                .isEqualTo(Reference.output("agreement.json").get("kendallW").asDouble(), within(1e-8));
    }

    static Ratings threeCoders() {
        String file = "three_coders_20.csv";
        return Ratings.ofNumbers(KrippendorffAlphaTest.transposed(
                new double[][] {Reference.column(file, "a"), Reference.column(file, "b"), Reference.column(file, "c")
                }));
    }
}
