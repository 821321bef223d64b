package readout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.ProblemText;
import readout.model.Account;
import readout.model.Coverage;
import readout.model.Dataset;
import readout.model.Election;
import readout.model.Mark;
import readout.model.MonthSpan;
import readout.model.Official;

/** A folder is read as far as it goes: one table is enough, and what is wrong in one does not spoil the others. */
class DatasetFolderTest {

    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final String ACCOUNTS = String.join(",", AccountTable.COLUMNS) + """

            2023-03-03-a,a.us,2023-03-03,,day,Geneva,,,principal,executive,meeting,held,us,,,,,,,2023-03-04,hand,
            2023-05-05-b,b.us,2023-05-05,,day,phone,,,principal,executive,phone,held,us,,,,,,,2023-05-05,hand,
            """;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderWithAccounts() throws IOException {
        folder = Files.createDirectory(parent.resolve("example"));
        write("accounts.csv", ACCOUNTS);
    }

    @Test
    void aStudentsFolderBeginsWithOneTable() {
        Dataset dataset = clean();

        assertThat(dataset.name()).isEqualTo("example");
        assertThat(dataset.dyad()).hasToString("us-cn");
        assertThat(dataset.accounts()).extracting(Account::accountId).containsExactly("a.us", "b.us");
        assertThat(dataset.base()).isEmpty();
        assertThat(dataset.released()).isEmpty();
        assertThat(dataset.elections()).isEmpty();
    }

    @Test
    void withoutATableOfCoverageTheMonthsFromFirstToLastAreTakenAsCovered() {
        assertThat(clean().coverage())
                .extracting(Coverage::month)
                .containsExactly(YearMonth.of(2023, 3), YearMonth.of(2023, 4), YearMonth.of(2023, 5));
        assertThat(clean().coverage()).allMatch(Coverage::isWhole).allMatch(Coverage::isMeasured);
    }

    @Test
    void aTableAloneIsReadLikeItsFolder() {
        Loaded<DatasetFolder.Reading> table = DatasetFolder.read(folder.resolve("accounts.csv"), CODEBOOK);
        Loaded<DatasetFolder.Reading> bytes =
                DatasetFolder.read(Input.of("accounts.csv", ACCOUNTS.getBytes(StandardCharsets.UTF_8)), CODEBOOK);

        assertThat(table.problems()).isEmpty();
        assertThat(table.value().dataset().name()).isEqualTo("accounts");
        assertThat(table.value().dataset()).isEqualTo(bytes.value().dataset());
        assertThat(table.value().dataset().accounts()).isEqualTo(clean().accounts());
    }

    @Test
    void everyTableIsRead() throws IOException {
        write("coverage.csv", "month,coverage,days,note\n2023-03,complete,31,\n2023-04,thin,10,A reason\n");
        write("elections.csv", "id,party,kind,date\ngeneral,us,general,2024-11-05\n");
        write("events.csv", "id,date,rank,label_en,label_zh\nballoon,2023-02-04,1,Balloon,气球\n");
        write("officials.csv", """
                id,name,side,name_zh,aliases,role,level,track,from,to
                P1,Bo Sample,cn,某某,Bo;Sample Bo,Minister,principal,executive,2021-01-01,
                """);
        write("datapackage.json", """
                {"name": "mine", "version": "2", "title": "My own", "created": "2024-01-31",
                 "readout": {"dyad": "us-ru", "base": "2017-01..2020-12"}}
                """);

        Dataset dataset = clean();

        assertThat(dataset.name()).isEqualTo("mine");
        assertThat(dataset.version()).isEqualTo("2");
        assertThat(dataset.dyad()).hasToString("us-ru");
        assertThat(dataset.base()).hasValue(MonthSpan.parse("2017-01..2020-12"));
        assertThat(dataset.released()).hasValue(LocalDate.of(2024, 1, 31));
        assertThat(dataset.coverage())
                .last()
                .isEqualTo(new Coverage(YearMonth.of(2023, 4), Coverage.Quality.THIN, 10, "A reason"));
        assertThat(dataset.elections())
                .containsExactly(new Election("us", Election.Kind.GENERAL, LocalDate.of(2024, 11, 5)));
        assertThat(dataset.marks()).containsExactly(new Mark("balloon", LocalDate.of(2023, 2, 4), 1, "Balloon", "气球"));
        assertThat(dataset.officials()).extracting(Official::name).containsExactly("Bo Sample");
    }

    @Test
    void aMonthWithoutARowIsNotCovered() throws IOException {
        write("coverage.csv", """
                month,coverage,days,note
                2023-05,complete,31,
                2023-03,good,31,
                2023-02,partial,30,
                2023-01,complete,31,
                """);

        assertThat(told()).isEqualTo("""
                        coverage.csv:3:2 coverage: "good" is not a known coverage [unknown-coverage]
                          expected one of: complete, partial, thin, none
                        coverage.csv:4:3 days: "30" is no whole number here [bad-number]
                          expected 0 to 28
                        coverage.csv: 2023-02 has no row [missing-month]
                          a month without sources has the coverage none
                        coverage.csv: 2023-03 has no row [missing-month]
                          a month without sources has the coverage none
                        coverage.csv: 2023-04 has no row [missing-month]
                          a month without sources has the coverage none
                        """);
        assertThat(dataset().coverage())
                .extracting(month -> month.month() + " " + month.quality().code())
                .containsExactly(
                        "2023-01 complete", "2023-02 none", "2023-03 none", "2023-04 none", "2023-05 complete");
    }

