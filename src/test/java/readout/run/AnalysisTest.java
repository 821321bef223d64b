package readout.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;
import readout.detect.WindowScan;
import readout.index.EngagementBands;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.model.Contact;
import readout.model.Language;
import readout.model.MonthSpan;

/** The whole way from data to windows: what the real data say, and what bad input gets. */
class AnalysisTest {

    private static final Path US_CHINA = Path.of("datasets/us-china");

    private static Settings settings(Optional<LocalDate> asOf, Optional<MonthSpan> base) {
        return new Settings(asOf, base, Optional.empty(), EngagementBands.withDefaults(), WindowScan.withDefaults());
    }

    /** Years without any account in a table alone are a hole in the table: empty, not zeros, and told. */
    @Test
    void aGapOfYearsIsNoData() {
        Analysis analysis = MadeUp.analysis("""
                a 2013-01-05 principal meeting held
                b 2014-01-05 principal meeting held
                c 2016-01-05 principal meeting held
                """);
        assertThat(analysis.index().at(YearMonth.of(2013, 7)).orElseThrow().index())
                .hasValue(0);
        assertThat(analysis.index().months())
                .filteredOn(month -> month.index().isEmpty())
                .extracting(month -> month.month().toString())
                .hasSize(23)
                .contains("2014-02", "2015-12");
        assertThat(analysis.notes())
                .singleElement()
                .asString()
                .contains("made-up.csv: there is no table of coverage")
                .contains("the 23 months of gaps of a year or more without any account: 2014-02..2015-12");
    }

    /** What has no day of becoming public is in no record as of a day, and named. */
    @Test
    void accountsWithoutADayAreNamedWhenLeftOut() {
        Analysis analysis = Analysis.of(US_CHINA, settings(Optional.of(LocalDate.of(2030, 1, 1)), Optional.empty()))
                .value();
        assertThat(analysis.notes())
                .singleElement()
                .asString()
                .contains("6 accounts have no recorded_at")
                .contains("2013-04-02-hagel-chang-phone.press");
        assertThat(MadeUp.analysis(US_CHINA).notes()).isEmpty();
    }

    @Nested
    class TheSpringOf2023 {

        private final Analysis analysis = MadeUp.analysis(US_CHINA);

        private double index(int year, int month) {
            return analysis.index()
                    .at(YearMonth.of(year, month))
                    .orElseThrow()
                    .index()
                    .orElseThrow();
        }

        @Test
        void engagementFallsToAlmostNothing() {
            // A summit stood in November 2022.
            assertThat(index(2022, 11)).isGreaterThan(200);
            assertThat(index(2023, 2)).isLessThan(50);
            assertThat(index(2023, 3)).isLessThan(50);
            assertThat(index(2023, 4)).isLessThan(50);
        }

        @Test
        void andRisesFromMayToJuly() {
            for (int month = 5; month <= 7; month++) {
                assertThat(index(2023, month)).as("month %d", month).isGreaterThan(100);
            }
        }

        @Test
        void theWindowOpensInMay() {
            assertThat(new Findings(
                                    analysis,
                                    () -> ElectionTrial.withDefaults()
                                            .of(analysis)
                                            .claim(),
                                    Language.EN)
                            .headline())
                    .hasValueSatisfying(window -> {
                        assertThat(window.months().first()).isEqualTo(YearMonth.of(2023, 5));
                        assertThat(window.open()).isFalse();
                    });
        }

        @Test
        void theVisitOfFebruaryIsADisruptionAndNoVisit() {
            Contact visit = analysis.contacts().stream()
                    .filter(contact -> contact.id().equals("2023-02-03-blinken-visit-postponed"))
                    .findFirst()
                    .orElseThrow();

            assertThat(visit.outcome()).isEqualTo("postponed");
            assertThat(analysis.codebook().signal(visit)).isEqualTo("postponed");
            assertThat(analysis.index()
                            .at(YearMonth.of(2023, 2))
                            .orElseThrow()
                            .disruption()
                            .orElseThrow())
                    .isPositive();
        }
    }

    @Nested
    class AsOfADay {

        private final LocalDate day = LocalDate.of(2023, 6, 18);
        private final Analysis analysis = Analysis.of(US_CHINA, settings(Optional.of(day), Optional.empty()))
                .value();

