package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Bayes' rule by hand: 10 heads of state, 80 ministers, 10 delegations; 25 put off; a coder errs one time in ten. */
class CoderErrorsTest {

    private final CoderErrors errors = new CoderErrors(new double[] {10, 80, 10}, 25, 0.1, 0.08, 0.1);

    @Test
    void whatIsRareIsMoreOftenACommonThingMisread() {
        // Coded as head of state: 10 · 0.95 rightly, 80 · 0.05 wrongly.
        assertThat(errors.higher(0)).isZero();
        assertThat(errors.otherLevel(0)).isCloseTo(4 / 13.5, within(1e-12));
        // Coded as minister: 80 · 0.9 rightly, 10 · 0.05 from above and as much from below.
        assertThat(errors.higher(1)).isCloseTo(0.5 / 73, within(1e-12));
        assertThat(errors.otherLevel(1)).isCloseTo(1 / 73.0, within(1e-12));
        assertThat(errors.higher(2)).isCloseTo(4 / 13.5, within(1e-12));
    }

    @Test
    void whatIsPutOffMayHaveTakenPlace() {
        // Coded as put off: 25 · 0.9 rightly, 100 · 0.1 wrongly. Coded as held: 100 · 0.9 and 25 · 0.1.
        assertThat(errors.tookPlace()).isCloseTo(10 / 32.5, within(1e-12));
        assertThat(errors.tookNoPlace()).isCloseTo(2.5 / 92.5, within(1e-12));
        assertThat(errors.most()).isCloseTo(4 / 13.5 + 0.08 + 2.5 / 92.5, within(1e-12));
    }

    @Test
    void aPerfectCoderErrsNever() {
        assertThat(new CoderErrors(new double[] {1, 2}, 3, 0, 0, 0).most()).isZero();
    }

    @Test
    void anEmptyRecordHasNoErrors() {
        assertThat(new CoderErrors(new double[] {0, 0}, 0, 0.1, 0, 0.1).most()).isZero();
    }

    @Test
    void oneLevelHasNoneBesideIt() {
        assertThat(new CoderErrors(new double[] {5}, 0, 0.1, 0, 0).otherLevel(0))
                .isZero();
    }
}
