package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.codebook.Level;
import readout.codebook.Mode;
import readout.input.Input;
import readout.model.Coverage;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.read.AccountTable;
import readout.run.Analysis;

/** The columns that other programs rely on, and one value of each kind in them. */
class RecordsTest {

    /** Binding: columns may be added at the end, none renamed, moved or dropped. */
    private static final List<String> INDEX_COLUMNS = List.of(
            "month",
            "days",
            "held",
            "disrupted",
            "announced",
            "untoned",
            "index",
            "lo95",
            "lo80",
            "lo50",
            "hi50",
            "hi80",
            "hi95",
            "disruption",
            "net",
            "tone_us",
            "tone_cn",
            "tone_gap",
            "p_above_base",
            "rate",
            "rate_lo80",
            "rate_hi80",
            "rate_p_above_base",
            "share_poisson",
            "share_coder",
            "share_weights",
            "share_coverage",
            "share_dates",
            "stock",
            "centre");

    private static final List<String> WINDOW_COLUMNS = List.of(
            "start",
            "end",
            "months",
            "mean_index",
            "probability",
            "scan_p",
            "start_lo",
            "start_hi",
            "end_lo",
            "end_hi",
            "open",
            "called",
            "scan_start",
            "scan_end");

    private static final List<String> ACCOUNT_COLUMNS = List.of(
            "contact_id",
            "account_id",
            "event_start",
            "event_end",
            "date_precision",
            "place",
            "us_people",
            "prc_people",
            "level",
            "track",
            "mode",
            "outcome",
            "issuer",
            "tone_words",
            "tone_words_zh",
            "topics",
            "summary",
            "source",
            "source_date",
            "recorded_at",
            "coder",
            "note");

    private final Analysis example = MadeUp.analysis(MadeUp.EXAMPLE);

    private static List<NamedCsvRecord> rows(byte[] csv) {
        return CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static NamedCsvRecord row(byte[] csv, String column, String value) {
        return rows(csv).stream()
                .filter(row -> row.getField(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void indexHasARowForEveryMonth() {
        byte[] csv = Records.index(example.index(), example.stock());

        assertThat(rows(csv).get(0).getHeader()).isEqualTo(INDEX_COLUMNS);
        assertThat(rows(csv))
                .extracting(row -> row.getField("month"))
                .hasSize(16)
                .startsWith("2022-09");
        NamedCsvRecord february = row(csv, "month", "2023-02");
        assertThat(february.getField("days")).isEqualTo("28");
        assertThat(february.getField("disrupted")).isEqualTo("1");
        assertThat(february.getField("index")).isEqualTo("0");
        assertThat(february.getField("net")).startsWith("-");
        assertThat(february.getField("tone_us")).isEmpty();
        assertThat(Double.parseDouble(february.getField("p_above_base"))).isBetween(0.0, 0.5);
    }

    @Test
    void aMonthWithoutDataHasEmptyValuesAndNoZeros() {
        Index blind = new Index(
                example.index().base(),
                example.index().pointsPerWeight(),
                List.of(new IndexMonth(
                        new Coverage(YearMonth.of(2023, 3), Coverage.Quality.NONE, 0, ""),
                        0,
                        0,
                        0,
                        0,
                        0,
                        OptionalDouble.empty(),
                        List.of(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        OptionalDouble.empty())));

        assertThat(new String(Records.index(blind, example.stock()), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .containsExactly("2023-03,0" + ",".repeat(INDEX_COLUMNS.size() - 2));
    }

    @Test
    void bandsEncloseTheIndex() {
        NamedCsvRecord november = row(Records.index(example.index(), example.stock()), "month", "2022-11");

        assertThat(List.of("lo95", "lo80", "lo50", "index", "hi50", "hi80", "hi95"))
                .extracting(column -> Double.parseDouble(november.getField(column)))
                .isSorted();
    }

    @Test
    void windowsHaveARowEach() {
        byte[] csv = Records.windows(example.windows());

        assertThat(rows(csv).get(0).getHeader()).isEqualTo(WINDOW_COLUMNS);
        NamedCsvRecord window = rows(csv).get(0);
        assertThat(window.getField("start")).isEqualTo("2023-05");
        assertThat(window.getField("end")).isEqualTo("2023-09");
        assertThat(window.getField("months")).isEqualTo("5");
        assertThat(window.getField("open")).isEqualTo("false");
        assertThat(Double.parseDouble(window.getField("probability"))).isBetween(0.3, 0.9);
        assertThat(List.of("start_lo", "start_hi", "end_lo", "end_hi"))
                .extracting(window::getField)
                .isSorted()
                .allMatch(month -> month.startsWith("2023"));
        assertThat(List.of("scan_p", "called", "scan_start", "scan_end"))
                .as("sixteen months are too few to test")
                .extracting(window::getField)
                .containsOnly("");
    }

    @Test
    void contactsSayWhatTheCodebookMakesOfThem() {
        NamedCsvRecord summit =
                row(Records.contacts(example.contacts(), example.codebook()), "contact_id", "2022-11-14-summit");

        assertThat(summit.getField("signal"))
                .as("constructive leads before frank")
                .isEqualTo("constructive");
        assertThat(summit.getField("tone_us")).isEqualTo("frank");
        assertThat(summit.getField("tone_words_cn")).isEqualTo("constructive;in-depth");
        assertThat(summit.getField("accounts")).isEqualTo("2");
        assertThat(summit.getField("contested")).isEqualTo("false");
        assertThat(summit.getField("weight")).isEqualTo("0.893");
        assertThat(summit.getField("sources"))
                .isEqualTo("https://example.org/summit-us; https://example.org/summit-prc");
    }

    /** Multiplied as binary fractions, .47 × .75 × .38 and the like end in noise. */
    @Test
    void aWeightHasTheDigitsOfItsFactorsAndNoNoise() {
        for (Level level : example.codebook().levels()) {
            for (Mode mode : example.codebook().modes()) {
                Analysis one = MadeUp.analysis("a 2022-01-10 " + level.code() + " " + mode.code() + " held us=frank\n");
                String weight = row(Records.contacts(one.contacts(), one.codebook()), "contact_id", "a")
                        .getField("weight");

                assertThat(weight).as("%s, %s", level.code(), mode.code()).matches("[01]|0\\.\\d{1,9}");
            }
        }
    }

    @Test
    void aMonthIsNotGivenADay() {
        NamedCsvRecord coast =
                row(Records.contacts(example.contacts(), example.codebook()), "contact_id", "2023-07-07-coast");

        assertThat(coast.getField("start")).isEqualTo("2023-07");
        assertThat(coast.getField("date_precision")).isEqualTo("month");
    }

    /** What is written can be read again, and is the same. */
    @Test
    void accountsComeBackAsTheyWere() {
        byte[] csv = Records.accounts(example.dataset().accounts());

        assertThat(rows(csv).get(0).getHeader()).startsWith(ACCOUNT_COLUMNS.toArray(String[]::new));
        assertThat(AccountTable.read(Input.of("accounts.csv", csv), example.codebook(), Optional.empty())
                        .value())
                .isEqualTo(example.dataset().accounts());
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(Records.number(3.0)).isEqualTo("3");
        assertThat(Records.number(-0.333)).isEqualTo("-0.333");
        assertThat(Records.number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    }
}
