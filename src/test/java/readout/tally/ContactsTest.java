package readout.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.model.AccountBuilder.accountOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.model.Account;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.IdempotentMergeLaws;
import readout.model.Issuer;
import readout.model.RandomValues;

/** Joining is a pure function of the set of accounts: in parts, in any order, or twice, it gives the same contacts. */
class ContactsTest extends IdempotentMergeLaws<List<Contact>> {

    @Override
    protected List<Contact> value(RandomValues random) {
        return Contacts.join(random.accounts());
    }

    @Override
    protected List<Contact> merge(List<Contact> a, List<Contact> b) {
        List<Account> accounts = new ArrayList<>(accounts(a));
        accounts.addAll(accounts(b));
        return Contacts.join(accounts);
    }

    @Override
    protected Object whole(List<Contact> contacts) {
        return accounts(contacts);
    }

    @Test
    void theOrderOfTheAccountsDoesNotMatter() {
        forManySeeds((seed, random) -> {
            List<Account> accounts = random.accounts();
            assertSame(seed, Contacts.join(accounts), Contacts.join(random.shuffled(accounts)));
        });
    }

    @Test
    void accountsOfOneContactAreTogetherAndContactsComeByDate() {
        Account autumn =
                accountOf("a").when(DateSpan.day(LocalDate.of(2023, 10, 1))).build();
        Account springUs = accountOf("c")
                .id("c.us")
                .when(DateSpan.month(YearMonth.of(2023, 5)))
                .build();
        Account springCn = accountOf("c").id("c.prc").by(Issuer.PRC).build();
        Account alsoSpring =
                accountOf("d").when(DateSpan.day(LocalDate.of(2023, 5, 1))).build();
        Account undated = accountOf("b").build();

        assertThat(Contacts.join(List.of(undated, springCn, autumn, alsoSpring, springUs)))
                .containsExactly(
                        Contact.of("c", List.of(springUs, springCn)),
                        Contact.of("d", List.of(alsoSpring)),
                        Contact.of("a", List.of(autumn)),
                        Contact.of("b", List.of(undated)));
    }

    private static List<Account> accounts(List<Contact> contacts) {
        return contacts.stream().flatMap(contact -> contact.accounts().stream()).toList();
    }
}
