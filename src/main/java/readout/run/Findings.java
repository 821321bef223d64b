package readout.run;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import readout.codebook.Outcome.Effect;
import readout.detect.WindowScan;
import readout.model.Band;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Election;
import readout.model.ElectionClaim;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/**
 * What an analysis says, in words. Every word depends on the data: with other data the text is another, and where nothing
 * can be said it says that.
 */
public final class Findings {

    private static final int BEFORE = 6;

    private final Analysis analysis;
    private final Supplier<ElectionClaim> claim;

    /**
     * What is said of an analysis.
     *
     * @param claim the claim about elections, asked for only if something is said of it
     */
    public Findings(Analysis analysis, Supplier<ElectionClaim> claim) {
        this.analysis = analysis;
        this.claim = claim;
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
            return "Nothing can be said: the base period has no engagement to measure by";
        }
        Optional<WindowPeriod> window = headline();
        if (window.isEmpty()) {
            return "No window: engagement never stayed above its usual level for "
                    + count((int) analysis.codebook().setting(readout.codebook.Codebook.WINDOW_MINIMUM_MONTHS))
                    + " months";
        }
        MonthSpan months = window.get().months();
        return window.get().open()
                ? "A window has been open since " + month(months.first()) + ", " + count(months.length())
                        + " months by the end of the data"
                : "A window of engagement, " + count(months.length()) + " months: " + month(months.first()) + " to "
                        + month(months.last());
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
            sentences.add("No contact that counts took place in the base period "
                    + analysis.index().base() + ", so no month can be compared with it.");
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
            sentences.add("No span of months meets the rule: net engagement above its base median of "
                    + whole(analysis.median().getAsDouble()) + ", and a contact of ministers in each month.");
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
        return Optional.of(capital(count(documents))
                + (documents == 1 ? " text" : " texts") + " beside the table gave " + count(told)
                + (told == 1 ? " account; " : " accounts; ") + count(texts.joined())
                + " of them joined contacts of the table, which gives the days where the text does not.");
    }

    /** Months at the end of the data that meet the rule, but are too few yet to be a window, and in none that is open. */
    private Optional<String> rising() {
        int least = (int) analysis.codebook().setting(readout.codebook.Codebook.WINDOW_MINIMUM_MONTHS);
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
        return Optional.of(
                run == 1
                        ? capital(month(first)) + " alone meets the rule so far; a window takes " + count(least)
                                + " months."
                        : "The last " + count(run) + " months, from " + month(first)
                                + " on, meet the rule so far; a window takes " + count(least) + ".");
    }

    private String span(WindowPeriod window) {
        MonthSpan months = window.months();
        List<YearMonth> gaps =
                months.months().stream().filter(month -> !meets(month)).toList();
        return "The window runs from " + month(months.first()) + " to " + month(months.last()) + ": "
                + count(months.length()) + " months"
                + (gaps.isEmpty()
                        ? ""
                        : ", with a gap in "
                                + String.join(
                                        " and ",
                                        gaps.stream().map(Findings::month).toList()))
                + ". The index averaged " + whole(window.meanIndex()) + " (mean of "
                + analysis.index().base()
                + " = 100)" + (window.open() ? "; the data end before it does." : ".");
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
        return Optional.of("In the three months before it opened the index averaged " + whole(before.getAsDouble())
                + ", in its first three " + whole(after.getAsDouble()) + ".");
    }

    private Optional<String> putOffBefore(WindowPeriod window) {
        YearMonth opened = window.months().first();
        List<Contact> putOff = putOff(new MonthSpan(opened.minusMonths(BEFORE), opened.minusMonths(1)));
        if (putOff.isEmpty()) {
            return Optional.empty();
        }
        Contact first = putOff.get(0);
        return Optional.of("In the six months before it, "
                + (putOff.size() == 1
                        ? "one contact was put off, on "
                        : count(putOff.size()) + " contacts were put off, beginning on ")
                + first.when().map(DateSpan::toString).orElseThrow() + " (" + first.outcome() + "): "
                + first.summary());
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
            return "No band was drawn, so how sure these months are is not said.";
        }
        return "In " + (clear == 0 ? "none" : count((int) clear)) + " of its " + count(months.size())
                + " months the whole 80 % band lies above the base median of " + whole(median)
                + ". The bands are of single months, and no test of the window.";
    }

    /** How often draws find the window again, and whether it is more than chance. */
    private List<String> test(WindowPeriod window) {
        List<String> sentences = new ArrayList<>();
        if (window.probability().isPresent()) {
            String again = "The rule finds it again in "
                    + whole(100 * window.probability().getAsDouble()) + " % of the draws";
            sentences.add(
                    window.start().isEmpty() || window.end().isEmpty()
                            ? again + "."
                            : again + "; in four of five of those it begins "
                                    + between(window.start().get()) + " and ends "
                                    + between(window.end().get()) + ".");
        }
        long measured = analysis.index().months().stream()
                .filter(row -> row.index().isPresent())
                .count();
        if (window.scanP().isPresent()) {
            String p = String.format(Locale.ROOT, "%.3f", window.scanP().getAsDouble());
            sentences.add(
                    window.called()
                            ? "It stands out of the whole record by more than chance and the usual ups and downs bring"
                                    + " (scan test, the search paid for: p = " + p + ")."
                            : "It does not stand out of the whole record by more than chance and the usual ups and"
                                    + " downs bring (scan test, the search paid for: p = " + p + ").");
        } else if (measured < WindowScan.FEWEST) {
            sentences.add("With " + measured + " measured months it cannot be told whether it is more than chance.");
        }
        return sentences;
    }

    private static String between(MonthSpan months) {
        return months.length() == 1
                ? "in " + month(months.first())
                : "between " + month(months.first()) + " and " + month(months.last());
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
        return Optional.of(inside.map(election -> "A US general election fell in it, on " + election.date() + ".")
                        .orElse("No US general election fell in it.")
                + " The claim that relations are steadier in years without one: "
                + claim.get().outcome().words() + ". " + claim.get().reason());
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
                : Optional.of("The longest run that met it ended in " + month(end) + ", after "
                        + (best == 1 ? "one month." : count(best) + " months."));
    }

    private Optional<String> others(Optional<WindowPeriod> spoken) {
        List<String> others = analysis.windows().stream()
                .filter(window -> spoken.isEmpty() || !window.equals(spoken.get()))
                .map(window ->
                        window.months().first() + " to " + window.months().last())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of((others.size() == 1
                                ? "By the same rule there is one other window: "
                                : "By the same rule there are " + count(others.size()) + " other windows: ")
                        + String.join(", ", others) + ". In all, " + inWindows() + " of "
                        + analysis.index().months().size() + " months lie in a window.");
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
            return "No month can be measured.";
        }
        IndexMonth last = measured.get(measured.size() - 1);
        double median = analysis.median().orElseThrow();
        Optional<Band> band =
                last.bands().stream().filter(b -> b.percent() == 80).findFirst();
        String value = "The latest month, " + month(last.month()) + ", stands at "
                + whole(last.index().getAsDouble());
        String partly = last.coverage().days() < last.month().lengthOfMonth()
                ? " (" + last.coverage().days() + " days of it are covered)"
                : "";
        if (band.isEmpty()) {
            return value + partly + ".";
        }
        String verdict = band.get().low() > median
                ? "above the usual level"
                : band.get().high() < median ? "below the usual level" : "it cannot be told apart from the usual level";
        return value + partly + ", 80 % band " + whole(band.get().low()) + " to "
                + whole(band.get().high()) + ": " + verdict + ".";
    }

    private String coverage() {
        long missing = analysis.index().months().stream()
                .filter(row -> !row.coverage().isMeasured())
                .count();
        int all = analysis.index().months().size();
        return missing == 0
                ? "All " + all + " months are covered well enough to be measured."
                : (missing == 1 ? "One" : capital(count((int) missing))) + " of " + all
                        + " months " + (missing == 1 ? "is" : "are")
                        + " covered too thinly to have an index; what is missing there is data, not engagement.";
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
            return "No contact was told with a word of tone";
        }
        return constructive + " of " + toned + " described contacts were constructive or warmer, " + frank
                + " frank or harder";
    }

    private String outcomeTitle() {
        Map<Integer, Long> byYear = new java.util.TreeMap<>();
        List<IndexMonth> months = analysis.index().months();
        for (Contact contact : putOff(new MonthSpan(
                months.get(0).month(), months.get(months.size() - 1).month()))) {
            byYear.merge(contact.when().orElseThrow().first().getYear(), 1L, Long::sum);
        }
        if (byYear.isEmpty()) {
            return "No contact was put off";
        }
        long most = byYear.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<String> years = byYear.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> entry.getKey().toString())
                .toList();
        long all = byYear.values().stream().mapToLong(Long::longValue).sum();
        if (byYear.size() == 1) {
            return all == 1
                    ? "One contact was put off, in " + years.get(0)
                    : (all == 2 ? "Both" : "All " + all) + " contacts put off fell in " + years.get(0);
        }
        return "Of " + all + " contacts put off, " + most + (years.size() == 1 ? " fell in " : " each fell in ")
                + String.join(" and ", years);
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

    static String month(YearMonth month) {
        return Month.of(month.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static String count(int number) {
        List<String> words = List.of(
                "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve");
        return number >= 0 && number < words.size() ? words.get(number) : Integer.toString(number);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