    @Test
    void aMonthTwice() throws IOException {
        write("coverage.csv", "month,coverage,days,note\n2023-03,complete,31,\n2023-03,thin,31,\n");

        assertThat(told()).isEqualTo("""
                        coverage.csv: 2023-03 has more than one row [duplicate-month]
                          a month has one coverage; the last row is used
                        """);
    }

    @Test
    void anElectionThatCannotBe() throws IOException {
        write("elections.csv", """
                id,party,kind,date
                a,uk,general,2024-11-05
                b,us,mid-term,2022-11-08
                c,us,general,
                d,us,general,2024-11-05
                """);

        assertThat(told()).isEqualTo("""
                        elections.csv:2:2 party: "uk" is not a known party [unknown-party]
                          did you mean "us"? expected one of: us, cn, jp, ru
                        elections.csv:3:3 kind: "mid-term" is not a known kind of election [unknown-kind-of-election]
                          did you mean "midterm"? expected one of: general, midterm, inauguration
                        elections.csv:4:4 date: the cell is empty [empty-date]
                          every row needs a value here
                        """);
        assertThat(dataset().elections()).hasSize(1);
    }

    @Test
    void aMarkThatCannotBe() throws IOException {
        write("events.csv", "id,date,rank,label_en,label_zh\na,2023-02-04,3,Balloon,\nb,2023-06-18,1,Visit,访问\n");

        assertThat(told()).isEqualTo("""
                        events.csv:2:3 rank: "3" is no whole number here [bad-number]
                          expected 1 to 2
                        events.csv:2:5 label_zh: the cell is empty [empty-label_zh]
                          every row needs a value here
                        """);
        assertThat(dataset().marks()).extracting(Mark::id).containsExactly("b");
    }

    @Test
    void anOfficialWhoLeavesBeforeArriving() throws IOException {
        write("officials.csv", """
                id,name,side,name_zh,aliases,role,level,track,from,to
                P1,Ann Example,us,,,Secretary,minister,executive,2021-01-20,2021-01-19
                P2,Bo Sample,cn,,,Minister,principal,executive,2021-01-20,2021-01-20
                """);

        assertThat(told()).isEqualTo("""
                        officials.csv:2:7 level: "minister" is not a known level [unknown-level]
                          expected one of: head_of_state, vice_head_or_premier, principal, deputy_minister, ambassador, working, nongovernmental
                        officials.csv:2:10 to: the spell ends (2021-01-19) before it starts (2021-01-20) [end-before-start]
                          swap the two dates
                        """);
        assertThat(dataset().officials()).extracting(Official::id).containsExactly("P2");
    }

    @Test
    void aDataPackageThatIsNoJsonDoesNotSpoilTheTables() throws IOException {
        write("datapackage.json", "{\"name\": \"mine\"");

        assertThat(told()).isEqualTo("""
                        datapackage.json:1: the file is no JSON: Unexpected end-of-input: expected close marker for Object [bad-json]
                          expected a data package (datapackage.org)
                        """);
        assertThat(dataset().name()).isEqualTo("example");
        assertThat(dataset().accounts()).hasSize(2);
    }

    @Test
    void whatTookPlaceAfterTheDataWereClosedIsRefused() throws IOException {
        write("datapackage.json", "{\"created\": \"2023-04-30\"}");

        assertThat(dataset().accounts()).extracting(Account::accountId).containsExactly("a.us");
        assertThat(told()).contains("accounts.csv:3:3 event_start: 2023-05-05 lies after 2023-04-30");
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThatThrownBy(() -> DatasetFolder.read(parent.resolve("exmaple2"), CODEBOOK))
                .isInstanceOf(MissingInputException.class)
                .hasMessage(shown(parent) + "/exmaple2: there is no such data set");
        assertThatThrownBy(() -> DatasetFolder.read(parent.resolve("exampel"), CODEBOOK))
                .isInstanceOf(MissingInputException.class)
                .hasMessage(shown(parent) + "/exampel: there is no such data set; did you mean \"example\"?");
    }

    @Test
    void aFolderWithoutAccounts() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));

        assertThatThrownBy(() -> DatasetFolder.read(empty, CODEBOOK))
                .isInstanceOf(MissingInputException.class)
                .hasMessage(
                        shown(parent)
                                + "/empty: the folder has no accounts.csv; expected a data set with at least that table, or texts");
    }

    private Dataset clean() {
        assertThat(told()).isEmpty();
        return dataset();
    }

    private Dataset dataset() {
        return DatasetFolder.read(folder, CODEBOOK).value().dataset();
    }

    /** The problems of the folder, with the names of its files alone. */
    private String told() {
        return ProblemText.of(DatasetFolder.read(folder, CODEBOOK).problems()).replace(shown(folder) + "/", "");
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
