package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.codebook.Codebook;
import readout.codebook.Outcome;
import readout.input.Input;
import readout.input.Loaded;
import readout.model.Account;
import readout.model.Coverage;
import readout.model.Dataset;
import readout.model.DateSpan;
import readout.model.Election;
import readout.model.MonthSpan;
import readout.model.Official;
import readout.model.Person;

/** The data of {@code datasets/us-china}: sound as a whole, and right in the facts that every reader knows. */
class UsChinaDatasetTest {

    private static final Path FOLDER = Path.of("datasets/us-china");
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final Loaded<DatasetFolder.Reading> READING = DatasetFolder.read(FOLDER, CODEBOOK);
    private static final Dataset DATASET = READING.value().dataset();

    /** No problem means, among others, that every level, track, mode, outcome and tone word is in the codebook. */
    @Test
    void loadsWithoutAnyProblem() {
        assertThat(READING.problems()).isEmpty();
        assertThat(unverified().problems()).isEmpty();
    }

    @Test
    void covers2013ToMid2026() {
        assertThat(DATASET.coverage())
                .extracting(Coverage::month)
                .containsExactlyElementsOf(MonthSpan.parse("2013-01..2026-06").months());
        assertThat(DATASET.accounts())
                .hasSizeGreaterThan(1200)
                .allSatisfy(account -> assertThat(account.when().orElseThrow().first())
                        .isBetween(LocalDate.of(2013, 1, 1), LocalDate.of(2026, 6, 15)));
    }

    @Test
    void theBasePeriodIsATermWhoseMonthsAreMeasured() {
        MonthSpan base = DATASET.base().orElseThrow();

        assertThat(base.length()).isEqualTo(48);
        assertThat(DATASET.coverage())
                .filteredOn(month -> base.contains(month.month()))
                .filteredOn(Coverage::isMeasured)
                .hasSizeGreaterThan(44);
    }

    @Test
    void whatNobodyCouldVerifyIsKeptApart() {
        List<String> verified =
                DATASET.accounts().stream().map(Account::contactId).toList();

        assertThat(unverified().value())
                .isNotEmpty()
                .extracting(Account::contactId)
                .doesNotContainAnyElementsOf(verified);
    }

    @Test
    void theAccountsOfOneContactAgreeOnAllButTheirWords() {
        Map<String, List<Account>> contacts =
                DATASET.accounts().stream().collect(Collectors.groupingBy(Account::contactId));

        assertThat(contacts.values()).allSatisfy(accounts -> {
            assertThat(accounts)
                    .extracting(account -> List.of(
                            account.when(), account.level(), account.track(), account.mode(), account.visitKey()))
                    .containsOnly(List.of(
                            accounts.get(0).when(),
                            accounts.get(0).level(),
                            accounts.get(0).track(),
                            accounts.get(0).mode(),
                            accounts.get(0).visitKey()));
            assertThat(accounts).extracting(Account::issuer).doesNotHaveDuplicates();
        });
    }

    @Test
    void anAccountIdIsItsContactAndItsIssuer() {
        assertThat(DATASET.accounts())
                .allSatisfy(account -> assertThat(account.accountId())
                        .isEqualTo(account.contactId() + "." + account.issuer().code()));
    }

    @ParameterizedTest(name = "{0}: {2} and {3}, {4}")
    @CsvSource({
        "2023-05-10-wang-sullivan,     2023-05-10..2023-05-11, Jake Sullivan,  Wang Yi,    Vienna,   meeting",
        "2023-06-18-blinken-qin-beijing, 2023-06-18,           Antony Blinken, Qin Gang,   Beijing,  visit",
        "2023-06-19-blinken-xi-beijing,  2023-06-19,           Antony Blinken, Xi Jinping, Beijing,  visit",
        "2023-11-15-biden-xi-woodside,   2023-11-15,           Joe Biden,      Xi Jinping, Woodside, meeting",
    })
    void theContactsThatMadeTheWindow(
            String contactId, String when, String american, String chinese, String place, String mode) {
        assertThat(accountsOf(contactId)).isNotEmpty().allSatisfy(account -> {
            assertThat(account.when()).map(DateSpan::toString).hasValue(when);
            assertThat(account.us()).extracting(Person::name).contains(american);
            assertThat(account.prc()).extracting(Person::name).contains(chinese);
            assertThat(account.place()).startsWith(place);
            assertThat(account.mode()).isEqualTo(mode);
            assertThat(account.outcome()).isEqualTo("held");
        });
    }

