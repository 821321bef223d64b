package readout.tally;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readout.model.Account;
import readout.model.Contact;
import readout.model.DateSpan;

/** Joins accounts to contacts. */
public final class Contacts {

    private static final Comparator<Contact> BY_DATE = Comparator.comparing(
                    (Contact contact) -> contact.when().map(DateSpan::first).orElse(java.time.LocalDate.MAX))
            .thenComparing(Contact::id);

    private Contacts() {}

    /** Accounts that carry one contact id are one contact. The contacts come by date, the undated last. */
    public static List<Contact> join(Collection<Account> accounts) {
        Map<String, Contact> byId = new TreeMap<>();
        for (Account account : accounts) {
            byId.merge(account.contactId(), Contact.of(account.contactId(), List.of(account)), Contact::merge);
        }
        return byId.values().stream().sorted(BY_DATE).toList();
    }
}
