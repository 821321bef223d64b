package readout.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.OfficialTable;

/** Who "I", "my", "you" and "we" are in a text that says whose words it gives. */
class FirstPersonTest {

    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    @Test
    void remarksAreThoseOfWhomTheirTitleNames() {
        assertEquals(
                "2023-11-15: Joe Biden / Xi Jinping, held",
                told("Remarks by President Biden at a Dinner", "Yesterday Xi Jinping of China and I met."));
        assertEquals(
                "no date: Joe Biden / Xi Jinping, announced",
                told("Remarks by President Biden at a Dinner", "I expect to be speaking with Xi Jinping."));
    }

    @Test
    void somebodyElseWhoSpeaksIsNotTheTitlesSpeaker() {
        assertEquals(
                "2023-11-15: DOE / Xi Jinping, held",
                told(
                        "Remarks by President Biden at a Dinner",
                        "SENATOR DOE: Yesterday I met with Xi Jinping, Mr. President."));
    }

    @Test
    void aLabelSaysWhoSpeaks() {
        assertEquals(
                "2023-11-15: Jake Sullivan / Wang Yi, held",
                told(
                        "A Conversation on the World",
                        "MS. ROE: Welcome to Washington.\n\nMR. SULLIVAN: Yesterday I met with Wang Yi in Bangkok."));
    }

    @Test
    void theSpeakerIsWhoAnswersAQuestion() {
        assertEquals(
                "2023-11-15: Joe Biden / Xi Jinping, held",
                told(
                        "Remarks by President Biden in Press Gaggle",
                        "Q Can you tell us about your meeting with Xi Jinping yesterday?"));
        assertEquals(
                "silent",
                told("Remarks by President Biden in Press Gaggle", "Q Do you foresee meeting with Xi Jinping?"));
    }

    @Test
    void twoWhoSpeakTogetherAreWe() {
        assertEquals(
                "2022-11: Joe Biden / Xi Jinping, held",
                told(
                        "Remarks by President Biden and President Xi Jinping Before a Dinner",
                        "PRESIDENT BIDEN: Welcome, and welcome to China's guests. We met in Bali last November."));
    }

    @Test
    void thePresidentOfAReadoutNeedsNoName() {
        assertEquals(
                "2023-11-15: Joe Biden / Xi Jinping, held",
                told("Press Briefing", "MR. KIRBY: Yesterday the President spoke to Xi Jinping."));
    }

    private static String told(String title, String text) {
        Document document = new Document(
                "x", Issuer.US, Optional.of(LocalDate.of(2023, 11, 16)), "en", title, text, "words of ours");
        Verdict verdict = CODER.code(document);
        return verdict instanceof Verdict.Coded coded
                ? coded.accounts().stream().map(FirstPersonTest::written).collect(Collectors.joining("\n"))
                : "silent";
    }

    private static String written(Account account) {
        return account.when().map(Object::toString).orElse("no date") + ": " + names(account.us()) + " / "
                + names(account.prc()) + ", " + account.outcome();
    }

    private static String names(List<Person> people) {
        return people.isEmpty() ? "-" : people.stream().map(Person::name).collect(Collectors.joining(" and "));
    }
}
