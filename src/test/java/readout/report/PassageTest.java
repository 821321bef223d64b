package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.model.Evidence;

/** Which part of a text is shown around words, and how they are marked. */
class PassageTest {

    /** The text has a bar before and behind each word that led to a code; a semicolon stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            They came. They |met| on Sunday. They left.          > They [[met]] on Sunday.
            The U.S. envoy |met| Mr. Li. They left.              > The U.S. envoy [[met]] Mr. Li. They left.
            He said: "They |met|." Others agreed.                > He said: "They [[met]]."
            A heading;;They |met| on Sunday;;Another             > They [[met]] on Sunday
            双方来了。双方举行了|会谈|。随后离开。                      > 双方举行了[[会谈]]。
            他说：“双方举行了|会谈|。”随后离开。                       > 他说：“双方举行了[[会谈]]。”
            They |met| and |spoke| at length. They left.         > They [[met]] and [[spoke]] at length.
            They |met|. Later it rained. They |spoke| again.     > They [[met]]. / They [[spoke]] again.
            |Met|                                                > [[Met]]
            """)
    void showsTheSentence(String marked, String passages) {
        String[] parts = marked.replace(';', '\n').split("\\|", -1);
        String text = String.join("", parts);
        Evidence[] evidence = new Evidence[parts.length / 2];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                evidence[i / 2] = new Evidence("rule", at, at + parts[i].length(), parts[i]);
            }
            at += parts[i].length();
        }

        assertThat(shown(text, evidence)).isEqualTo(passages);
    }

    @Test
    void wordsThatLieOverOneAnotherAreMarkedOnce() {
        assertThat(shown("They met on Sunday.", words(5, 8), words(0, 11), words(9, 18)))
                .isEqualTo("[[They met on Sunday]].");
    }

    @Test
    void aTextWithoutFullStopsIsShownInPart() {
        String text = "\uD83D\uDE00".repeat(1000) + "met" + "\uD83D\uDE00".repeat(1000);

        assertThat(Passage.of(text, List.of(words(2000, 2003)))).singleElement().satisfies(passage -> {
            assertThat(passage.end() - passage.start()).isBetween(600, 604);
            assertThat(passage.marked(text)).startsWith("\uD83D\uDE00").endsWith("\uD83D\uDE00");
        });
    }

    @Test
    void nothingInATextSteersTheTerminal() {
        assertThat(shown("They \u001B[2J\u0000met\r on Sunday.", words(10, 13)))
                .isEqualTo("They [2J [[met]] on Sunday.");
    }

    private static Evidence words(int start, int end) {
        return new Evidence("rule", start, end, "");
    }

    private static String shown(String text, Evidence... evidence) {
        return Passage.of(text, Arrays.asList(evidence)).stream()
                .map(passage -> passage.marked(text))
                .reduce((one, next) -> one + " / " + next)
                .orElse("");
    }
}
