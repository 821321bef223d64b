package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the resolver fail, slow down or give dates out of their order. */
class DateHostileTest {

    private static final List<String> PIECES = List.of(
            "May",
            "may",
            " ",
            "  ",
            "\n",
            "5",
            "31",
            "2023",
            "0",
            "-",
            "–",
            "to ",
            "and ",
            ",",
            ".",
            "the ",
            "last ",
            "of ",
            "年",
            "月",
            "日",
            "至",
            "二",
            "十",
            "〇",
            "上",
            "周",
            "将",
            "will ",
            "next ",
            "Monday",
            "Feb.",
            "29",
            "th",
            "/",
            "今年",
            "当天",
            "the next day",
            "season",
            "fall",
            "quarter ",
            "first ",
            "half ",
            "(",
            "（",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "\u202E",
            "\u00A0",
            "９",
            "since ",
            "两天后",
            "two days later",
            "12",
            "电",
            "BEIJING, ",
            " (X) --");

    static List<String> longTexts() {
        return List.of(
                        "May 5 ",
                        "will May ",
                        "the last of ",
                        "2023年",
                        "二",
                        " ",
                        "9",
                        "to to to ",
                        "上周",
                        "May 5-",
                        "当天将")
                .stream()
                .map(piece -> piece.repeat(500_000 / piece.length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anyMixtureOfPiecesIsReadInOrder(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String text =
                    random.ints(40, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
            assertInOrder(text);
        }
    }

    @Timeout(20)
    @ParameterizedTest
    @MethodSource("longTexts")
    void longTextsTakeNoMoreThanTheirLength(String text) {
        assertInOrder(text);
    }

    private static void assertInOrder(String text) {
        int end = 0;
        for (DateMention mention :
                DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), "zh").find(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
            end = mention.end();
        }
    }
}
