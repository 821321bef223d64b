package readout.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.detect.WindowScan;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Band;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Election;
import readout.model.ElectionClaim;
import readout.model.IndexMonth;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.Provenance;
import readout.model.WindowPeriod;
import readout.report.ClaimReason;
import readout.report.ContactWords;

/**
 * What an analysis says, in words. Every word depends on the data: with other data the text is another, and where nothing
 * can be said it says that.
 */
public final class Findings {

    private static final int BEFORE = 6;
    private static final Phrases PHRASES = Phrases.resource("readout/run/phrases.csv");

    private final Analysis analysis;
    private final Supplier<ElectionClaim> claim;
    private final Wording words;
    private final ContactWords contacts;

    /**
     * What is said of an analysis.
     *
     * @param claim the claim about elections, asked for only if something is said of it
     * @param language the language in which it is said; the numbers are the same in each
     */
    public Findings(Analysis analysis, Supplier<ElectionClaim> claim, Language language) {
        this.analysis = analysis;
        this.claim = claim;
        this.words = PHRASES.in(language);
        this.contacts = new ContactWords(analysis.dataset().officials(), language);
    }

    /**
     * The window to speak of: the longest that begins after the base period, or the longest of all if none does. Of
     * equally long ones the later.
     */
    public Optional<WindowPeriod> headline() {
        Comparator<WindowPeriod> longest = Comparator.comparingInt(
                        (WindowPeriod window) -> window.months().length())
                .thenComparing(window -> window.months().first());
        Optional<WindowPeriod> since = analysis.windows().stream()
                .filter(window ->
                        window.months().first().isAfter(analysis.index().base().last()))
                .max(longest);
        return since.isPresent() ? since : analysis.windows().stream().max(longest);
    }

    /** The finding in a line. */
    public String title() {
        if (analysis.median().isEmpty()) {
            return words.say("title-nothing");
        }
        if (!analysis.index().hasLongBase()) {
            return words.say("title-short", analysis.index().baseMonths(), words.count((int)
                    analysis.index().baseMonths()));
        }
        Optional<WindowPeriod> window = headline();
        if (window.isEmpty()) {
            return words.say("title-no-window", words.count(least()));
        }
        MonthSpan months = window.get().months();
        String title = window.get().open()
                ? words.say("title-open", words.month(months.first()), words.count(months.length()))
                : words.say(
                        "title-window",
                        words.count(months.length()),
                        words.month(months.first()),
                        words.month(months.last()));
        return window.get().scanP().isEmpty() ? title : doubted(title, window.get());
    }

    /** A title with what the scan test says of the window. */
    private String doubted(String title, WindowPeriod window) {
        return words.say(
                window.called() ? "title-called" : "title-not-called",
                title,
                Wording.pValue(window.scanP().orElseThrow()));
    }

    /** How many months a window takes. */
    private int least() {
        return (int) analysis.codebook().setting(Codebook.WINDOW_MINIMUM_MONTHS);
    }

    /** The line under every figure. */
    public String source() {
        Provenance provenance = analysis.provenance();
        return words.say(
                "source",
                provenance.dataset(),
                Integer.toString(analysis.contacts().size()),
                provenance.asOf().map(day -> words.say("source-as-of", day)).orElse(""),
                provenance.version(),
                provenance.codebookDigest());
    }

    /** The title of each figure, by its name. */
    public Map<String, String> titles() {
        return Map.of(
                "engagement-window", title(),
                "contacts-timeline", toneTitle(),
                "outcomes", outcomeTitle());
    }

    /** The finding at more length, a sentence or two at a time. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (analysis.median().isEmpty()) {
            sentences.add(words.say("nothing-held", base()));
            sentences.add(coverage());
            return sentences;
        }
        if (!analysis.index().hasLongBase()) {
            sentences.add(
                    words.say("no-usual", base(), Long.toString(analysis.index().baseMonths())));
            sentences.add(latest());
            texts().ifPresent(sentences::add);
            sentences.add(coverage());
            return sentences;
        }
        rising().ifPresent(sentences::add);
        Optional<WindowPeriod> window = headline();
        if (window.isPresent()) {
            sentences.add(span(window.get()));
            rise(window.get()).ifPresent(sentences::add);
            putOffBefore(window.get()).ifPresent(sentences::add);
            sentences.add(chance(window.get()));
            sentences.addAll(test(window.get()));
            elections(window.get()).ifPresent(sentences::add);
        } else {
            sentences.add(words.say("no-window", whole(analysis.median().getAsDouble())));
            nearest().ifPresent(sentences::add);
        }
        others(window).ifPresent(sentences::add);
        sentences.add(latest());
        texts().ifPresent(sentences::add);
        sentences.add(coverage());
        return sentences;
    }

    /** What the texts beside the table added, and where their days come from. */
    private Optional<String> texts() {
        Texts texts = analysis.texts();
        int documents = texts.documents().size();
        if (documents == 0) {
            return Optional.empty();
        }
        int told = texts.accounts().size();
        return Optional.of(words.say(
                "texts",
                documents,
                words.capitalCount(documents),
                told,
                words.count(told),
                words.count(texts.joined())));
    }

