package readout.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.codebook.Definition;
import readout.codebook.Outcome.Effect;
import readout.codebook.Tone;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Account;
import readout.model.Band;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.Document;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.Official;
import readout.model.Person;
import readout.model.Provenance;
import readout.model.Source;
import readout.model.WindowPeriod;

/**
 * The report of some months, for the desk of somebody who must be able to defend every number of it: what is known in words
 * with its uncertainty, what changed, the contacts, both sides' words, and a note with the sources for each contact.
 *
 * <p>Every sentence is a row of {@code monthly.csv}, in every language with the same numbers in it.
 */
public final class MonthlyReport {

    /** A month with fewer contacts that count is never called high or low, whatever its band: too little hangs on too few. */
    private static final int FEWEST_CONTACTS = 3;

    /** The median of fewer months is no usual level. */
    private static final int FEWEST_BASE_MONTHS = 6;

    /** Words by which a note tells that sources differ on what came of a contact or when it was. */
    private static final Pattern DIFFER = Pattern.compile(
            "(?i)\\bdiffer|\\bdisput|\\bden(y|ied|ies)\\b|told in \\w+ ways|much of the press|every other page|on another|says both");

    /** With fewer accounts that have a word of tone the sides are not compared. */
    private static final int FEWEST_TONES = 3;

    private static final int BAND = 80;

    /** How many new or changed contacts are listed; the tables of the data set have them all. */
    private static final int MOST_LISTED = 40;

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
    public record Earlier(Optional<java.time.LocalDate> day, String name, Changes changes) {}

    private final Content content;
    private final MonthSpan months;
    private final Optional<Earlier> earlier;
    private final Codebook codebook;
    private final List<IndexMonth> rows;
    private final List<Contact> contacts;

    /**
     * A report.
     *
     * @param months the months to report on; at least one of them must be in the index
     */
    public MonthlyReport(Content content, MonthSpan months, Optional<Earlier> earlier) {
        this.content = content;
        this.months = months;
        this.earlier = earlier;
        codebook = content.codebook();
        rows = content.index().months().stream()
                .filter(row -> months.contains(row.month()))
                .toList();
        contacts = content.contacts().stream().filter(this::isOfPeriod).toList();
    }

    /**
     * The report in a language.
     *
     * @param pictures the figures, drawn in that language
     */
    public Paper in(Language language, List<Block.Picture> pictures) {
        return new Writer(PHRASES.in(language)).paper(pictures);
    }

    private boolean isOfPeriod(Contact contact) {
        return isOf(contact, months);
    }

    private static boolean isOf(Contact contact, MonthSpan months) {
        return contact.when()
                .map(when -> when.monthParts().keySet().stream().anyMatch(months::contains))
                .orElse(false);
    }

    private Effect effect(Contact contact) {
        return codebook.outcome(contact.outcome()).effect();
    }

    /** Whether accounts differ on the outcome, or a note says that sources differ. */
    private static boolean isDisputed(Contact contact) {
        return contact.isContested()
                || contact.accounts().stream()
                        .anyMatch(account -> DIFFER.matcher(account.note()).find());
    }

    private boolean isUntoned(Contact contact) {
        return contact.toneWords(Issuer.US).isEmpty()
                && contact.toneWords(Issuer.PRC).isEmpty();
    }

    private static Optional<Band> band(IndexMonth row) {
        return row.bands().stream().filter(band -> band.percent() == BAND).findFirst();
    }

    /** How many months of the base have an index. */
    private long baseMonths() {
        return content.index().months().stream()
                .filter(row -> content.index().base().contains(row.month())
                        && row.index().isPresent())
                .count();
    }

    /** Whether there is a usual level to compare with: of a few months, or of mostly empty ones, there is none. */
    private boolean hasUsualLevel() {
        return content.median().orElse(0) > 0 && baseMonths() >= FEWEST_BASE_MONTHS;
    }

