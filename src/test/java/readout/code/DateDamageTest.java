package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A translation that writes the number of the month for the day is found out by how often the two agree. */
class DateDamageTest {

    private static final String DAMAGED = "On January 1, the envoys spoke. On February 2 and again on March 3 they met."
            + " On May 5-9, a delegation came. On May 5 it signed, and on May 21 it left.";

    @Test
    void aTextWhoseDaysRepeatTheirMonthsIsDamaged() {
        DateDamage damage = DateDamage.of(DAMAGED, "en");
        assertThat(damage).isEqualTo(new DateDamage(6, 5, 4));
        assertThat(damage.isFound()).isTrue();
        assertThat(damage.warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("5 of 6 days"));
    }

    @Test
    void suchDaysAreLoweredToTheirMonthsAndOthersKept() {
        List<String> dates =
                DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), "en").lowered().find(DAMAGED).stream()
                        .map(mention -> mention.when().map(DateTables::written).orElse("NONE"))
                        .toList();
        assertThat(dates).containsExactly("2023-01", "2023-02", "2023-03", "2023-05", "2023-05", "2023-05-21");
    }

    @Test
    void fewDaysAreNoSign() {
        assertThat(DateDamage.of("On January 1, February 2, March 3 and May 5 they met.", "en")
                        .isFound())
                .isFalse();
    }

    @Test
    void oneSuchDayToldOftenIsNoSign() {
        assertThat(DateDamage.of("On June 6 it began. ".repeat(9), "en").isFound())
                .isFalse();
    }

    @Test
    void daysThatDifferAreNoDamage() {
        DateDamage damage = DateDamage.of("1月3日、2月2日、3月8日、4月9日、5月5日、6月11日，双方会谈。", "zh");
        assertThat(damage).isEqualTo(new DateDamage(6, 2, 2));
        assertThat(damage.isFound()).isFalse();
        assertThat(damage.warning()).isEmpty();
    }
}
