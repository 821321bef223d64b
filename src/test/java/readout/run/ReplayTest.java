package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.input.Input;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.ReplayMonth.Outcome;
import readout.model.WindowPeriod;

/** What would have been told month by month: a window from May to September 2022, and what a late record does to it. */
class ReplayTest {

    private static final String WINDOW = """
            a 2022-01-10 principal meeting held
            b 2022-02-10 working meeting held
            c 2022-03-10 working meeting held
            d 2022-04-10 working meeting held
            e1 2022-05-10 principal visit held
            e2 2022-05-20 principal visit held
            f1 2022-06-10 principal visit held
            f2 2022-06-20 principal visit held
            g1 2022-07-10 principal visit held
            g2 2022-07-20 principal visit held
            h1 2022-08-10 principal visit held
            h2 2022-08-20 principal visit held
            i 2022-09-10 working meeting held
            j 2022-10-10 working meeting held
            k 2022-11-10 working meeting held
            l 2022-12-10 working meeting held
            """;

    private static Analysis analysis(String table) {
        return Analysis.of(
                        Input.of("made-up.csv", table.getBytes(StandardCharsets.UTF_8)),
                        Settings.DEFAULT.withoutBands())
                .value();
    }

    private static List<Outcome> outcomes(List<ReplayMonth> replay) {
        return replay.stream().map(ReplayMonth::outcome).toList();
    }

    private static String title(Analysis analysis, List<ReplayMonth> replay) {
        return StudyFindings.in(Language.EN)
                .replay(
                        replay,
                        new Findings(
                                        analysis,
                                        () -> {
                                            throw new IllegalStateException("No claim is needed");
                                        },
                                        Language.EN)
                                .headline()
                                .map(WindowPeriod::months));
    }

    @Test
    void aWindowIsToldWithItsThirdMonthAndItsEndWithTheSecondFailure() {
        Analysis analysis = analysis(MadeUp.accounts(WINDOW));
        List<ReplayMonth> replay = Replay.of(analysis);

        assertThat(analysis.windows())
                .extracting(WindowPeriod::months)
                .containsExactly(MonthSpan.parse("2022-05..2022-08"));
        assertThat(outcomes(replay))
                .containsExactly(
                        Outcome.QUIET,
                        Outcome.QUIET,
                        Outcome.QUIET,
                        Outcome.QUIET,
                        Outcome.NOT_TOLD,
                        Outcome.NOT_TOLD,
                        Outcome.HIT,
                        Outcome.HIT,
                        Outcome.HIT,
                        Outcome.QUIET,
                        Outcome.QUIET,
                        Outcome.QUIET);
        assertThat(replay.get(6).told()).contains(MonthSpan.parse("2022-05..2022-07"));
        assertThat(title(analysis, replay))
                .isEqualTo(
                        "The window of May 2022 was told at the end of July 2022, its end at the end of October 2022;"
                                + " no false alarm in 12 months");
    }

    /** The same contacts, those of May and June on record only in December: at the time there was no third month. */
    @Test
    void whatWasRecordedLaterIsNotUsed() {
        String late =
                MadeUp.accounts(WINDOW).replaceAll("(?m)^([ef]\\d,.*),2022-0[56]-\\d\\d,hand,$", "$1,2022-12-20,hand,");
        Analysis analysis = analysis(late);
        List<ReplayMonth> replay = Replay.of(analysis);

        assertThat(analysis.windows()).hasSize(1);
        assertThat(replay.get(4).net()).as("May, as it stood at its end").hasValue(0);
        assertThat(outcomes(replay)).doesNotContain(Outcome.HIT, Outcome.FALSE_ALARM);
        assertThat(title(analysis, replay))
                .isEqualTo("The window of May 2022 was never told while it was open; no false alarm in 12 months");
    }

    /** A quiet first half year makes a little look like much; when more has come it does not. */
    @Test
    void aBaseThatHadNotComeYetMakesFalseAlarms() {
        Analysis analysis = analysis(MadeUp.accounts("""
                a 2022-01-10 working meeting held
                b 2022-02-10 working meeting held
                c 2022-03-10 working meeting held
                d 2022-04-10 working meeting held
                e 2022-05-10 working meeting held
                f 2022-06-10 principal phone held
                g 2022-07-10 principal phone held
                h 2022-08-10 principal phone held
                i 2022-09-10 working meeting held
                j 2022-10-10 head_of_state visit held
                k 2022-11-10 working visit held
                l 2022-12-10 head_of_state visit held
                m 2023-01-10 head_of_state visit held
                n 2023-02-10 vice_head_or_premier visit held
                o 2023-03-10 vice_head_or_premier visit held
                p 2023-04-10 vice_head_or_premier visit held
                q 2023-05-10 vice_head_or_premier visit held
                """));
        List<ReplayMonth> replay = Replay.of(analysis);

        assertThat(outcomes(replay).get(7)).isEqualTo(Outcome.FALSE_ALARM);
        assertThat(title(analysis, replay)).contains("one false alarm in");
    }

    @Test
    void withoutABaseNothingCanBeTold() {
        Analysis analysis = analysis(MadeUp.accounts("a 2022-01-10 principal meeting postponed"));
        List<ReplayMonth> replay = Replay.of(analysis);

        assertThat(outcomes(replay)).containsExactly(Outcome.CANNOT_BE_TOLD);
        assertThat(StudyFindings.in(Language.EN).replay(replay, Optional.empty()))
                .isEqualTo("At the time nothing could be told: no month had a base to be measured by");
    }

    @Test
    void withoutAWindowThatIsSaid() {
        List<ReplayMonth> replay = Replay.of(analysis(MadeUp.accounts("""
                a 2022-01-10 principal meeting held
                b 2022-02-10 principal meeting held
                """)));

        assertThat(StudyFindings.in(Language.EN).replay(replay, Optional.empty()))
                .isEqualTo("At the time as now: no window to tell of; no false alarm in 2 months");
    }
}
