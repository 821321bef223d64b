package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreeCommandTest {

    private static final String HEADER =
            "contact_id,account_id,event_start,event_end,date_precision,place,us_people,prc_people,level,track,mode,"
                    + "outcome,issuer,tone_words,tone_words_zh,topics,summary,source,source_date,recorded_at,coder,note\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void comparesVariableByVariable() throws IOException {
        Path first = table(
                "a.csv",
                row("x", "x.us", "principal", "held", "candid", "")
                        + row("y", "y.us", "principal", "held", "", "")
                        + row("z", "z.us", "working", "held", "frank", ""));
        Path second = table(
                "b.csv",
                row("x", "x.us", "principal", "held", "candid", "a doubt")
                        + row("y", "y.us", "working", "held", "friendly", "")
                        + row("w", "w.us", "working", "held", "", ""));
        Call call = Call.of("agree", first.toString(), second.toString());
        assertThat(call.code()).isZero();
        JsonNode found = new ObjectMapper().readTree(call.out());
        assertThat(found.get("accounts").asInt()).isEqualTo(4);
        assertThat(found.get("coded_twice").asInt()).isEqualTo(2);
        assertThat(found.get("seed").asLong()).isEqualTo(20_230_618);
        assertThat(percent(found, "level")).isEqualTo(0.5);
        assertThat(percent(found, "outcome")).isEqualTo(1);
        assertThat(percent(found, "tone_given")).isEqualTo(0.5);
        // Only what both gave a tone can be compared, and a note is no disagreement.
        assertThat(variable(found, "tone").get("units").asInt()).isEqualTo(1);
        assertThat(found.toString()).doesNotContain("\"note\"");
    }

    /** A coder who numbers accounts otherwise is still compared, by contact and issuer. */
    @Test
    void joinsByContactAndIssuerToo() throws IOException {
        Path first = table("a.csv", row("x", "x.us", "principal", "held", "", ""));
        Path second = table("b.csv", row("x", "1", "principal", "held", "", ""));
        Path third = table("c.csv", row("x", "x.us", "working", "postponed", "", ""));
        JsonNode found = new ObjectMapper()
                .readTree(Call.of("agree", first.toString(), second.toString(), third.toString())
                        .out());
        assertThat(found.get("accounts").asInt()).isEqualTo(1);
        assertThat(variable(found, "level").get("coders").asInt()).isEqualTo(3);
        assertThat(percent(found, "level")).isEqualTo(1 / 3.0);
    }

    @Test
    void printsATableToRead() throws IOException {
        Path first = table("a.csv", row("x", "x.us", "principal", "held", "", ""));
        Call call = Call.of("agree", first.toString(), first.toString(), "--table", "--draws", "0");
        assertThat(call.out())
                .startsWith("1 accounts, 1 coded by at least two.")
                .contains("level (ordinal, 1 units)")
                .contains("Krippendorff's alpha     cannot be told");
    }

    @Test
    void takesTwoTablesWithAnAccount() throws IOException {
        Path first = table("a.csv", row("x", "x.us", "principal", "held", "", ""));
        Path empty = table("b.csv", "");
        assertThat(Call.of("agree", first.toString()).code()).isEqualTo(2);
        Call call = Call.of("agree", first.toString(), empty.toString());
        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("Agreement takes at least two tables in which an account can be read");
    }

    @Test
    void aRefusedRowIsTold() throws IOException {
        Path first = table("a.csv", row("x", "x.us", "principal", "held", "", ""));
        Path second = table(
                "b.csv", row("x", "x.us", "principal", "held", "", "") + row("y", "y.us", "emperor", "held", "", ""));
        Call call = Call.of("agree", first.toString(), second.toString());
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("\"emperor\" is not a known level");
    }

    private Path table(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private static String row(String contact, String account, String level, String outcome, String tone, String note) {
        return contact + "," + account + ",2023-05-10,,day,Vienna,Ann,Bo," + level + ",executive,meeting," + outcome
                + ",us," + tone + ",,,A talk,,,,hand," + note + "\n";
    }

    private static JsonNode variable(JsonNode found, String name) {
        for (JsonNode variable : found.get("variables")) {
            if (variable.get("variable").asText().equals(name)) {
                return variable;
            }
        }
        throw new AssertionError("No variable " + name);
    }

    private static double percent(JsonNode found, String name) {
        return variable(found, name).at("/coefficients/0/value").asDouble();
    }
}
