package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.Golden;
import readout.MadeUp;
import readout.input.Input;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.report.Paper;

/** The report of some months: its text in both languages, and what it says of months that say little. */
class EditionTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern ENGLISH_MONTH = Pattern.compile(
            "(January|February|March|April|May|June|July|August|September|October|November|December)(?= to [A-Z]| \\d{4})");

    private static Paper paper(Analysis analysis, String months, Optional<Edition.Earlier> earlier, Language language) {
        return new Edition(analysis, Settings.DEFAULT, MonthSpan.parse(months), List.of("outcomes"), earlier)
                .paper(language, false);
    }

    private static Optional<Edition.Earlier> earlier(String day) {
        Settings settings = Settings.DEFAULT.withoutBands().withAsOf(LocalDate.parse(day));
        return Optional.of(
                new Edition.Earlier(Analysis.of(MadeUp.EXAMPLE, settings).value(), settings));
    }

    /** How often each number stands in a text; months in words count as their numbers. */
    private static Map<String, Integer> numbers(String text) {
        String plain = text;
        Matcher months = ENGLISH_MONTH.matcher(plain);
        List<String> named = new ArrayList<>();
        while (months.find()) {
            named.add(Integer.toString(java.time.Month.valueOf(months.group(1).toUpperCase(Locale.ROOT))
                    .getValue()));
        }
        Map<String, Integer> numbers = new TreeMap<>();
        named.forEach(number -> numbers.merge(number, 1, Integer::sum));
        Matcher found = NUMBER.matcher(plain);
        while (found.find()) {
            numbers.merge(found.group(), 1, Integer::sum);
        }
        return numbers;
    }

    /** The sentences and tables that the report itself writes; figures have titles of their own. */
    private static String own(Paper paper) {
        return paper.toText()
                .lines()
                .filter(line -> !line.startsWith("alt: "))
                .reduce("", (all, line) -> all + line + "\n");
    }

    /** The report up to its provenance, which changes with every change of the codebook. */
    private static String text(Language language) {
        Analysis analysis = MadeUp.analysis(MadeUp.EXAMPLE);
        String text = paper(analysis, "2023-04..2023-09", earlier("2023-06-18"), language)
                .toText();
        String digest = analysis.provenance().codebookDigest();
        String last = language == Language.EN ? "# Provenance" : "# 来源与版本";
        assertThat(text.substring(text.indexOf(last))).contains(digest, "2000", "20230618", "CC BY 4.0");
        return text.substring(0, text.indexOf(last)).replace(digest, "DIGEST");
    }

    @Test
    void saysInEnglish() throws IOException {
        Golden.assertEqual("report-en.txt", text(Language.EN));
    }

    @Test
    void saysInChinese() throws IOException {
        Golden.assertEqual("report-zh.txt", text(Language.ZH));
    }

    @Test
    void bothLanguagesHaveTheSameNumbers() {
        Analysis analysis = MadeUp.analysis(Path.of("datasets/us-china"));
        Paper english = paper(analysis, "2023-01..2023-06", Optional.empty(), Language.EN);
        Paper chinese = paper(analysis, "2023-01..2023-06", Optional.empty(), Language.ZH);

        Map<String, Integer> said = numbers(own(english));
        Map<String, Integer> told = numbers(own(chinese));
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(own(english)).containsPattern("found again in \\d+ % of the draws, and the scan test");
        assertThat(told.keySet()).isEqualTo(said.keySet());
        said.forEach((number, times) -> assertThat(told.get(number)).as(number).isEqualTo(times));
    }

    @Test
    void aMonthWithFewContactsCannotBeToldApart() {
        Analysis analysis = MadeUp.analysis("""
                one 2022-01-10 principal meeting held us=constructive
                two 2022-02-10 principal meeting held us=constructive
                three 2022-03-10 head_of_state visit held us=cordial
                """);

        assertThat(paper(analysis, "2022-03..2022-03", Optional.empty(), Language.EN)
                        .toText())
                .contains("fewer than 3 contacts, it cannot be told apart from the usual level")
                .contains("no difference to be told")
                .doesNotContain("above the usual level.", "\u2191");
    }

    @Test
    void aThinMonthIsMissingData(@TempDir Path folder) throws IOException {
        Path data = MadeUp.folder(folder.resolve("thin"), "one 2022-01-10 principal meeting held us=constructive", """
                2022-01 complete 31
                2022-02 thin 5
                """);

        assertThat(paper(MadeUp.analysis(data), "2022-02..2022-02", Optional.empty(), Language.EN)
                        .toText())
                .contains("all are covered too thinly, and what is missing is data, not engagement");
        assertThat(paper(MadeUp.analysis(data), "2022-01..2022-02", Optional.empty(), Language.EN)
                        .toText())
                .contains("February 2022 has no index: the month is covered too thinly");
    }

    private static String usChina(String months, Optional<Edition.Earlier> earlier) {
        return paper(MadeUp.analysis(Path.of("datasets/us-china")), months, earlier, Language.EN)
                .toText();
    }

    private static List<List<String>> rows(String report, String head) {
        return report.lines()
                .dropWhile(line -> !line.startsWith(head))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }

    /** One word, one count: what weighs nothing in the index is never among what was held. */
    @Test
    void heldIsTheSameInSummaryComparisonAndMonths() {
        String report = usChina("2023-01..2023-06", Optional.empty());
        Matcher summary = Pattern.compile("With weight in the index: held (\\d+),.*numbers: (\\d+)\\.")
                .matcher(report);

        assertThat(summary.find()).isTrue();
        assertThat(rows(report, "Period |").get(1).get(3)).isEqualTo(summary.group(1));
        assertThat(rows(report, "Period |").get(1).get(6)).isEqualTo(summary.group(2));
        assertThat(rows(report, "Month |").stream()
                        .mapToInt(row -> Integer.parseInt(row.get(4)))
                        .sum())
                .isEqualTo(Integer.parseInt(summary.group(1)));
    }

    @Test
    void whatTheCoderNotedAsDisputedIsNotDenied() {
        assertThat(usChina("2023-02..2023-02", Optional.empty()))
                .contains("Sources differ on what came of it, or when: 1 contact")
                .containsPattern("2023-02-03 \\| .*Washington said postponed, much of the press cancelled")
                .doesNotContain("No sources are known to differ");
    }

    /** On its first day a month has no index yet, and a page without a date is not one of later. */
    @Test
    void sinceADayOnlyWhatCanBeShownIsNew() {
        String data =
                "old 2022-01-10 principal meeting held us=frank\nnew 2022-03-10 principal meeting held us=frank\n";
        String table = MadeUp.accounts(data + "undated 2022-02-10 principal meeting held us=frank\n")
                .replaceAll("(?m)^(undated,.*),2022-02-10,2022-02-10,hand,$", "$1,,,hand,");
        Input input = Input.of("made-up.csv", table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Settings then = Settings.DEFAULT.withAsOf(LocalDate.of(2022, 3, 1));
        Analysis now = Analysis.of(input, Settings.DEFAULT).value();

        String report = paper(
                        now,
                        "2022-03..2022-03",
                        Optional.of(new Edition.Earlier(Analysis.of(input, then).value(), then)),
                        Language.EN)
                .toText();

        assertThat(report)
                .contains("New in the period, and marked so in its table: 1. New in earlier months: 0.")
                .contains("Of 1 contact, no page shows when it became public");
        assertThat(report).doesNotContain("2022-03 | 0 |");
    }

    /** A median of a few months is no usual level, and one of nought is none. */
    @Test
    void aShortRecordHasNoUsualLevelAndNoWindow() {
        Analysis few = MadeUp.analysis("""
                a 2022-01-10 principal meeting held us=frank
                b 2022-01-11 principal meeting held us=frank
                c 2022-01-12 principal meeting held us=frank
                d 2022-03-10 principal meeting held us=frank
                """);

        assertThat(paper(few, "2022-01..2022-01", Optional.empty(), Language.EN).toText())
                .contains("whether that is much cannot be told, for want of a usual level")
                .contains("No usual level can be told: the base January to March 2022 has 3 months")
                .contains("no window is told")
                .contains("| cannot be told")
                .doesNotContain("above the usual level");
    }

    @Test
    void aReprintIsCountedAndNotPrintedAgain(@TempDir Path folder) throws IOException {
        String text =
                "Chinese Foreign Minister Qin Gang met with US Ambassador Nicholas Burns in Beijing on May 8, 2023.";
        for (String name : List.of("one-2023-05-09.txt", "two-2023-05-09.txt", "three-2023-05-10.txt")) {
            Files.writeString(folder.resolve(name), text);
        }

        String report = paper(MadeUp.analysis(folder), "2023-05..2023-05", Optional.empty(), Language.EN)
                .toText();

        assertThat(report.split("Qin Gang\\W+met", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(report).contains("The same passage again in other texts, not printed: 2.");
    }

    /** Without it a report would call a state of nothing a comparison. */
    @Test
    void withoutAnEarlierReportItSaysSo() {
        assertThat(paper(MadeUp.analysis(MadeUp.EXAMPLE), "2023-06..2023-06", Optional.empty(), Language.EN)
                        .toText())
                .contains("No earlier report is named to compare with")
                .contains(YearMonth.of(2023, 6).toString());
    }

    /** A folder of nothing but texts: what is known of it are the months in which they were published. */
    @Test
    void aFolderOfTextsIsReportedOn(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("talks-2023-05-11.txt"),
                "Chinese Foreign Minister Qin Gang met with US Ambassador Nicholas Burns in Beijing on May 8, 2023.");
        Files.writeString(
                folder.resolve("会谈-2023-06-19.txt"), "2023年6月18日，国务委员兼外长秦刚在北京同美国国务卿布林肯举行会谈。双方进行了坦诚、深入和建设性沟通。");

        String report = paper(MadeUp.analysis(folder), "2023-05..2023-06", Optional.empty(), Language.EN)
                .toText();

        assertThat(report)
                .contains("Known for the period: 2 contacts", "2023-05 | partial", "2023-06 | partial", "Text ")
                .contains("Of the accounts, 2 were coded by the program from 2 texts");
    }
}
