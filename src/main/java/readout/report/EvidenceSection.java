package readout.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Document;
import readout.model.Source;

/** A note for each contact: who told it, when that was public, where it can be read. */
record EvidenceSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        return List.of(words.paragraph("evidence-lead"), new Block.Notes(notes()));
    }

    private List<Block.Note> notes() {
        List<Block.Note> notes = new ArrayList<>();
        for (Contact contact : period.contacts()) {
            List<Block.Paragraph> lines = new ArrayList<>();
            lines.add(new Block.Paragraph(List.of(Span.strong(contact.id()), Span.of("  " + words.day(contact)))));
            if (!contact.summary().isEmpty() && !ContactWords.isSummaryIn(contact, words.language())) {
                lines.add(Block.Paragraph.of(words.join(List.of(words.told().original(), contact.summary()))));
            }
            Map<String, Integer> printed = new LinkedHashMap<>();
            contact.accounts().forEach(account -> lines.addAll(lines(account, printed)));
            int again = printed.values().stream().mapToInt(times -> times - 1).sum();
            if (again > 0) {
                lines.add(Block.Paragraph.of(words.say("note-again", Integer.toString(again))));
            }
            notes.add(new Block.Note(notes.size() + 1, lines));
        }
        return notes;
    }

    /**
     * What an account says.
     *
     * @param printed how often each passage stood in the accounts of the contact so far: reprints are only counted
     */
    private List<Block.Paragraph> lines(Account account, Map<String, Integer> printed) {
        List<Block.Paragraph> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "note-account",
                words.issuer(account),
                words.name(period.codebook().outcome(account.outcome()).definition()),
                account.recorded()
                        .map(day -> words.say("note-public", day.toString()))
                        .orElseGet(() -> words.say("note-not-dated")),
                account.accountId()));
        List<String> tone = new ArrayList<>(account.toneWords());
        tone.addAll(account.toneWordsZh());
        if (!tone.isEmpty()) {
            said.add(words.say("note-tone", words.list(tone)));
        }
        if (!account.note().isEmpty()) {
            said.add(words.doubt(account.note()));
        }
        lines.add(Block.Paragraph.of(words.join(said)));
        for (Source source : account.sources()) {
            lines.add(new Block.Paragraph(List.of(
                    Span.of(words.join(List.of(words.say("note-source"), ""))),
                    Span.to(source.address(), source.address()),
                    Span.quiet(source.date().isEmpty() ? "" : " " + source.date()))));
        }
        document(account)
                .ifPresent(document -> Passage.of(document.text(), account.evidence())
                        .forEach(passage -> {
                            if (printed.merge(passage.marked(document.text()), 1, Integer::sum) > 1) {
                                return;
                            }
                            List<Span> spans = new ArrayList<>();
                            spans.add(Span.of(words.say(
                                            "note-text",
                                            document.origin().isEmpty() ? document.id() : document.origin(),
                                            Integer.toString(passage.start()),
                                            Integer.toString(passage.end()))
                                    + " "));
                            spans.addAll(passage.spans(document.text()));
                            lines.add(new Block.Paragraph(spans));
                        }));
        return lines;
    }

    private Optional<Document> document(Account account) {
        return account.evidence().isEmpty()
                ? Optional.empty()
                : period.content().documents().stream()
                        .filter(document -> account.accountId().startsWith(document.id() + "#"))
                        .findFirst();
    }
}
