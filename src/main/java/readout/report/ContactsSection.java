package readout.report;

import java.util.ArrayList;
import java.util.List;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.Language;

/** Every contact of the period, each with the number of its note. */
record ContactsSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (period.contacts().isEmpty()) {
            blocks.add(words.paragraph("contacts-none"));
            return blocks;
        }
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        for (int i = 0; i < period.contacts().size(); i++) {
            Contact contact = period.contacts().get(i);
            cells.add(List.of(
                    Block.Paragraph.of(words.day(contact)),
                    what(contact),
                    Block.Paragraph.of(words.level(contact)),
                    outcome(contact),
                    new Block.Paragraph(List.of(words.note(i)))));
        }
        boolean isChinese = words.language() == Language.ZH; // which tells what it was in few words, and no summary
        blocks.add(new Block.Grid(
                words.say("contacts-caption"),
                List.of(
                        words.column("date", 14, false),
                        words.column("what", isChinese ? 37 : 43, false),
                        words.column("level", isChinese ? 21 : 18, false),
                        words.column("outcome", isChinese ? 20 : 17, false),
                        words.column("note", 8, true)),
                cells));
        return blocks;
    }

    /** Who met, where it was and what it was, as far as that is told in this language. */
    private Block.Paragraph what(Contact contact) {
        List<String> told = new ArrayList<>();
        told.add(words.who(contact));
        String place = words.told().place(contact);
        if (!place.isEmpty()) {
            told.add(place);
        }
        if (ContactWords.isSummaryIn(contact, words.language())) {
            told.add(contact.summary());
        }
        for (int i = 0; i < told.size() - 1; i++) {
            told.set(i, words.say("sentence", told.get(i)));
        }
        List<String> rest = new ArrayList<>(List.of(""));
        rest.addAll(told.subList(1, told.size()));
        return new Block.Paragraph(
                told.size() == 1
                        ? List.of(Span.of(told.get(0)))
                        : List.of(Span.of(told.get(0)), Span.quiet(words.join(rest))));
    }

    private Block.Paragraph outcome(Contact contact) {
        String came = words.name(period.codebook().outcome(contact.outcome()).definition());
        List<Span> spans = new ArrayList<>();
        spans.add(period.effect(contact) == Effect.DISRUPTION ? Span.strong(came) : Span.of(came));
        List<String> doubts = new ArrayList<>();
        if (period.isNew(contact)) {
            doubts.add(words.say("new"));
        }
        if (ReportPeriod.isDisputed(contact)) {
            doubts.add(words.say("contested"));
        }
        if (period.isWeightless(contact) && period.effect(contact) == Effect.ENGAGEMENT) {
            doubts.add(words.say("weightless"));
        }
        if (!doubts.isEmpty()) {
            spans.add(Span.quiet(words.join(List.of("", words.say("marks", words.list(doubts))))));
        }
        return new Block.Paragraph(spans);
    }
}
