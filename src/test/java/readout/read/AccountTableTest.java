package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.ProblemText;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Source;

/** What an account may say, and what is said of one that cannot be: line 3 is wrong, and lines 2 and 4 come through. */
class AccountTableTest {

    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final LocalDate CLOSED = LocalDate.of(2024, 1, 31);
    private static final String HEADER = String.join(",", AccountTable.COLUMNS);

    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("contact_id", "2023-03-03-example"),
            Map.entry("account_id", "good"),
            Map.entry("event_start", "2023-03-03"),
            Map.entry("date_precision", "day"),
            Map.entry("level", "principal"),
            Map.entry("track", "executive"),
            Map.entry("mode", "visit"),
            Map.entry("outcome", "held"),
            Map.entry("issuer", "us"),
            Map.entry("recorded_at", "2023-03-04"));

    @Test
    void everyColumnIsRead() {
        Loaded<List<Account>> accounts = read(HEADER
                + ",visit_key\n"
                + "2023-03-03-example,2023-03-03-example.prc,2023-03-03,2023-03-04,day,Geneva,"
                + "Ann Example (Secretary; Special Envoy);Cy Third,Bo Sample (Minister),"
                + "principal,executive,meeting,held,prc,candid; in-depth,坦诚;深入,trade;climate,"
                + "\"They met, and talked.\",https://example.org/a; A gazette,2023-03-04;2023-03,2023-03-04,"
                + "hand,A doubt,geneva-2023-03\n");

        assertThat(accounts.problems()).isEmpty();
        assertThat(accounts.value())
                .containsExactly(new Account(
                        "2023-03-03-example",
                        "2023-03-03-example.prc",
                        Optional.of(DateSpan.days(LocalDate.of(2023, 3, 3), LocalDate.of(2023, 3, 4))),
                        "Geneva",
                        List.of(new Person("Ann Example", "Secretary; Special Envoy"), new Person("Cy Third", "")),
                        List.of(new Person("Bo Sample", "Minister")),
                        "principal",
                        "executive",
                        "meeting",
                        "held",
                        Issuer.PRC,
                        List.of("candid", "in-depth"),
                        List.of("坦诚", "深入"),
                        List.of("trade", "climate"),
                        "They met, and talked.",
                        List.of(new Source("https://example.org/a", "2023-03-04"), new Source("A gazette", "2023-03")),
                        Optional.of(LocalDate.of(2023, 3, 4)),
                        "hand",
                        "A doubt",
                        "geneva-2023-03",
                        List.of()));
    }

    @ParameterizedTest(name = "{0} = \"{1}\"")
    @CsvSource({
        "date_precision, none",
        "event_start, 2023-03", // with the precision month below
        "recorded_at, ''",
        "recorded_at, 2023-03-02", // Washington's evening is Beijing's next morning
        "recorded_at, 2024-01-31", // the day on which the data were closed
        "tone_words, Candid",
        "issuer, both",
        "us_people, ''",
    })
    void good(String column, String cell) {
        Map<String, String> row = cell.length() == 7 && column.equals("event_start")
                ? Map.of(column, cell, "date_precision", "month")
                : Map.of(column, cell);

        assertThat(read(HEADER + "\n" + line("x", row)).problems()).isEmpty();
    }

    @Test
    void anUnknownLevel() {
        refuses(Map.of("level", "principle"), """
                accounts.csv:3:9 level: "principle" is not a known level [unknown-level]
                  did you mean "principal"? expected one of: head_of_state, vice_head_or_premier, principal, deputy_minister, ambassador, working, nongovernmental
                """);
    }

    @Test
    void anUnknownTrack() {
        refuses(Map.of("track", ""), """
                accounts.csv:3:10 track: no track is given [unknown-track]
                  expected one of: executive, military, legislature, nongovernmental
                """);
    }

    @Test
    void anUnknownMode() {
        refuses(Map.of("mode", "telephone"), """
                accounts.csv:3:11 mode: "telephone" is not a known mode [unknown-mode]
                  expected one of: visit, meeting, margin_of_multilateral, dialogue_mechanism, phone, video, letter, statement
                """);
        refuses(Map.of("mode", "Meetings"), """
                accounts.csv:3:11 mode: "Meetings" is not a known mode [unknown-mode]
                  did you mean "meeting"? expected one of: visit, meeting, margin_of_multilateral, dialogue_mechanism, phone, video, letter, statement
                """);
    }

    @Test
    void anUnknownOutcome() {
        refuses(Map.of("outcome", "canceled"), """
                accounts.csv:3:12 outcome: "canceled" is not a known outcome [unknown-outcome]
                  did you mean "cancelled"? expected one of: held, resumed, announced, postponed, cancelled, declined, suspended
                """);
    }

    @Test
    void anUnknownIssuer() {
        refuses(Map.of("issuer", "pcr"), """
                accounts.csv:3:13 issuer: "pcr" is not a known issuer [unknown-issuer]
                  expected one of: us, prc, both, press, unknown
                """);
        refuses(Map.of("issuer", "pres"), """
                accounts.csv:3:13 issuer: "pres" is not a known issuer [unknown-issuer]
                  did you mean "press"? expected one of: us, prc, both, press, unknown
                """);
    }

    @Test
    void anUnknownTone() {
        refuses(Map.of("tone_words", "candid;constructiv;marmalade", "tone_words_zh", "建设姓"), """
                accounts.csv:3:14 tone_words: "constructiv" is not in the lexicon [unknown-tone]
                  did you mean "constructive"? if it describes the talk, add it as a row of lexicon.csv
                accounts.csv:3:14 tone_words: "marmalade" is not in the lexicon [unknown-tone]
                  if it describes the talk, add it as a row of lexicon.csv
                accounts.csv:3:15 tone_words_zh: "建设姓" is not in the lexicon [unknown-tone]
                  did you mean "建设性"? if it describes the talk, add it as a row of lexicon.csv
                """);
    }

    @Test
    void aDayThatIsNotInTheCalendar() {
        refuses(Map.of("event_start", "2023-02-30"), """
                accounts.csv:3:3 event_start: "2023-02-30" is not a day of the calendar [bad-date]
                  2023-02 has 28 days; the nearest day is 2023-02-28
                """);
    }

    @Test
    void anEndBeforeTheStart() {
        refuses(Map.of("event_end", "2023-03-01"), """
                accounts.csv:3:4 event_end: it ends (2023-03-01) before it starts (2023-03-03) [end-before-start]
                  swap the two dates, or leave event_end empty
                """);
    }

    @Test
    void aDateLessExactThanItSays() {
        refuses(Map.of("event_start", "2023-03"), """
                accounts.csv:3:5 date_precision: "2023-03" is no day [vague-date]
                  give the day, or write month here
                """);
    }

    @Test
    void anIdTwice() {
        refuses(Map.of("account_id", "first"), """
                accounts.csv:3:2 account_id: "first" stands already in line 2 [duplicate-id]
                  ids are permanent and never shared: give this account one of its own
                """);
    }

    @Test
    void noId() {
        refuses(Map.of("contact_id", "", "account_id", ""), """
                accounts.csv:3:1 contact_id: the cell is empty [empty-contact_id]
                  every row needs a value here
                accounts.csv:3:2 account_id: the cell is empty [empty-account_id]
                  every row needs a value here
                """);
    }

    @Test
    void recordedAfterTheDataWereClosed() {
        refuses(Map.of("recorded_at", "2024-02-01"), """
                accounts.csv:3:20 recorded_at: 2024-02-01 lies after 2024-01-31, the day on which the data were closed [future-date]
                  give the day on which the account became public, or leave the cell empty if it is not known
                """);
    }

    @Test
    void heldAfterTheDataWereClosed() {
        refuses(Map.of("event_start", "2024-02-01", "recorded_at", ""), """
                accounts.csv:3:3 event_start: 2024-02-01 lies after 2024-01-31, the day on which the data were closed [future-date]
                  what is still to come has the outcome announced
                """);
        assertThat(read(HEADER + "\n" + line("x", Map.of("event_start", "2024-02-01", "outcome", "announced")))
                        .problems())
                .as("it may be announced")
                .isEmpty();
    }

    @Test
    void publicBeforeItTookPlace() {
        refuses(Map.of("recorded_at", "2023-03-01"), """
                accounts.csv:3:20 recorded_at: it was public on 2023-03-01, before it took place on 2023-03-03 [recorded-before-event]
                  what is only planned has the outcome announced
                """);
    }

    @Test
    void tooFewFields() {
        refusesLine("x,2023-03-03\n", """
                accounts.csv:3: the row has 2 fields, the header 22 [wrong-number-of-fields]
                  a text with commas, quotes or line ends needs double quotes around it
                """);
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        refusesLine(line("x", Map.of("note", "\"A doubt")), """
                accounts.csv:3: a quoted cell is not closed, or text follows its end [broken-quotes]
                  close the quotes; a quote inside a quoted cell is written twice
                """);
    }

    @Test
    void chineseInAnotherEncoding() {
        String table = table(line("x", Map.of("place", "日内瓦")));

        Loaded<List<Account>> accounts = read(table.getBytes(Charset.forName("GB18030")));

        assertThat(ProblemText.of(accounts.problems())).isEqualTo("""
                        accounts.csv:3:6 place: the cell has bytes that are not UTF-8 [wrong-encoding]
                          the file may be GB18030 (Chinese): save it again as "CSV UTF-8"
                        """);
        assertThat(accounts.value()).extracting(Account::accountId).containsExactly("first", "last");
    }

    @Test
    void everyProblemOfARowIsToldAtOnce() {
        Map<String, String> row = Map.of("level", "king", "mode", "fax", "event_start", "2023-02-30");

        assertThat(read(table(line("x", row))).problems())
                .extracting(problem -> problem.place().column())
                .containsExactly("event_start", "level", "mode");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreWelcome() {
        Loaded<List<Account>> accounts =
                read("\uFEFF" + table(line("second", Map.of())).replace("\n", "\r\n"));

        assertThat(accounts.problems()).isEmpty();
        assertThat(accounts.value()).hasSize(3);
    }

    private static void refuses(Map<String, String> cells, String problems) {
        refusesLine(line("x", cells), problems);
    }

    private static void refusesLine(String line, String problems) {
        Loaded<List<Account>> accounts = read(table(line));

        assertThat(ProblemText.of(accounts.problems())).isEqualTo(problems);
        assertThat(accounts.value()).extracting(Account::accountId).containsExactly("first", "last");
    }

    private static String table(String third) {
        return HEADER + "\n" + line("first", Map.of()) + third + line("last", Map.of());
    }

    private static String line(String id, Map<String, String> cells) {
        Map<String, String> row = new HashMap<>(GOOD);
        row.put("account_id", id);
        row.putAll(cells);
        return AccountTable.COLUMNS.stream()
                .map(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static Loaded<List<Account>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<List<Account>> read(byte[] content) {
        return AccountTable.read(Input.of("accounts.csv", content), CODEBOOK, Optional.of(CLOSED));
    }
}
