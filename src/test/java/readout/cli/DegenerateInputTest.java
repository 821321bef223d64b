package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.MadeUp;

/** Data that hardly are any, or far too many: every command gives a result or says that it cannot be told. */
class DegenerateInputTest {

    @TempDir
    private Path folder = Path.of("");

    /** Data sets in which nothing varies, nothing happens, or everything happens at once. */
    enum Data {
        ONE_MONTH("a 2023-05-10 principal meeting held\nb 2023-05-11 principal visit held"),
        ONE_CONTACT("a 2023-05-10 principal meeting held"),
        ALL_PUT_OFF(months(6, "principal meeting postponed")),
        ONLY_WITHOUT_WEIGHT(months(6, "nongovernmental meeting held")),
        CONSTANT(months(40, "principal meeting held")),
        ONE_AT_EITHER_END("a 2003-01-10 principal meeting held\nb 2023-05-10 principal meeting held"),
        A_GAP_OF_YEARS(months(30, "principal meeting held") + "z 2035-05-10 principal meeting held"),
        ALL_IN_ONE_MONTH(huge(3_000, 1) + "z 2014-05-10 principal meeting held"),
        HUGE(huge(200, 30));

        private final String contacts;

        Data(String contacts) {
            this.contacts = contacts;
        }
    }

    /** Series of the same kind. */
    enum Numbers {
        ONE("3"),
        TWO("3 3"),
        ALL_ZERO("0 0 0 0 0 0 0 0 0 0 0 0"),
        ONE_COUNT("0 0 0 0 0 1 0 0 0 0 0 0"),
        CONSTANT("7 7 7 7 7 7 7 7 7 7 7 7"),
        HUGE("1e15 2e15 1e15 3e15 1e15 9e15 9e15 9e15 9e15 9e15"),
        TINY("1e-300 2e-300 1e-300 1e-300 5e-300 5e-300");

        private final String values;

        Numbers(String values) {
            this.values = values;
        }
    }

    private static String months(int number, String what) {
        return IntStream.range(0, number)
                .mapToObj(t -> String.format(Locale.ROOT, "c%d %d-%02d-10 %s%n", t, 2013 + t / 12, 1 + t % 12, what))
                .collect(Collectors.joining());
    }

    private static String huge(int each, int months) {
        return IntStream.range(0, each * months)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "c%d %d-%02d-%02d principal meeting held%n",
                        i,
                        2013 + i % months / 12,
                        1 + i % months % 12,
                        1 + i % 28))
                .collect(Collectors.joining());
    }

    private static Stream<Arguments> dataAndCommands() {
        return Stream.of(Data.values())
                .flatMap(data -> Stream.of(
                                "index --draws 200",
                                "windows --draws 200",
                                "windows --replay --draws 0",
                                "claim elections --draws 20")
                        .map(command -> Arguments.of(data, command)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("dataAndCommands")
    void everyCommandOnDataGivesAResultOrSaysWhyNot(Data data, String command) throws IOException {
        Path table = folder.resolve("accounts.csv");
        Files.writeString(table, MadeUp.accounts(data.contacts));

        isAResult(Result.of((command + " " + table).split(" ")));
    }

    private static Stream<Arguments> numbersAndCommands() {
        return Stream.of(Numbers.values())
                .flatMap(series -> Stream.concat(
                                Stream.of("detect"),
                                Stream.of("l2", "poisson", "nb", "linear", "meanvar")
                                        .flatMap(cost -> Stream.of("exact", "pelt", "binseg", "amoc")
                                                .map(method -> "segment --cost " + cost + " --method " + method)))
                        .map(command -> Arguments.of(series, command)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("numbersAndCommands")
    void everyCommandOnASeriesGivesAResultOrSaysWhyNot(Numbers series, String command) throws IOException {
        Path table = folder.resolve("series.csv");
        Files.writeString(table, "value\n" + series.values.replace(' ', '\n') + "\n");

        isAResult(Result.of((command + " " + table).split(" ")));
    }

    private static void isAResult(Result result) {
        assertThat(result.err()).doesNotContain("a fault of the program").doesNotContain("Exception");
        assertThat(result.out()).doesNotContain("NaN").doesNotContain("Infinity");
        if (result.exit() == ExitCode.DONE) {
            assertThat(result.out()).isNotBlank();
        } else {
            assertThat(result.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err()).startsWith("readout: ").doesNotContain("null");
        }
    }
}
