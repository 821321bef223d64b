package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readout.Golden;
import readout.MadeUp;
import readout.detect.WindowScan;
import readout.index.EngagementBands;
import readout.input.Input;
import readout.model.Language;
import readout.model.MonthSpan;

/** What is said of made-up data, each kind in a golden file; the cases are there to be read beside them. */
class FindingsTest {

    /** A quiet autumn and winter with a visit put off, then five months with ministers in all but July, and
     * quiet again. */
    private static final String WINDOW = """
            z 2021-09-10 working         phone   held
            a 2022-01-10 principal       meeting held      us=frank
            b 2022-03-05 principal       visit   cancelled
            c 2022-05-10 principal       meeting held      us=frank prc=constructive
            d 2022-06-10 principal       visit   held      prc=constructive
            e 2022-08-10 principal       meeting held      us=productive
            f 2022-09-10 head_of_state   meeting held
            g 2022-12-10 deputy_minister meeting held
            """;

    /** The same, cut off in August. */
    private static final String OPEN = WINDOW.lines().limit(6).reduce("", (a, b) -> a + b + "\n");

    /** Ministers meet, but never three months running. */
    private static final String NO_WINDOW = """
            a 2022-01-10 principal meeting held
            b 2022-05-10 principal meeting held
            c 2022-06-10 principal meeting held
            d 2022-10-10 working   meeting held
            """;

    /** Two windows; of two that are as long the later is spoken of. */
    private static final String TWO_WINDOWS = """
            a 2022-01-10 principal meeting held
            b 2022-02-10 principal meeting held
            c 2022-03-10 principal meeting held
            d 2022-08-10 principal meeting held
            e 2022-09-10 principal meeting held
            f 2022-10-10 principal meeting held
            g 2023-01-10 principal meeting suspended
            h 2023-06-10 working   phone   held
            """;

    /** The last two months meet the rule, which is one too few. */
    private static final String RISING = """
            a 2022-01-10 working   phone   held
            b 2022-05-10 principal meeting held
            c 2022-06-10 principal meeting held
            """;

    /** Everything was put off. */
    private static final String NOTHING_HELD = """
            a 2022-01-10 principal meeting postponed
            b 2022-04-10 principal meeting cancelled
            """;

    /** Five months, each with a contact: one too few for a usual level. */
    private static final String SHORT = """
            a 2022-01-10 working   phone   held
            b 2022-02-10 principal meeting held
            c 2022-03-10 principal meeting held
            d 2022-04-10 principal meeting held
            e 2022-05-10 principal meeting held
            """;

    private enum Case {
        WINDOW(FindingsTest.WINDOW),
        OPEN_WINDOW(OPEN),
        NO_WINDOW(FindingsTest.NO_WINDOW),
        TWO_WINDOWS(FindingsTest.TWO_WINDOWS),
        RISING(FindingsTest.RISING),
        NOTHING_HELD(FindingsTest.NOTHING_HELD),
        SHORT(FindingsTest.SHORT);

        private final String contacts;

        Case(String contacts) {
            this.contacts = contacts;
        }
    }

    private static String text(Findings findings) {
        StringBuilder text = new StringBuilder(findings.title()).append("\n\n");
        findings.sentences()
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        text.append('\n');
        new TreeSet<>(findings.titles().keySet())
                .forEach(figure -> text.append(figure + ": ")
                        .append(findings.titles().get(figure))
                        .append('\n'));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheDataSay(Case what) throws IOException {
        Golden.assertEqual(
                "findings-" + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt",
                text(findings(MadeUp.analysis(what.contacts))));
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameInChinese(Case what) throws IOException {
        Golden.assertEqual(
                "findings-" + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-zh.txt",
                text(findings(MadeUp.analysis(what.contacts), Language.ZH)));
    }

    /** The sixth month makes a usual level, with which the rule for windows can be applied and months be compared. */
    @Test
    void sixMonthsOfBaseGiveAUsualLevelAndFiveDoNot() {
        Findings five = findings(MadeUp.analysis(SHORT));
        Findings six = findings(MadeUp.analysis(SHORT + "f 2022-06-10 working phone held\n"));

        assertThat(five.title()).contains("Too short a record").contains("five months");
        assertThat(five.headline()).isEmpty();
        assertThat(text(five)).doesNotContain("above the usual level").doesNotContain("window runs");
        assertThat(six.title()).contains("above its usual level");
        assertThat(text(six)).doesNotContain("Too short").contains("the usual level.");
    }

    @Test
    void otherDataGiveAnotherText() {
        Set<String> texts = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Case what : Case.values()) {
            Findings findings = findings(MadeUp.analysis(what.contacts));
            texts.add(text(findings));
            titles.add(findings.title());
        }
        assertThat(texts).hasSize(Case.values().length);
        assertThat(titles).as("rising and no window are one finding").hasSize(Case.values().length - 1);
    }

    @Test
    void withoutABandChanceIsNotSpokenOf() {
        Input table = Input.of("made-up.csv", MadeUp.accounts(WINDOW).getBytes(StandardCharsets.UTF_8));
        Settings noBand = new Settings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EngagementBands.withDefaults().withDraws(0),
                WindowScan.withDefaults());

        List<String> sentences = findings(Analysis.of(table, noBand).value()).sentences();

        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("No band was drawn"));
        assertThat(sentences).noneMatch(sentence -> sentence.contains("80 %"));
    }

    @Test
    void thinMonthsAreSaidToBeMissingData(@TempDir Path folder) throws IOException {
        Analysis thin = MadeUp.analysis(MadeUp.folder(folder, NO_WINDOW, """
                2022-01 complete 31
                2022-02 thin     28
                2022-03 none      0
                2022-04 complete 30
                2022-05 complete 31
                2022-06 partial  12
                """));

        assertThat(findings(thin).sentences())
                .contains("Two of 6 months are covered too thinly to have an index; what is missing there is data, not"
                        + " engagement.")
                .anyMatch(
                        sentence -> sentence.contains("June 2022") && sentence.contains("(12 days of it are covered)"));
    }

    @Test
    void aWindowAfterTheBaseIsSpokenOfBeforeALongerOneInIt() {
        Input table = Input.of("made-up.csv", MadeUp.accounts("""
                a 2022-01-10 principal meeting held
                b 2022-02-10 principal meeting held
                c 2022-03-10 principal meeting held
                d 2022-04-10 principal meeting held
                e 2022-09-10 principal meeting held
                f 2022-10-10 principal meeting held
                g 2022-11-10 principal meeting held
                """).getBytes(StandardCharsets.UTF_8));
        Settings early = new Settings(
                Optional.empty(),
                Optional.of(MonthSpan.parse("2022-01..2022-08")),
                Optional.empty(),
                EngagementBands.withDefaults(),
                WindowScan.withDefaults());

        Analysis analysis = Analysis.of(table, early).value();

        assertThat(analysis.windows()).hasSize(2);
        assertThat(findings(analysis).headline())
                .hasValueSatisfying(window -> assertThat(window.months()).hasToString("2022-09..2022-11"));
    }

    private static Findings findings(Analysis analysis) {
        return findings(analysis, Language.EN);
    }

    private static Findings findings(Analysis analysis, Language language) {
        return new Findings(
                analysis, () -> ElectionTrial.withDefaults().of(analysis).claim(), language);
    }
}
