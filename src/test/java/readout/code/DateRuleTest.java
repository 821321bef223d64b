package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of date expressions says with an example what it means; here the examples are read. */
class DateRuleTest {

    static Stream<DateRule> rows() {
        return DateGrammar.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleOfARowIsReadByThatRowAndSaysWhatItExpects(DateRule row) {
        List<DateHit> hits = DateGrammar.of(row.language()).find(row.example());
        assertThat(hits).extracting(DateHit::rule).contains(row);

        List<DateMention> mentions = DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), row.language())
                .find(row.example());
        boolean isOwnDate = switch (row.meaning()) {
            case DECOY, FUTURE, PAST -> false;
            default -> true;
        };
        List<String> dates = mentions.stream()
                .filter(mention -> !isOwnDate || mention.rule().equals(row.expression()))
                .flatMap(mention -> mention.when().stream())
                .map(DateTables::written)
                .toList();
        if (row.expected().equals("NONE")) {
            assertThat(dates).isEmpty();
        } else {
            assertThat(dates).first().isEqualTo(row.expected());
        }
    }
}