    @Test
    void theTripOfFebruary2023WasPutOffAndIsNoVisit() {
        assertThat(accountsOf("2023-02-03-blinken-visit-postponed"))
                .isNotEmpty()
                .allSatisfy(account -> assertThat(account.outcome()).isEqualTo("postponed"));
        assertThat(DATASET.accounts())
                .filteredOn(account ->
                        account.when().map(UsChinaDatasetTest::isFebruary2023).orElse(false))
                .filteredOn(account -> account.mode().equals("visit"))
                .filteredOn(account ->
                        account.us().stream().anyMatch(person -> person.name().contains("Blinken")))
                .extracting(account -> CODEBOOK.outcome(account.outcome()).effect())
                .containsOnly(Outcome.Effect.DISRUPTION);
    }

    private static boolean isFebruary2023(DateSpan when) {
        return YearMonth.from(when.first()).equals(YearMonth.of(2023, 2));
    }

    @ParameterizedTest
    @CsvSource({"GENERAL, 2016-11-08", "GENERAL, 2020-11-03", "MIDTERM, 2022-11-08", "GENERAL, 2024-11-05"})
    void theElectionsThatReadersKnow(Election.Kind kind, LocalDate date) {
        assertThat(DATASET.elections()).contains(new Election("us", kind, date));
    }

    /** 2 U.S.C. § 7, 3 U.S.C. § 1 and the 20th Amendment, for every year from 1972 to 2028. */
    @Test
    void theCalendarFollowsTheLaw() {
        for (int year = 1972; year <= 2028; year++) {
            Optional<Election> expected = Optional.empty();
            LocalDate tuesday = LocalDate.of(year, Month.NOVEMBER, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                    .plusDays(1);
            LocalDate twentieth = LocalDate.of(year, Month.JANUARY, 20);
            if (year % 4 == 0) {
                expected = Optional.of(new Election("us", Election.Kind.GENERAL, tuesday));
            } else if (year % 4 == 2) {
                expected = Optional.of(new Election("us", Election.Kind.MIDTERM, tuesday));
            } else if (year % 4 == 1) {
                expected = Optional.of(new Election("us", Election.Kind.INAUGURATION, twentieth));
            }
            int wanted = year;
            assertThat(DATASET.elections())
                    .filteredOn(election -> election.date().getYear() == wanted)
                    .containsExactlyElementsOf(expected.stream().toList());
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(DATASET.marks()).extracting(readout.model.Mark::id).doesNotHaveDuplicates();
        assertThat(DATASET.officials()).extracting(Official::id).doesNotHaveDuplicates();
    }

    @Test
    void chineseNamesAreWrittenInChinese() {
        assertThat(DATASET.officials())
                .extracting(Official::nameZh)
                .filteredOn(name -> !name.isEmpty())
                .hasSizeGreaterThan(500)
                .allSatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
    }

    @Test
    void theReadmeCountsRight() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        long contacts =
                DATASET.accounts().stream().map(Account::contactId).distinct().count();

        assertThat(readme)
                .contains(contacts + " contacts")
                .contains(String.format(
                        Locale.ROOT, "%,d accounts", DATASET.accounts().size()))
                .contains(unverified().value().size() + " contacts believed true");
        for (String years : List.of("2013-01..2016-12", "2017-01..2020-12", "2021-01..2024-12", "2025-01..2026-06")) {
            MonthSpan months = MonthSpan.parse(years);
            assertThat(readme)
                    .as(years)
                    .contains("| %d | %d | %d | %d |"
                            .formatted(
                                    months(months, Coverage.Quality.COMPLETE),
                                    months(months, Coverage.Quality.PARTIAL),
                                    months(months, Coverage.Quality.THIN),
                                    months.length()));
        }
    }

    private static long months(MonthSpan span, Coverage.Quality quality) {
        return DATASET.coverage().stream()
                .filter(month -> span.contains(month.month()) && month.quality() == quality)
                .count();
    }

    private static List<Account> accountsOf(String contactId) {
        return DATASET.accounts().stream()
                .filter(account -> account.contactId().equals(contactId))
                .toList();
    }

    private static Loaded<List<Account>> unverified() {
        return AccountTable.read(Input.file(FOLDER.resolve("accounts-unverified.csv")), CODEBOOK, DATASET.released());
    }
}
