package readout.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.codebook.Tone;
import readout.input.Phrases;
import readout.input.Wording;
import readout.model.Contact;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.Issuer;
import readout.model.Language;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.ReplayMonth.Outcome;
import readout.model.SeriesBenchmark;
import readout.model.SeriesComparison;
import readout.model.WeightSensitivity;
import readout.model.WeightSensitivity.Standing;

/** The findings that stand over figures of one study each. Each depends on the data, and says so where they say nothing. */
final class StudyFindings {

    private static final Phrases PHRASES = Phrases.resource("readout/run/phrases.csv");

    private final Wording words;

    private StudyFindings(Wording words) {
        this.words = words;
    }

    /** The findings in a language. */
    static StudyFindings in(Language language) {
        return new StudyFindings(PHRASES.in(language));
    }

    /** What became of the claim about elections, on each set of data. */
    String elections(List<ElectionClaim> claims) {
        return words.say(
                "study-elections",
                capital(claims.stream()
                        .map(this::election)
                        .reduce((one, other) -> words.say("study-elections-and", one, other))
                        .orElse("")));
    }

    private String election(ElectionClaim claim) {
        ElectionComparison main = claim.main();
        String what = words.say("study-" + main.unit().split(" ", 2)[0]);
        if (!main.years().isEmpty()) {
            what = words.say(
                    "study-election-years",
                    what,
                    Integer.toString(main.years().get(0).year()),
                    Integer.toString(main.years().get(main.years().size() - 1).year()));
        }
        String found = words.say(
                claim.outcome() == ElectionClaim.Outcome.CANNOT_BE_TOLD ? "study-election-from" : "study-election-by",
                words.say("outcome-" + claim.outcome().words().replace(' ', '-')),
                what);
        return main.permutations().isEmpty()
                ? found
                : words.say(
                        "study-election-p", found, main.permutations().get(0).pTold());
    }

    /** How many months do not depend on the weights. */
    String weights(List<WeightSensitivity> months, Optional<MonthSpan> window) {
        if (months.isEmpty()) {
            return words.say("study-weights-none");
        }
        String all = words.say(
                "study-weights",
                count(months, Standing.ABOVE),
                Integer.toString(months.size()),
                count(months, Standing.NOT_ABOVE));
        return window.map(span -> months.stream()
                        .filter(month -> span.contains(month.month()))
                        .toList())
                .filter(inside -> !inside.isEmpty())
                .map(inside -> words.say(
                        "study-weights-window", all, count(inside, Standing.ABOVE), Integer.toString(inside.size())))
                .orElse(all);
    }

    private static String count(List<WeightSensitivity> months, Standing standing) {
        return Long.toString(
                months.stream().filter(month -> month.standing() == standing).count());
    }

    /** When the window would have been told, when its end, and how often there was an alarm for nothing. */
    String replay(List<ReplayMonth> months, Optional<MonthSpan> window) {
        long judged = months.stream()
                .filter(month -> month.outcome() != Outcome.CANNOT_BE_TOLD)
                .count();
        if (judged == 0) {
            return words.say("study-replay-none");
        }
        int alarms = 0;
        boolean before = false;
        for (ReplayMonth month : months) {
            boolean now = month.outcome() == Outcome.FALSE_ALARM;
            alarms += now && !before ? 1 : 0;
            before = now;
        }
        String falsely =
                words.say("study-replay-alarms", alarms, Integer.toString(alarms), judged, Long.toString(judged));
        if (window.isEmpty()) {
            return words.say("study-replay-no-window", falsely);
        }
        MonthSpan span = window.get();
        List<YearMonth> told = months.stream()
                .filter(month -> month.told().map(span::overlaps).orElse(false))
                .map(ReplayMonth::month)
                .toList();
        if (told.isEmpty()) {
            return words.say("study-replay-never", words.month(span.first()), falsely);
        }
        YearMonth last = told.get(told.size() - 1);
        boolean closed = months.stream().anyMatch(month -> month.month().isAfter(last));
        return words.say(
                "study-replay-told",
                words.month(span.first()),
                words.month(told.get(0)),
                closed ? words.say("study-replay-closed", words.month(last.plusMonths(1))) : "",
                falsely);
    }

    /** Which side sounds warmer where both describe the same contact. */
    String tones(List<Contact> contacts, Codebook codebook) {
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
            return words.say("study-tones-none");
        }
        String untoned = words.say("study-tones-untoned", Integer.toString(neither), held, Integer.toString(held));
        return both == 0
                ? words.say("study-tones-alone", untoned)
                : words.say(
                        "study-tones",
                        both,
                        Integer.toString(both),
                        Integer.toString(warmer),
                        Integer.toString(cooler),
                        untoned,
                        Integer.toString(both - warmer - cooler));
    }

    /** Whether the changes of the index go with those of other people's series, against them, or cannot be told to. */
    String benchmarks(List<SeriesBenchmark> benchmarks) {
        if (benchmarks.isEmpty()) {
            return words.say("study-series-none");
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
        add(parts, "study-series-with", with);
        add(parts, "study-series-against", against);
        add(parts, "study-series-neither", neither);
        return words.say(
                "study-series",
                parts.stream()
                        .reduce((one, other) -> words.say("study-series-and", one, other))
                        .orElse(""));
    }

    private void add(List<String> parts, String key, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(words.say(key, words.list(names)));
        }
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
