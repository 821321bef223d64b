package readout.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Account;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.Source;

/**
 * Takes a number apart: month → contacts → accounts → words, sources, and the passages of the texts at hand. The points of the contacts of a month add up to
 * its index.
 */
public final class Explanation {

    private final Codebook codebook;
    private final Index index;
    private final List<Contact> contacts;
    private final List<Document> documents;

    /**
     * @param documents the texts at hand, in which the evidence of accounts is looked up
     */
    public Explanation(Codebook codebook, Index index, List<Contact> contacts, List<Document> documents) {
        this.codebook = codebook;
        this.index = index;
        this.contacts = List.copyOf(contacts);
        this.documents = List.copyOf(documents);
    }

    /** What a contact adds to the index of a month; 0 if it did not take place, or has no weight. */
    public OptionalDouble points(Contact contact, IndexMonth month) {
        if (month.index().isEmpty() || index.pointsPerWeight().isEmpty()) {
            return OptionalDouble.empty();
        }
        Cell cell = codebook.cell(contact);
        if (codebook.effect(cell) != Effect.ENGAGEMENT) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(codebook.weight(cell)
                * share(contact, month.month())
                * index.pointsPerWeight().getAsDouble()
                * codebook.setting(Codebook.MONTH_DAYS)
                / month.coverage().days());
    }

    /** Which part of a contact belongs to a month: 1, unless its month is not known. */
    private static double share(Contact contact, YearMonth month) {
        return contact.when()
                .map(when -> {
                    SortedMap<YearMonth, Long> parts = when.monthParts();
                    return parts.getOrDefault(month, 0L) / (double) when.parts();
                })
                .orElse(0.0);
    }

    /** The contacts of a month, wholly or in part. */
    public List<Contact> contactsOf(YearMonth month) {
        return contacts.stream().filter(contact -> share(contact, month) > 0).toList();
    }

    /** A month in lines of text. */
    public String month(IndexMonth month) {
        List<Contact> shown = contactsOf(month.month());
        StringBuilder text = new StringBuilder();
        line(
                text,
                month.month() + "  coverage " + month.coverage().quality().code() + ", "
                        + month.coverage().days() + " days"
                        + (month.coverage().note().isEmpty()
                                ? ""
                                : " (" + month.coverage().note() + ")"));
        if (month.index().isEmpty()) {
            line(text, "index: none. " + whyNone(month));
        } else {
            line(
                    text,
                    "index " + exact(month.index().getAsDouble()) + "   disruption "
                            + exact(month.disruption().orElse(0)) + "   net "
                            + exact(month.net().orElse(0)) + "   (mean of "
                            + index.base() + " = 100)");
        }
        line(text, "");
        double sum = 0;
        for (Contact contact : shown) {
            Cell cell = codebook.cell(contact);
            OptionalDouble points = points(contact, month);
            sum += points.orElse(0);
            line(text, contact.when().map(Object::toString).orElse("no date") + "  " + contact.id());
            line(text, "    " + contact.summary());
            line(
                    text,
                    "    who      US: " + orNone(Records.people(contact.us()).replace(";", "; ")) + " | China: "
                            + orNone(Records.people(contact.prc()).replace(";", "; ")));
            line(
                    text,
                    "    coded    level " + contact.level() + ", track " + contact.track() + ", mode " + contact.mode()
                            + ", outcome " + contact.outcome() + (contact.isContested() ? " (contested)" : ""));
            line(
                    text,
                    "    tone     US: " + words(contact, Issuer.US) + " | China: " + words(contact, Issuer.PRC)
                            + " | press: " + words(contact, Issuer.PRESS) + " -> signal " + codebook.signal(contact));
            line(text, "    weight   " + weights(cell));
            line(text, "    points   " + pointsLine(month, cell, points));
            for (Source source : Records.sources(contact)) {
                line(
                        text,
                        "    source   " + source.address()
                                + (source.date().isEmpty() ? "" : " (" + source.date() + ")"));
            }
            line(text, "");
        }
        if (shown.isEmpty()) {
            line(
                    text,
                    month.coverage().isMeasured()
                            ? "No contact is known, and the month is covered."
                            : "No contact is known.");
        }
        if (month.index().isPresent()) {
            line(
                    text,
                    "sum of the points " + exact(sum) + " = index "
                            + exact(month.index().getAsDouble()));
        }
        return text.toString();
    }

