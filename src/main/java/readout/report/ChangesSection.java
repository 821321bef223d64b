package readout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.model.MonthSpan;

/** What changed since the period before, and since the report compared with. */
record ChangesSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(periods());
        if (period.earlier().isEmpty()) {
            blocks.add(words.paragraph("changes-none-named"));
            return blocks;
        }
        MonthlyReport.Earlier then = period.earlier().get();
        Changes changes = then.changes();
        List<Contact> added = period.added();
        List<Contact> inside = added.stream().filter(period::isOfPeriod).toList();
        List<Contact> outside = added.stream()
                .filter(contact -> !period.isOfPeriod(contact) && period.isBefore(contact))
                .toList();
        long undated = changes.added().stream()
                .filter(contact -> !added.contains(contact) && (period.isOfPeriod(contact) || period.isBefore(contact)))
                .count();
        List<Changes.Change> changed = period.changed(changes);
        List<String> lead = new ArrayList<>();
        lead.add(
                then.day().isPresent()
                        ? words.say("changes-since", then.day().get().toString())
                        : words.say("changes-previous", then.name()));
        if (inside.isEmpty()
                && outside.isEmpty()
                && changed.isEmpty()
                && changes.withdrawn().isEmpty()) {
            lead.add(words.say("changes-nothing"));
        } else {
            lead.add(words.say(
                    "changes-counts",
                    Integer.toString(inside.size()),
                    Integer.toString(outside.size()),
                    Integer.toString(changes.withdrawn().size()),
                    Long.toString(changed.stream()
                            .map(change -> change.contact().id())
                            .distinct()
                            .count())));
        }
        if (undated > 0) {
            lead.add(words.say("changes-undated", words.contacts(undated)));
        }
        blocks.add(Block.Paragraph.of(words.join(lead)));
        if (!outside.isEmpty()) {
            List<Block.Paragraph> items = new ArrayList<>();
            outside.stream()
                    .limit(ReportPeriod.MOST_LISTED)
                    .forEach(contact -> items.add(new Block.Paragraph(List.of(
                            Span.of(words.day(contact) + "  "),
                            Span.of(words.told().line(contact) + " "),
                            Span.quiet(contact.id())))));
            if (outside.size() > ReportPeriod.MOST_LISTED) {
                items.add(Block.Paragraph.of(
                        words.say("more", words.contacts(outside.size() - (long) ReportPeriod.MOST_LISTED))));
            }
            blocks.add(new Block.Heading(2, "changes-new", words.say("changes-new")));
            blocks.add(new Block.Bullets(items));
        }
        blocks.add(moved(changes));
        return blocks;
    }

    private Block.Grid periods() {
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        for (MonthSpan span : List.of(period.before(), period.months())) {
            List<IndexMonth> covered = period.content().index().months().stream()
                    .filter(row -> span.contains(row.month()))
                    .toList();
            List<Contact> known = period.content().contacts().stream()
                    .filter(contact -> ReportPeriod.isOf(contact, span))
                    .toList();
            boolean any = !covered.isEmpty();
            cells.add(words.row(
                    words.span(span),
                    ReportWords.whole(period.meanOf(span)),
                    Long.toString(covered.stream()
                                    .filter(month -> month.index().isPresent())
                                    .count())
                            + " / " + span.length(),
                    any ? Long.toString(period.number(known, Effect.ENGAGEMENT)) : "",
                    any ? Long.toString(period.number(known, Effect.DISRUPTION)) : "",
                    any ? Long.toString(period.number(known, Effect.ANNOUNCEMENT)) : "",
                    any
                            ? Long.toString(
                                    known.stream().filter(period::isWeightless).count())
                            : ""));
        }
        return new Block.Grid(
                words.say("period-compare"),
                List.of(
                        words.column("period", 26, false),
                        words.column("mean", 14, true),
                        words.column("measured", 18, true),
                        words.column("held", 12, true),
                        words.column("put-off", 12, true),
                        words.column("announced", 12, true),
                        words.column("weightless", 14, true)),
                cells);
    }

    /** Months whose index is another than it was. */
    private Block moved(Changes changes) {
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        for (IndexMonth row : period.rows()) {
            // A month of which only the first days were known then had no index to compare with.
            OptionalDouble was = changes.then()
                    .at(row.month())
                    .filter(then -> then.coverage().days() == row.coverage().days())
                    .map(IndexMonth::index)
                    .orElse(OptionalDouble.empty());
            boolean same = was.isPresent() == row.index().isPresent()
                    && (was.isEmpty()
                            || Math.abs(was.getAsDouble() - row.index().getAsDouble()) < 1);
            if (!same) {
                cells.add(words.row(
                        row.month().toString(),
                        was.isPresent() ? ReportWords.whole(was) : words.say("reading-none"),
                        row.index().isPresent() ? ReportWords.whole(row.index()) : words.say("reading-none")));
            }
        }
        return cells.isEmpty()
                ? words.paragraph("changes-index-none")
                : new Block.Grid(
                        words.say("changes-index"),
                        List.of(
                                words.column("month", 40, false),
                                words.column("then", 30, true),
                                words.column("now", 30, true)),
                        cells);
    }
}
