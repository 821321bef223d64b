package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthSpanTest {

    @ParameterizedTest
    @CsvSource({"2017-01..2020-12, 48", "2023-05..2023-05, 1", "2022-12..2023-01, 2"})
    void parseGood(String text, int length) {
        MonthSpan months = MonthSpan.parse(text);

        assertThat(months).hasToString(text);
        assertThat(months.length()).isEqualTo(length);
        assertThat(months.months())
                .hasSize(length)
                .startsWith(months.first())
                .endsWith(months.last())
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | Months are written FROM..TO, such as 2017-01..2020-12, not ""
                    2017-01          | Months are written FROM..TO, such as 2017-01..2020-12, not "2017-01"
                    2017..2020       | A month is written YYYY-MM, such as 2017-01, not "2017"
                    2017-13..2020-12 | A month is written YYYY-MM, such as 2017-01, not "2017-13"
                    2017-01..        | A month is written YYYY-MM, such as 2017-01, not ""
                    2020-12..2017-01 | Months cannot end (2017-01) before they start (2020-12)
                    """)
    void parseBad(String text, String message) {
        assertThatThrownBy(() -> MonthSpan.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void bothEndsAreInside() {
        MonthSpan window = MonthSpan.parse("2023-05..2023-07");

        assertThat(window.months()).allMatch(window::contains);
        assertThat(window.contains(YearMonth.of(2023, 4))).isFalse();
        assertThat(window.contains(YearMonth.of(2023, 8))).isFalse();
    }
}
