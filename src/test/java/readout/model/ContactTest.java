package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several accounts speaks for their contact. */
class ContactTest {

    private static final Account PRESS = account(Issuer.PRESS, "2023-05-01", "postponed", "", "tense");
    private static final Account BEIJING = account(Issuer.PRC, "2023-05-02", "cancelled", "Vienna", "candid");
    private static final Account BEIJING_LATER = account(Issuer.PRC, "2023-05-09", "held", "Geneva", "in-depth");
    private static final Account BEIJING_UNDATED = account(Issuer.PRC, "", "held", "Geneva", "in-depth");
    private static final Account JOINT = account(Issuer.BOTH, "2023-05-03", "cancelled", "", "candid", "positive");

    @Test
    void governmentsAreBelievedBeforeThePressAndTheEarlierBeforeTheLater() {
        assertThat(Stream.of(PRESS, BEIJING_UNDATED, BEIJING_LATER, BEIJING).sorted())
                .containsExactly(BEIJING, BEIJING_LATER, BEIJING_UNDATED, PRESS);
    }

    @Test
    void theFirstBelievedSpeaks() {
        Contact contact = Contact.of("x", List.of(PRESS, BEIJING_LATER, BEIJING));

        assertThat(contact.chief()).isEqualTo(BEIJING);
        assertThat(contact.outcome()).isEqualTo("cancelled");
        assertThat(contact.place()).isEqualTo("Vienna");
    }

    @Test
    void whatTheFirstLeavesOutTheNextMaySupply() {
        assertThat(Contact.of("x", List.of(JOINT, PRESS, BEIJING_LATER)).place())
                .isEqualTo("Geneva");
        assertThat(Contact.of("x", List.of(PRESS)).place()).isEmpty();
    }

    @Test
    void isContestedIfAccountsDifferOnWhatCameOfIt() {
        assertThat(Contact.of("x", List.of(PRESS, BEIJING)).isContested()).isTrue();
        assertThat(Contact.of("x", List.of(JOINT, BEIJING)).isContested()).isFalse();
    }

    @Test
    void eachSideHasItsOwnWordsAndAJointTextIsOfBoth() {
        Contact contact = Contact.of("x", List.of(PRESS, BEIJING, JOINT));

        assertThat(contact.toneWords(Issuer.PRC)).containsExactly("candid", "positive");
        assertThat(contact.toneWords(Issuer.US)).containsExactly("candid", "positive");
        assertThat(contact.toneWords(Issuer.PRESS)).contains("tense");
        assertThat(Contact.of("x", List.of(PRESS)).toneWords(Issuer.PRC)).isEmpty();
    }

    @Test
    void nobodyIsNamedTwice() {
        assertThat(Contact.of("x", List.of(PRESS, BEIJING)).us())
                .containsExactly(new Person("Ann Example", "prc says"));
    }

    @Test
    void aContactIsToldBySomebody() {
        assertThatThrownBy(() -> Contact.of("x", List.of())).hasMessage("Contact x has no account");
    }

    @Test
    void whatWasNeverDatedWasNotShownToBePublic() {
        assertThat(BEIJING.isPublicBy(LocalDate.of(2023, 5, 1))).isFalse();
        assertThat(BEIJING.isPublicBy(LocalDate.of(2023, 5, 2))).isTrue();
        assertThat(BEIJING_UNDATED.isPublicBy(LocalDate.of(2099, 1, 1))).isFalse();
    }

    private static Account account(Issuer issuer, String recorded, String outcome, String place, String... toneWords) {
        return new Account(
                "x",
                "x." + issuer.code() + recorded,
                Optional.empty(),
                place,
                List.of(new Person("Ann Example", issuer.code() + " says")),
                List.of(),
                "principal",
                "executive",
                "visit",
                outcome,
                issuer,
                Arrays.asList(toneWords),
                List.of(),
                List.of(),
                "",
                List.of(),
                recorded.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(recorded)),
                "hand",
                "",
                "",
                List.of());
    }
}
