package readout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.codebook.Tone;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Issuer;
import readout.model.Language;

/** Both sides' words for the same contact. */
record ToneSection(ReportPeriod period, ReportWords words) implements ReportSection {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<List<Block.Paragraph>> cells = new ArrayList<>();
        for (int i = 0; i < period.contacts().size(); i++) {
            Contact contact = period.contacts().get(i);
            if (period.isUntoned(contact)) {
                continue;
            }
            Optional<Tone> us = period.codebook().leadingTone(contact.toneWords(Issuer.US));
            Optional<Tone> prc = period.codebook().leadingTone(contact.toneWords(Issuer.PRC));
            cells.add(List.of(
                    Block.Paragraph.of(words.day(contact)),
                    Block.Paragraph.of(words.who(contact)),
                    Block.Paragraph.of(tone(contact, Issuer.US)),
                    Block.Paragraph.of(tone(contact, Issuer.PRC)),
                    Block.Paragraph.of(
                            us.isPresent() && prc.isPresent()
                                    ? ReportWords.signed(
                                            prc.get().value() - us.get().value())
                                    : ""),
                    new Block.Paragraph(List.of(words.note(i)))));
        }
        if (cells.isEmpty()) {
            blocks.add(words.paragraph("tone-none"));
            return blocks;
        }
        blocks.add(new Block.Grid(
                words.say("tone-caption"),
                List.of(
                        words.column("date", 14, false),
                        words.column("what", 28, false),
                        words.column("us-words", 21, false),
                        words.column("prc-words", 21, false),
                        words.column("gap", 9, true),
                        words.column("note", 7, true)),
                cells));
        return blocks;
    }

    /** The words as they stand, in the language of the report where a text of that language gave them, and their class. */
    private String tone(Contact contact, Issuer side) {
        List<String> seen = contact.accounts().stream()
                .filter(account -> account.issuer() == side || account.issuer() == Issuer.BOTH)
                .flatMap(account -> toneWords(account).stream())
                .distinct()
                .toList();
        if (seen.isEmpty()) {
            return words.say("none-seen");
        }
        String said = words.list(seen);
        return period.codebook()
                .leadingTone(contact.toneWords(side))
                .map(tone -> words.say("tone-words", said, words.name(tone.definition())))
                .orElse(said);
    }

    private List<String> toneWords(Account account) {
        boolean chinese = words.language() == Language.ZH;
        List<String> first = chinese ? account.toneWordsZh() : account.toneWords();
        return first.isEmpty() ? (chinese ? account.toneWords() : account.toneWordsZh()) : first;
    }
}
