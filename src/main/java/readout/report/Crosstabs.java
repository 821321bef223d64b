package readout.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.Index;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The two tables that a student takes in hand. Contacts are counted once, in the month that they began in; announcements
 * are left out, as nothing has happened yet.
 */
public final class Crosstabs {

    private final Codebook codebook;
    private final List<Contact> contacts;

    public Crosstabs(Codebook codebook, List<Contact> contacts) {
        this.codebook = codebook;
        this.contacts = contacts.stream()
                .filter(contact -> codebook.outcome(contact.outcome()).effect() != Effect.ANNOUNCEMENT)
                .toList();
    }

    /** Contacts by month and level; every month covered has a row. */
    public Table contactsByMonth(Index index) {
        List<YearMonth> months = index.months().stream().map(row -> row.month()).toList();
        return table(
                "Contacts by month and level",
                "month",
                months,
                levels().map(Level::code).toList(),
                (contact, month) -> contact.when()
                        .map(when -> YearMonth.from(when.first()).equals(month))
                        .orElse(false),
                (contact, level) -> contact.level().equals(level));
    }

    /** Contacts by level and signal. */
    public Table levelByTone() {
        return table(
                "Contacts by level and signal",
                "level",
                levels().map(Level::code).toList(),
                codebook.signals(),
                (contact, level) -> contact.level().equals(level),
                (contact, signal) -> codebook.signal(contact).equals(signal));
    }

    private Stream<Level> levels() {
        return codebook.levels().stream()
                .sorted(Comparator.comparingInt(Level::rank).reversed());
    }

    private <R> Table table(
            String name,
            String rowName,
            List<R> rows,
            List<String> columns,
            BiPredicate<Contact, R> inRow,
            BiPredicate<Contact, String> inColumn) {
        StringColumn names = StringColumn.create(rowName);
        List<IntColumn> counts =
                new ArrayList<>(columns.stream().map(IntColumn::create).toList());
        IntColumn total = IntColumn.create("total");
        for (R row : rows) {
            names.append(String.valueOf(row));
            List<Contact> inThisRow = contacts.stream()
                    .filter(contact -> inRow.test(contact, row))
                    .toList();
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                counts.get(i).append((int) inThisRow.stream()
                        .filter(contact -> inColumn.test(contact, column))
                        .count());
            }
            total.append(inThisRow.size());
        }
        Table table = Table.create(name, names);
        counts.forEach(table::addColumns);
        table.addColumns(total);
        return table;
    }
}
