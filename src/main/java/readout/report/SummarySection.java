package readout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.codebook.Tone;
import readout.input.Wording;
import readout.model.Band;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.WindowPeriod;

/** What is known of the months, in words with their uncertainty. */
record SummarySection(ReportPeriod period, ReportWords words) implements ReportSection {
    /** With fewer accounts that have a word of tone the sides are not compared. */
    private static final int FEWEST_TONES = 3;

    @Override
    public List<Block> blocks() {
        return List.of(new Block.Bullets(summary()));
    }

    private List<Block.Paragraph> summary() {
        List<String> sentences = new ArrayList<>();
        List<IndexMonth> measured = period.measured();
        if (period.content().index().pointsPerWeight().isEmpty()) {
            sentences.add(words.say("no-base", words.base()));
        } else if (measured.isEmpty()) {
            sentences.add(words.say("nothing-measured"));
        } else {
            IndexMonth last = measured.get(measured.size() - 1);
            period.rows().stream()
                    .filter(row -> row.index().isEmpty() && row.month().isAfter(last.month()))
                    .forEach(row -> sentences.add(words.say("unmeasured", words.month(row.month()))));
            sentences.add(latest(last));
            if (period.content().median().isPresent()
                    && measured.stream().anyMatch(row -> ReportPeriod.band(row).isPresent())) {
                sentences.add(verdicts(measured));
            }
            if (period.months().length() > 1) {
                sentences.add(mean(measured));
            }
            sentences.addAll(windows());
        }
        sentences.add(counts());
        tones().ifPresent(sentences::add);
        long disputed =
                period.contacts().stream().filter(ReportPeriod::isDisputed).count();
        if (disputed > 0) {
            sentences.add(words.say("disputed", words.contacts(disputed)));
        }
        long thin = period.rows().stream()
                .filter(row -> !row.coverage().isMeasured())
                .count();
        if (thin > 0 && !measured.isEmpty()) {
            sentences.add(words.say(
                    "thin-months",
                    Long.toString(thin),
                    words.months(period.rows().size())));
        }
        return sentences.stream().map(Block.Paragraph::of).toList();
    }

    private String latest(IndexMonth last) {
        Optional<Band> band = ReportPeriod.band(last);
        String index = ReportWords.whole(last.index());
        return band.isEmpty()
                ? words.say("latest-no-band", words.month(last.month()), index, words.base())
                : words.say(
                        "latest",
                        words.month(last.month()),
                        index,
                        ReportWords.whole(band.get().low()),
                        ReportWords.whole(band.get().high()),
                        words.base(),
                        verdictInWords(last));
    }

    private String verdictInWords(IndexMonth row) {
        return switch (period.verdict(row)) {
            case 1 -> words.say("above");
            case -1 -> words.say("below");
            default ->
                row.held() < ReportPeriod.FEWEST_CONTACTS
                        ? words.say("few", Integer.toString(ReportPeriod.FEWEST_CONTACTS))
                        : words.say(period.hasUsualLevel() ? "alike" : "usual-unknown");
        };
    }

    private String verdicts(List<IndexMonth> measured) {
        if (!period.hasUsualLevel()) {
            return words.say(
                    "no-usual",
                    words.base(),
                    words.months(period.content().index().baseMonths()),
                    ReportWords.whole(period.content().median()));
        }
        long above = measured.stream().filter(row -> period.verdict(row) > 0).count();
        long below = measured.stream().filter(row -> period.verdict(row) < 0).count();
        return words.say(
                "verdicts",
                ReportWords.whole(period.content().median()),
                Integer.toString(measured.size()),
                Long.toString(above),
                Long.toString(below),
                Long.toString(measured.size() - above - below));
    }

    private String mean(List<IndexMonth> measured) {
        String now = ReportWords.whole(
                measured.stream().mapToDouble(row -> row.index().getAsDouble()).average());
        OptionalDouble then = period.meanOf(period.before());
        String ago = words.months(period.before().length());
        return then.isPresent()
                ? words.say("mean", now, ago, words.span(period.before()), ReportWords.whole(then))
                : words.say("mean-alone", now, ago, words.span(period.before()));
    }

    private List<String> windows() {
        if (!period.hasUsualLevel()) {
            return List.of(words.say("no-usual-window"));
        }
        List<String> sentences = period.content().windows().stream()
                .map(window -> window(
                        window,
                        period.months().months().stream()
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
                                words.months(inside),
                                words.month(window.months().first()))
                        : words.say("in-window", words.months(inside), words.span(window.months())));
        if (window.probability().isPresent() && window.scanP().isPresent()) {
            told.add(words.say(
                    window.called() ? "window-called" : "window-not-called",
                    ReportWords.whole(100 * window.probability().getAsDouble()),
                    Wording.pValue(window.scanP().getAsDouble())));
        }
        return Optional.of(words.join(told));
    }

    private String counts() {
        double least = period.codebook().setting(Codebook.WINDOW_MINIMUM_RANK);
        long held = period.number(period.contacts(), Effect.ENGAGEMENT);
        long ministers = period.contacts().stream()
                .filter(contact -> period.effect(contact) == Effect.ENGAGEMENT
                        && !period.isWeightless(contact)
                        && period.codebook().level(contact.level()).rank() >= least)
                .count();
        long weightless =
                period.contacts().stream().filter(period::isWeightless).count();
        return words.say(
                "counts",
                words.contacts(period.contacts().size()),
                Long.toString(held),
                Long.toString(ministers),
                Long.toString(period.number(period.contacts(), Effect.DISRUPTION)),
                Long.toString(period.number(period.contacts(), Effect.ANNOUNCEMENT)),
                Long.toString(weightless));
    }

    private Optional<String> tones() {
        List<Contact> held = period.contacts().stream()
                .filter(contact -> period.effect(contact) == Effect.ENGAGEMENT && !period.isWeightless(contact))
                .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<Double> us = tones(held, Issuer.US);
        List<Double> prc = tones(held, Issuer.PRC);
        long untoned = held.stream().filter(period::isUntoned).count();
        return Optional.of(
                us.size() < FEWEST_TONES || prc.size() < FEWEST_TONES
                        ? words.say(
                                "tones-few",
                                words.contacts(us.size()),
                                words.contacts(prc.size()),
                                words.contacts(untoned))
                        : words.say(
                                "tones",
                                ReportWords.signed(average(us)),
                                words.contacts(us.size()),
                                ReportWords.signed(average(prc)),
                                words.contacts(prc.size()),
                                words.contacts(untoned)));
    }

    private List<Double> tones(List<Contact> held, Issuer side) {
        return held.stream()
                .map(contact -> period.codebook().leadingTone(contact.toneWords(side)))
                .flatMap(Optional::stream)
                .map(Tone::value)
                .toList();
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
