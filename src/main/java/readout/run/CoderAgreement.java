package readout.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.codebook.Tone;
import readout.detect.Agreement;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Account;
import readout.model.AgreementResult;
import readout.model.DateSpan;
import readout.read.AccountTable;

/**
 * How far the coders of two or more tables of accounts agree, variable by variable, as they coded and before anybody
 * settled their differences.
 *
 * <p>Accounts of different tables are the same if they have one account id, or else one contact and issuer. What only one
 * coder has is counted, but is no disagreement on a variable; nor are notes, summaries and sources. A tone that was not
 * seen is a gap in {@code tone}, and a category of {@code tone_given}.
 *
 * @param accounts how many accounts there are in all
 * @param shared how many of them at least two coders coded
 * @param results the variables
 */
public record CoderAgreement(int accounts, int shared, List<AgreementResult> results) {

    public CoderAgreement {
        results = List.copyOf(results);
    }

    /** A variable: its name, the categories in their order, and how to read it from an account. */
    private record Variable(
            String name, boolean ordinal, List<String> categories, Function<Account, Optional<String>> category) {}

    /**
     * Compares tables.
     *
     * @throws CannotStartException if fewer than two tables have an account
     */
    public static Loaded<CoderAgreement> of(List<Input> tables, Codebook codebook, Agreement method) {
        List<Problem> problems = new ArrayList<>();
        List<List<Account>> coders = new ArrayList<>();
        for (Input table : tables) {
            Loaded<List<Account>> accounts = AccountTable.read(table, codebook, Optional.empty());
            problems.addAll(accounts.problems());
            coders.add(accounts.value());
        }
        if (coders.stream().filter(accounts -> !accounts.isEmpty()).count() < 2) {
            throw new CannotStartException(
                    "Agreement takes at least two tables in which an account can be read", problems);
        }
        List<List<Optional<Account>>> units = units(coders);
        List<AgreementResult> results = variables(codebook, units).stream()
                .map(variable -> method.of(
                        variable.name(),
                        variable.ordinal(),
                        variable.categories(),
                        units.stream()
                                .map(unit -> unit.stream()
                                        .map(account -> account.flatMap(variable.category()))
                                        .toList())
                                .toList()))
                .toList();
        long shared = units.stream()
                .filter(unit -> unit.stream().filter(Optional::isPresent).count() > 1)
                .count();
        return new Loaded<>(new CoderAgreement(units.size(), Math.toIntExact(shared), results), problems);
    }

    /** Each account with an entry for each coder, in the order in which the tables have them. */
    private static List<List<Optional<Account>>> units(List<List<Account>> coders) {
        List<List<Optional<Account>>> units = new ArrayList<>();
        Map<String, List<Optional<Account>>> byId = new HashMap<>();
        Map<String, List<Optional<Account>>> byContact = new HashMap<>();
        for (int coder = 0; coder < coders.size(); coder++) {
            for (Account account : coders.get(coder)) {
                String contact = account.contactId() + " " + account.issuer().code();
                int place = coder;
                List<Optional<Account>> unit = Stream.of(byId.get(account.accountId()), byContact.get(contact))
                        .flatMap(Stream::ofNullable)
                        .filter(known -> known.get(place).isEmpty())
                        .findFirst()
                        .orElseGet(() -> {
                            List<Optional<Account>> fresh =
                                    new ArrayList<>(Collections.nCopies(coders.size(), Optional.<Account>empty()));
                            units.add(fresh);
                            return fresh;
                        });
                unit.set(coder, Optional.of(account));
                byId.putIfAbsent(account.accountId(), unit);
                byContact.putIfAbsent(contact, unit);
            }
        }
        return units;
    }

    private static List<Variable> variables(Codebook codebook, List<List<Optional<Account>>> units) {
        List<String> starts = units.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .map(CoderAgreement::start)
                .distinct()
                .sorted()
                .toList();
        return List.of(
                new Variable("event_start", false, starts, account -> Optional.of(start(account))),
                new Variable(
                        "date_precision",
                        true,
                        List.of("day", "month", "year", "none"),
                        account -> Optional.of(account.when()
                                .map(when -> when.precision().code())
                                .orElse("none"))),
                new Variable(
                        "level",
                        true,
                        codebook.levels().stream()
                                .sorted(Comparator.comparingDouble(Level::rank))
                                .map(Level::code)
                                .toList(),
                        account -> Optional.of(account.level())),
                new Variable("track", false, codebook.trackCodes(), account -> Optional.of(account.track())),
                new Variable("mode", false, codebook.modeCodes(), account -> Optional.of(account.mode())),
                new Variable("outcome", false, codebook.outcomeCodes(), account -> Optional.of(account.outcome())),
                new Variable(
                        "tone_given",
                        false,
                        List.of("no", "yes"),
                        account -> Optional.of(words(account).isEmpty() ? "no" : "yes")),
                new Variable(
                        "tone",
                        true,
                        codebook.tones().stream()
                                .sorted(Comparator.comparingDouble(Tone::value))
                                .map(Tone::code)
                                .toList(),
                        account -> codebook.leadingTone(words(account)).map(Tone::code)));
    }

    private static String start(Account account) {
        return account.when().map(DateSpan::start).orElse("");
    }

    private static List<String> words(Account account) {
        return Stream.concat(account.toneWords().stream(), account.toneWordsZh().stream())
                .toList();
    }
}
