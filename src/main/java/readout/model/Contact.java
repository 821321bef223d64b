package readout.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One real interaction, held or not, told by one or more accounts. Where accounts differ, the one believed first
 * ({@link Account#compareTo}) speaks for the contact, and {@link #isContested()} says that they differ.
 *
 * @param id the permanent id
 * @param accounts what was said of it, in the order in which it is believed; never empty
 */
public record Contact(String id, SortedSet<Account> accounts) {

    public Contact {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("Contact " + id + " has no account");
        }
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }

    public static Contact of(String id, Collection<Account> accounts) {
        return new Contact(id, new TreeSet<>(accounts));
    }

    /**
     * The same contact told by the accounts of both: a set union, so that merging is associative, commutative and
     * idempotent.
     *
     * @throws IllegalArgumentException if the other is a different contact
     */
    public Contact merge(Contact other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("Contacts " + id + " and " + other.id + " are not the same");
        }
        SortedSet<Account> union = new TreeSet<>(accounts);
        union.addAll(other.accounts);
        return new Contact(id, union);
    }

    /** The account that speaks for the contact. */
    public Account chief() {
        return accounts.first();
    }

    /** When it happened, from the first account that knows. */
    public Optional<DateSpan> when() {
        return accounts.stream().map(Account::when).flatMap(Optional::stream).findFirst();
    }

    public String level() {
        return chief().level();
    }

    public String track() {
        return chief().track();
    }

    public String mode() {
        return chief().mode();
    }

    public String outcome() {
        return chief().outcome();
    }

    public String place() {
        return first(Account::place);
    }

    public String summary() {
        return first(Account::summary);
    }

    public String visitKey() {
        return first(Account::visitKey);
    }

    /** Everybody named for the United States, in the order in which they are first named. */
    public List<Person> us() {
        return people(Account::us);
    }

    /** Everybody named for China, in the order in which they are first named. */
    public List<Person> prc() {
        return people(Account::prc);
    }

    /** The words in which an issuer told of it, English before Chinese; empty if that issuer gave no tone. */
    public List<String> toneWords(Issuer issuer) {
        return accounts.stream()
                .filter(account -> account.issuer() == issuer || account.issuer() == Issuer.BOTH)
                .flatMap(account ->
                        account.toneWords().isEmpty() ? account.toneWordsZh().stream() : account.toneWords().stream())
                .distinct()
                .toList();
    }

    /** Whether accounts differ on what came of it. */
    public boolean isContested() {
        return accounts.stream().map(Account::outcome).distinct().count() > 1;
    }

    private String first(Function<Account, String> field) {
        return accounts.stream()
                .map(field)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Person> people(Function<Account, List<Person>> side) {
        List<Person> people = new ArrayList<>();
        for (Account account : accounts) {
            for (Person person : side.apply(account)) {
                if (people.stream().noneMatch(known -> known.name().equals(person.name()))) {
                    people.add(person);
                }
            }
        }
        return List.copyOf(people);
    }
}
