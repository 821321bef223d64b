package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.MadeUp;

/** The program as a shell sees it: exit code, standard output, standard error. */
class MainTest {

    private static final String EXAMPLE = MadeUp.EXAMPLE.toString();

    @TempDir
    private static Path temporary = Path.of("");

    private static String output = "";
    private static String withABadRow = "";
    private static String badCodebook = "";

    @BeforeAll
    static void writeInputs() throws IOException {
        output = temporary.resolve("out").toString();
        withABadRow = MadeUp.folder(temporary.resolve("bad-row"), """
                        good 2023-05-10 principal   meeting held us=frank
                        bad  2023-05-11 ministerial meeting held us=frank
                        """, "2023-05 complete 31")
                .toString();
        Path codebook = Files.createDirectories(temporary.resolve("bad-codebook"));
        Files.writeString(
                codebook.resolve("parties.csv"), "code,name_en,name_zh,definition,not_this_but,reason\nus,,,,,\n");
        badCodebook = codebook.toString();
    }

    /** Every command on a data set, which stands in the place of DATASET. */
    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("run", "DATASET", "--out", "OUT"),
                List.of("index", "DATASET"),
                List.of("windows", "DATASET"),
                List.of("chart", "DATASET", "outcomes", "--out", "OUT", "--dpi", "36"),
                List.of("crosstab", "DATASET"),
                List.of("crosstab", "DATASET", "contacts-by-month", "--csv"),
                List.of("explain", "DATASET", "2023-05"),
                List.of("validate", "DATASET"));
    }

    private static Result run(List<String> command, String dataset) {
        return Result.of(command.stream()
                .map(word -> word.equals("DATASET") ? dataset : word.equals("OUT") ? output : word)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void done(List<String> command) {
        Result result = run(command, EXAMPLE);

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        assertThat(result.out()).isNotBlank();
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doneWithoutTheRowsThatAreListed(List<String> command) {
        Result result = run(command, withABadRow);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).as("the good row goes through").isNotBlank();
        assertThat(result.err())
                .contains("accounts.csv:3:9 level: \"ministerial\" is not a known level [unknown-level]")
                .contains("expected one of: head_of_state");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aWrongCommandLine(List<String> command) {
        Result result =
                run(Stream.concat(command.stream(), Stream.of("--nonsense")).toList(), EXAMPLE);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--nonsense").contains("Usage: readout " + command.get(0));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void inputThatIsNotThere(List<String> command) {
        Result result = run(command, "datasets/us-chian");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualToNormalizingNewlines(
                        "readout: datasets/us-chian: there is no such data set; did you mean \"us-china\"?\n");
    }

    @Test
    void codebookCheck() {
        assertThat(Result.of("codebook", "check")).satisfies(good -> {
            assertThat(good.exit()).isEqualTo(0);
            assertThat(good.out()).contains("7 levels").contains("no problem");
        });
        assertThat(Result.of("codebook", "check", badCodebook)).satisfies(bad -> {
            assertThat(bad.exit()).isEqualTo(1);
            assertThat(bad.err()).contains("parties.csv:2:2 name_en").contains("[empty-name_en]");
        });
        assertThat(Result.of("codebook").exit()).as("check what?").isEqualTo(2);
        assertThat(Result.of("codebook", "check", "nowhere")).satisfies(missing -> {
            assertThat(missing.exit()).isEqualTo(3);
            assertThat(missing.err()).contains("no codebook here");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "index", "windows", "chart", "crosstab", "explain", "validate", "codebook"})
    void everyCommandHelps(String command) {
        Result result = Result.of(command, "--help");

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.out()).startsWith("Usage: readout " + command).contains("--help");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void withoutACommandAllAreNamed() {
        Result result = Result.of();

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.out())
                .contains("run", "index", "windows", "chart", "crosstab", "explain", "validate", "codebook")
                .contains("Exit status:");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertThat(Result.of("--version").out()).matches("readout \\d+\\.\\d+\\.\\d+\\R");
    }

    /** What is asked for and not there is named, with what was probably meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            chart EX outcome                        | There is no chart "outcome"; did you mean "outcomes"?
            chart EX outcomes --dpi 0               | --dpi 0: expected 1 to 1200
            crosstab EX level-by-tones              | There is no table "level-by-tones"; did you mean "level-by-tone"?
            run EX --theme drk                      | "drk" is no theme; did you mean "dark"?
            chart EX outcomes --lang fr             | "fr" is no language; expected one of: en, zh
            chart EX outcomes --size 10x10          | "10x10" is no size; write width and height in points, 200 to 4000, such as 640x400
            index EX --as-of 2023-02-30             | "2023-02-30" is not a day; write YYYY-MM-DD
            index EX --base 2020-12..2017-01        | Months cannot end (2017-01) before they start (2020-12)
            index EX --base 2020                    | Months are written FROM..TO
            index EX --off poison                   | did you mean "poisson"?
            explain EX 2031-01                      | "2031-01" is not a month of the data, which run from 2022-09 to 2023-12
            explain EX 2023-13                      | "2023-13" is not a month of the data
            explain EX 2022-11-14-sumit             | did you mean "2022-11-14-summit"?
            explain EX nobody                       | There is no contact "nobody"; contacts.csv lists them all
            indx EX                                 | did you mean: readout index
            index                                   | Missing required parameter
            index EX --draws -1                     | there cannot be -1 draws; 0 is none
            windows EX --draws many                 | "many" is no number of draws; write a whole number from 0
            benchmark EX --with EX --draws -5       | there cannot be -5 draws
            claim elections EX --draws -5           | there cannot be -5 draws
            """)
    void whatIsNotThereIsNamed(String command, String message) {
        Result result = Result.of(command.replace("EX", EXAMPLE).split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().replaceAll("\\s+", " ")).containsIgnoringCase(message);
    }

    @Test
    void saysWhyNothingCouldBeUsed() {
        assertThat(Result.of("index", "datasets/leaders").err())
                .contains("the folder has the leaders' meetings and no accounts.csv");
        String header = MadeUp.accounts("");
        assertThat(Result.withInput(header, "index", "-").err()).contains("a header and nothing below it");
        String undated = MadeUp.accounts("a 2023-01-05 principal meeting held")
                .replace("a,a.press,2023-01-05,,day", "a,a.press,,,none");
        assertThat(Result.withInput(undated, "index", "-").err()).contains("none has a date in event_start");
    }

    @Test
    void aHyphenIsStandardInput() throws IOException {
        String table = Files.readString(MadeUp.EXAMPLE.resolve("accounts.csv"));
        String path = MadeUp.EXAMPLE.resolve("accounts.csv").toString();

        assertThat(Result.withInput(table, "index", "-")).isEqualTo(Result.of("index", path));
        assertThat(Result.withInput(table, "windows", "-")).isEqualTo(Result.of("windows", path));
        assertThat(Result.withInput("", "index", "-").exit())
                .as("an empty table")
                .isEqualTo(3);
    }

    @Test
    void dataAndProblemsDoNotMix() {
        Result result = Result.of("index", withABadRow);

        assertThat(result.out().lines()).hasSize(2).element(0).asString().startsWith("month,days,held");
        assertThat(result.err()).endsWith("1 problem; everything else was used." + System.lineSeparator());
    }

    @Test
    void asOfLeavesOutWhatCameLater() {
        assertThat(Result.of("index", EXAMPLE, "--as-of", "2023-06-18").out().lines())
                .last()
                .asString()
                .startsWith("2023-06,18,0,");
    }

    @Test
    void aBandCanBeSwitchedOff() {
        assertThat(Result.of("index", EXAMPLE, "--off", "poisson,coder,weights,coverage,dates")
                        .out()
                        .lines())
                .anyMatch(row -> row.startsWith("2022-11,30,2,0,0,1,458.87") && row.contains(",,,,,,,0,"));
        assertThat(Result.of("index", EXAMPLE, "--draws", "0").out().lines())
                .anyMatch(row -> row.startsWith("2022-11,30,2,0,0,1,458.87") && row.contains(",,,,,,,0,"));
    }

    @Test
    void aSourceLeftOutHasNoShareAndAnotherSeedOtherEnds() {
        String all = november("index", EXAMPLE, "--draws", "200");

        assertThat(november("index", EXAMPLE, "--draws", "200")).isEqualTo(all);
        assertThat(november("index", EXAMPLE, "--draws", "200", "--seed", "7")).isNotEqualTo(all);
        assertThat(november("index", EXAMPLE, "--draws", "200", "--off", "weights,dates"))
                .isNotEqualTo(all)
                .matches(".*,[0-9.]+,[0-9.]+,,[0-9.]+,,-?[0-9.]+,[0-9.]+");
    }

    private static String november(String... arguments) {
        return Result.of(arguments)
                .out()
                .lines()
                .filter(row -> row.startsWith("2022-11"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChartIsThreeFilesThatAreNamed() {
        Result result = Result.of("chart", EXAMPLE, "outcomes", "--dpi", "36", "--out", output);

        assertThat(result.out().lines())
                .hasSize(3)
                .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
    }

    @Test
    void aChartTakesTheSizeTheLanguageAndTheThemeAskedFor() throws IOException {
        Result result = Result.of(
                "chart",
                EXAMPLE,
                "outcomes",
                "--size",
                "340x300",
                "--dpi",
                "72",
                "--lang",
                "zh",
                "--theme",
                "light,dark",
                "--out",
                output);

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        assertThat(result.out().lines()).hasSize(5);
        assertThat(Files.readString(Path.of(output, "outcomes-dark.svg")))
                .contains("viewBox=\"0 0 340 300\"")
                .containsPattern("<title\\s*>[^<]*\\p{IsHan}");
    }

    @Test
    void aFileInThePlaceOfTheOutputIsLeftAlone() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "mine");

        Result result = Result.of("chart", EXAMPLE, "outcomes", "--dpi", "36", "--out", file.toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("there is a file where the folder should be");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aCodebookWithAProblemStopsEverything() {
        Result result = Result.of("index", EXAMPLE, "--codebook", badCodebook);

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("parties.csv:2:2 name_en").contains("is not used");
    }

    @Test
    void bytesThatAreNoTableAreRefusedInWords() throws IOException {
        Path image = Files.write(temporary.resolve("image.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2});
        Path empty = Files.writeString(temporary.resolve("empty.csv"), "");

        for (Path file : List.of(image, empty)) {
            Result result = Result.of("index", file.toString());
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.err()).contains(file.getFileName() + "").doesNotContain("Exception");
        }
    }

    @Test
    void onlyDebugShowsWhereInTheProgramItHappened() {
        Result plain = Result.of("index", "datasets/nowhere");
        Result debug = Result.of("index", "datasets/nowhere", "--debug");

        assertThat(plain.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(debug.exit()).isEqualTo(plain.exit()).isEqualTo(3);
        assertThat(debug.err()).contains("\tat readout.").endsWith(plain.err());
    }

    @Test
    void chineseComesThroughInUtf8() {
        Result result = Result.of("explain", EXAMPLE, "2022-10-11-rivers");

        assertThat(result.out()).contains("坦诚");
        assertThat(new String(result.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(result.out());
    }
}