    /** Whether a month lies above the usual level (1), below it (-1), or cannot be told apart from it (0). */
    private int verdict(IndexMonth row) {
        Optional<Band> band = band(row);
        if (band.isEmpty() || !hasUsualLevel() || row.held() < FEWEST_CONTACTS) {
            return 0;
        }
        double usual = content.median().getAsDouble();
        return band.get().low() > usual ? 1 : band.get().high() < usual ? -1 : 0;
    }

    private List<IndexMonth> measured() {
        return rows.stream().filter(row -> row.index().isPresent()).toList();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? whole(value.getAsDouble()) : "";
    }

    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.2f", value);
        return text.substring(1).equals("0.00") ? "0.00" : text.replace('-', '\u2212');
    }

    /** One report in one language. */
    private final class Writer {

        private final Wording words;
        private final Map<String, String> chineseNames;
        private final List<Block> blocks = new ArrayList<>();
        private int numbered;

        Writer(Wording words) {
            this.words = words;
            chineseNames = content.officials().stream()
                    .filter(official -> !official.nameZh().isEmpty())
                    .collect(Collectors.toMap(
                            Official::name, Official::nameZh, (first, second) -> first, LinkedHashMap::new));
        }

        Paper paper(List<Block.Picture> pictures) {
            head("summary");
            blocks.add(new Block.Bullets(summary()));
            head("changes");
            changes();
            head("months-head");
            blocks.add(monthTable());
            if (!pictures.isEmpty()) {
                head("figures");
                for (Block.Picture picture : pictures) {
                    numbered++;
                    blocks.add(
                            picture.withCaption(words.say("figure-caption", Integer.toString(numbered), picture.id())));
                }
            }
            head("contacts-head");
            contactTable();
            head("tone");
            toneTable();
            head("corrections");
            corrections();
            head("method");
            method();
            head("evidence");
            say("evidence-lead");
            blocks.add(new Block.Notes(notes()));
            head("provenance");
            provenance();
            return new Paper(
                    words.language(),
                    words.say("title", span(months)),
                    subtitle(),
                    content.provenance().asOf(),
                    blocks);
        }

        private void head(String section) {
            blocks.add(new Block.Heading(1, section, words.say("head-" + section)));
        }

        private void say(String key, Object... values) {
            blocks.add(Block.Paragraph.of(words.say(key, values)));
        }

        private String subtitle() {
            Provenance made = content.provenance();
            return made.asOf().isPresent()
                    ? words.say(
                            "subtitle-as-of",
                            made.dataset(),
                            made.version(),
                            made.codebookDigest(),
                            made.asOf().get().toString())
                    : words.say("subtitle", made.dataset(), made.version(), made.codebookDigest());
        }

        private String span(MonthSpan span) {
            String last = words.month(span.last());
            if (span.length() == 1) {
                return last;
            }
            String first = words.month(span.first());
            String year = Integer.toString(span.first().getYear());
            if (span.first().getYear() != span.last().getYear()) {
                return words.say("span", first, last);
            }
            return words.language() == Language.EN
                    ? words.say("span", first.replace(" " + year, ""), last)
                    : words.say("span", first, last.replace(year + "年", ""));
        }

        private String contacts(long number) {
            return number == 1 ? words.say("contacts-one") : words.say("contacts", Long.toString(number));
        }

        private String months(long number) {
            return number == 1 ? words.say("months-one") : words.say("months", Long.toString(number));
        }

        private String base() {
            MonthSpan base = content.index().base();
            return base.toString();
        }

        // What is known, in words.

        private List<Block.Paragraph> summary() {
            List<String> sentences = new ArrayList<>();
            List<IndexMonth> measured = measured();
            if (content.index().pointsPerWeight().isEmpty()) {
                sentences.add(words.say("no-base", base()));
            } else if (measured.isEmpty()) {
                sentences.add(words.say("nothing-measured"));
            } else {
                IndexMonth last = measured.get(measured.size() - 1);
                rows.stream()
                        .filter(row -> row.index().isEmpty() && row.month().isAfter(last.month()))
                        .forEach(row -> sentences.add(words.say("unmeasured", words.month(row.month()))));
                sentences.add(latest(last));
                if (content.median().isPresent()
                        && measured.stream().anyMatch(row -> band(row).isPresent())) {
                    sentences.add(verdicts(measured));
                }
                if (months.length() > 1) {
                    sentences.add(mean(measured));
                }
                sentences.addAll(windows());
            }
            sentences.add(counts());
            tones().ifPresent(sentences::add);
            long disputed = contacts.stream().filter(MonthlyReport::isDisputed).count();
            if (disputed > 0) {
                sentences.add(words.say("disputed", contacts(disputed)));
            }
            long thin =
                    rows.stream().filter(row -> !row.coverage().isMeasured()).count();
            if (thin > 0 && !measured.isEmpty()) {
                sentences.add(words.say("thin-months", Long.toString(thin), months(rows.size())));
            }
            return sentences.stream().map(Block.Paragraph::of).toList();
        }

        private String latest(IndexMonth last) {
            Optional<Band> band = band(last);
            String index = whole(last.index());
            return band.isEmpty()
                    ? words.say("latest-no-band", words.month(last.month()), index, base())
                    : words.say(
                            "latest",
                            words.month(last.month()),
                            index,
                            whole(band.get().low()),
                            whole(band.get().high()),
                            base(),
                            verdictInWords(last));
        }

        private String verdictInWords(IndexMonth row) {
            return switch (verdict(row)) {
                case 1 -> words.say("above");
                case -1 -> words.say("below");
                default ->
                    row.held() < FEWEST_CONTACTS
                            ? words.say("few", Integer.toString(FEWEST_CONTACTS))
                            : words.say(hasUsualLevel() ? "alike" : "usual-unknown");
            };
        }

        private String verdicts(List<IndexMonth> measured) {
            if (!hasUsualLevel()) {
                return words.say("no-usual", base(), months(baseMonths()), whole(content.median()));
            }
            long above = measured.stream().filter(row -> verdict(row) > 0).count();
            long below = measured.stream().filter(row -> verdict(row) < 0).count();
            return words.say(
                    "verdicts",
                    whole(content.median()),
                    Integer.toString(measured.size()),
                    Long.toString(above),
                    Long.toString(below),
                    Long.toString(measured.size() - above - below));
        }

        private MonthSpan before() {
            return new MonthSpan(
                    months.first().minusMonths(months.length()), months.first().minusMonths(1));
        }

        private OptionalDouble meanOf(MonthSpan span) {
            return content.index().months().stream()
                    .filter(row -> span.contains(row.month()) && row.index().isPresent())
                    .mapToDouble(row -> row.index().getAsDouble())
                    .average();
        }

        private String mean(List<IndexMonth> measured) {
            String now = whole(measured.stream()
                    .mapToDouble(row -> row.index().getAsDouble())
                    .average());
            OptionalDouble then = meanOf(before());
            String ago = months(before().length());
            return then.isPresent()
                    ? words.say("mean", now, ago, span(before()), whole(then))
                    : words.say("mean-alone", now, ago, span(before()));
        }

        private List<String> windows() {
            if (!hasUsualLevel()) {
                return List.of(words.say("no-usual-window"));
            }
            List<String> sentences = content.windows().stream()
                    .map(window -> window(
                            window,
                            months.months().stream()
                                    .filter(window.months()::contains)
                                    .count()))
                    .flatMap(Optional::stream)
                    .toList();
            return sentences.isEmpty() ? List.of(words.say("no-window")) : sentences;
        }

        private Optional<String> window(WindowPeriod window, long inside) {
            if (inside == 0) {
                return Optional.empty();
            }
            List<String> told = new ArrayList<>();
            told.add(
                    window.open()
                            ? words.say(
                                    "in-open-window",
                                    months(inside),
                                    words.month(window.months().first()))
                            : words.say("in-window", months(inside), span(window.months())));
            if (window.probability().isPresent() && window.scanP().isPresent()) {
                told.add(words.say(
                        window.called() ? "window-called" : "window-not-called",
                        whole(100 * window.probability().getAsDouble()),
                        Wording.pValue(window.scanP().getAsDouble())));
            }
            return Optional.of(words.join(told));
        }

        private String counts() {
            double least = codebook.setting(Codebook.WINDOW_MINIMUM_RANK);
            long held = number(contacts, Effect.ENGAGEMENT);
            long ministers = contacts.stream()
                    .filter(contact -> effect(contact) == Effect.ENGAGEMENT
                            && !isWeightless(contact)
                            && codebook.level(contact.level()).rank() >= least)
                    .count();
            long weightless = contacts.stream().filter(this::isWeightless).count();
            return words.say(
                    "counts",
                    contacts(contacts.size()),
                    Long.toString(held),
                    Long.toString(ministers),
                    Long.toString(number(contacts, Effect.DISRUPTION)),
                    Long.toString(number(contacts, Effect.ANNOUNCEMENT)),
                    Long.toString(weightless));
        }

        private boolean isWeightless(Contact contact) {
            return codebook.weight(codebook.cell(contact)) <= 0;
        }

        /** Contacts that count in the index; those without weight are never among what is held, put off or announced. */
        private long number(List<Contact> counted, Effect effect) {
            return counted.stream()
                    .filter(contact -> effect(contact) == effect && !isWeightless(contact))
                    .count();
        }

        private Optional<String> tones() {
            List<Contact> held = contacts.stream()
                    .filter(contact -> effect(contact) == Effect.ENGAGEMENT && !isWeightless(contact))
                    .toList();
            if (held.isEmpty()) {
                return Optional.empty();
            }
            List<Double> us = tones(held, Issuer.US);
            List<Double> prc = tones(held, Issuer.PRC);
            long untoned = held.stream().filter(MonthlyReport.this::isUntoned).count();
            return Optional.of(
                    us.size() < FEWEST_TONES || prc.size() < FEWEST_TONES
                            ? words.say("tones-few", contacts(us.size()), contacts(prc.size()), contacts(untoned))
                            : words.say(
                                    "tones",
                                    signed(average(us)),
                                    contacts(us.size()),
                                    signed(average(prc)),
                                    contacts(prc.size()),
                                    contacts(untoned)));
        }

        private List<Double> tones(List<Contact> held, Issuer side) {
            return held.stream()
                    .map(contact -> codebook.leadingTone(contact.toneWords(side)))
                    .flatMap(Optional::stream)
                    .map(Tone::value)
                    .toList();
        }

        private static double average(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        // What changed.

        private void changes() {
            blocks.add(periods());
            if (earlier.isEmpty()) {
                say("changes-none-named");
                return;
            }
            Earlier then = earlier.get();
            Changes changes = then.changes();
            List<Contact> added = added();
            List<Contact> inside =
                    added.stream().filter(MonthlyReport.this::isOfPeriod).toList();
            List<Contact> outside = added.stream()
                    .filter(contact -> !isOfPeriod(contact) && isBefore(contact))
                    .toList();
            long undated = changes.added().stream()
                    .filter(contact -> !added.contains(contact) && (isOfPeriod(contact) || isBefore(contact)))
                    .count();
            List<Changes.Change> changed = changed(changes);
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
                lead.add(words.say("changes-undated", contacts(undated)));
            }
            blocks.add(Block.Paragraph.of(words.join(lead)));
            if (!outside.isEmpty()) {
                List<Block.Paragraph> items = new ArrayList<>();
                outside.stream()
                        .limit(MOST_LISTED)
                        .forEach(contact -> items.add(new Block.Paragraph(List.of(
                                Span.of(day(contact) + "  "),
                                Span.of(contact.summary() + " "),
                                Span.quiet(contact.id())))));
                if (outside.size() > MOST_LISTED) {
                    items.add(Block.Paragraph.of(words.say("more", contacts(outside.size() - (long) MOST_LISTED))));
                }
                blocks.add(new Block.Heading(2, "changes-new", words.say("changes-new")));
                blocks.add(new Block.Bullets(items));
            }
            moved(changes);
        }

        /** What is new; beside a day only what can be shown to have become public after it. */
        private List<Contact> added() {
            return earlier.map(then -> then.changes().added().stream()
                            .filter(contact -> then.day().isEmpty()
                                    || contact.accounts().stream()
                                            .anyMatch(account ->
                                                    account.recorded().isPresent()))
                            .toList())
                    .orElse(List.of());
        }

        private boolean isBefore(Contact contact) {
            return contact.when()
                    .map(when -> YearMonth.from(when.first()).isBefore(months.first()))
                    .orElse(false);
        }

        private List<Changes.Change> changed(Changes changes) {
            return changes.changed().stream()
                    .filter(change -> isOfPeriod(change.contact()) || isBefore(change.contact()))
                    .toList();
        }

        private Block.Grid periods() {
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            for (MonthSpan span : List.of(before(), months)) {
                List<IndexMonth> covered = content.index().months().stream()
                        .filter(row -> span.contains(row.month()))
                        .toList();
                List<Contact> known = content.contacts().stream()
                        .filter(contact -> isOf(contact, span))
                        .toList();
                boolean any = !covered.isEmpty();
                cells.add(row(
                        span(span),
                        whole(meanOf(span)),
                        Long.toString(covered.stream()
                                        .filter(month -> month.index().isPresent())
                                        .count())
                                + " / " + span.length(),
                        any ? Long.toString(number(known, Effect.ENGAGEMENT)) : "",
                        any ? Long.toString(number(known, Effect.DISRUPTION)) : "",
                        any ? Long.toString(number(known, Effect.ANNOUNCEMENT)) : "",
                        any
                                ? Long.toString(known.stream()
                                        .filter(this::isWeightless)
                                        .count())
                                : ""));
            }
            return new Block.Grid(
                    words.say("period-compare"),
                    List.of(
                            column("period", 26, false),
                            column("mean", 14, true),
                            column("measured", 18, true),
                            column("held", 12, true),
                            column("put-off", 12, true),
                            column("announced", 12, true),
                            column("weightless", 14, true)),
                    cells);
        }

        /** Months whose index is another than it was. */
        private void moved(Changes changes) {
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            for (IndexMonth row : rows) {
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
                    cells.add(row(
                            row.month().toString(),
                            was.isPresent() ? whole(was) : words.say("reading-none"),
                            row.index().isPresent() ? whole(row.index()) : words.say("reading-none")));
                }
            }
            if (cells.isEmpty()) {
                say("changes-index-none");
            } else {
                blocks.add(new Block.Grid(
                        words.say("changes-index"),
                        List.of(column("month", 40, false), column("then", 30, true), column("now", 30, true)),
                        cells));
            }
        }

        // Tables.

        private Block.Column column(String name, int width, boolean numeric) {
            return new Block.Column(words.say("col-" + name), width, numeric);
        }

        private List<Block.Paragraph> row(String... cells) {
            return Arrays.stream(cells).map(Block.Paragraph::of).toList();
        }

        private Block.Grid monthTable() {
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            for (IndexMonth row : rows) {
                boolean known = row.coverage().days() > 0;
                cells.add(row(
                        row.month().toString(),
                        quality(row.coverage()),
                        whole(row.index()),
                        band(row)
                                .map(band -> whole(band.low()) + "–" + whole(band.high()))
                                .orElse(""),
                        known ? count(row.held()) : "",
                        known ? count(row.disrupted()) : "",
                        known ? count(row.announced()) : "",
                        reading(row)));
            }
            return new Block.Grid(
                    words.say("months-caption", base()),
                    List.of(
                            column("month", 11, false),
                            column("coverage", 11, false),
                            column("index", 9, true),
                            column("band", 13, true),
                            column("held", 10, true),
                            column("put-off", 10, true),
                            column("announced", 14, true),
                            column("reading", 22, false)),
                    cells);
        }

        private static String count(double value) {
            return value == Math.rint(value) ? whole(value) : String.format(Locale.ROOT, "%.1f", value);
        }

        private String quality(Coverage coverage) {
            return words.say("quality-" + coverage.quality().code());
        }

        private String reading(IndexMonth row) {
            if (row.index().isEmpty()) {
                return words.say("reading-none");
            }
            return switch (verdict(row)) {
                case 1 -> words.say("reading-above");
                case -1 -> words.say("reading-below");
                default ->
                    words.say(hasUsualLevel() || row.held() < FEWEST_CONTACTS ? "reading-alike" : "reading-unknown");
            };
        }

        private String day(Contact contact) {
            return contact.when()
                    .map(when -> when.start().equals(when.end())
                            ? when.start()
                            : words.say("span", when.start(), when.end()))
                    .orElse(words.say("no-date"));
        }

        private String name(Definition definition) {
            return definition.name(words.language());
        }

        private void contactTable() {
            if (contacts.isEmpty()) {
                say("contacts-none");
                return;
            }
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            for (int i = 0; i < contacts.size(); i++) {
                Contact contact = contacts.get(i);
                cells.add(List.of(
                        Block.Paragraph.of(day(contact)),
                        new Block.Paragraph(List.of(Span.of(who(contact)), Span.quiet(told(contact)))),
                        Block.Paragraph.of(level(contact)),
                        outcome(contact),
                        new Block.Paragraph(List.of(note(i)))));
            }
            blocks.add(new Block.Grid(
                    words.say("contacts-caption"),
                    List.of(
                            column("date", 14, false),
                            column("what", 45, false),
                            column("level", 19, false),
                            column("outcome", 14, false),
                            column("note", 8, true)),
                    cells));
        }

        private Span note(int contact) {
            return Span.to("[" + (contact + 1) + "]", "#note-" + (contact + 1));
        }

        private String who(Contact contact) {
            return words.say("who", names(contact.us()), names(contact.prc()));
        }

        private String told(Contact contact) {
            List<String> told = new ArrayList<>();
            if (!contact.place().isEmpty()) {
                told.add(place(contact.place()));
            }
            if (!contact.summary().isEmpty()) {
                told.add(contact.summary());
            }
            return told.isEmpty() ? "" : ". " + String.join(". ", told);
        }

        private String place(String place) {
            return place.equals("phone") || place.equals("video") ? words.say("place-" + place) : place;
        }

        private String names(List<Person> people) {
            return people.isEmpty()
                    ? words.say("not-named")
                    : words.list(people.stream().map(this::name).toList());
        }

        private String name(Person person) {
            return words.language() == Language.ZH
                    ? chineseNames.getOrDefault(person.name(), person.name())
                    : person.name();
        }

        private String level(Contact contact) {
            return words.list(List.of(
                    name(codebook.level(contact.level()).definition()),
                    name(codebook.mode(contact.mode()).definition()).toLowerCase(Locale.ROOT)));
        }

        private Block.Paragraph outcome(Contact contact) {
            String came = name(codebook.outcome(contact.outcome()).definition());
            List<Span> spans = new ArrayList<>();
            spans.add(effect(contact) == Effect.DISRUPTION ? Span.strong(came) : Span.of(came));
            List<String> doubts = new ArrayList<>();
            if (isNew(contact)) {
                doubts.add(words.say("new"));
            }
            if (isDisputed(contact)) {
                doubts.add(words.say("contested"));
            }
            if (isWeightless(contact) && effect(contact) == Effect.ENGAGEMENT) {
                doubts.add(words.say("weightless"));
            }
            if (!doubts.isEmpty()) {
                spans.add(Span.quiet(words.join(List.of("", words.say("marks", words.list(doubts))))));
            }
            return new Block.Paragraph(spans);
        }

        private boolean isNew(Contact contact) {
            return added().contains(contact);
        }

        private void toneTable() {
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            for (int i = 0; i < contacts.size(); i++) {
                Contact contact = contacts.get(i);
                if (isUntoned(contact)) {
                    continue;
                }
                Optional<Tone> us = codebook.leadingTone(contact.toneWords(Issuer.US));
                Optional<Tone> prc = codebook.leadingTone(contact.toneWords(Issuer.PRC));
                cells.add(List.of(
                        Block.Paragraph.of(day(contact)),
                        Block.Paragraph.of(who(contact)),
                        Block.Paragraph.of(tone(contact, Issuer.US)),
                        Block.Paragraph.of(tone(contact, Issuer.PRC)),
                        Block.Paragraph.of(
                                us.isPresent() && prc.isPresent()
                                        ? signed(prc.get().value() - us.get().value())
                                        : ""),
                        new Block.Paragraph(List.of(note(i)))));
            }
            if (cells.isEmpty()) {
                say("tone-none");
                return;
            }
            blocks.add(new Block.Grid(
                    words.say("tone-caption"),
                    List.of(
                            column("date", 14, false),
                            column("what", 28, false),
                            column("us-words", 21, false),
                            column("prc-words", 21, false),
                            column("gap", 9, true),
                            column("note", 7, true)),
                    cells));
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
            return codebook.leadingTone(contact.toneWords(side))
                    .map(tone -> words.say("tone-words", said, name(tone.definition())))
                    .orElse(said);
        }

        private List<String> toneWords(Account account) {
            boolean chinese = words.language() == Language.ZH;
            List<String> first = chinese ? account.toneWordsZh() : account.toneWords();
            return first.isEmpty() ? (chinese ? account.toneWords() : account.toneWordsZh()) : first;
        }

        // Corrections.

        private void corrections() {
            List<Changes.Change> changed =
                    earlier.map(then -> changed(then.changes())).orElse(List.of());
            List<Contact> withdrawn =
                    earlier.map(then -> then.changes().withdrawn()).orElse(List.of());
            List<Contact> disputed =
                    contacts.stream().filter(MonthlyReport::isDisputed).toList();
            if (!changed.isEmpty()) {
                blocks.add(new Block.Grid(
                        words.say("corrections-changed"),
                        List.of(
                                column("what", 30, false),
                                column("field", 12, false),
                                column("was", 29, false),
                                column("now", 29, false)),
                        changed.stream()
                                .limit(MOST_LISTED)
                                .map(change -> row(
                                        change.contact().id(),
                                        words.say("field-" + change.field()),
                                        change.was(),
                                        change.now()))
                                .toList()));
                if (changed.size() > MOST_LISTED) {
                    say("more", Integer.toString(changed.size() - MOST_LISTED));
                }
            }
            if (!withdrawn.isEmpty()) {
                blocks.add(new Block.Heading(2, "withdrawn", words.say("corrections-withdrawn")));
                blocks.add(new Block.Bullets(withdrawn.stream()
                        .map(contact ->
                                Block.Paragraph.of(day(contact) + "  " + contact.summary() + " " + contact.id()))
                        .toList()));
            }
            if (!disputed.isEmpty()) {
                blocks.add(new Block.Grid(
                        words.say("corrections-disputed"),
                        List.of(
                                column("date", 14, false),
                                column("what", 39, false),
                                column("told", 39, false),
                                column("note", 8, true)),
                        disputed.stream()
                                .map(contact -> List.of(
                                        Block.Paragraph.of(day(contact)),
                                        Block.Paragraph.of(who(contact)),
                                        Block.Paragraph.of(toldAs(contact)),
                                        new Block.Paragraph(List.of(note(contacts.indexOf(contact))))))
                                .toList()));
            }
            if (changed.isEmpty() && withdrawn.isEmpty() && disputed.isEmpty()) {
                say(earlier.isPresent() ? "corrections-none" : "corrections-no-earlier");
            }
        }

        /** What each issuer told, and what the coder noted of it. */
        private String toldAs(Contact contact) {
            List<String> told = new ArrayList<>();
            told.add(words.list(contact.accounts().stream()
                    .map(account -> words.say(
                            "told",
                            issuer(account),
                            name(codebook.outcome(account.outcome()).definition())))
                    .distinct()
                    .toList()));
            contact.accounts().stream()
                    .map(Account::note)
                    .filter(note -> DIFFER.matcher(note).find())
                    .distinct()
                    .forEach(note -> told.add(words.say("note-doubt", note)));
            return String.join(words.say("told-gap"), told);
        }

        private String issuer(Account account) {
            return words.say("issuer-" + account.issuer().code());
        }

        // Method, evidence, provenance.

        private void method() {
            say("method-1");
            say("method-2");
            say(
                    "method-3",
                    Records.number(codebook.setting(Codebook.MONTH_DAYS)),
                    base(),
                    Records.number(codebook.setting(Codebook.DISRUPTION_WEIGHT)));
            if (content.sources().isEmpty()) {
                say("method-4-off");
            } else {
                say(
                        "method-4",
                        words.list(content.sources().stream()
                                .map(source -> words.say("source-" + source))
                                .toList()));
            }
            say("method-5", Integer.toString(FEWEST_CONTACTS));
            say("method-6", months((long) codebook.setting(Codebook.WINDOW_MINIMUM_MONTHS)), months((long)
                    codebook.setting(Codebook.WINDOW_GAP_MONTHS)));
            say("method-7");
            say("method-8");
            if (content.coded() > 0) {
                say(
                        "method-8-texts",
                        Integer.toString(content.coded()),
                        Integer.toString(content.documents().size()));
            }
        }

        private List<Block.Note> notes() {
            List<Block.Note> notes = new ArrayList<>();
            for (Contact contact : contacts) {
                List<Block.Paragraph> lines = new ArrayList<>();
                lines.add(new Block.Paragraph(List.of(Span.strong(contact.id()), Span.of("  " + day(contact)))));
                Map<String, Integer> printed = new LinkedHashMap<>();
                contact.accounts().forEach(account -> lines.addAll(lines(account, printed)));
                int again =
                        printed.values().stream().mapToInt(times -> times - 1).sum();
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
                    issuer(account),
                    name(codebook.outcome(account.outcome()).definition()),
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
                said.add(words.say("note-doubt", account.note()));
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
                    : content.documents().stream()
                            .filter(document -> account.accountId().startsWith(document.id() + "#"))
                            .findFirst();
        }

        private void provenance() {
            Provenance made = content.provenance();
            say("provenance-lead");
            List<List<Block.Paragraph>> cells = new ArrayList<>();
            cells.add(row(words.say("provenance-program"), "Readout " + made.version()));
            cells.add(row(words.say("provenance-data"), made.dataset()));
            made.asOf().ifPresent(day -> cells.add(row(words.say("provenance-as-of"), day.toString())));
            cells.add(row(words.say("provenance-months"), months.toString()));
            cells.add(row(words.say("provenance-codebook"), made.codebookDigest()));
            made.settings().forEach((name, value) -> cells.add(row(name, value)));
            made.inputDigests().forEach((name, value) -> cells.add(row(name, value)));
            cells.add(row(words.say("provenance-licence"), words.say("licence")));
            blocks.add(new Block.Grid(
                    words.say("head-provenance"),
                    List.of(column("name", 25, false), column("value", 75, false)),
                    cells));
        }
    }
}
