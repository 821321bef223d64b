package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountsTest extends MergeLaws<Counts> {

    private static final Cell CALL = new Cell("principal", "executive", "phone", "held", "", "", 1);
    private static final Cell VISIT = new Cell("principal", "executive", "visit", "held", "", "", 1);

    @Override
    protected Counts value(RandomValues random) {
        return random.counts();
    }

    @Override
    protected Counts merge(Counts a, Counts b) {
        return a.merge(b);
    }

    @Test
    void noneChangesNothing() {
        forManySeeds((seed, random) -> {
            Counts counts = value(random);
            assertSame(seed, merge(counts, Counts.NONE), counts);
            assertSame(seed, merge(Counts.NONE, counts), counts);
        });
    }

    @Test
    void cellsAddUp() {
        Counts counts = Counts.of(CALL, 2).merge(Counts.of(VISIT, 1)).merge(Counts.of(CALL, 3));

        assertThat(counts.total(cell -> cell.mode().equals("phone"))).isEqualTo(5);
        assertThat(counts.total(cell -> true)).isEqualTo(6);
    }

    @Test
    void theMonthsOfASpreadContactAddUpToOne() {
        Cell spread = new Cell("principal", "executive", "phone", "held", "", "", 61);
        Counts april = Counts.of(spread, 30);
        Counts may = Counts.of(spread, 31);

        assertThat(april.total(cell -> true)).isEqualTo(30.0 / 61, within(1e-15));
        assertThat(april.merge(may).total(cell -> true)).isEqualTo(1);
    }

    @Test
    void aSumTooLargeForALongIsNoSum() {
        assertThatThrownBy(() -> Counts.of(CALL, Long.MAX_VALUE).merge(Counts.of(CALL, 1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
