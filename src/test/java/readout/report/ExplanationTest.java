package readout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.model.AccountBuilder.accountOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.Golden;
import readout.MadeUp;
import readout.model.Contact;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.run.Analysis;

class ExplanationTest {

    private final Analysis example = MadeUp.analysis(MadeUp.EXAMPLE);

    private static Explanation of(Analysis analysis) {
        return new Explanation(
                analysis.codebook(),
                analysis.index(),
                analysis.contacts(),
                analysis.texts().documents());
    }

    private String month(int year, int month) {
        return of(example).month(example.index().at(YearMonth.of(year, month)).orElseThrow());
    }

    @Test
    void aMonthIsTakenApartIntoContactsAndSources() throws IOException {
        Golden.assertEqual("explain-2022-11.txt", month(2022, 11));
    }

    @Test
    void aContactIsTakenApartIntoAccounts() throws IOException {
        Contact summit = example.contacts().stream()
                .filter(contact -> contact.id().equals("2022-11-14-summit"))
                .findFirst()
                .orElseThrow();

        Golden.assertEqual("explain-summit.txt", of(example).contact(summit));
    }

    /** Of the accounts of one contact one comes from a table, one from a text at hand, one from a text that is gone. */
    @Test
    void anAccountOfATextLeadsToTheMarkedPassage() throws IOException {
        String text =
                "Trade first.\n\nThe minister met the secretary in Geneva on May 10. “The talks were frank,” he said. More"
                        + " will follow.";
        Document talks = new Document(
                "talks.md", Issuer.UNKNOWN, Optional.empty(), "en", "", text, "example/documents/talks.md");
        Contact contact = Contact.of(
                "geneva",
                List.of(
                        accountOf("geneva").id("geneva.us").build(),
                        accountOf("geneva")
                                .id("talks.md#1")
                                .by(Issuer.PRESS)
                                .evidence(
                                        evidence(text, "tone", "talks were frank"),
                                        evidence(text, "meeting", "minister met the secretary"))
                                .build(),
                        accountOf("geneva")
                                .id("gone.md#1")
                                .by(Issuer.UNKNOWN)
                                .evidence(evidence(text, "meeting", "minister met the secretary"))
                                .build()));

        Golden.assertEqual(
                "explain-passage.txt",
                new Explanation(example.codebook(), example.index(), List.of(contact), List.of(talks))
                        .contact(contact));
    }

    private static Evidence evidence(String text, String rule, String words) {
        int start = text.indexOf(words);
        return new Evidence(rule, start, start + words.length(), words);
    }

    @Test
    void whatWasPutOffIsShownWithoutPoints() {
        assertThat(month(2023, 2))
                .contains("outcome postponed (contested)")
                .contains("points   0: put off")
                .contains("sum of the points 0.0000000000 = index 0.0000000000");
    }

    @Test
    void whatIsOnlyAnnouncedIsShownWithoutPoints() {
        assertThat(month(2023, 11)).contains("points   0: only announced");
    }

    @Test
    void aThinMonthIsMissingDataAndNotAQuietOne() {
        assertThat(month(2023, 3)).contains("index: none").contains("what is missing is data, not engagement");
        assertThat(month(2022, 12)).contains("No contact is known, and the month is covered.");
    }

    /** The points of a month's contacts add up to its index, over all of the real data. */
    @Test
    void pointsAddUpToTheIndex() {
        Analysis usChina = MadeUp.analysis(Path.of("datasets/us-china"));

        assertThat(usChina.index().months()).hasSizeGreaterThan(160);
        addUp(usChina);
    }

    @Test
    void soTheyDoInAMonthThatIsCoveredInPart(@TempDir Path folder) throws IOException {
        Analysis partly = MadeUp.analysis(MadeUp.folder(folder, """
                a 2023-05-10 principal meeting held
                b 2023-06-02 principal visit   held
                c 2023-06-05 working   phone   held
                """, """
                2023-05 complete 31
                2023-06 partial  10
                """));

        assertThat(partly.index()
                        .at(YearMonth.of(2023, 6))
                        .orElseThrow()
                        .index()
                        .orElseThrow())
                .isGreaterThan(100);
        addUp(partly);
    }

    private static void addUp(Analysis analysis) {
        Explanation explanation = of(analysis);
        for (IndexMonth month : analysis.index().months()) {
            double sum = explanation.contactsOf(month.month()).stream()
                    .mapToDouble(contact -> explanation.points(contact, month).orElse(0))
                    .sum();
            assertThat(sum).as("%s", month.month()).isCloseTo(month.index().orElse(0), within(1e-9));
        }
    }
}
