package readout.report;

import java.util.ArrayList;
import java.util.List;
import readout.codebook.Definition;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Person;

/** What was corrected since the report compared with, and of what sources differ. */
record CorrectionsSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Changes.Change> changed =
                period.earlier().map(then -> period.changed(then.changes())).orElse(List.of());
        List<Contact> withdrawn =
                period.earlier().map(then -> then.changes().withdrawn()).orElse(List.of());
        List<Contact> disputed =
                period.contacts().stream().filter(ReportPeriod::isDisputed).toList();
        if (!changed.isEmpty()) {
            blocks.add(new Block.Grid(
                    words.say("corrections-changed"),
                    List.of(
                            words.column("what", 30, false),
                            words.column("field", 12, false),
                            words.column("was", 29, false),
                            words.column("now", 29, false)),
                    changed.stream()
                            .limit(ReportPeriod.MOST_LISTED)
                            .map(change -> words.row(
                                    change.contact().id(),
                                    words.say("field-" + change.field()),
                                    value(change.field(), change.was()),
                                    value(change.field(), change.now())))
                            .toList()));
            if (changed.size() > ReportPeriod.MOST_LISTED) {
                blocks.add(words.paragraph("more", Integer.toString(changed.size() - ReportPeriod.MOST_LISTED)));
            }
        }
        if (!withdrawn.isEmpty()) {
            blocks.add(new Block.Heading(2, "withdrawn", words.say("corrections-withdrawn")));
            blocks.add(new Block.Bullets(withdrawn.stream()
                    .map(contact -> Block.Paragraph.of(
                            words.day(contact) + "  " + words.told().line(contact) + " " + contact.id()))
                    .toList()));
        }
        if (!disputed.isEmpty()) {
            blocks.add(new Block.Grid(
                    words.say("corrections-disputed"),
                    List.of(
                            words.column("date", 14, false),
                            words.column("what", 39, false),
                            words.column("told", 39, false),
                            words.column("note", 8, true)),
                    disputed.stream()
                            .map(contact -> List.of(
                                    Block.Paragraph.of(words.day(contact)),
                                    Block.Paragraph.of(words.who(contact)),
                                    Block.Paragraph.of(toldAs(contact)),
                                    new Block.Paragraph(
                                            List.of(words.note(period.contacts().indexOf(contact))))))
                            .toList()));
        }
        if (changed.isEmpty() && withdrawn.isEmpty() && disputed.isEmpty()) {
            blocks.add(words.paragraph(period.earlier().isPresent() ? "corrections-none" : "corrections-no-earlier"));
        }
        return blocks;
    }

    /** A value as it is called in this language; what is told in words stays as it stands. */
    private String value(String field, String value) {
        return switch (field) {
            case "level", "track", "mode", "outcome" -> value.isEmpty() ? "" : words.name(definition(field, value));
            case "us", "prc" -> words.told().names(Person.parseAll(value));
            case "place" -> words.told().place(value);
            default -> value;
        };
    }

    private Definition definition(String field, String code) {
        return switch (field) {
            case "level" -> period.codebook().level(code).definition();
            case "track" -> period.codebook().track(code).definition();
            case "mode" -> period.codebook().mode(code).definition();
            default -> period.codebook().outcome(code).definition();
        };
    }

    /** What each issuer told, and what the coder noted of it. */
    private String toldAs(Contact contact) {
        List<String> told = new ArrayList<>();
        told.add(words.list(contact.accounts().stream()
                .map(account -> words.say(
                        "told-as",
                        words.issuer(account),
                        words.name(period.codebook().outcome(account.outcome()).definition())))
                .distinct()
                .toList()));
        contact.accounts().stream()
                .map(Account::note)
                .filter(note -> ReportPeriod.DIFFER.matcher(note).find())
                .distinct()
                .forEach(note -> told.add(words.doubt(note)));
        for (int i = 0; i < told.size() - 1; i++) {
            told.set(i, words.say("sentence", told.get(i)));
        }
        return words.join(told);
    }
}