    /** Months at the end of the data that meet the rule, but are too few yet to be a window, and in none that is open. */
    private Optional<String> rising() {
        List<IndexMonth> months = analysis.index().months();
        int run = 0;
        while (run < months.size() && meets(months.get(months.size() - 1 - run).month())) {
            run++;
        }
        if (run == 0) {
            return Optional.empty();
        }
        YearMonth first = months.get(months.size() - run).month();
        if (analysis.windows().stream().anyMatch(window -> window.months().contains(first))) {
            return Optional.empty();
        }
        return Optional.of(words.say("rising", run, words.count(run), words.month(first), words.count(least())));
    }

    private String base() {
        return words.span(analysis.index().base());
    }

    private String span(WindowPeriod window) {
        MonthSpan months = window.months();
        List<YearMonth> gaps =
                months.months().stream().filter(month -> !meets(month)).toList();
        String gap = gaps.isEmpty()
                ? ""
                : words.say(
                        "window-gap", words.and(gaps.stream().map(words::month).toList()));
        return words.say(
                window.open() ? "window-span-open" : "window-span",
                words.month(months.first()),
                words.month(months.last()),
                words.count(months.length()),
                gap,
                whole(window.meanIndex()),
                base());
    }

    private boolean meets(YearMonth month) {
        return analysis.index()
                .at(month)
                .map(row -> row.net().isPresent()
                        && row.net().getAsDouble() > analysis.median().orElseThrow()
                        && row.ministers() > 0)
                .orElse(false);
    }

