package readout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.input.Place;
import readout.input.Problem;

/**
 * Characters that stand in a text by accident or by malice. A text is coded with them, as offsets refer to the text as it
 * is, but its reader is told: no name is found that one of them cuts in two.
 */
final class StrayCharacters {

    /** A text with more control characters than one in this many is none. */
    private static final int ONE_IN = 20;

    /** Stands for a character that could not be read. */
    private static final char UNREAD = '\uFFFD';

    private final String text;
    private final Place place;
    private final List<Problem> problems = new ArrayList<>();

    private StrayCharacters(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /** A problem for each kind of them, with its number and the offset of the first, in UTF-16 units. */
    static List<Problem> in(String text, Place place) {
        if (!isAny(text)) {
            return List.of();
        }
        StrayCharacters stray = new StrayCharacters(text, place);
        stray.look(
                "control-characters", "control characters", (whole, at) -> isControl(whole.charAt(at)), "delete them");
        stray.look(
                "unpaired-surrogates",
                "halves of characters",
                StrayCharacters::isHalf,
                "whatever wrote the text cut characters in two; write it again as UTF-8");
        stray.look(
                "direction-marks",
                "marks that turn the direction of writing",
                (whole, at) -> turnsDirection(whole.charAt(at)),
                "delete them: they hide words from whoever reads the text");
        stray.look(
                "broken-encoding",
                "signs for characters that could not be read",
                (whole, at) -> whole.charAt(at) == UNREAD,
                "write it again as UTF-8");
        return stray.problems;
    }

    /** Whether there can be one of them: most texts have none, and each kind need not be looked for. */
    private static boolean isAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) || Character.isSurrogate(c) || turnsDirection(c) || c == UNREAD) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are so many control characters that it is no text. */
    static boolean areMost(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            found += isControl(text.charAt(i)) ? 1 : 0;
        }
        return (long) found * ONE_IN > text.length();
    }

    private interface Kind {
        boolean isAt(String text, int at);
    }

    private void look(String code, String name, Kind kind, String hint) {
        int found = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            if (kind.isAt(text, i)) {
                first = found == 0 ? i : first;
                found++;
            }
        }
        if (found > 0) {
            String sign = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(first));
            problems.add(new Problem(
                    code,
                    place,
                    name + ": " + found + ", the first (" + sign + ") at offset " + first
                            + "; the document is coded as it stands",
                    hint));
        }
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u0085';
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        boolean isLow = Character.isLowSurrogate(c);
        return (isLow && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))))
                || (Character.isHighSurrogate(c)
                        && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))));
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C';
    }
}
