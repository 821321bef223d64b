package readout.model;

import java.util.List;

/**
 * What coding makes of a document: contacts, or a reason why there are none. Coding is total, so the documents read are
 * the coded ones and the silent ones by reason; nothing is dropped unseen.
 */
public sealed interface Verdict {

    Document document();

    /** What the reader should know of the document, such as that its dates are damaged; a sentence each. */
    List<String> warnings();

    /**
     * Contacts were found.
     *
     * @param accounts what the document says of each; never empty
     */
    record Coded(Document document, List<Account> accounts, List<String> warnings) implements Verdict {
        public Coded {
            if (accounts.isEmpty()) {
                throw new IllegalArgumentException("Document " + document.id() + " has no account: it is silent");
            }
            accounts = List.copyOf(accounts);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * No contact was found.
     *
     * @param reason why, in a few words
     */
    record Silence(Document document, String reason, List<String> warnings) implements Verdict {
        public Silence {
            warnings = List.copyOf(warnings);
        }
    }
}
