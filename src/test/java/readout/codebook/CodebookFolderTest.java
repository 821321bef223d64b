package readout.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.ProblemText;

/** A codebook of the user's own: a folder with the tables that differ, and what is said of one that is wrong. */
class CodebookFolderTest {

    private static final String DEFINITION = ",Name,名称,A definition,,";

    @TempDir
    private Path folder;

    @Test
    void aFolderNeedsOnlyTheTableThatDiffers() throws IOException {
        write("modes.csv", builtIn("modes.csv").replace("phone,0.357", "phone,0.500"));

        Loaded<Codebook> own = Codebook.load(folder);

        assertThat(own.problems()).isEmpty();
        assertThat(own.value().mode("phone").definition().weight()).isEqualTo(0.5);
        assertThat(own.value().mode("video").definition().weight()).isEqualTo(0.357);
        assertThat(own.value().levels())
                .containsExactlyElementsOf(Codebook.builtIn().levels());
    }

    @Test
    void theDigestTellsOneCodebookFromAnother() throws IOException {
        String builtIn = Codebook.builtIn().digest();
        write("modes.csv", builtIn("modes.csv"));
        assertThat(Codebook.load(folder).value().digest()).isEqualTo(builtIn).matches("[0-9a-f]{12}");

        write("modes.csv", builtIn("modes.csv").replace("phone,0.357", "phone,0.500"));
        assertThat(Codebook.load(folder).value().digest()).isNotEqualTo(builtIn);
    }

    @Test
    void aFolderWithoutACodebook() {
        assertThatThrownBy(() -> Codebook.load(folder))
                .isInstanceOf(MissingInputException.class)
                .hasMessage(
                        folder
                                + ": no codebook here; expected a folder with one or more of levels.csv, tracks.csv, modes.csv, outcomes.csv, tones.csv, lexicon.csv, weights.csv, parties.csv, errors.csv, words.csv");
    }

    @Test
    void aRowThatLacksWhatEveryCodeSaysOfItself() throws IOException {
        append("modes.csv", "fax,heavy,,传真,,,\n");

        assertThat(told()).isEqualTo("""
                        modes.csv:10:2 weight: "heavy" is no number here [bad-number]
                          expected 0.0 to 10.0, with a point as decimal sign
                        modes.csv:10:3 name_en: the cell is empty [empty-name_en]
                          every row needs a value here
                        modes.csv:10:5 definition: the cell is empty [empty-definition]
                          every row needs a value here
                        modes.csv:10:7 reason: the cell is empty [empty-reason]
                          every row needs a value here
                        """);
    }

    @Test
    void aWeightWithALostDecimalPoint() throws IOException {
        write("modes.csv", builtIn("modes.csv").replace("phone,0.357", "phone,357"));

        assertThat(told()).isEqualTo("""
                        modes.csv:6:2 weight: "357" is no number here [bad-number]
                          expected 0.0 to 10.0, with a point as decimal sign
                        """);
    }

    @Test
    void aCodeTwice() throws IOException {
        append("tracks.csv", "military,1" + DEFINITION + "A reason\n");

        assertThat(told()).isEqualTo("""
                        tracks.csv:6:1 code: "military" stands here a second time [duplicate-code]
                          a code has one row
                        """);
    }

    @Test
    void aRankOrALeadTwice() throws IOException {
        append("levels.csv", "mayor,3,0.1" + DEFINITION + "A reason\n");
        append("tones.csv", "polite,0.1,5,substantive,1" + DEFINITION + "A reason\n");

        assertThat(told()).isEqualTo("""
                        levels.csv:9:2 rank: another row has the rank 3 [duplicate-rank]
                          the order must be clear: give every row a rank of its own
                        tones.csv:9:3 lead: another row has the lead 5 [duplicate-lead]
                          the order must be clear: give every row a lead of its own
                        """);
    }

    @Test
    void anEffectOrAFamilyThatIsNotKnown() throws IOException {
        append("outcomes.csv", "frozen,disrupted,1" + DEFINITION + "A reason\n");
        append("tones.csv", "polite,0.1,9,warm,1" + DEFINITION + "A reason\n");

        assertThat(told()).isEqualTo("""
                        outcomes.csv:9:2 counts_as: "disrupted" is not a known effect [unknown-effect]
                          did you mean "disruption"? expected one of: engagement, disruption, announcement
                        tones.csv:9:4 family: "warm" is not a known family of tones [unknown-family-of-tones]
                          expected one of: constructive, substantive, frank
                        """);
    }

    @Test
    void aWordOfTheLexiconThatIsNotProved() throws IOException {
        append("lexicon.csv", """
                gruff,en,tone,critcal,They called the talks gruff.,A reason
                curt,fr,mood,critical,They called the talks short.,A reason
                Candid,en,tone,frank,They called the talks candid.,A reason
                """);

        assertThat(told()).isEqualTo("""
                        lexicon.csv:172:4 code: "critcal" is not a known tone [unknown-tone]
                          did you mean "critical"? expected one of: cordial, constructive, substantive, neutral, frank, critical, confrontational
                        lexicon.csv:173:2 language: "fr" is not a known language [unknown-language]
                          expected one of: en, zh
                        lexicon.csv:173:3 kind: "mood" is not a known kind [unknown-kind]
                          expected one of: tone, length
                        lexicon.csv:173:5 example: the example does not contain "curt" [example-without-term]
                          write a sentence that uses the term in this sense
                        lexicon.csv:174:1 term: "candid" stands here a second time [duplicate-code]
                          a code has one row
                        """);
    }

    @Test
    void aSettingThatIsNotKnownAndOneThatIsMissing() throws IOException {
        write("weights.csv", builtIn("weights.csv").replace("month_days,", "month_day,"));

        assertThat(told()).isEqualTo("""
                        weights.csv:3:1 name: "month_day" is not a known setting [unknown-setting]
                          did you mean "month_days"? expected one of: disruption_weight, month_days, window_minimum_months, window_gap_months, window_minimum_rank, window_scan_months, window_call_p
                        weights.csv: there is no row "month_days" [missing-row]
                          is "month_day" meant to be it? expected: disruption_weight, month_days, window_minimum_months, window_gap_months, window_minimum_rank, window_scan_months, window_call_p
                        """);
    }

    @Test
    void aCodebookOfTheUsersOwnWithAWordMoreKnowsTheOthersStill() throws IOException {
        append("lexicon.csv", "gruff,en,tone,critical,They called the talks gruff.,A reason\nbad row\n");

        Loaded<Codebook> own = Codebook.load(folder);

        assertThat(own.problems()).hasSize(1);
        assertThat(own.value().toneOf("gruff").map(Tone::code)).hasValue("critical");
        assertThat(own.value().toneOf("candid").map(Tone::code)).hasValue("frank");
    }

    /** The problems of the folder, with the names of its files alone. */
    private String told() {
        return ProblemText.of(Codebook.load(folder).problems())
                .replace(folder.toString().replace('\\', '/') + "/", "");
    }

    private void append(String table, String rows) throws IOException {
        write(table, builtIn(table) + rows);
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(folder.resolve(table), text);
    }

    private static String builtIn(String table) {
        return new String(Input.resource("readout/codebook/" + table).bytes().copy(), StandardCharsets.UTF_8);
    }
}
