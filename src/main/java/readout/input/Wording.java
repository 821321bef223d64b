package readout.input;

import java.text.MessageFormat;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import readout.model.Language;
import readout.model.MonthSpan;

/** {@link Phrases} in one language, and how that language writes months, small numbers and lists. */
public final class Wording {

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final String table;
    private final Language language;
    private final SortedMap<String, String> sentences;

    Wording(String table, Language language, SortedMap<String, String> sentences) {
        this.table = table;
        this.language = language;
        this.sentences = sentences;
    }

    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param values what is put in for {0}, {1} and so on; a number only where the sentence chooses by it, as its digits
     *     would depend on the language otherwise
     * @throws IllegalStateException if there is no such sentence
     */
    public String say(String key, Object... values) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("There is no \"" + key + "\" in " + table);
        }
        return new MessageFormat(sentence, Locale.ROOT).format(values);
    }

    /** Every sentence as it stands in the table, by its key. */
    public SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(sentences);
    }

    /** {@code May 2023}, {@code 2023年5月}. */
    public String month(YearMonth month) {
        return month(month, TextStyle.FULL);
    }

    /** {@code Nov 2023}, {@code 2023年11月}. */
    public String shortMonth(YearMonth month) {
        return month(month, TextStyle.SHORT);
    }

    private String month(YearMonth month, TextStyle style) {
        return switch (language) {
            case EN -> Month.of(month.getMonthValue()).getDisplayName(style, Locale.ENGLISH) + " " + month.getYear();
            case ZH -> month.getYear() + "年" + month.getMonthValue() + "月";
        };
    }

    /** Months as a base is named: {@code 2017–2020} where they are whole years, else as {@link #months} does. */
    public String span(MonthSpan span) {
        int first = span.first().getYear();
        int last = span.last().getYear();
        if (span.first().getMonthValue() > 1 || span.last().getMonthValue() < Month.DECEMBER.getValue()) {
            return months(span);
        }
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** Months from the first to the last: {@code January to June 2023}, {@code 2023年1月至6月}. */
    public String months(MonthSpan span) {
        String last = month(span.last());
        if (span.length() == 1) {
            return last;
        }
        String first = month(span.first());
        String year = Integer.toString(span.first().getYear());
        boolean isOneYear = span.first().getYear() == span.last().getYear();
        return language == Language.EN
                ? (isOneYear ? first.replace(" " + year, "") : first) + " to " + last
                : first + "至" + (isOneYear ? last.replace(year + "年", "") : last);
    }

    /** A small number in words where the language writes it so: {@code ten}, {@code 10}. */
    public String count(int number) {
        return language == Language.EN && number >= 0 && number < NUMBERS.size()
                ? NUMBERS.get(number)
                : Integer.toString(number);
    }

    /** The same at the beginning of a sentence. */
    public String capitalCount(int number) {
        String words = count(number);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A p-value with three decimals, of which none is rounded to certainty: {@code 0.031}, {@code <0.001}, {@code >0.999}. */
    public static String pValue(double p) {
        if (p < 0.0005) {
            return "<0.001";
        }
        return p >= 0.9995 && p < 1 ? ">0.999" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** {@code a and b}, {@code a和b}. */
    public String and(List<String> items) {
        return String.join(language == Language.EN ? " and " : "和", items);
    }

    /** {@code a, b, c}, {@code a、b、c}. */
    public String list(List<String> items) {
        return String.join(language == Language.EN ? ", " : "、", items);
    }

    /** {@code A sentence. Another.}: sentences one after the other, set apart as the language does. */
    public String join(List<String> sentences) {
        return String.join(language == Language.EN ? " " : "", sentences);
    }
}
