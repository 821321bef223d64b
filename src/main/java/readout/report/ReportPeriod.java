package readout.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Band;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.MonthSpan;

/** What is known of the months of a report, in no language: its contacts, how sure its numbers are, what is new. */
final class ReportPeriod {

    /** A month with fewer contacts that count is never called high or low, whatever its band: too little hangs on too few. */
    static final int FEWEST_CONTACTS = 3;

    /** How many new or changed contacts are listed; the tables of the data set have them all. */
    static final int MOST_LISTED = 40;

    /** Words by which a note tells that sources differ on what came of a contact or when it was. */
    static final Pattern DIFFER = Pattern.compile(
            "(?i)\\bdiffer|\\bdisput|\\bden(y|ied|ies)\\b|told in \\w+ ways|much of the press|every other page|on another|says both");

    private static final int BAND = 80;

    private final MonthlyReport.Content content;
    private final MonthSpan months;
    private final Optional<MonthlyReport.Earlier> earlier;
    private final Codebook codebook;
    private final List<IndexMonth> rows;
    private final List<Contact> contacts;
    private final List<Contact> added;

    ReportPeriod(MonthlyReport.Content content, MonthSpan months, Optional<MonthlyReport.Earlier> earlier) {
        this.content = content;
        this.months = months;
        this.earlier = earlier;
        codebook = content.codebook();
        rows = content.index().months().stream()
                .filter(row -> months.contains(row.month()))
                .toList();
        contacts = content.contacts().stream().filter(this::isOfPeriod).toList();
        added = earlier.map(ReportPeriod::added).orElse(List.of());
    }

    private static List<Contact> added(MonthlyReport.Earlier then) {
        return then.changes().added().stream()
                .filter(contact -> then.day().isEmpty()
                        || contact.accounts().stream()
                                .anyMatch(account -> account.recorded().isPresent()))
                .toList();
    }

    MonthlyReport.Content content() {
        return content;
    }

    MonthSpan months() {
        return months;
    }

    Optional<MonthlyReport.Earlier> earlier() {
        return earlier;
    }

    Codebook codebook() {
        return codebook;
    }

    /** The months as they stand in the index. */
    List<IndexMonth> rows() {
        return rows;
    }

    /** The contacts of these months, by date. */
    List<Contact> contacts() {
        return contacts;
    }

    boolean isOfPeriod(Contact contact) {
        return isOf(contact, months);
    }

    static boolean isOf(Contact contact, MonthSpan months) {
        return contact.when()
                .map(when -> when.monthParts().keySet().stream().anyMatch(months::contains))
                .orElse(false);
    }

    Effect effect(Contact contact) {
        return codebook.outcome(contact.outcome()).effect();
    }

    /** Whether accounts differ on the outcome, or a note says that sources differ. */
    static boolean isDisputed(Contact contact) {
        return contact.isContested()
                || contact.accounts().stream()
                        .anyMatch(account -> DIFFER.matcher(account.note()).find());
    }

    boolean isUntoned(Contact contact) {
        return contact.toneWords(Issuer.US).isEmpty()
                && contact.toneWords(Issuer.PRC).isEmpty();
    }

    static Optional<Band> band(IndexMonth row) {
        return row.bands().stream().filter(band -> band.percent() == BAND).findFirst();
    }

    /** Whether there is a usual level to compare with: of a few months, or of mostly empty ones, there is none. */
    boolean hasUsualLevel() {
        return content.median().orElse(0) > 0 && content.index().hasLongBase();
    }

    /** Whether a month lies above the usual level (1), below it (-1), or cannot be told apart from it (0). */
    int verdict(IndexMonth row) {
        Optional<Band> band = band(row);
        if (band.isEmpty() || !hasUsualLevel() || row.held() < FEWEST_CONTACTS) {
            return 0;
        }
        double usual = content.median().getAsDouble();
        return band.get().low() > usual ? 1 : band.get().high() < usual ? -1 : 0;
    }

    List<IndexMonth> measured() {
        return rows.stream().filter(row -> row.index().isPresent()).toList();
    }

    MonthSpan before() {
        return new MonthSpan(
                months.first().minusMonths(months.length()), months.first().minusMonths(1));
    }

    OptionalDouble meanOf(MonthSpan span) {
        return content.index().months().stream()
                .filter(row -> span.contains(row.month()) && row.index().isPresent())
                .mapToDouble(row -> row.index().getAsDouble())
                .average();
    }

    boolean isWeightless(Contact contact) {
        return codebook.weight(codebook.cell(contact)) <= 0;
    }

    /** Contacts that count in the index; those without weight are never among what is held, put off or announced. */
    long number(List<Contact> counted, Effect effect) {
        return counted.stream()
                .filter(contact -> effect(contact) == effect && !isWeightless(contact))
                .count();
    }

    /** What is new; beside a day only what can be shown to have become public after it. */
    List<Contact> added() {
        return added;
    }

    boolean isNew(Contact contact) {
        return added.contains(contact);
    }

    boolean isBefore(Contact contact) {
        return contact.when()
                .map(when -> YearMonth.from(when.first()).isBefore(months.first()))
                .orElse(false);
    }

    List<Changes.Change> changed(Changes changes) {
        return changes.changed().stream()
                .filter(change -> isOfPeriod(change.contact()) || isBefore(change.contact()))
                .toList();
    }
}