    private Optional<String> rise(WindowPeriod window) {
        YearMonth first = window.months().first();
        OptionalDouble before = mean(new MonthSpan(first.minusMonths(3), first.minusMonths(1)));
        OptionalDouble after = mean(new MonthSpan(first, first.plusMonths(2)));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.say("rise", whole(before.getAsDouble()), whole(after.getAsDouble())));
    }

    private Optional<String> putOffBefore(WindowPeriod window) {
        YearMonth opened = window.months().first();
        List<Contact> putOff = putOff(new MonthSpan(opened.minusMonths(BEFORE), opened.minusMonths(1)));
        if (putOff.isEmpty()) {
            return Optional.empty();
        }
        Contact first = putOff.get(0);
        return Optional.of(words.say(
                "put-off-before",
                putOff.size(),
                words.count(putOff.size()),
                first.when().map(DateSpan::toString).orElseThrow(),
                outcome(first),
                contacts.line(first)));
    }

    /** What came of a contact, as it stands in the middle of a sentence. */
    private String outcome(Contact contact) {
        return analysis.codebook()
                .outcome(contact.outcome())
                .definition()
                .name(words.language())
                .toLowerCase(Locale.ROOT);
    }

    private String chance(WindowPeriod window) {
        double median = analysis.median().orElseThrow();
        List<IndexMonth> months = analysis.index().months().stream()
                .filter(row ->
                        window.months().contains(row.month()) && row.index().isPresent())
                .toList();
        long clear = months.stream()
                .filter(row -> row.bands().stream().anyMatch(band -> isClear(band, median)))
                .count();
        if (months.stream().allMatch(row -> row.bands().isEmpty())) {
            return words.say("no-band");
        }
        return words.say("chance", clear, words.count((int) clear), words.count(months.size()), whole(median));
    }

    /** How often draws find the window again, and whether it is more than chance. */
    private List<String> test(WindowPeriod window) {
        List<String> sentences = new ArrayList<>();
        if (window.probability().isPresent()) {
            String share = whole(100 * window.probability().getAsDouble());
            sentences.add(
                    window.start().isEmpty() || window.end().isEmpty()
                            ? words.say("again", share)
                            : words.say(
                                    "again-ends",
                                    share,
                                    between(window.start().get()),
                                    between(window.end().get())));
        }
        long measured = analysis.index().months().stream()
                .filter(row -> row.index().isPresent())
                .count();
        if (window.scanP().isPresent()) {
            sentences.add(words.say(
                    window.called() ? "scan-out" : "scan-within",
                    Wording.pValue(window.scanP().getAsDouble())));
        } else if (measured < WindowScan.FEWEST) {
            sentences.add(words.say("scan-few", Long.toString(measured)));
        }
        return sentences;
    }

    private String between(MonthSpan months) {
        return months.length() == 1
                ? words.say("between-one", words.month(months.first()))
                : words.say("between", words.month(months.first()), words.month(months.last()));
    }

    private static boolean isClear(Band band, double median) {
        return band.percent() == 80 && band.low() > median;
    }

    private Optional<String> elections(WindowPeriod window) {
        List<Election> general = analysis.dataset().elections().stream()
                .filter(election -> election.kind() == Election.Kind.GENERAL)
                .toList();
        if (general.isEmpty()) {
            return Optional.empty();
        }
        Optional<Election> inside = general.stream()
                .filter(election -> window.months().contains(YearMonth.from(election.date())))
                .findFirst();
        return Optional.of(words.join(List.of(
                inside.map(election -> words.say("election-inside", election.date()))
                        .orElse(words.say("election-none")),
                words.say(
                        "election-claim",
                        words.say("outcome-" + claim.get().outcome().words().replace(' ', '-')),
                        ClaimReason.of(claim.get(), words.language())))));
    }

    /** Without a window: how long the longest run of months was that met the rule. */
    private Optional<String> nearest() {
        int best = 0;
        int run = 0;
        YearMonth end = analysis.index().months().get(0).month();
        for (IndexMonth row : analysis.index().months()) {
            run = meets(row.month()) ? run + 1 : 0;
            if (run > best) {
                best = run;
                end = row.month();
            }
        }
        return best == 0
                ? Optional.empty()
                : Optional.of(words.say("nearest", best, words.month(end), words.count(best)));
    }

    private Optional<String> others(Optional<WindowPeriod> spoken) {
        List<String> others = analysis.windows().stream()
                .filter(window -> spoken.isEmpty() || !window.equals(spoken.get()))
                .map(window -> words.say(
                        "span", window.months().first(), window.months().last()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        "others",
                        others.size(),
                        words.count(others.size()),
                        words.list(others),
                        Long.toString(inWindows()),
                        Integer.toString(analysis.index().months().size())));
    }

    private long inWindows() {
        return analysis.index().months().stream()
                .filter(row -> analysis.windows().stream()
                        .anyMatch(window -> window.months().contains(row.month())))
                .count();
    }

    private String latest() {
        List<IndexMonth> measured = analysis.index().months().stream()
                .filter(row -> row.index().isPresent())
                .toList();
        if (measured.isEmpty()) {
            return words.say("latest-none");
        }
        IndexMonth last = measured.get(measured.size() - 1);
        double median = analysis.median().orElseThrow();
        Optional<Band> band =
                last.bands().stream().filter(b -> b.percent() == 80).findFirst();
        String stands = words.say(
                "latest", words.month(last.month()), whole(last.index().getAsDouble()));
        String value = last.coverage().days() < last.month().lengthOfMonth()
                ? words.say(
                        "latest-partly",
                        stands,
                        Integer.toString(last.coverage().days()))
                : stands;
        if (band.isEmpty()) {
            return words.say("latest-alone", value);
        }
        String verdict = !analysis.index().hasLongBase()
                ? "unknown"
                : band.get().low() > median ? "above" : band.get().high() < median ? "below" : "level";
        return words.say(
                "latest-" + verdict,
                value,
                whole(band.get().low()),
                whole(band.get().high()));
    }

    private String coverage() {
        long missing = analysis.index().months().stream()
                .filter(row -> !row.coverage().isMeasured())
                .count();
        int all = analysis.index().months().size();
        return words.say("coverage", missing, words.capitalCount((int) missing), Integer.toString(all));
    }

    private String toneTitle() {
        long toned = 0;
        long constructive = 0;
        long frank = 0;
        for (Contact contact : analysis.contacts()) {
            String signal = analysis.codebook().signal(contact);
            boolean happened = analysis.codebook().outcome(contact.outcome()).effect() == Effect.ENGAGEMENT;
            if (happened && !signal.equals("untoned")) {
                toned++;
                String family = analysis.codebook().tone(signal).family();
                constructive += family.equals("constructive") ? 1 : 0;
                frank += family.equals("frank") ? 1 : 0;
            }
        }
        if (toned == 0) {
            return words.say("tone-none");
        }
        return words.say("tone", Long.toString(constructive), Long.toString(toned), Long.toString(frank));
    }

    private String outcomeTitle() {
        Map<Integer, Long> byYear = new java.util.TreeMap<>();
        List<IndexMonth> months = analysis.index().months();
        for (Contact contact : putOff(new MonthSpan(
                months.get(0).month(), months.get(months.size() - 1).month()))) {
            byYear.merge(contact.when().orElseThrow().first().getYear(), 1L, Long::sum);
        }
        if (byYear.isEmpty()) {
            return words.say("put-off-none");
        }
        long most = byYear.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<String> years = byYear.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> entry.getKey().toString())
                .toList();
        long all = byYear.values().stream().mapToLong(Long::longValue).sum();
        return byYear.size() == 1
                ? words.say("put-off-one-year", all, Long.toString(all), years.get(0))
                : words.say("put-off", Long.toString(all), Long.toString(most), years.size(), words.and(years));
    }

    /** The contacts with a weight that were put off in these months. */
    private List<Contact> putOff(MonthSpan months) {
        return analysis.contacts().stream()
                .filter(contact ->
                        analysis.codebook().outcome(contact.outcome()).effect() == Effect.DISRUPTION)
                .filter(contact ->
                        analysis.codebook().weight(analysis.codebook().cell(contact)) > 0)
                .filter(contact -> contact.when()
                        .map(when -> months.contains(YearMonth.from(when.first())))
                        .orElse(false))
                .toList();
    }

    private OptionalDouble mean(MonthSpan months) {
        return analysis.index().months().stream()
                .filter(row -> months.contains(row.month()) && row.index().isPresent())
                .mapToDouble(row -> row.index().getAsDouble())
                .average();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
