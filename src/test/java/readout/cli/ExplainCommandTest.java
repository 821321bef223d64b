package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;

class ExplainCommandTest {

    private static final Pattern PASSAGE = Pattern.compile("passage  characters (\\d+) to (\\d+)\\R\\s+(.*)");

    /** From a contact that only a text of the data set tells, to the characters of that text. */
    @Test
    void leadsToTheCharactersOfTheFile(@TempDir Path folder) throws IOException {
        String text = "Published: 2023-06-19\n\nSecretary of State Antony Blinken met with Foreign Minister Qin Gang in"
                + " Beijing on June 18. It rained.";
        Path dataset = MadeUp.folder(folder, "a 2023-06-01 principal meeting held", "2023-06 complete 30");
        Path file = Files.writeString(
                Files.createDirectories(dataset.resolve("documents")).resolve("talk.txt"), text);

        Result result = Result.of("explain", dataset.toString(), "talk.txt#1");

        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("text     " + file.toString().replace('\\', '/') + ", document talk.txt");
        Matcher passage = PASSAGE.matcher(result.out());
        assertThat(passage.find()).as(result.out()).isTrue();
        assertThat(text.substring(Integer.parseInt(passage.group(1)), Integer.parseInt(passage.group(2))))
                .startsWith("Secretary of State")
                .endsWith("on June 18.")
                .isEqualTo(passage.group(3).replace("[[", "").replace("]]", ""));
    }
}
