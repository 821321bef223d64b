package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import readout.model.Account;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Language;
import readout.model.Person;

/** A contact is told in the language of the page, whatever the language of its summary. */
class ContactWordsTest {

    private static final ContactWords ENGLISH = new ContactWords(List.of(), Language.EN);
    private static final ContactWords CHINESE = new ContactWords(List.of(), Language.ZH);

    private static Contact contact(String us, String place, String summary) {
        return Contact.of(
                "id",
                List.of(new Account(
                        "id",
                        "id.us",
                        Optional.of(DateSpan.day(LocalDate.of(2023, 5, 10))),
                        place,
                        Person.parseAll(us),
                        List.of(),
                        "principal",
                        "executive",
                        "meeting",
                        "held",
                        Issuer.US,
                        List.of(),
                        List.of(),
                        List.of(),
                        summary,
                        List.of(),
                        Optional.empty(),
                        "",
                        "hand",
                        "",
                        List.of())));
    }

    @Test
    void aSummaryIsTakenInItsOwnLanguageOnly() {
        Contact english = contact("US Navy", "Honolulu", "Ships meet.");
        Contact chinese = contact("US Navy", "Honolulu", "舰艇相遇。");

        assertThat(ENGLISH.line(english)).isEqualTo("Ships meet.");
        assertThat(CHINESE.line(english)).isEqualTo("美国海军 – 未具名，檀香山");
        assertThat(ENGLISH.line(chinese)).isEqualTo("US Navy – not named, Honolulu");
        assertThat(CHINESE.line(chinese)).isEqualTo("舰艇相遇。");
    }

    @Test
    void placesAreToldOneByOneAndVenuesInBrackets() {
        assertThat(CHINESE.place("Bali (G20);Nowhere")).isEqualTo("巴厘岛（G20）、Nowhere");
        assertThat(ENGLISH.place("Bali (G20);Nowhere")).isEqualTo("Bali (G20), Nowhere");
        assertThat(CHINESE.place("")).isEmpty();
    }

    @Test
    void withoutSummaryAndPlaceThereAreStillThePeople() {
        assertThat(ENGLISH.line(contact("Ann Other (Envoy)", "", ""))).isEqualTo("Ann Other – not named");
    }
}