        @Test
        void usesNothingThatBecamePublicLater() {
            assertThat(analysis.dataset().accounts())
                    .isNotEmpty()
                    .allSatisfy(account -> assertThat(account.recorded())
                            .hasValueSatisfying(recorded -> assertThat(recorded).isBeforeOrEqualTo(day)));
            assertThat(analysis.dataset().marks())
                    .allSatisfy(mark -> assertThat(mark.date()).isBeforeOrEqualTo(day));
        }

        @Test
        void endsWithThatDay() {
            assertThat(analysis.latest(1)).singleElement().satisfies(month -> {
                assertThat(month.month()).isEqualTo(YearMonth.of(2023, 6));
                assertThat(month.coverage().days()).isEqualTo(18);
            });
        }

        @Test
        void saysSo() {
            assertThat(analysis.provenance().asOf()).contains(day);
            assertThat(new Publication(analysis).findings(Language.EN).source()).contains("as of 2023-06-18");
        }

        @Test
        void measuresTheSameBaseInTheSameWay() {
            assertThat(analysis.index().base()).isEqualTo(MonthSpan.parse("2017-01..2020-12"));
        }
    }

    @Test
    void theBaseCanBeChosen() {
        Analysis analysis = Analysis.of(
                        MadeUp.EXAMPLE, settings(Optional.empty(), Optional.of(MonthSpan.parse("2023-05..2023-09"))))
                .value();

        assertThat(analysis.index().base()).hasToString("2023-05..2023-09");
        assertThat(analysis.provenance().settings()).containsEntry("base", "2023-05..2023-09");
    }

    @Test
    void aBaseThatIsNotCoveredIsRefused() {
        assertThatThrownBy(() -> Analysis.of(
                        MadeUp.EXAMPLE, settings(Optional.empty(), Optional.of(MonthSpan.parse("1999-01..1999-12")))))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "The base period 1999-01..1999-12 has no month that is covered; the data run from 2022-09 to"
                                + " 2023-12");
    }

    @Test
    void aDayBeforeTheDataIsRefused() {
        assertThatThrownBy(() ->
                        Analysis.of(MadeUp.EXAMPLE, settings(Optional.of(LocalDate.of(2001, 1, 1)), Optional.empty())))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("nothing was covered by 2001-01-01; the data begin in 2022-09");
    }

    @Test
    void dataWithoutAGoodRowAreRefusedWithTheirProblems() {
        Input table = Input.of(
                "bad.csv",
                MadeUp.accounts("a 2023-02-30 principal meeting held").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Analysis.of(table, Settings.DEFAULT))
                .isInstanceOfSatisfying(CannotStartException.class, refused -> {
                    assertThat(refused).hasMessageContaining("no row of the accounts could be used");
                    assertThat(refused.problems()).isNotEmpty();
                });
    }

    @Test
    void aBadRowDoesNotStopTheGoodOnes() {
        Input table = Input.of("mixed.csv", MadeUp.accounts("""
                a 2023-02-30 principal meeting held
                b 2023-05-10 ministerial meeting held
                c 2023-05-10 principal meeting held
                """).getBytes(StandardCharsets.UTF_8));

        Loaded<Analysis> loaded = Analysis.of(table, Settings.DEFAULT);

        assertThat(loaded.value().contacts()).extracting(Contact::id).containsExactly("c");
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().line())
                .as("the day that is none stands in two columns of line 2")
                .containsExactlyInAnyOrder(2, 2, 3);
    }

    @Test
    void aCodebookWithAProblemIsNotUsed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("levels.csv"), "code,rank\nprincipal,4\n");

        assertThatThrownBy(() -> Analysis.of(MadeUp.EXAMPLE, Settings.withCodebook(Optional.of(folder))))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("a codebook with a problem is not used");
    }

    @Test
    void aMissingFolderIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Analysis.of(Path.of("datasets/us-chian"), Settings.DEFAULT))
                .isInstanceOf(MissingInputException.class)
                .hasMessageContaining("did you mean \"us-china\"?");
    }

    @Test
    void provenanceNamesEveryInput() {
        assertThat(MadeUp.analysis(MadeUp.EXAMPLE).provenance().inputDigests().keySet())
                .containsExactly("accounts.csv", "coverage.csv", "datapackage.json", "elections.csv", "events.csv");
    }
}
