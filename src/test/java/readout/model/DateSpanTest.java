package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DateSpanTest {

    private static final LocalDate MAY_31 = LocalDate.of(2023, 5, 31);
    private static final LocalDate JUNE_2 = LocalDate.of(2023, 6, 2);

    static Stream<Arguments> spans() {
        return Stream.of(
                //           span                                     start         end           written
                //    days
                Arguments.of(DateSpan.day(MAY_31), "2023-05-31", "2023-05-31", "2023-05-31", 1),
                Arguments.of(DateSpan.days(MAY_31, JUNE_2), "2023-05-31", "2023-06-02", "2023-05-31..2023-06-02", 3),
                Arguments.of(DateSpan.month(YearMonth.of(2023, 5)), "2023-05", "2023-05", "2023-05", 31),
                Arguments.of(DateSpan.month(YearMonth.of(2024, 2)), "2024-02", "2024-02", "2024-02", 29),
                Arguments.of(DateSpan.year(2023), "2023", "2023", "2023", 365),
                Arguments.of(
                        new DateSpan(LocalDate.of(2023, 4, 1), MAY_31, DateSpan.Precision.MONTH),
                        "2023-04",
                        "2023-05",
                        "2023-04..2023-05",
                        61));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("spans")
    void isWrittenNoMoreExactlyThanItIsKnown(DateSpan span, String start, String end, String written, int days) {
        assertThat(span.start()).isEqualTo(start);
        assertThat(span.end()).isEqualTo(end);
        assertThat(span).hasToString(written);
        assertThat(span.length()).isEqualTo(days);
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThatThrownBy(() -> DateSpan.days(JUNE_2, MAY_31))
                .hasMessage("A span cannot end (2023-05-31) before it starts (2023-06-02)");
    }

    @Test
    void knownDaysBelongToTheMonthTheyBeginIn() {
        DateSpan span = DateSpan.days(MAY_31, JUNE_2);

        assertThat(span.monthParts()).containsExactly(Map.entry(YearMonth.of(2023, 5), 1L));
        assertThat(span.parts()).isEqualTo(1);
    }

    @Test
    void anUnknownDayBelongsToItsMonth() {
        DateSpan span = DateSpan.month(YearMonth.of(2023, 5));

        assertThat(span.monthParts()).containsExactly(Map.entry(YearMonth.of(2023, 5), 1L));
        assertThat(span.parts()).isEqualTo(1);
    }

    @Test
    void anUnknownMonthIsSpreadByDays() {
        DateSpan spring = new DateSpan(LocalDate.of(2023, 4, 16), MAY_31, DateSpan.Precision.MONTH);

        assertThat(spring.monthParts())
                .containsExactly(Map.entry(YearMonth.of(2023, 4), 15L), Map.entry(YearMonth.of(2023, 5), 31L));
        assertThat(spring.parts()).isEqualTo(46);
        assertThat(DateSpan.year(2024).monthParts()).hasSize(12).containsEntry(YearMonth.of(2024, 2), 29L);
    }

    @Test
    void thePartsAlwaysAddUpToTheWhole() {
        for (long seed = 1; seed <= 300; seed++) {
            DateSpan span = new RandomValues(seed).span();
            long sum = span.monthParts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).as("seed %d: %s", seed, span).isEqualTo(span.parts());
        }
    }

    @ParameterizedTest(name = "{0} and {1} with {2} days of slack: {3}")
    @CsvSource({
        "2023-06-13, 2023-06-13, 0, true",
        "2023-06-13, 2023-06-14, 0, false",
        "2023-06-13, 2023-06-14, 1, true",
        "2023-06-13, 2023-06-15, 1, false",
        "2023-02-28, 2023-03-01, 1, true",
    })
    void isWithinSlack(LocalDate a, LocalDate b, int slack, boolean expected) {
        assertThat(DateSpan.day(a).isWithin(slack, DateSpan.day(b))).isEqualTo(expected);
        assertThat(DateSpan.day(b).isWithin(slack, DateSpan.day(a))).isEqualTo(expected);
    }

    @Test
    void aDayIsWithinItsMonth() {
        assertThat(DateSpan.month(YearMonth.of(2023, 5)).isWithin(0, DateSpan.day(MAY_31)))
                .isTrue();
        assertThat(DateSpan.month(YearMonth.of(2023, 5)).isWithin(0, DateSpan.day(JUNE_2)))
                .isFalse();
    }

    @Test
    void theEarlierComesFirstThenTheShorterThenTheMoreExact() {
        LocalDate first = LocalDate.of(2023, 5, 1);
        DateSpan day = DateSpan.day(first);
        DateSpan daysOfMay = DateSpan.days(first, MAY_31);
        DateSpan may = DateSpan.month(YearMonth.of(2023, 5));
        DateSpan june = DateSpan.day(JUNE_2);

        assertThat(Stream.of(june, may, daysOfMay, day).sorted()).containsExactly(day, daysOfMay, may, june);
    }
}
