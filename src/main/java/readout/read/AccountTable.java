package readout.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.codebook.Outcome;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Nearest;
import readout.input.Row;
import readout.input.Table;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Source;

/**
 * Reads accounts in the long form: a row for each issuer that said something of a contact.
 */
public final class AccountTable {

    /** The columns that must be there. {@code visit_key} may follow. */
    public static final List<String> COLUMNS = List.of(
            "contact_id",
            "account_id",
            "event_start",
            "event_end",
            "date_precision",
            "place",
            "us_people",
            "prc_people",
            "level",
            "track",
            "mode",
            "outcome",
            "issuer",
            "tone_words",
            "tone_words_zh",
            "topics",
            "summary",
            "source",
            "source_date",
            "recorded_at",
            "coder",
            "note");

    private static final List<String> ISSUERS =
            Arrays.stream(Issuer.values()).map(Issuer::code).toList();

    private final Codebook codebook;
    private final Optional<LocalDate> closed;
    private final Map<String, Integer> lines = new HashMap<>();

    private AccountTable(Codebook codebook, Optional<LocalDate> closed) {
        this.codebook = codebook;
        this.closed = closed;
    }

    /**
     * Reads a table.
     *
     * @param closed the day on which the data were closed; a date after it is a problem. Empty if not known
     */
    public static Loaded<List<Account>> read(Input input, Codebook codebook, Optional<LocalDate> closed) {
        AccountTable reader = new AccountTable(codebook, closed);
        return Table.read(input, COLUMNS, reader::account);
    }

    private Account account(Row row) {
        String contactId = row.required("contact_id");
        String accountId = unique(row, row.required("account_id"));
        Optional<DateSpan> when = row.span("event_start", "event_end", "date_precision");
        String issuer = row.oneOf("issuer", "issuer", ISSUERS);
        String outcome = row.oneOf("outcome", "outcome", codebook.outcomeCodes());
        Optional<LocalDate> recorded = row.date("recorded_at");
        checkAge(row, when, outcome, recorded);
        return new Account(
                contactId,
                accountId,
                when,
                row.text("place"),
                Person.parseAll(row.text("us_people")),
                Person.parseAll(row.text("prc_people")),
                row.oneOf("level", "level", codebook.levelCodes()),
                row.oneOf("track", "track", codebook.trackCodes()),
                row.oneOf("mode", "mode", codebook.modeCodes()),
                outcome,
                ISSUERS.contains(issuer) ? Issuer.valueOf(issuer.toUpperCase(Locale.ROOT)) : Issuer.UNKNOWN,
                toneWords(row, "tone_words"),
                toneWords(row, "tone_words_zh"),
                row.list("topics"),
                row.text("summary"),
                sources(row),
                recorded,
                row.text("coder"),
                row.text("note"),
                row.text("visit_key"),
                List.of());
    }

    private String unique(Row row, String accountId) {
        Integer earlier = lines.putIfAbsent(accountId, row.place().line());
        if (earlier != null && !accountId.isEmpty()) {
            row.refuse(
                    "duplicate-id",
                    "account_id",
                    "\"" + accountId + "\" stands already in line " + earlier,
                    "ids are permanent and never shared: give this account one of its own");
        }
        return accountId;
    }

    private void checkAge(Row row, Optional<DateSpan> when, String outcome, Optional<LocalDate> recorded) {
        if (closed.isPresent() && recorded.isPresent() && recorded.get().isAfter(closed.get())) {
            row.refuse(
                    "future-date",
                    "recorded_at",
                    recorded.get() + " lies after " + closed.get() + ", the day on which the data were closed",
                    "give the day on which the account became public, or leave the cell empty if it is not known");
        }
        boolean happened = codebook.outcomeCodes().contains(outcome)
                && codebook.outcome(outcome).effect() == Outcome.Effect.ENGAGEMENT;
        if (happened && when.isPresent() && recorded.isPresent()) {
            // A day of slack, because Washington's evening is Beijing's next morning.
            if (recorded.get().plusDays(1).isBefore(when.get().first())) {
                row.refuse(
                        "recorded-before-event",
                        "recorded_at",
                        "it was public on " + recorded.get() + ", before it took place on " + when.get(),
                        "what is only planned has the outcome announced");
            }
        }
        if (happened
                && closed.isPresent()
                && when.isPresent()
                && when.get().first().isAfter(closed.get())) {
            row.refuse(
                    "future-date",
                    "event_start",
                    when.get() + " lies after " + closed.get() + ", the day on which the data were closed",
                    "what is still to come has the outcome announced");
        }
    }

    private List<String> toneWords(Row row, String column) {
        List<String> words = row.list(column);
        for (String word : words) {
            if (codebook.toneOf(word).isEmpty()) {
                row.refuse(
                        "unknown-tone",
                        column,
                        "\"" + word + "\" is not in the lexicon",
                        Nearest.to(word, codebook.terms())
                                        .map(nearest -> "did you mean \"" + nearest + "\"? ")
                                        .orElse("")
                                + "if it describes the talk, add it as a row of lexicon.csv");
            }
        }
        return words;
    }

    /** Several sources stand in one cell, joined by semicolons and a blank, and their dates likewise. */
    private static List<Source> sources(Row row) {
        String[] addresses = row.text("source").split(";\\s+", -1);
        String[] dates = row.text("source_date").split(";", -1);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < addresses.length; i++) {
            if (!addresses[i].isBlank()) {
                sources.add(new Source(addresses[i].strip(), i < dates.length ? dates[i].strip() : ""));
            }
        }
        return sources;
    }
}
