package readout.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.model.Language;
import readout.model.MonthSpan;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2017-01..2020-12, 2017–2020, 2017–2020",
        "2019-01..2019-12, 2019, 2019",
        "2022-09..2023-04, September 2022 to April 2023, 2022年9月至2023年4月",
        "2023-01..2023-06, January to June 2023, 2023年1月至6月",
        "2023-05..2023-05, May 2023, 2023年5月"
    })
    void aBaseIsNamedAsPeopleWould(String span, String english, String chinese) {
        Phrases phrases = Phrases.resource("readout/report/phrases.csv");

        assertThat(phrases.in(Language.EN).span(MonthSpan.parse(span))).isEqualTo(english);
        assertThat(phrases.in(Language.ZH).span(MonthSpan.parse(span))).isEqualTo(chinese);
    }

    /** Certainty is not a matter of rounding. */
    @ParameterizedTest
    @CsvSource({"0.00001, <0.001", "0.0312, 0.031", "0.9990, 0.999", "0.99991, >0.999", "1, 1.000"})
    void aPValueIsNeverRoundedToCertainty(double p, String written) {
        assertThat(Wording.pValue(p)).isEqualTo(written);
    }
}
