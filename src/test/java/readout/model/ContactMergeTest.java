package readout.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactMergeTest extends IdempotentMergeLaws<Contact> {

    @Override
    protected Contact value(RandomValues random) {
        return random.contact("x");
    }

    @Override
    protected Contact merge(Contact a, Contact b) {
        return a.merge(b);
    }

    /** Sorted sets are equal if their order calls the elements equal, so the accounts are compared one by one. */
    @Override
    protected Object whole(Contact contact) {
        return List.copyOf(contact.accounts());
    }

    @Test
    void twoContactsAreNotOne() {
        RandomValues random = new RandomValues(1);

        assertThatThrownBy(() -> random.contact("x").merge(random.contact("y")))
                .hasMessage("Contacts x and y are not the same");
    }
}
