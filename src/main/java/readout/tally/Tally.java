package readout.tally;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import readout.codebook.Codebook;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Counts;

/**
 * Counts contacts by month and cell. A contact without a date is in no month.
 */
public final class Tally {

    private Tally() {}

    /** The counts of each month in which something is counted. */
    public static SortedMap<YearMonth, Counts> of(Collection<Contact> contacts, Codebook codebook) {
        SortedMap<YearMonth, Counts> months = new TreeMap<>();
        for (Contact contact : contacts) {
            Cell cell = codebook.cell(contact);
            contact.when()
                    .ifPresent(when -> when.monthParts()
                            .forEach((month, parts) -> months.merge(month, Counts.of(cell, parts), Counts::merge)));
        }
        return Collections.unmodifiableSortedMap(months);
    }
}
