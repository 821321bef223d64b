package readout.code;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.code.DateCalendar.Tense;
import readout.code.DateRule.Meaning;
import readout.code.DateSlot.Field;
import readout.model.DateSpan;
import readout.model.DateSpan.Precision;

/**
 * Finds the dates that a text names and says which days, months or years they are. Immutable; the same text always gives
 * the same dates, and no text makes it fail.
 *
 * <p>The day of reference is that of the text's dateline, else that of publication. A date without a year is the nearest
 * one behind the reference, or ahead of it if a sign of the future stands nearer to it than one of the past. What leans on
 * another date ("the following day", 次日) leans on the last one told in the same sentence or the one before.
 */
final class DateResolver {

    /** Signs of tense farther away than this, in characters, belong to something else. */
    private static final int TENSE_REACH = 100;

    /** How much farther away a sign of tense counts behind a comma, in characters. */
    private static final int COMMA = 30;

    /** A date leans on one told at most so many sentences before. */
    private static final int TOLD_SENTENCES = 2;

    /** How many hits are looked at on either side for a sign of tense. */
    private static final int TENSE_HITS = 6;

    /** A dateline that is older than this, in days, is that of another text, or its date is damaged. */
    private static final int DATELINE_DAYS = 60;

    private final Optional<LocalDate> published;
    private final DateGrammar grammar;
    private final boolean isDamaged;

    private DateResolver(Optional<LocalDate> published, DateGrammar grammar, boolean isDamaged) {
        this.published = published;
        this.grammar = grammar;
        this.isDamaged = isDamaged;
    }

    /**
     * For texts of one day of publication.
     *
     * @param published when the text was published; if that is not known, and it has no dateline with a year, only dates
     *     with a year are resolved
     * @param language {@code en} or {@code zh}
     */
    static DateResolver of(Optional<LocalDate> published, String language) {
        return new DateResolver(published, DateGrammar.of(language), false);
    }

    /** The same for a text whose dates are damaged: where a day is the number of its month, only the month is told. */
    DateResolver lowered() {
        return new DateResolver(published, grammar, true);
    }

    /**
     * What a text says of dates.
     *
     * @param mentions the dates in its order, none over another
     * @param dateline the day that it says it was written on, if it does
     * @param damage whether a machine has damaged its dates
     */
    record Dates(List<DateMention> mentions, Optional<LocalDate> dateline, DateDamage damage) {}

    /** Reads a text once: whether its dates are damaged, and what they are, lowered to the month if they are. */
    Dates read(String text) {
        List<DateHit> hits = grammar.find(text);
        DateDamage damage = DateDamage.of(hits);
        DateResolver reader = damage.isFound() ? lowered() : this;
        return new Dates(reader.find(text, hits), reader.dateline(text, hits), damage);
    }

    /** The dates of a text in its order, none over another. */
    List<DateMention> find(String text) {
        return find(text, grammar.find(text));
    }

    private List<DateMention> find(String text, List<DateHit> hits) {
        DateCalendar calendar = new DateCalendar(dateline(text, hits).or(() -> published));
        DateSentences sentences = new DateSentences(text);
        int[] sentenceOf = new int[hits.size()];
        for (int i = 0; i < sentenceOf.length; i++) {
            sentenceOf[i] = sentences.at(hits.get(i).start());
        }
        List<DateMention> mentions = new ArrayList<>();
        Told told = new Told();
        for (int i = 0; i < sentenceOf.length; i++) {
            DateHit hit = hits.get(i);
            int sentence = sentenceOf[i];
            if (hit.rule().meaning() == Meaning.DECOY || hit.rule().meaning().isTense()) {
                continue;
            }
            Tense tense = tense(text, hits, sentenceOf, i);
            Optional<DateSpan> when = resolve(calendar, hit, tense, told.near(sentence, hit.rule()));
            mentions.add(
                    new DateMention(hit.start(), hit.end(), when, hit.rule().expression()));
            when.ifPresent(span -> told.add(span, sentence));
        }
        return List.copyOf(mentions);
    }

