package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.Golden;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.read.AccountTable;
import readout.read.OfficialTable;

/** What {@code code} says at its end: which documents there were, and which names it did not know. */
class CodeCommandTest {

    /** A document in which somebody who is in no table meets the foreign minister. */
    private static String meeting(String id, String envoy) {
        return "{\"id\":\"" + id + "\",\"published\":\"2023-06-19\",\"text\":\"US Deputy Assistant Secretary of State "
                + envoy + " met with Foreign Minister Qin Gang in Beijing on June 18.\"}\n";
    }

    /** Letters, because a name has no digits. */
    private static String name(int number) {
        return "Ann Sample" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    @Test
    void namesThatAreInNoTableAreListedByFrequency() throws IOException {
        String texts =
                meeting("first", "Bea Sample") + meeting("second", "Ann Sample") + meeting("third", "Bea Sample");

        Result result = Result.withInput(texts, "code", "-");

        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        Golden.assertEqual(
                "code-unknown-names.txt",
                result.err()
                        .lines()
                        // the next free number grows with the table
                        .map(line -> line.replaceFirst("^O\\d+,", "O...,"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void aRowIsGoodAsSoonAsTheRoleIsFilledIn() {
        String row = Result.withInput(meeting("first", "Bea Sample"), "code", "-")
                .err()
                .lines()
                .filter(line -> line.contains("Bea Sample"))
                .findFirst()
                .orElseThrow()
                .replace(",,,,working,", ",,,Envoy,working,");
        String table = String.join(",", OfficialTable.columns()) + "\n" + row + "\n";

        assertThat(OfficialTable.read(
                        Input.of("officials.csv", table.getBytes(StandardCharsets.UTF_8)), Codebook.builtIn()))
                .satisfies(read -> {
                    assertThat(read.problems()).isEmpty();
                    assertThat(read.value()).singleElement().satisfies(official -> {
                        assertThat(official.name()).isEqualTo("Bea Sample");
                        assertThat(OfficialTable.builtIn())
                                .noneMatch(known -> known.id().equals(official.id()));
                    });
                });
    }

    @Test
    void rowsOfOfficialsAreKnownBesideTheProgramsOwn(@TempDir Path folder) throws IOException {
        Path officials = Files.writeString(
                folder.resolve("more.csv"),
                String.join(",", OfficialTable.columns()) + "\n"
                        + "X1,Bea Sample,us,,,Envoy,ambassador,executive,2023-01-01,day,,,no,,\n"
                        + "X2,Ann Sample,us,,,Envoy,ambasador,executive,2023-01-01,day,,,no,,\n");

        Result result = Result.withInput(
                meeting("first", "Bea Sample"), "code", "-", "--officials", officials.toString(), "--format", "csv");

        assertThat(result.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.out()).contains("Bea Sample").contains("Qin Gang").doesNotContain("not in officials.csv");
        assertThat(result.err())
                .contains("more.csv:3:7 level: \"ambasador\" is not a known level")
                .doesNotContain("names not in officials.csv");
    }

    /** A word of contact is a row: who needs another adds it to a copy of the table. */
    @Test
    void wordsOfContactComeFromTheCodebook(@TempDir Path folder) throws IOException {
        String text =
                "{\"published\":\"2023-06-20\",\"text\":\"Antony Blinken palavered with Qin Gang in Beijing on June 18.\"}\n";
        String header = "term,language,kind,code,example,reason\n";
        Path words = Files.writeString(
                folder.resolve("words.csv"),
                header + "palavered with,en,verb,meeting,Antony Blinken palavered with Qin Gang.,an example\n");

        assertThat(Result.withInput(text, "code", "-").out()).contains("\"silence\":\"no word of contact\"");
        assertThat(Result.withInput(text, "code", "-", "--codebook", folder.toString())
                        .out())
                .contains("\"start\":\"2023-06-18\"")
                .contains("\"rule\":\"meeting palavered with\"");

        Files.writeString(words, header + "palavered with,en,verb,meet,,an example\n");
        Result refused = Result.withInput(text, "code", "-", "--codebook", folder.toString());

        assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("words.csv:2:4 code: \"meet\" is no code of a verb");
    }

    @Test
    void ofManyNamesTwentyAreListedAndTheOthersCounted() {
        String texts = IntStream.range(0, 23)
                .mapToObj(number -> meeting("d" + number, name(number)))
                .collect(Collectors.joining());

        List<String> lines = Result.withInput(texts, "code", "-").err().lines().toList();

        assertThat(lines).anyMatch(line -> line.startsWith("23 names not in officials.csv, most frequent first"));
        assertThat(lines).filteredOn(line -> line.contains("Ann Sample")).hasSize(20);
        assertThat(lines).last().isEqualTo("and 3 more");
    }

    /** Rows are written as they come; what comes is one table all the same. */
    @Test
    void theTableIsOneThatCanBeReadAgain() {
        String texts = meeting("first", "Ann Sample") + "{\"text\":\"The weather was fine.\"}\n"
                + meeting("second", "Bea Sample");

        Result result = Result.withInput(texts, "code", "-", "--format", "csv");

        assertThat(AccountTable.read(
                        Input.of("coded.csv", result.out().getBytes(StandardCharsets.UTF_8)),
                        Codebook.builtIn(),
                        Optional.empty()))
                .satisfies(read -> {
                    assertThat(read.problems()).isEmpty();
                    assertThat(read.value())
                            .extracting(account -> account.us().get(0).name())
                            .containsExactly("Ann Sample", "Bea Sample");
                });
    }

    @Test
    void documentsLeftOutByLanguageAreCounted() {
        String texts = meeting("first", "Ann Sample")
                + "{\"text\":\"The weather was fine.\"}\n{\"text\":\"天气很好。\"}\n{\"text\":\"天气不好。\"}\n";

        assertThat(Result.withInput(texts, "code", "-", "--lang", "en").err().lines())
                .startsWith(
                        "documents: 4",
                        "coded: 1",
                        "silent, no word of contact: 1",
                        "left out, in language zh: 2",
                        "warnings: 0");
        assertThat(Result.withInput(texts, "code", "-", "--lang", "zh").err().lines())
                .startsWith("documents: 4", "coded: 0", "silent, no word of contact: 2", "left out, in language en: 2");
    }
}
