package readout.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.model.Dyad;
import readout.model.ElectionClaim;
import readout.model.ElectionClaim.Outcome;
import readout.model.ElectionComparison;
import readout.model.ElectionComparison.Year;
import readout.model.Language;
import readout.report.ClaimReason;

class ElectionTrialTest {

    private static final ElectionTrial TRIAL = ElectionTrial.withDefaults().withDraws(1, 20);
    private static final Path LEADERS = Path.of("datasets/leaders");
    private static final Dyad CHINA = Dyad.parse("us-cn");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLeadersDoNotSupportTheClaim() {
        ElectionTrial.Tried tried = TRIAL.of(LEADERS, CHINA, Settings.DEFAULT).value();
        ElectionClaim claim = tried.claim();
        assertThat(tried.dataset()).isEqualTo("leaders 1.0.0");
        assertThat(claim.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(claim.main().terms()).isEqualTo(11);
        assertThat(claim.placebos()).extracting(ElectionComparison::name).containsExactly("us-jp", "us-ru");
        assertThat(claim.placebos())
                .allSatisfy(
                        placebo -> assertThat(placebo.permutations().get(0).p()).isGreaterThan(0.05));
    }

    /** Encounters and travel of election years and of others, 1981 to 2024, without the vice premiers. */
    @Test
    void countsEncountersByTravel() {
        ElectionComparison china =
                TRIAL.of(LEADERS, CHINA, Settings.DEFAULT).value().claim().main();
        assertThat(count(china, true)).isEqualTo(24);
        assertThat(china.rateRatio().orElseThrow()).isEqualTo(1.0732, within(5e-5));
        assertThat(china.years()).filteredOn(year -> year.year() == 2023).containsExactly(new Year(2023, 3, 2, 0.71));
        assertThat(china.leftOut()).containsExactly(1979, 1980);
    }

    @Test
    void anotherDyadMakesChinaAPlacebo() {
        ElectionClaim claim =
                TRIAL.of(LEADERS, Dyad.parse("us-ru"), Settings.DEFAULT).value().claim();
        assertThat(claim.main().name()).isEqualTo("us-ru");
        assertThat(claim.placebos()).extracting(ElectionComparison::name).containsExactly("us-cn", "us-jp");
    }

    /** Three terms are too few, as an effect of any likely size could be chance. */
    @Test
    void theAccountsCannotTell() {
        ElectionClaim claim = TRIAL.of(Path.of("datasets/us-china"), CHINA, Settings.DEFAULT)
                .value()
                .claim();
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(claim.main().terms()).isEqualTo(3);
        assertThat(claim.main().permutations().get(0).smallestReachableP()).isEqualTo(1 / 64.0);
        assertThat(claim.main().regressions()).hasSize(3);
        assertThat(claim.variants()).hasSize(2);
    }

    @Test
    void aDyadOfWhichNothingIsToldCannotBeTried() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> TRIAL.of(LEADERS, Dyad.parse("us-rv"), Settings.DEFAULT))
                .withMessage("datasets/leaders: nothing is told of us-rv; did you mean \"us-ru\"?"
                        + " expected one of: us-cn, us-jp, us-ru");
    }

    /** Meetings of one dyad in one year, and no travel known: a clear answer. */
    @Test
    void hardlyAnyDataCannotTell() throws IOException {
        Files.writeString(
                folder.resolve("meetings.csv"),
                "id,dyad,start_date,direction,encounter,note\na,us-cn,1990-01-05,us_to_other,a,\n");
        Files.writeString(folder.resolve("travel.csv"), "month,president_visits,secretary_visits\n");
        ElectionClaim claim = TRIAL.of(folder, CHINA, Settings.DEFAULT).value().claim();
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(ClaimReason.of(claim, Language.EN)).startsWith("No term is covered whole");
        assertThat(claim.placebos()).isEmpty();
    }

    /** A year without any travel says nothing of whether China was chosen. */
    @Test
    void travelWithoutAVisitIsNoExposure() throws IOException {
        String months = Stream.iterate(1, month -> month + 1)
                .limit(12)
                .map(month -> String.format(java.util.Locale.ROOT, "1981-%02d,0,0", month))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("meetings.csv"),
                "id,dyad,start_date,direction,encounter,note\na,us-cn,1990-01-05,us_to_other,a,\n");
        Files.writeString(folder.resolve("travel.csv"), "month,president_visits,secretary_visits\n" + months + "\n");
        ElectionClaim claim = TRIAL.of(folder, CHINA, Settings.DEFAULT).value().claim();
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(claim.main().years()).isEqualTo(List.of());
    }

    /** Every election year is a leap year: a day more must not look like a lower rate. */
    @Test
    void aLeapDayIsNoElection() throws IOException {
        String contacts = Stream.iterate(java.time.YearMonth.of(2001, 1), month -> month.plusMonths(1))
                .limit(24 * 12)
                .map(month -> "c" + month + " " + month + "-05 principal meeting held")
                .collect(Collectors.joining("\n"));
        Path table = folder.resolve("accounts.csv");
        Files.writeString(table, readout.MadeUp.accounts(contacts));
        ElectionClaim claim = TRIAL.of(table, CHINA, Settings.DEFAULT).value().claim();
        assertThat(claim.main().permutations()).allMatch(test -> test.p() == 1);
        assertThat(claim.main().rateRatio().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(claim.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    private static double count(ElectionComparison comparison, boolean election) {
        return comparison.years().stream()
                .filter(year -> (year.yearOfTerm() == 4) == election)
                .mapToDouble(Year::count)
                .sum();
    }
}
