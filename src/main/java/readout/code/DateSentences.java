package readout.code;

import java.util.Locale;
import java.util.Set;

/** Counts the sentences of a text, from the first on. Asked for growing offsets, it reads the text once. */
final class DateSentences {

    /** Words whose full stop does not end a sentence, in small letters. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mr", "mrs", "ms",
            "dr", "gen", "lt", "col", "adm", "sen", "rep", "gov", "st", "no", "vs", "u.s", "u.k", "u.n", "a.m", "p.m",
            "d.c", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    private static final int LONGEST_ABBREVIATION = 5;

    private final String text;
    private int read;
    private int sentence;

    DateSentences(String text) {
        this.text = text;
    }

    /** The number of the sentence that the character at an offset belongs to; offsets may not fall from call to call. */
    int at(int offset) {
        while (read < offset) {
            if (Sentence.mayEnd(text.charAt(read)) && isEnd(read)) {
                sentence++;
            }
            read++;
        }
        return sentence;
    }

    private boolean isEnd(int at) {
        return switch (text.charAt(at)) {
            case '。', '！', '？', '!', '?' -> true;
            // A line alone may be a wrapped one; an empty line is a new paragraph.
            case '\n' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
            case '.' -> isFollowedByBlank(at) && !isAbbreviation(at);
            default -> false;
        };
    }

    private boolean isFollowedByBlank(int at) {
        int next = at + 1;
        while (next < text.length() && next <= at + 2 && "\"”’)]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next >= text.length() || Character.isWhitespace(text.charAt(next));
    }

    private boolean isAbbreviation(int stop) {
        int from = stop;
        while (from > 0 && stop - from <= LONGEST_ABBREVIATION && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return stop - from <= LONGEST_ABBREVIATION
                && ABBREVIATIONS.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }
}
