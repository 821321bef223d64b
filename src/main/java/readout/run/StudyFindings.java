package readout.run;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.codebook.Tone;
import readout.model.Contact;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.Issuer;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.ReplayMonth.Outcome;
import readout.model.SeriesBenchmark;
import readout.model.SeriesComparison;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;

/** The findings that stand over figures of one study each. Each depends on the data, and says so where they say nothing. */
final class StudyFindings {

    private StudyFindings() {}

    /** What became of the claim about elections, on each set of data. */
    static String elections(List<ElectionClaim> claims) {
        return "Quieter in US election years? "
                + capital(claims.stream().map(StudyFindings::election).collect(Collectors.joining("; ")));
    }

    private static String election(ElectionClaim claim) {
        ElectionComparison main = claim.main();
        String years = main.years().isEmpty()
                ? ""
                : " of " + main.years().get(0).year() + "–"
                        + main.years().get(main.years().size() - 1).year();
        String p = main.permutations().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, " (p %.2f)", main.permutations().get(0).p());
        return claim.outcome().words()
                + (claim.outcome() == ElectionClaim.Outcome.CANNOT_BE_TOLD ? " from the " : " by the ")
                + main.unit().split(" ", 2)[0]
                + years
                + p;
    }

    /** How many months do not depend on the weights. */
    static String weights(List<WeightSensitivity> months, Optional<MonthSpan> window) {
        if (months.isEmpty()) {
            return "Nothing can be said of weights: no month has an index";
        }
        String all = "Whatever the levels weigh, " + count(months, Standing.ABOVE) + " of " + months.size()
                + " months are above the base and " + count(months, Standing.NOT_ABOVE) + " are not";
        return window.map(span -> months.stream()
                        .filter(month -> span.contains(month.month()))
                        .toList())
                .filter(inside -> !inside.isEmpty())
                .map(inside -> all + "; in the window " + count(inside, Standing.ABOVE) + " of " + inside.size()
                        + " are above")
                .orElse(all);
    }

    private static long count(List<WeightSensitivity> months, Standing standing) {
        return months.stream().filter(month -> month.standing() == standing).count();
    }

    /** When the window would have been told, when its end, and how often there was an alarm for nothing. */
    static String replay(List<ReplayMonth> months, Optional<MonthSpan> window) {
        long judged = months.stream()
                .filter(month -> month.outcome() != Outcome.CANNOT_BE_TOLD)
                .count();
        if (judged == 0) {
            return "At the time nothing could be told: no month had a base to be measured by";
        }
        int alarms = 0;
        boolean before = false;
        for (ReplayMonth month : months) {
            boolean now = month.outcome() == Outcome.FALSE_ALARM;
            alarms += now && !before ? 1 : 0;
            before = now;
        }
        String falsely = (alarms == 0 ? "no false alarm" : alarms == 1 ? "one false alarm" : alarms + " false alarms")
                + " in " + judged + (judged == 1 ? " month" : " months");
        if (window.isEmpty()) {
            return "At the time as now: no window to tell of; " + falsely;
        }
        MonthSpan span = window.get();
        List<YearMonth> told = months.stream()
                .filter(month -> month.told().map(span::overlaps).orElse(false))
                .map(ReplayMonth::month)
                .toList();
        String of = "The window of " + month(span.first());
        if (told.isEmpty()) {
            return of + " was never told while it was open; " + falsely;
        }
        YearMonth last = told.get(told.size() - 1);
        boolean closed = months.stream().anyMatch(month -> month.month().isAfter(last));
        return of + " was told at the end of " + month(told.get(0))
                + (closed ? ", its end at the end of " + month(last.plusMonths(1)) : "") + "; " + falsely;
    }

    /** Which side sounds warmer where both describe the same contact. */
    static String tones(List<Contact> contacts, Codebook codebook) {
        int held = 0;
        int neither = 0;
        int both = 0;
        int warmer = 0;
        int cooler = 0;
        for (Contact contact : contacts) {
            if (codebook.outcome(contact.outcome()).effect() != Effect.ENGAGEMENT
                    || codebook.weight(codebook.cell(contact)) <= 0
                    || contact.when().isEmpty()) {
                continue;
            }
            held++;
            Optional<Tone> us = codebook.leadingTone(contact.toneWords(Issuer.US));
            Optional<Tone> china = codebook.leadingTone(contact.toneWords(Issuer.PRC));
            neither += us.isEmpty() && china.isEmpty() ? 1 : 0;
            if (us.isPresent() && china.isPresent()) {
                both++;
                double gap = china.get().value() - us.get().value();
                warmer += gap > 0 ? 1 : 0;
                cooler += gap < 0 ? 1 : 0;
            }
        }
        if (held == 0) {
            return "No contact took place that either side could describe";
        }
        String untoned = neither + " of " + held + (held == 1 ? " contact" : " contacts") + " carry no word of tone";
        return both == 0
                ? "No contact was described by both sides; " + untoned
                : "Of " + both + (both == 1 ? " contact" : " contacts")
                        + " that both sides describe, China sounds warmer in " + warmer + ", the United States in "
                        + cooler + "; " + untoned;
    }

    /** Whether the changes of the index go with those of other people's series, against them, or cannot be told to. */
    static String benchmarks(List<SeriesBenchmark> benchmarks) {
        if (benchmarks.isEmpty()) {
            return "No other series was given to compare the index with";
        }
        List<String> with = new ArrayList<>();
        List<String> against = new ArrayList<>();
        List<String> neither = new ArrayList<>();
        for (SeriesBenchmark benchmark : benchmarks) {
            Optional<SeriesComparison> same = benchmark.comparisons().stream()
                    .filter(row -> row.lag() == 0 && row.form().equals("changes"))
                    .findFirst();
            boolean above = same.map(row -> row.low().orElse(0) > 0).orElse(false);
            boolean below = same.map(row -> row.high().orElse(0) < 0).orElse(false);
            (above ? with : below ? against : neither).add(benchmark.name());
        }
        List<String> parts = new ArrayList<>();
        add(parts, "the index goes with ", with);
        add(parts, "the index goes against ", against);
        add(parts, "no connection is seen with ", neither);
        return "Month to month " + String.join("; ", parts);
    }

    private static void add(List<String> parts, String words, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(words + String.join(", ", names));
        }
    }

    private static String month(YearMonth month) {
        return Month.of(month.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
