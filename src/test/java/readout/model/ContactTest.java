package readout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.model.AccountBuilder.accountOf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several accounts speaks for their contact. */
class ContactTest {

    private static final Account PRESS = accountOf("x")
            .by(Issuer.PRESS)
            .recorded("2023-05-01")
            .outcome("postponed")
            .us(new Person("Ann Example", ""))
            .tone("tense")
            .build();
    private static final Account BEIJING = accountOf("x")
            .by(Issuer.PRC)
            .recorded("2023-05-02")
            .outcome("cancelled")
            .us(new Person("Ann Example", "Secretary"))
            .place("Vienna")
            .toneZh("坦诚")
            .build();
    private static final Account BEIJING_LATER = accountOf("x")
            .by(Issuer.PRC)
            .recorded("2023-05-09")
            .place("Geneva")
            .tone("in-depth")
            .toneZh("深入")
            .build();
    private static final Account BEIJING_UNDATED = accountOf("x").by(Issuer.PRC).build();
    private static final Account JOINT =
            accountOf("x").by(Issuer.BOTH).outcome("cancelled").tone("positive").build();

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

        assertThat(contact.toneWords(Issuer.PRC)).containsExactly("坦诚", "positive");
        assertThat(contact.toneWords(Issuer.US)).containsExactly("positive");
        assertThat(contact.toneWords(Issuer.PRESS)).contains("tense");
        assertThat(Contact.of("x", List.of(PRESS)).toneWords(Issuer.PRC)).isEmpty();
    }

    @Test
    void chineseWordsSpeakOnlyWhereTheAccountHasNoEnglishOnes() {
        assertThat(Contact.of("x", List.of(BEIJING_LATER)).toneWords(Issuer.PRC))
                .containsExactly("in-depth");
    }

    @Test
    void nobodyIsNamedTwice() {
        assertThat(Contact.of("x", List.of(PRESS, BEIJING)).us())
                .containsExactly(new Person("Ann Example", "Secretary"));
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
}