    /**
     * The day that the text says it was written on, as agencies do: {@code BEIJING, June 18 (Agency) --}, 某社北京6月18日电.
     * Empty if there is none, or if it does not suit the day of publication.
     */
    Optional<LocalDate> dateline(String text) {
        return dateline(text, grammar.find(text));
    }

    private Optional<LocalDate> dateline(String text, List<DateHit> hits) {
        DateCalendar calendar = new DateCalendar(published);
        for (DateHit hit : hits) {
            if (hit.start() > Dateline.WITHIN) {
                return Optional.empty();
            }
            if (hit.values().has(Field.DAY) && Dateline.isAt(text, hit)) {
                return resolve(calendar, hit, Tense.PAST, Optional.empty())
                        .filter(span -> span.precision() == Precision.DAY)
                        .map(DateSpan::first)
                        .filter(this::suitsPublication);
            }
        }
        return Optional.empty();
    }

    private boolean suitsPublication(LocalDate dateline) {
        return published
                .map(day -> ChronoUnit.DAYS.between(dateline, day))
                .map(days -> days >= -1 && days <= DATELINE_DAYS)
                .orElse(true);
    }

    private Optional<DateSpan> resolve(DateCalendar calendar, DateHit hit, Tense tense, Optional<DateSpan> told) {
        Optional<DateSpan> when = calendar.resolve(hit, tense, told);
        return isDamaged && hit.values().has(Field.DAY) ? when.map(DateDamage::lowered) : when;
    }

    /** The dates told last: what others lean on. */
    private static final class Told {
        private Optional<DateSpan> day = Optional.empty();
        private Optional<DateSpan> any = Optional.empty();
        private int dayIn;
        private int anyIn;

        void add(DateSpan span, int sentence) {
            any = Optional.of(span);
            anyIn = sentence;
            if (span.precision() == Precision.DAY) {
                day = any;
                dayIn = sentence;
            }
        }

        /** The date that an expression of a sentence can lean on. */
        Optional<DateSpan> near(int sentence, DateRule rule) {
            boolean isDay = rule.meaning() == Meaning.TOLD_DAY;
            return sentence - (isDay ? dayIn : anyIn) <= TOLD_SENTENCES ? (isDay ? day : any) : Optional.empty();
        }
    }

    /** So many characters may stand between a date that opens a sentence and the pause behind it: 18日上午. */
    private static final int OPENING = 4;

    /** The tense of the nearest sign in the sentence. */
    private static Tense tense(String text, List<DateHit> hits, int[] sentenceOf, int at) {
        Tense tense = Tense.OPEN;
        int least = TENSE_REACH;
        for (int step : new int[] {-1, 1}) {
            for (int i = at + step, seen = 0;
                    i >= 0 && i < sentenceOf.length && seen < TENSE_HITS && sentenceOf[i] == sentenceOf[at];
                    i += step, seen++) {
                if (hits.get(i).rule().meaning().isTense()) {
                    int distance = distance(
                            text,
                            hits.get(Math.min(i, at)).end(),
                            hits.get(Math.max(i, at)).start());
                    boolean isApart = step > 0
                            && isNextClause(
                                    text, hits.get(at).end(), hits.get(i).start());
                    if (distance < least && !isApart) {
                        least = distance;
                        tense = hits.get(i).rule().meaning() == Meaning.FUTURE ? Tense.FUTURE : Tense.PAST;
                    }
                    break;
                }
            }
        }
        return tense;
    }

    /** 18日会谈长达数小时，双方…将…: what the next Chinese clause says is to come; but 18日，双方将…. */
    private static boolean isNextClause(String text, int date, int sign) {
        int pause = text.indexOf('，', date);
        return pause >= 0 && pause < sign && pause - date > OPENING;
    }

    private static int distance(String text, int from, int to) {
        int distance = to - from;
        if (distance < TENSE_REACH) {
            for (int i = from; i < to; i++) {
                if (",;:，；：".indexOf(text.charAt(i)) >= 0) {
                    distance += COMMA;
                }
            }
        }
        return distance;
    }
}
