package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCommandTest {

    private static final String STEP =
            "month,count\n2020-01,1\n2020-02,1\n2020-03,1\n2020-04,9\n2020-05,9\n2020-06,9\n";

    private record Outcome(int code, String out, String err) {

        JsonNode json() throws Exception {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Outcome run(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new Main.Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsBreaksSegmentsAndObjective() throws Exception {
        Outcome outcome = run(STEP, "segment", "-", "--cost", "l2", "--penalty", "2.5");
        assertThat(outcome.code()).isZero();
        JsonNode json = outcome.json();
        assertThat(json.get("n").asInt()).isEqualTo(6);
        assertThat(json.get("cost").asText()).isEqualTo("l2");
        assertThat(json.get("penalty").asDouble()).isEqualTo(2.5);
        assertThat(json.get("method").asText()).isEqualTo("exact");
        assertThat(json.get("breaks").toString()).isEqualTo("[3]");
        assertThat(json.get("segments").get(1).get("start").asInt()).isEqualTo(4);
        assertThat(json.get("segments").get(1).get("end").asInt()).isEqualTo(6);
        assertThat(json.get("segments").get(1).get("value").asDouble()).isEqualTo(9);
        assertThat(json.get("objective").asDouble()).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void aNamedPenaltyKeepsItsNameAndSaysItsValue() throws Exception {
        JsonNode json = run(STEP, "segment", "-", "--penalty", "bic").json();
        assertThat(json.get("penalty").asText()).isEqualTo("bic");
        assertThat(json.get("penalty_value").asDouble()).isCloseTo(2 * Math.log(6), within(1e-12));
    }

    @Test
    void aFixedNumberOfSegments() throws Exception {
        assertThat(run(STEP, "segment", "-", "--segments", "2")
                        .json()
                        .get("breaks")
                        .toString())
                .isEqualTo("[3]");
        assertThat(run(STEP, "segment", "-", "--segments", "4", "--min-length", "3")
                        .code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void countsMayHaveExposures() throws Exception {
        String counts = "count,days\n10,1\n10,1\n10,1\n100,10\n100,10\n100,10\n";
        for (String cost : List.of("poisson", "nb")) {
            assertThat(run(counts, "segment", "-", "--cost", cost, "--exposure", "days")
                            .json()
                            .get("breaks"))
                    .isEmpty();
            assertThat(run(counts, "segment", "-", "--cost", cost, "--column", "count", "--penalty", "3")
                            .json()
                            .get("breaks")
                            .toString())
                    .isEqualTo("[3]");
        }
    }

    @Test
    void anOptionThatTheCostCannotHonourIsRefused() throws Exception {
        String counts = "count,days\n10,1\n10,1\n100,10\n100,10\n";
        for (String cost : List.of("l2", "linear", "meanvar")) {
            Outcome exposure = run(counts, "segment", "-", "--cost", cost, "--exposure", "days");
            assertThat(exposure.code()).isEqualTo(ExitCode.USAGE);
            assertThat(exposure.err())
                    .contains("--exposure goes with the costs poisson and nb")
                    .contains(cost);
        }
        Outcome dispersion = run(counts, "segment", "-", "--dispersion", "2");
        assertThat(dispersion.code()).isEqualTo(ExitCode.USAGE);
        assertThat(dispersion.err()).contains("--dispersion is the size of the cost nb, not of l2");
    }

    @Test
    void detectTakesCountsPerExposure() throws Exception {
        String rows = "10,1\n".repeat(20) + "100,10\n".repeat(20);
        JsonNode json = run("count,days\n" + rows, "detect", "-", "--column", "count", "--exposure", "days")
                .json();
        assertThat(json.get("breaks")).isEmpty();
        assertThat(json.at("/segments/0/value").asDouble()).isCloseTo(10, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2", "poisson", "nb", "linear", "meanvar"})
    void degenerateSeriesGiveAResultWithEveryCost(String cost) throws Exception {
        for (String values :
                List.of("7", "7 7", "0 0 0 0 0 0 0 0", "5 5 5 5 5 5", "1e12 1e12 3 0 1e12 7 1e12", "1e99 0 1e99 0")) {
            for (String method : List.of("exact", "pelt", "binseg", "amoc")) {
                for (String penalty : List.of("aic", "bic", "mbic", "hq", "0")) {
                    Outcome outcome = run(
                            "v\n" + values.replace(' ', '\n') + "\n",
                            "segment",
                            "-",
                            "--cost",
                            cost,
                            "--method",
                            method,
                            "--penalty",
                            penalty);
                    assertThat(outcome.code()).as(outcome.err()).isZero();
                    assertThat(outcome.json().get("objective").isNumber())
                            .as(values + method + penalty)
                            .isTrue();
                    assertThat(outcome.out()).doesNotContain("NaN").doesNotContain("Infinity");
                }
            }
        }
    }

    @Test
    void rowsWithoutANumberAreListedAndTheOthersUsed() throws Exception {
        Outcome outcome = run("v\n1\nNaN\n\n1\nabc\n1\n", "detect", "-");
        assertThat(outcome.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.json().get("n").asInt()).isEqualTo(3);
        assertThat(outcome.err()).contains("missing-number").contains("bad-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "month,name\n2020-01,a\n2020-02,b\n", "v\nNaN\n"})
    void withoutASeriesItSaysSo(String input) {
        Outcome outcome = run(input, "detect", "-");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("There is no series").doesNotContain("fault of the program");
    }

    @Test
    void countsBelowZeroAndScaledCountsAreRefused() {
        assertThat(run("v\n-1\n3\n", "segment", "-", "--cost", "poisson").err()).contains("below 0");
        assertThat(run(STEP, "segment", "-", "--cost", "nb", "--scale", "zscore")
                        .code())
                .isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--penalty=-1", "--penalty=mbc", "--cost=l3", "--min-length=0", "--segments=0", "--method=best"})
    void aWrongOptionIsAWrongCommandLine(String option) {
        assertThat(run(STEP, "segment", "-", option).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void detectFindsAStepInALongerSeries() throws Exception {
        List<String> values = new ArrayList<>(List.of("value"));
        for (int i = 0; i < 60; i++) {
            values.add(Integer.toString((i < 25 ? 3 : 8) + i % 2));
        }
        JsonNode json = run(String.join("\n", values), "detect", "-").json();
        assertThat(json.get("breaks").toString()).isEqualTo("[25]");
        assertThat(Arrays.asList("l2", "linear")).contains(json.get("cost").asText());
    }

    @Test
    void intervalsAndTheMethodsByBayesAreAskedForByOptions() throws Exception {
        StringBuilder table = new StringBuilder("v\n");
        for (int i = 0; i < 60; i++) {
            table.append((i < 30 ? 2 : 9) + i * 7 % 5).append('\n');
        }
        JsonNode intervals =
                run(table.toString(), "segment", "-", "--intervals").json().get("intervals");
        assertThat(intervals.get(0).get("break").asInt()).isEqualTo(30);
        assertThat(intervals.get(0).get("low").asInt()).isLessThanOrEqualTo(30);
        assertThat(intervals.get(0).get("high").asInt()).isBetween(30, 59);

        JsonNode posterior =
                run(table.toString(), "segment", "-", "--method", "posterior").json();
        assertThat(posterior.get("cost").asText()).isEqualTo("poisson");
        assertThat(posterior.get("breaks").toString()).isEqualTo("[30]");
        assertThat(posterior.get("change_after")).hasSize(59);
        assertThat(posterior.get("log_evidence").asDouble()).isNegative();

        JsonNode online =
                run(table.toString(), "segment", "-", "--method", "bocpd").json();
        assertThat(online.get("cost").asText()).isEqualTo("meanvar");
        assertThat(online.get("breaks").toString()).isEqualTo("[30]");
        assertThat(online.has("intervals")).isFalse();

        assertThat(run(table.toString(), "segment", "-", "--method", "bocpd", "--cost", "l2")
                        .err())
                .contains("The method bocpd goes with the cost meanvar");
    }

    /** The series is cut in the order of the file: who did not sort it should know. */
    @Test
    void monthsOutOfOrderAreTold() {
        Outcome outcome = run("month,v\n2020-03,1\n2020-01,2\n2020-02,3\n2020-02,4\n2020-09,5\n", "segment", "-");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("month: 2020-01 comes after a later one")
                .contains("month: 2020-02 stands twice")
                .contains("month: 2020-09 follows a gap");
        assertThat(run("month,v\n2020-01,1\n2020-04,2\n2020-07,3\n", "segment", "-")
                        .err())
                .isEmpty();
        assertThat(run(STEP, "segment", "-").err()).isEmpty();
    }

    @Test
    void semicolonsAreToldOnce() {
        Outcome outcome = run("a;b\n1;2,5\n2;3,5\n", "segment", "-");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("the columns are separated by semicolons")
                .doesNotContain("double quotes");
    }
}
