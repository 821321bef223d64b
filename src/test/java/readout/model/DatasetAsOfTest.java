package readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was known on a day: nothing younger may leak in. */
class DatasetAsOfTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 18);

    private static final Dataset DATASET = new Dataset(
            "example",
            "1",
            "An example",
            Dyad.parse("us-cn"),
            Optional.empty(),
            Optional.empty(),
            new RandomValues(1).shuffled(accounts()),
            List.of(
                    whole(YearMonth.of(2023, 5), Coverage.Quality.COMPLETE),
                    whole(YearMonth.of(2023, 6), Coverage.Quality.COMPLETE),
                    whole(YearMonth.of(2023, 7), Coverage.Quality.COMPLETE)),
            List.of(new Election("us", Election.Kind.GENERAL, LocalDate.of(2024, 11, 5))),
            List.of(
                    new Mark("before", DAY, 1, "On the day", "当日"),
                    new Mark("after", DAY.plusDays(1), 1, "After", "次日")),
            List.of());

    private static List<Account> accounts() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(50)
                .flatMap(seed -> new RandomValues(seed).accounts().stream())
                .toList();
    }

    @Test
    void onlyAccountsThatWerePublicAreThere() {
        Dataset known = DATASET.asOf(LocalDate.of(2023, 12, 31));

        assertThat(known.accounts())
                .isNotEmpty()
                .hasSizeLessThan(DATASET.accounts().size())
                .allMatch(account -> account.isPublicBy(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void laterMonthsAreNotCoveredYetAndTheCurrentOneInPart() {
        assertThat(DATASET.asOf(DAY).coverage())
                .containsExactly(
                        whole(YearMonth.of(2023, 5), Coverage.Quality.COMPLETE),
                        new Coverage(YearMonth.of(2023, 6), Coverage.Quality.PARTIAL, 18, "to 2023-06-18 only"));
    }

    @Test
    void theLastDayOfAMonthCutsNothing() {
        assertThat(DATASET.asOf(LocalDate.of(2023, 6, 30)).coverage())
                .last()
                .isEqualTo(whole(YearMonth.of(2023, 6), Coverage.Quality.COMPLETE));
    }

    @Test
    void marksAreOfTheirDayButElectionsAreFixedLongBefore() {
        assertThat(DATASET.asOf(DAY).marks()).extracting(Mark::id).containsExactly("before");
        assertThat(DATASET.asOf(DAY).elections()).isEqualTo(DATASET.elections());
    }

    @Test
    void onlyCompleteAndPartialMonthsMeasureSomething() {
        assertThat(Stream.of(Coverage.Quality.values())
                        .filter(quality -> whole(YearMonth.of(2023, 5), quality).isMeasured()))
                .containsExactly(Coverage.Quality.COMPLETE, Coverage.Quality.PARTIAL);
        assertThat(new Coverage(YearMonth.of(2023, 5), Coverage.Quality.COMPLETE, 0, "").isMeasured())
                .isFalse();
    }

    private static Coverage whole(YearMonth month, Coverage.Quality quality) {
        return new Coverage(month, quality, month.lengthOfMonth(), "");
    }
}
