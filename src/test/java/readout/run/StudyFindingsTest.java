package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.model.Band;
import readout.model.ElectionClaim;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;
import readout.model.SeriesBenchmark;
import readout.model.SeriesComparison;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;

/** The titles of figures of one study each: every kind of result, and nothing at all. */
class StudyFindingsTest {

    private static String tones(String contacts) {
        Analysis analysis = MadeUp.analysis(contacts);
        return StudyFindings.in(Language.EN).tones(analysis.contacts(), analysis.codebook());
    }

    @Test
    void tonesAreComparedWhereBothSidesDescribe() {
        assertThat(tones("""
                a 2022-01-10 principal meeting held us=frank prc=constructive
                b 2022-02-10 principal meeting held us=cordial prc=frank
                c 2022-03-10 principal meeting held us=frank
                d 2022-04-10 principal meeting held
                """))
                .isEqualTo(
                        "Of 2 contacts that both sides describe, both sound alike in 0, China warmer in 1, the United States in 1; 1 of"
                                + " 4 contacts held carry no word of tone");
    }

    @Test
    void withoutTonesThatIsSaid() {
        assertThat(tones("a 2022-01-10 principal meeting held"))
                .isEqualTo("No contact was described by both sides; 1 of 1 contact held carry no word of tone");
        assertThat(tones("a 2022-01-10 principal meeting postponed"))
                .isEqualTo("No contact took place that either side could describe");
    }

    @Test
    void monthsThatDependOnNoWeightsAreCounted() {
        List<WeightSensitivity> months = List.of(
                month(1, Standing.ABOVE),
                month(2, Standing.DEPENDS),
                month(3, Standing.NOT_ABOVE),
                month(4, Standing.ABOVE));
        MonthSpan window = new MonthSpan(YearMonth.of(2022, 2), YearMonth.of(2022, 4));
        assertThat(StudyFindings.in(Language.EN).weights(months, Optional.empty()))
                .isEqualTo("Whatever the levels weigh, 2 of 4 months are above the base and 1 are not");
        assertThat(StudyFindings.in(Language.EN).weights(months, Optional.of(window)))
                .endsWith("; in the window 1 of 3 are above");
        assertThat(StudyFindings.in(Language.EN).weights(List.of(), Optional.of(window)))
                .isEqualTo("Nothing can be said of weights: no month has an index");
    }

    private static WeightSensitivity month(int month, Standing standing) {
        return new WeightSensitivity(YearMonth.of(2022, month), standing, 0.5, new Band(95, 90, 110));
    }

    @Test
    void seriesGoWithTheIndexAgainstItOrCannotBeToldTo() {
        assertThat(StudyFindings.in(Language.EN)
                        .benchmarks(List.of(
                                beside("A", 0.1, 0.5),
                                beside("B", -0.5, -0.1),
                                beside("C", -0.1, 0.1),
                                beside("D", 0.2, 0.3))))
                .isEqualTo("Month to month the index goes with A, D; the index goes against B; no connection is seen"
                        + " with C");
        assertThat(StudyFindings.in(Language.EN).benchmarks(List.of()))
                .isEqualTo("No other series was given to compare the index with");
    }

    private static SeriesBenchmark beside(String name, double low, double high) {
        YearMonth month = YearMonth.of(2022, 1);
        return new SeriesBenchmark(
                name,
                new MonthlySeries(new MonthSpan(month, month), new TreeMap<>()),
                List.of(new SeriesComparison(
                        "index",
                        "changes",
                        0,
                        40,
                        OptionalDouble.of((low + high) / 2),
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        4)));
    }

    @Test
    void aClaimThatCannotBeTestedIsSaidToBeOne() {
        ElectionClaim claim = ElectionTrial.withDefaults()
                .withDraws(1, 0)
                .of(MadeUp.analysis(MadeUp.EXAMPLE))
                .claim();
        assertThat(StudyFindings.in(Language.EN).elections(List.of(claim)))
                .isEqualTo("Quieter in US election years? Cannot be told from the contacts");
    }
}
