package readout.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.model.AccountBuilder.accountOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.AccountBuilder;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.RandomValues;

/** Which accounts of texts tell of one contact. */
class JoiningTest {

    private static final Person BLINKEN = new Person("Antony Blinken", "Secretary of State");
    private static final Person QIN = new Person("Qin Gang", "Foreign Minister");
    private static final Person WANG = new Person("Wang Yi", "Director");
    private static final Codebook CODEBOOK = Codebook.builtIn();

    private static AccountBuilder call(String id, int day) {
        return accountOf(id)
                .when(DateSpan.day(LocalDate.of(2023, 6, day)))
                .us(BLINKEN)
                .prc(QIN)
                .mode("phone");
    }

    private static List<String> contacts(List<Contact> known, Account... told) {
        return Joining.with(CODEBOOK, known).join(List.of(told)).stream()
                .map(Account::contactId)
                .toList();
    }

    @Test
    void washingtonsEveningAndBeijingsMorningAreOneCall() {
        assertThat(contacts(
                        List.of(),
                        call("a", 13).build(),
                        call("b", 14).by(Issuer.PRC).build()))
                .containsExactly("a", "a");
    }

    @Test
    void tenReprintsAreOneContact() {
        Account[] reprints = new Account[10];
        for (int i = 0; i < reprints.length; i++) {
            reprints[i] = call("text" + i, 14).by(Issuer.PRESS).build();
        }
        assertThat(contacts(List.of(), reprints)).hasSize(10).containsOnly("text0");
    }

    @Test
    void postponedAndCancelledAreTwoClaimsOnOneContact() {
        Account postponed = call("a", 3).mode("visit").outcome("postponed").build();
        Account cancelled = call("b", 3).mode("visit").outcome("cancelled").build();
        List<Account> joined = Joining.with(CODEBOOK, List.of()).join(List.of(postponed, cancelled));
        assertThat(joined).extracting(Account::contactId).containsExactly("a", "a");
        assertThat(Contacts.join(joined).get(0).isContested()).isTrue();
    }

    @Test
    void otherPeopleAnotherChannelAnotherWeekOrAnotherEffectIsAnotherContact() {
        assertThat(contacts(
                        List.of(),
                        call("a", 14).build(),
                        call("b", 14).prc(WANG).build(),
                        call("c", 14).mode("meeting").build(),
                        call("d", 21).build(),
                        call("e", 14).outcome("announced").build()))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whatHasNoDateJoinsNothing() {
        Account undated = accountOf("a").us(BLINKEN).prc(QIN).mode("phone").build();
        assertThat(contacts(List.of(), undated, call("b", 14).build())).containsExactly("a", "b");
    }

    @Test
    void aKnownContactLendsItsDaysToATextThatOnlyKnowsTheMonth() {
        Contact known = Contact.of(
                "2023-06-14-call", List.of(call("2023-06-14-call", 14).build()));
        Account vague =
                call("text", 1).when(DateSpan.month(YearMonth.of(2023, 6))).build();
        Account joined =
                Joining.with(CODEBOOK, List.of(known)).join(List.of(vague)).get(0);
        assertThat(joined.contactId()).isEqualTo("2023-06-14-call");
        assertThat(joined.when()).contains(DateSpan.day(LocalDate.of(2023, 6, 14)));
        assertThat(joined.note()).isEqualTo("Joined to a known contact, whose days it takes: the text says 2023-06");
    }

    @Test
    void aPlanIsTheOneThatWasMadePublicWhenTheTextWas() {
        Contact known = Contact.of(
                "plan",
                List.of(call("plan", 2).mode("visit").outcome("announced").build()));
        Account told = call("text", 18)
                .mode("visit")
                .outcome("announced")
                .recorded("2023-06-02")
                .build();
        assertThat(contacts(List.of(known), told)).containsExactly("plan");
    }

    @Test
    void isAFunctionOfTheSet() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomValues random = new RandomValues(seed);
            List<Account> told = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                told.add(random.account("t" + i));
            }
            Joining joining = Joining.with(CODEBOOK, List.of(random.contact("known")));
            List<Account> joined = joining.join(told);
            List<Account> twice = new ArrayList<>(random.shuffled(told));
            twice.addAll(told);
            assertThat(joining.join(twice)).as("seed %d", seed).isEqualTo(joined);
        }
    }
}
