package readout.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.input.CodedLine;

class ScorecardTest {

    private static final String LABEL = "'start':'2023-05-10','date_precision':'day','us':['Jake Sullivan'],"
            + "'prc':['Wang Yi'],'level':'principal','mode':'meeting','status':'held','tone':['candid']";

    @TempDir
    Path folder = Path.of("");

    /** What is found, and whether it is the labelled contact: a shared name on each side, and days that can be the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2023-05-10 | day   | Jake Sullivan | Wang Yi | the same                             | 1
                    2023-05-11 | day   | Jake Sullivan | Wang Yi | one day later, as Beijing writes it  | 1
                    2023-05-12 | day   | Jake Sullivan | Wang Yi | two days later                       | 0
                    2023-05    | month | Jake Sullivan | Wang Yi | the month                            | 1
                    2023-06    | month | Jake Sullivan | Wang Yi | another month                        | 0
                    2023       | year  | Jake Sullivan | Wang Yi | the year                             | 1
                               | none  | Jake Sullivan | Wang Yi | no day                               | 1
                    2023-05-10 | day   | Sullivan      | Wang    | family names alone                   | 1
                    2023-05-10 | day   | J. Sullivan   | Wang Yi | an American by the family name       | 1
                    2023-05-10 | day   | Jake Sullivan | Wu Yi   | a Chinese by the given name          | 0
                    2023-05-10 | day   | Jake Sullivan | Qin Gang| another Chinese                      | 0
                    2023-05-10 | day   | Jake Sullivan |         | no Chinese named                     | 1
                    2023-05-10 | day   |               |         | nobody named, same mode and level    | 1
                    """)
    void matchesWhatCanBeOneContact(String start, String precision, String us, String prc, String why, int matched)
            throws IOException {
        Scorecard card = score(
                contact(LABEL),
                contact("'start':%s,'date_precision':'%s','us':%s,'prc':%s,'level':'principal','mode':'meeting'"
                        .formatted(start == null ? "null" : "'" + start + "'", precision, names(us), names(prc))));
        assertThat(figure(card, "detection", "recall")).as(why).isEqualTo(matched);
        assertThat(figure(card, "detection", "precision")).as(why).isEqualTo(matched);
    }

    @Test
    void asksOfAStrictMatchTheDayTheOutcomeAndTheLevel() throws IOException {
        String found = LABEL.replace("status", "outcome");
        assertThat(figure(score(contact(LABEL), contact(found)), "strict", "f1"))
                .isEqualTo(1);
        for (String worse : List.of(
                found.replace("'held'", "'postponed'"),
                found.replace("principal", "working"),
                found.replace("2023-05-10", "2023-05").replace("'day'", "'month'"))) {
            Scorecard card = score(contact(LABEL), contact(worse));
            assertThat(figure(card, "detection", "f1")).isEqualTo(1);
            assertThat(figure(card, "strict", "f1")).as(worse).isZero();
        }
    }

    @Test
    void takesCandidAndFranklyForOneTone() throws IOException {
        Scorecard card = score(contact(LABEL), contact(LABEL + ",'tone_words':['frankly','warm']"));
        assertThat(figure(card, "fields", "tone_f1"))
                .as("all of the label, half of the found")
                .isEqualTo(2 / 3.0);
    }

    @Test
    void takesAPlannedVisitForAnAnnouncedMeeting() throws IOException {
        String label = LABEL.replace("'held'", "'planned'").replace("'meeting'", "'visit'");
        Scorecard card = score(contact(label), contact(LABEL.replace("'status':'held'", "'outcome':'announced'")));
        assertThat(figure(card, "fields", "outcome")).isEqualTo(1);
        assertThat(figure(card, "fields", "mode")).isEqualTo(1);
    }

    @Test
    void countsAnOptionalLabelForNothingWhetherFoundOrNot() throws IOException {
        for (String found : List.of(contact(), contact(LABEL), contact(LABEL, LABEL))) {
            Scorecard card = score(contact(LABEL + ",'optional':true"), found);
            assertThat(card.figures()).containsEntry("labels", 0).containsEntry("predictions", 0);
        }
    }

    @Test
    void matchesEachLabelOnceAndTheBestFirst() throws IOException {
        String other = LABEL.replace("Wang Yi", "Wang Yi','Ma Zhaoxu");
        Scorecard card = score(contact(LABEL, other), contact(other, LABEL, other));
        assertThat(figure(card, "detection", "recall")).isEqualTo(1);
        assertThat(figure(card, "detection", "precision")).isEqualTo(2 / 3.0);
        assertThat(card.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).startsWith("false d ").contains("Ma Zhaoxu"));
    }

    @Test
    void countsDocumentsWithoutContactsAndThoseThatWereNotCoded() throws IOException {
        Scorecard silent = score(contact(), contact());
        assertThat(silent.figures()).containsEntry("clean_negatives", "1 of 1").containsEntry("not_coded", 0);
        Scorecard noisy = score(contact(), contact(LABEL));
        assertThat(noisy.figures()).containsEntry("clean_negatives", "0 of 1").containsEntry("predictions", 1);
        assertThat(score(contact(LABEL), "").figures()).containsEntry("not_coded", 1);
        assertThat(score(contact(LABEL), "").errors())
                .singleElement()
                .asString()
                .startsWith("missed d {");
    }

    @Test
    void namesTheFieldsThatAreWrong() throws IOException {
        Scorecard card = score(
                contact(LABEL), contact(LABEL.replace("principal", "working").replace("meeting", "call")));
        assertThat(card.errors()).singleElement().asString().startsWith("field level,mode d [");
        assertThat(card.summary().get(1)).contains("level 0.000 mode 0.000").contains("date 1.000 outcome 1.000");
    }

    private Scorecard score(String labels, String predictions) throws IOException {
        Files.writeString(folder.resolve("labels.jsonl"), labels);
        Files.writeString(folder.resolve("found.jsonl"), predictions);
        return Scorecard.of(
                CodedLine.read(folder.resolve("labels.jsonl")).value(),
                CodedLine.read(folder.resolve("found.jsonl")).value());
    }

    /** The line of a document with these contacts. */
    private static String contact(String... contacts) {
        String objects = contacts.length == 0 ? "" : "{" + String.join("},{", contacts) + "}";
        return ("{'document':'d','contacts':[" + objects + "]}\n").replace('\'', '"');
    }

    private static String names(String name) {
        return name == null ? "[]" : "['" + name + "']";
    }

    private static double figure(Scorecard card, String group, String name) {
        JsonNode figures = new ObjectMapper().valueToTree(card.figures());
        return figures.path(group).path(name).asDouble(Double.NaN);
    }
}
