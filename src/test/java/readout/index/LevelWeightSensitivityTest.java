package readout.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;
import readout.run.Analysis;

class LevelWeightSensitivityTest {

    private static List<WeightSensitivity> of(Analysis analysis) {
        return LevelWeightSensitivity.withDefaults().of(analysis.index(), analysis.contacts(), analysis.codebook());
    }

    /** Partial sums from the highest level down: (1, 1), (0, 1), (−1, …) and so on. */
    @Test
    void aMonthStandsAboveIfNoOrderedWeightsPutItBelow() {
        double[] base = {1, 1, 1};
        assertThat(LevelWeightSensitivity.standing(new double[] {2, 1, 1}, base))
                .isEqualTo(Standing.ABOVE);
        assertThat(LevelWeightSensitivity.standing(new double[] {1, 1, 2}, base))
                .isEqualTo(Standing.ABOVE);
        assertThat(LevelWeightSensitivity.standing(new double[] {0, 9, 9}, base))
                .isEqualTo(Standing.DEPENDS);
        assertThat(LevelWeightSensitivity.standing(new double[] {2, 0, 0}, base))
                .isEqualTo(Standing.DEPENDS);
        assertThat(LevelWeightSensitivity.standing(new double[] {1, 1, 1}, base))
                .isEqualTo(Standing.NOT_ABOVE);
        assertThat(LevelWeightSensitivity.standing(new double[] {1, 0, 1}, base))
                .isEqualTo(Standing.NOT_ABOVE);
    }

    /** The rule of the corners against many weights: none may contradict it, and where it says "depends" some differ. */
    @Test
    void theRuleOfTheCornersEqualsBruteForce() {
        Random random = new Random(20230618);
        for (int round = 0; round < 300; round++) {
            double[] month = new double[4];
            double[] base = new double[4];
            for (int level = 0; level < 4; level++) {
                month[level] = random.nextInt(4);
                base[level] = random.nextInt(3) + 0.5;
            }
            int above = 0;
            int draws = 4000;
            double[] weights = new double[4];
            for (int draw = 0; draw < draws; draw++) {
                OrderedWeights.draw(new RandomStream(round, 1, draw), weights);
                double difference = 0;
                for (int level = 0; level < 4; level++) {
                    difference += weights[level] * (month[level] - base[level]);
                }
                above += difference > 0 ? 1 : 0;
            }
            switch (LevelWeightSensitivity.standing(month, base)) {
                case ABOVE -> assertThat(above).isEqualTo(draws);
                case NOT_ABOVE -> assertThat(above).isZero();
                case DEPENDS -> assertThat(corners(month, base)).containsExactly(true, true);
            }
        }
    }

    /** Whether some corner of the ordered weights lies above, and whether some lies below. */
    private static boolean[] corners(double[] month, double[] base) {
        boolean[] found = new boolean[2];
        double sum = 0;
        for (int level = 0; level < month.length; level++) {
            sum += month[level] - base[level];
            found[0] |= sum > 0;
            found[1] |= sum < 0;
        }
        return found;
    }

    /**
     * Two levels: with weights (w, 1 − w), w uniform from 1/2 to 1. January has two ministers' meetings, February a summit;
     * both are above the other where w is on their side of 2/3.
     */
    @Test
    void theShareIsThatOfTheWeights() {
        List<WeightSensitivity> months = of(MadeUp.analysis("""
                a 2022-01-10 deputy_minister meeting held
                b 2022-01-20 deputy_minister meeting held
                c 2022-02-10 head_of_state   meeting held
                """));
        // Six levels have a weight here; what those without contacts weigh only takes its part of the sum.
        assertThat(months)
                .extracting(WeightSensitivity::month)
                .containsExactly(YearMonth.of(2022, 1), YearMonth.of(2022, 2));
        WeightSensitivity summit = months.get(1);
        assertThat(summit.standing()).isEqualTo(Standing.DEPENDS);
        assertThat(summit.shareAbove() + months.get(0).shareAbove()).isEqualTo(1, within(1e-12));
        assertThat(summit.band().low()).isLessThan(summit.band().high());
    }

    @Test
    void withoutABaseThereIsNothingToSay() {
        assertThat(of(MadeUp.analysis("a 2022-01-10 principal meeting postponed")))
                .isEmpty();
    }

    @Test
    void oneLevelAloneDoesNotDependOnWeights() {
        assertThat(of(MadeUp.analysis("""
                a 2022-01-10 principal meeting held
                b 2022-01-11 principal meeting held
                c 2022-02-10 principal meeting held
                """)))
                .extracting(WeightSensitivity::standing)
                .containsExactly(Standing.ABOVE, Standing.NOT_ABOVE);
    }

    @Test
    void aSeedGivesTheSameShares() {
        Analysis analysis = MadeUp.analysis(MadeUp.EXAMPLE);
        assertThat(of(analysis)).isEqualTo(of(analysis));
        assertThat(LevelWeightSensitivity.withDefaults()
                        .withSeed(2)
                        .of(analysis.index(), analysis.contacts(), analysis.codebook()))
                .isNotEqualTo(of(analysis));
    }
}
