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
        assertThat(text.substring(text.indexOf(last))).contains(digest, "2000 draws, seed 20230618", "CC BY 4.0");
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
