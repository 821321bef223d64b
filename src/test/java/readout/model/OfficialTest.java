package readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialTest {

    @ParameterizedTest(name = "in office from {0} to {1}, on {2}: {3}")
    @CsvSource({
        "2021-01-26, 2025-01-20, 2021-01-25, false",
        "2021-01-26, 2025-01-20, 2021-01-26, true",
        "2021-01-26, 2025-01-20, 2025-01-20, true",
        "2021-01-26, 2025-01-20, 2025-01-21, false",
        "2021-01-26,           , 2099-01-01, true",
        "          , 2025-01-20, 1999-01-01, true",
    })
    void bothDaysAreInOfficeAndAnUnknownDayBoundsNothing(
            LocalDate from, LocalDate to, LocalDate day, boolean expected) {
        Official official = new Official(
                "P1",
                "Ann Example",
                "us",
                "",
                List.of(),
                "Secretary",
                "principal",
                "executive",
                Optional.ofNullable(from),
                Optional.ofNullable(to));

        assertThat(official.isInOffice(day)).isEqualTo(expected);
    }
}
