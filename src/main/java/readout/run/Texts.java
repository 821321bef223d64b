package readout.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.code.Coder;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Dataset;
import readout.model.Document;
import readout.model.Verdict;
import readout.read.OfficialTable;
import readout.tally.Contacts;
import readout.tally.Joining;

/**
 * What the texts of a data set tell: read → code → tally.
 *
 * @param documents the texts
 * @param silent how many of them tell no contact
 * @param joined accounts that joined a contact of the coded table
 * @param accounts every account told, with the id of its contact
 * @param warnings what a reader should know of single texts
 */
public record Texts(List<Document> documents, int silent, int joined, List<Account> accounts, List<String> warnings) {

    public Texts {
        documents = List.copyOf(documents);
        accounts = List.copyOf(accounts);
        warnings = List.copyOf(warnings);
    }

    /** Codes the texts that were public by a day and joins them to the contacts of the coded table. */
    static Texts of(List<Document> documents, Dataset dataset, Optional<LocalDate> asOf, Codebook codebook) {
        List<Document> shown = documents.stream()
                .filter(document -> asOf.isEmpty()
                        || document.published()
                                .map(day -> !day.isAfter(asOf.get()))
                                .orElse(false))
                .toList();
        if (shown.isEmpty()) {
            return new Texts(List.of(), 0, 0, List.of(), List.of());
        }
        Coder coder = Coder.of(codebook, dataset.officials().isEmpty() ? OfficialTable.builtIn() : dataset.officials());
        List<Account> told = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        int silent = 0;
        for (Document document : shown) {
            Verdict verdict = coder.code(document);
            verdict.warnings().forEach(warning -> warnings.add(document.id() + ": " + warning));
            if (verdict instanceof Verdict.Coded coded) {
                told.addAll(coded.accounts());
            } else {
                silent++;
            }
        }
        List<Contact> known = Contacts.join(dataset.accounts());
        List<Account> accounts = Joining.with(codebook, known).join(told);
        int joined = (int) accounts.stream()
                .filter(account ->
                        known.stream().anyMatch(contact -> contact.id().equals(account.contactId())))
                .count();
        return new Texts(shown, silent, joined, accounts, warnings);
    }

    /** These accounts after those of the coded table. */
    List<Account> with(List<Account> table) {
        List<Account> all = new ArrayList<>(table);
        all.addAll(accounts);
        return all;
    }
}
