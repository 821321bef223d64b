package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;
import readout.model.DateSpan;
import readout.model.Dyad;
import readout.model.MonthSpan;

/** The data of {@code datasets/leaders}: which meetings the two highest US offices had, from 1972 to February 2025. */
class LeadersDatasetTest {

    private static final Path FOLDER = Path.of("datasets/leaders");

    private record Meeting(
            String id, Dyad dyad, DateSpan when, String principal, String counterpart, String encounter) {}

    private static final List<Meeting> MEETINGS = rows(
            "meetings.csv",
            row -> new Meeting(
                    row.required("id"),
                    Dyad.parse(row.required("dyad")),
                    DateSpan.days(
                            row.date("start_date").orElseThrow(),
                            row.date("end_date").orElseThrow()),
                    row.required("us_principal"),
                    row.text("counterpart_principal"),
                    row.required("encounter")));

    @Test
    void holdsThreeDyadsFrom1972UntilTheRecordsStop() {
        assertThat(MEETINGS)
                .extracting(Meeting::dyad)
                .containsOnly(Dyad.parse("us-cn"), Dyad.parse("us-jp"), Dyad.parse("us-ru"));
        assertThat(MEETINGS).extracting(Meeting::id).doesNotHaveDuplicates();
        assertThat(MEETINGS)
                .allSatisfy(meeting -> assertThat(meeting.when().first())
                        .isBetween(LocalDate.of(1972, 1, 1), LocalDate.of(2025, 2, 28)));
    }

    @Test
    void anEncounterIsNamedByOneOfItsRecords() {
        assertThat(MEETINGS)
                .allSatisfy(meeting -> assertThat(MEETINGS)
                        .filteredOn(first -> first.id().equals(meeting.encounter()))
                        .singleElement()
                        .satisfies(first -> {
                            assertThat(first.dyad()).isEqualTo(meeting.dyad());
                            assertThat(first.encounter()).isEqualTo(first.id());
                            assertThat(first.when().first())
                                    .isBeforeOrEqualTo(meeting.when().first());
                        }));
    }

    @ParameterizedTest(name = "{1} with {2}, {0}")
    @CsvSource({
        "1972-02-21..1972-02-28, Richard M. Nixon, Mao Zedong",
        "1979-01-29..1979-02-05, Jimmy Carter, Deng Xiaoping",
    })
    void theMeetingsThatReadersKnow(String when, String principal, String counterpart) {
        assertThat(MEETINGS)
                .filteredOn(meeting -> meeting.dyad().equals(Dyad.parse("us-cn")))
                .filteredOn(meeting -> meeting.principal().equals(principal))
                .filteredOn(meeting -> meeting.counterpart().contains(counterpart))
                .extracting(meeting -> meeting.when().toString())
                .contains(when);
    }

    @Test
    void travelIsCountedInEveryMonth() {
        assertThat(rows("travel.csv", row -> row.month("month")))
                .containsExactlyElementsOf(MonthSpan.parse("1979-01..2025-02").months());
        assertThat(rows(
                        "travel.csv",
                        row -> row.whole("president_visits", 0, 31) + row.whole("secretary_visits", 0, 31)))
                .hasSize(MonthSpan.parse("1979-01..2025-02").length());
    }

    private static <T> List<T> rows(String table, Function<Row, T> read) {
        Loaded<List<T>> rows = Table.read(Input.file(FOLDER.resolve(table)), List.of(), read);
        assertThat(rows.problems()).isEmpty();
        return rows.value();
    }
}
