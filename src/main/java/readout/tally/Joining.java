package readout.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Account;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Person;

/**
 * Says which accounts of texts tell of one contact: their people meet on every side that both name, their dates agree
 * within a day (Washington's evening is Beijing's next morning), their modes do not exclude each other, and both tell of
 * something that happened, was put off, or was announced. "Postponed" and "cancelled" are two claims on one contact.
 *
 * <p>An account that fits a known contact joins it, and takes its days where it has none so exact. The others are joined
 * among themselves, whatever fits being one: a pure function of the set of accounts. What has no date joins nothing,
 * since the same people meet again.
 */
public final class Joining {

    private static final int DATE_LINE_DAYS = 1;
    private static final int NEWS_DAYS = 2;

    private final Codebook codebook;
    private final List<Contact> known;

    private Joining(Codebook codebook, List<Contact> known) {
        this.codebook = codebook;
        this.known = known;
    }

    /** Joins to contacts that are known, such as those of a coded table. */
    public static Joining with(Codebook codebook, Collection<Contact> known) {
        return new Joining(
                codebook,
                known.stream().sorted(Comparator.comparing(Contact::id)).toList());
    }

    /** The accounts with the ids of the contacts that they tell of, in the order of their own ids. */
    public List<Account> join(Collection<Account> told) {
        Map<String, Account> byId = new TreeMap<>();
        told.forEach(account -> byId.put(account.accountId(), account));
        List<Account> joined = new ArrayList<>();
        List<Account> others = new ArrayList<>();
        for (Account account : byId.values()) {
            Optional<Contact> contact = best(account);
            if (contact.isPresent()) {
                joined.add(into(contact.get(), account));
            } else {
                others.add(account);
            }
        }
        joined.addAll(together(others));
        joined.sort(Comparator.comparing(Account::accountId));
        return List.copyOf(joined);
    }

    /** Of several contacts that fit, the one with most people in common, then of the same mode, the same outcome, the nearest day. */
    private Optional<Contact> best(Account account) {
        return known.stream()
                .filter(contact -> fits(account, contact.chief(), contact.us(), contact.prc(), contact.when()))
                .max(Comparator.comparingInt((Contact contact) ->
                                common(account.us(), contact.us(), true) + common(account.prc(), contact.prc(), false))
                        .thenComparing(contact -> contact.mode().equals(account.mode()))
                        .thenComparing(contact -> contact.outcome().equals(account.outcome()))
                        .thenComparing(contact -> -distance(account, contact))
                        .thenComparing(Contact::id, Comparator.reverseOrder()));
    }

    private static long distance(Account account, Contact contact) {
        long day = contact.when().orElseThrow().first().toEpochDay();
        return account.when()
                .map(when -> Math.abs(day - when.first().toEpochDay()))
                .orElse(Long.MAX_VALUE);
    }

    private static Account into(Contact contact, Account account) {
        DateSpan exact = contact.when().orElseThrow();
        boolean vague = account.when()
                .map(told -> exact.precision().compareTo(told.precision()) < 0)
                .orElse(true);
        return account.joined(
                contact.id(),
                vague ? contact.when() : account.when(),
                vague
                        ? "Joined to a known contact, whose days it takes: the text says "
                                + account.when().map(DateSpan::toString).orElse("none")
                        : "Joined to a known contact");
    }

    /** Joins what fits; the id of the contact is that of the account that comes first. */
    private List<Account> together(List<Account> accounts) {
        int[] first = new int[accounts.size()];
        for (int i = 0; i < accounts.size(); i++) {
            first[i] = i;
            for (int j = 0; j < i; j++) {
                Account a = accounts.get(i);
                Account b = accounts.get(j);
                if (fits(a, b, b.us(), b.prc(), b.when())) {
                    unite(first, i, j);
                }
            }
        }
        List<Account> joined = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account head = accounts.get(head(first, i));
            joined.add(accounts.get(i).joined(head.contactId(), accounts.get(i).when(), ""));
        }
        return joined;
    }

    private static void unite(int[] first, int a, int b) {
        int low = Math.min(head(first, a), head(first, b));
        first[head(first, a)] = low;
        first[head(first, b)] = low;
    }

    private static int head(int[] first, int at) {
        int here = at;
        while (first[here] != here) {
            here = first[here];
        }
        return here;
    }

    private boolean fits(Account account, Account other, List<Person> us, List<Person> prc, Optional<DateSpan> when) {
        if (when.isEmpty() || !agrees(account, when.get())) {
            return false;
        }
        if (effect(account) != effect(other) || !channel(account.mode()).equals(channel(other.mode()))) {
            return false;
        }
        boolean usNamed = !account.us().isEmpty() && !us.isEmpty();
        boolean prcNamed = !account.prc().isEmpty() && !prc.isEmpty();
        boolean told = usNamed || prcNamed || account.outcome().equals(other.outcome());
        return told
                && (!usNamed || common(account.us(), us, true) > 0)
                && (!prcNamed || common(account.prc(), prc, false) > 0);
    }

    /**
     * Whether the days agree. What is announced or put off is dated by some by the day planned, by others by that of the
     * decision: the decision is made public when the text is.
     */
    private boolean agrees(Account account, DateSpan when) {
        boolean isNews = effect(account) != Effect.ENGAGEMENT;
        boolean sameDays =
                account.when().isPresent() && account.when().get().isWithin(isNews ? NEWS_DAYS : DATE_LINE_DAYS, when);
        boolean isOpen = account.when().isEmpty()
                || account.recorded().isEmpty()
                || !account.when().get().last().isBefore(account.recorded().get());
        boolean sameNews = isNews
                && isOpen
                && account.recorded().isPresent()
                && when.precision() == DateSpan.Precision.DAY
                && DateSpan.day(account.recorded().get()).isWithin(NEWS_DAYS, when);
        return sameDays || sameNews;
    }

    private Effect effect(Account account) {
        return codebook.outcome(account.outcome()).effect();
    }

    /** Whether people sat together, spoke from afar, or wrote: what a text calls a visit another calls a meeting. */
    private static String channel(String mode) {
        return switch (mode) {
            case "visit", "meeting", "margin_of_multilateral", "dialogue_mechanism" -> "in person";
            default -> mode;
        };
    }

    private static int common(List<Person> some, List<Person> others, boolean familyNameLast) {
        return (int) some.stream()
                .filter(person ->
                        others.stream().anyMatch(other -> isSame(person.name(), other.name(), familyNameLast)))
                .count();
    }

    /** Equal names, or for Americans an equal family name: given names are shortened in many ways. */
    private static boolean isSame(String a, String b, boolean familyNameLast) {
        return a.equals(b)
                || (familyNameLast && a.substring(a.lastIndexOf(' ') + 1).equals(b.substring(b.lastIndexOf(' ') + 1)));
    }
}
