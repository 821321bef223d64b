package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DyadTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"us-cn, us-cn", "cn-us, us-cn", "ru-us, us-ru", "jp-cn, cn-jp", "cn-jp, cn-jp"})
    void onePairHasOneSpelling(String text, String spelling) {
        assertThat(Dyad.parse(text)).hasToString(spelling);
        assertThat(Dyad.parse(text)).isEqualTo(Dyad.parse(spelling));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''       | A dyad is two party codes, such as us-cn, not ""
                    uscn     | A dyad is two party codes, such as us-cn, not "uscn"
                    us-us    | A dyad is two different party codes, such as us-cn, not "us-us"
                    us-      | A dyad is two different party codes, such as us-cn, not "us-"
                    US-CN    | A dyad is two different party codes, such as us-cn, not "US-CN"
                    us-cn-jp | A dyad is two different party codes, such as us-cn, not "us-cn-jp"
                    us - cn  | A dyad is two different party codes, such as us-cn, not "us - cn"
                    """)
    void parseBad(String text, String message) {
        assertThatThrownBy(() -> Dyad.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void eachSideFacesTheOther() {
        Dyad dyad = Dyad.parse("us-cn");

        assertThat(dyad.other("us")).isEqualTo("cn");
        assertThat(dyad.other("cn")).isEqualTo("us");
        assertThat(dyad.contains("jp")).isFalse();
        assertThatThrownBy(() -> dyad.other("jp")).hasMessage("jp is no side of us-cn");
    }
}
