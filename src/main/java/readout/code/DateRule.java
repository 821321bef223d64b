package readout.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.input.Nearest;
import readout.input.Row;

/**
 * A row of {@code dates.csv}: how people write a date, and what they mean by it.
 *
 * <p>An expression is written as in a text, in small letters. {@code {slot}} stands for a value ({@link DateSlot}), {@code
 * [x]} may be left out, {@code (x|y)} is either, and a blank stands for any few blanks. {@code <x|y>} at the beginning is a
 * word that must stand before it and is no part of it. Where several expressions fit, the longest counts.
 *
 * @param expression how it is written
 * @param leads the words one of which must stand before it; empty if anything may
 * @param language {@code en} or {@code zh}
 * @param meaning what kind of meaning it has
 * @param offset by how many units from there; 0 for a meaning that takes none. Times the count of the expression, if
 *     {@code counted}
 * @param counted whether the offset is a direction only, and the expression says how many
 * @param example a sentence of ours with the expression
 * @param expected what the example says when published on {@link #EXAMPLES_PUBLISHED}: a date, two dates with a slash
 *     between, or {@code NONE}
 * @param reason why it means that
 */
record DateRule(
        String expression,
        List<String> leads,
        String language,
        Meaning meaning,
        int offset,
        boolean counted,
        String example,
        String expected,
        String reason) {

    /** The day on which all examples are published, a Sunday. */
    static final LocalDate EXAMPLES_PUBLISHED = LocalDate.of(2023, 6, 18);

    static final List<String> COLUMNS = List.of("expression", "language", "meaning", "example", "expected", "reason");

    /** What an expression can mean. In the table: in small letters with blanks, then the offset if it takes one. */
    enum Meaning {
        /** The date of its slots. A missing year or month is the nearest one that suits the tense. */
        CALENDAR,
        /** The same, before the day of reference. */
        CALENDAR_LAST,
        /** The same, after the day of reference. */
        CALENDAR_NEXT,
        /** Two numbers and a year, in an order that only the size of the numbers can tell. */
        NUMERIC,
        /** The nearest such day of the week that suits the tense. */
        WEEKDAY,
        WEEKDAY_LAST,
        WEEKDAY_NEXT,
        /** So many days from the day of reference. */
        DAY,
        /** So many weeks from that of reference, Monday to Sunday; slots say which day of it. */
        WEEK,
        WEEKEND,
        MONTH,
        /** So many years from that of reference; slots say which month or day of it. */
        YEAR,
        /** So many days from the date told before. */
        TOLD_DAY,
        /** So many months from that of the date told before; slots say which day of it. */
        TOLD_MONTH,
        /** The year of the date told before; slots say which month or day of it. */
        TOLD_YEAR,
        /** Speaks of a time, but names no date of an event. */
        NONE,
        /** Looks like a date and is none. */
        DECOY,
        /** No date: the dates near it lie ahead. */
        FUTURE,
        /** No date: the dates near it lie behind. */
        PAST;

        boolean isTense() {
            return this == FUTURE || this == PAST;
        }

        private boolean takesOffset() {
            return switch (this) {
                case DAY, WEEK, WEEKEND, MONTH, YEAR, TOLD_DAY, TOLD_MONTH, TOLD_YEAR -> true;
                default -> false;
            };
        }

        private String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("([a-z ]+?)(?: (-?)(n|\\d+))?");

    /** The expression without the words that must stand before it. */
    String withoutLeads() {
        return leads.isEmpty()
                ? expression
                : expression.substring(expression.indexOf('>') + 1).strip();
    }

    /** Whether what stands before an offset allows the expression to begin there. */
    boolean suits(String text, int start) {
        if (leads.isEmpty()) {
            return true;
        }
        int end = start;
        while (end > 0 && start - end < 2 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < leads.size(); i++) {
            String word = leads.get(i);
            int from = end - word.length();
            if (from >= 0
                    && DateGrammar.lowerCase(text.charAt(from)) == word.charAt(0)
                    && text.regionMatches(true, from, word, 0, word.length())
                    && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))) {
                return true;
            }
        }
        return false;
    }

    static DateRule of(Row row) {
        String written = row.required("meaning");
        Matcher parts = WRITTEN.matcher(written);
        String name = parts.matches() ? parts.group(1) : written;
        Optional<Meaning> meaning = Stream.of(Meaning.values())
                .filter(known -> known.written().equals(name))
                .findFirst();
        boolean hasOffset = parts.matches() && parts.group(3) != null;
        if (meaning.isEmpty() || meaning.get().takesOffset() != hasOffset) {
            row.refuse(
                    "unknown-meaning",
                    "meaning",
                    "\"" + written + "\" is no meaning of a date",
                    Nearest.hint(
                            name,
                            Stream.of(Meaning.values()).map(Meaning::written).toList()));
        }
        boolean counted = hasOffset && "n".equals(parts.group(3));
        int size = counted || !hasOffset ? 1 : Integer.parseInt(parts.group(3));
        String expression = row.required("expression");
        return new DateRule(
                expression,
                expression.startsWith("<")
                        ? List.of(
                                expression.substring(1, expression.indexOf('>')).split("\\|", -1))
                        : List.of(),
                row.oneOf("language", "language", List.of("en", "zh")),
                meaning.orElse(Meaning.NONE),
                hasOffset && "-".equals(parts.group(2)) ? -size : hasOffset ? size : 0,
                counted,
                row.required("example"),
                row.required("expected"),
                row.required("reason"));
    }
}
