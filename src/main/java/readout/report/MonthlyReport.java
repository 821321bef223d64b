package readout.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.codebook.Codebook;
import readout.input.Phrases;
import readout.model.Contact;
import readout.model.Document;
import readout.model.Index;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.Official;
import readout.model.Provenance;
import readout.model.WindowPeriod;

/**
 * The report of some months, for the desk of somebody who must be able to defend every number of it: what is known in words
 * with its uncertainty, what changed, the contacts, both sides' words, and a note with the sources for each contact.
 *
 * <p>Every sentence is a row of {@code monthly.csv}, in every language with the same numbers in it.
 */
public final class MonthlyReport {

    private static final Phrases PHRASES = Phrases.resource("readout/report/monthly.csv");

    /**
     * What a report is made of.
     *
     * @param contacts every contact, by date
     * @param windows the windows, earliest first
     * @param median the usual level: the base median of net engagement; empty if there is no index
     * @param officials whose names are known in Chinese
     * @param documents the texts at hand, in which the evidence of accounts is looked up
     * @param coded how many accounts were coded from them
     * @param sources the sources of doubt that the bands hold
     */
    public record Content(
            Codebook codebook,
            Index index,
            List<Contact> contacts,
            List<WindowPeriod> windows,
            OptionalDouble median,
            List<Official> officials,
            List<Document> documents,
            int coded,
            List<String> sources,
            Provenance provenance) {
        public Content {
            contacts = List.copyOf(contacts);
            windows = List.copyOf(windows);
            officials = List.copyOf(officials);
            documents = List.copyOf(documents);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The earlier state that the report compares with.
     *
     * @param day the day whose knowledge it is; empty for another table
     * @param name the name of the table
     */
    public record Earlier(Optional<LocalDate> day, String name, Changes changes) {}

    private final ReportPeriod period;

    /**
     * A report.
     *
     * @param months the months to report on; at least one of them must be in the index
     */
    public MonthlyReport(Content content, MonthSpan months, Optional<Earlier> earlier) {
        period = new ReportPeriod(content, months, earlier);
    }

    /**
     * The report in a language.
     *
     * @param pictures the figures, drawn in that language
     */
    public Paper in(Language language, List<Block.Picture> pictures) {
        ReportWords words = new ReportWords(period, PHRASES.in(language));
        List<Block> blocks = new ArrayList<>();
        add(blocks, words.heading("summary"), new SummarySection(period, words));
        add(blocks, words.heading("changes"), new ChangesSection(period, words));
        add(blocks, words.heading("months-head"), new MonthsSection(period, words));
        if (!pictures.isEmpty()) {
            add(blocks, words.heading("figures"), () -> captioned(pictures, words));
        }
        add(blocks, words.heading("contacts-head"), new ContactsSection(period, words));
        add(blocks, words.heading("tone"), new ToneSection(period, words));
        add(blocks, words.heading("corrections"), new CorrectionsSection(period, words));
        add(blocks, words.heading("method"), new MethodSection(period, words));
        add(blocks, words.heading("evidence"), new EvidenceSection(period, words));
        add(blocks, words.heading("provenance"), new ProvenanceSection(period, words));
        Provenance made = period.content().provenance();
        return new Paper(
                language, words.say("title", words.span(period.months())), subtitle(words), made.asOf(), blocks);
    }

    private static void add(List<Block> blocks, Block.Heading heading, ReportSection section) {
        blocks.add(heading);
        blocks.addAll(section.blocks());
    }

    /** The pictures with captions, the first of which says that they draw more than the months of the report. */
    private List<Block> captioned(List<Block.Picture> pictures, ReportWords words) {
        List<Block> blocks = new ArrayList<>();
        for (Block.Picture picture : pictures) {
            String number = Integer.toString(blocks.size() + 1);
            String key = blocks.isEmpty() ? "figure-caption-first" : "figure-caption";
            blocks.add(picture.withCaption(words.say(key, number, picture.id(), words.span(period.months()))));
        }
        return blocks;
    }

    private String subtitle(ReportWords words) {
        Provenance made = period.content().provenance();
        return made.asOf().isPresent()
                ? words.say(
                        "subtitle-as-of",
                        made.dataset(),
                        made.version(),
                        made.codebookDigest(),
                        made.asOf().get().toString())
                : words.say("subtitle", made.dataset(), made.version(), made.codebookDigest());
    }
}