    /** A contact in lines of text, account by account. */
    public String contact(Contact contact) {
        StringBuilder text = new StringBuilder();
        line(text, contact.id() + "  " + contact.when().map(Object::toString).orElse("no date"));
        line(text, contact.summary());
        line(text, "weight " + weights(codebook.cell(contact)) + ", signal " + codebook.signal(contact));
        if (!contact.visitKey().isEmpty()) {
            line(
                    text,
                    "part of the trip " + contact.visitKey() + ": "
                            + contacts.stream()
                                    .filter(other -> other.visitKey().equals(contact.visitKey())
                                            && !other.id().equals(contact.id()))
                                    .map(Contact::id)
                                    .toList());
        }
        for (Account account : contact.accounts()) {
            line(text, "");
            line(
                    text,
                    "account " + account.accountId() + " (" + account.issuer().code() + ")");
            line(
                    text,
                    "    outcome  " + account.outcome() + ", public "
                            + account.recorded().map(day -> "by " + day).orElse("on a day that is not known"));
            line(
                    text,
                    "    tone     " + orNone(String.join(", ", account.toneWords()))
                            + (account.toneWordsZh().isEmpty()
                                    ? ""
                                    : " | " + String.join(", ", account.toneWordsZh())));
            for (String word : account.toneWords()) {
                codebook.toneOf(word)
                        .ifPresent(
                                tone -> line(text, "             " + word + " -> " + tone.code() + " (lexicon.csv)"));
            }
            for (Source source : account.sources()) {
                line(
                        text,
                        "    source   " + source.address()
                                + (source.date().isEmpty() ? "" : " (" + source.date() + ")"));
            }
            if (!account.note().isEmpty()) {
                line(text, "    note     " + account.note());
            }
            documentOf(account).ifPresent(document -> passages(text, account, document));
        }
        return text.toString();
    }

    /** The text that an account was coded from: its id begins with that of the text, and its words stand there. */
    Optional<Document> documentOf(Account account) {
        return account.evidence().isEmpty()
                ? Optional.empty()
                : documents.stream()
                        .filter(document -> account.accountId().startsWith(document.id() + "#")
                                && account.evidence().stream()
                                        .allMatch(words -> document.text().startsWith(words.words(), words.start())))
                        .findFirst();
    }

    private static void passages(StringBuilder text, Account account, Document document) {
        line(text, "    text     " + document.origin() + ", document " + document.id());
        for (Passage passage : Passage.of(document.text(), account.evidence())) {
            line(text, "    passage  characters " + passage.start() + " to " + passage.end());
            line(text, "             " + passage.marked(document.text()));
            for (Evidence words : passage.evidence()) {
                line(text, "             " + words.start() + " to " + words.end() + " by " + words.rule());
            }
        }
    }

    private String pointsLine(IndexMonth month, Cell cell, OptionalDouble points) {
        if (points.isEmpty()) {
            return "none: the month has no index";
        }
        String share = month.index().getAsDouble() > 0
                ? String.format(
                        Locale.ROOT,
                        " (%.1f %% of the month)",
                        100 * points.getAsDouble() / month.index().getAsDouble())
                : "";
        return switch (codebook.effect(cell)) {
            case ENGAGEMENT -> exact(points.getAsDouble()) + share;
            case DISRUPTION -> "0: put off, so it is counted in the disruption";
            case ANNOUNCEMENT -> "0: only announced";
        };
    }

    private String weights(Cell cell) {
        List<String> factors = new ArrayList<>();
        factors.add("level "
                + Records.number(codebook.level(cell.level()).definition().weight()));
        factors.add("track "
                + Records.number(codebook.track(cell.track()).definition().weight()));
        factors.add(
                "mode " + Records.number(codebook.mode(cell.mode()).definition().weight()));
        factors.add("outcome "
                + Records.number(codebook.outcome(cell.outcome()).definition().weight()));
        return exact(codebook.weight(cell)) + " = " + String.join(" x ", factors);
    }

    private String whyNone(IndexMonth month) {
        return month.coverage().isMeasured()
                ? "The base period " + index.base() + " has no engagement to measure by."
                : "The month is covered too thinly: what is missing is data, not engagement.";
    }

    private String words(Contact contact, Issuer issuer) {
        return orNone(String.join(", ", contact.toneWords(issuer)));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none given" : text;
    }

    /** Ten decimals: enough to check a sum to a billionth. */
    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.10f", value);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
