package readout.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Values to try laws on, drawn from one seed. The pools are small, so that values often agree in part: that is where laws
 * break.
 */
public final class RandomValues {

    private final Random random;

    public RandomValues(long seed) {
        random = new Random(seed);
    }

    /** An account of a contact. Accounts of one id often differ, as two versions of a table do. */
    public Account account(String contactId) {
        return new Account(
                contactId,
                contactId + "." + one("a", "b", "c"),
                maybe(this::span),
                one("", "Beijing", "phone"),
                people(),
                people(),
                one("principal", "working"),
                "executive",
                one("visit", "phone"),
                one("held", "postponed", "cancelled"),
                one(Issuer.values()),
                some("candid", "constructive"),
                some("坦诚", "深入"),
                List.of(),
                one("", "They met."),
                List.of(),
                maybe(this::day),
                "hand",
                "",
                one("", "trip"),
                List.of());
    }

    /** Accounts of up to three contacts, in any order. */
    public List<Account> accounts() {
        return many(6, () -> account(one("x", "y", "z")));
    }

    public Contact contact(String id) {
        List<Account> accounts = new ArrayList<>(many(4, () -> account(id)));
        accounts.add(account(id));
        return Contact.of(id, accounts);
    }

    public Counts counts() {
        return many(4, () -> Counts.of(cell(), random.nextInt(5))).stream().reduce(Counts.NONE, Counts::merge);
    }

    public Cell cell() {
        return new Cell(
                one("principal", "working"),
                "executive",
                one("visit", "phone"),
                one("held", "postponed"),
                one("", "frank"),
                "",
                random.nextBoolean() ? 1 : 61);
    }

    public DateSpan span() {
        LocalDate first = day();
        return switch (random.nextInt(4)) {
            case 0 -> DateSpan.days(first, first.plusDays(random.nextInt(40)));
            case 1 -> DateSpan.month(YearMonth.from(first));
            case 2 -> DateSpan.year(first.getYear());
            default ->
                new DateSpan(
                        YearMonth.from(first).atDay(1),
                        YearMonth.from(first).plusMonths(random.nextInt(4)).atEndOfMonth(),
                        DateSpan.Precision.MONTH);
        };
    }

    /** A day from the autumn of 2023 to the spring of 2024, so that the turn of a year and a leap day are met often. */
    public LocalDate day() {
        return LocalDate.of(2023, 10, 1).plusDays(random.nextInt(200));
    }

    /** The order of a deck after shuffling. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> deck = new ArrayList<>(values);
        java.util.Collections.shuffle(deck, random);
        return deck;
    }

    private List<Person> people() {
        return some("Ann Example", "Bo Sample").stream()
                .map(name -> new Person(name, one("", "Minister")))
                .toList();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private List<String> some(String... values) {
        return java.util.Arrays.stream(values)
                .filter(value -> random.nextBoolean())
                .toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> many(int most, Supplier<T> value) {
        return java.util.stream.Stream.generate(value)
                .limit(random.nextInt(most + 1))
                .toList();
    }
}
