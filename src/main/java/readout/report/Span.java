package readout.report;

import java.util.regex.Pattern;

/**
 * Words of a paper that look alike and lead to one place. What comes from a document or a table is text and nothing else:
 * control characters and the marks that turn the direction of writing are taken out, and only web addresses and places of
 * the paper itself are linked.
 *
 * @param text the words
 * @param look how they stand out
 * @param link a web address, or {@code #id} of a place in the paper; empty for none
 */
public record Span(String text, Look look, String link) {

    /** How words stand out from those around them. */
    public enum Look {
        PLAIN,
        STRONG,
        QUIET,
        /** Words of a text that are pointed at. */
        MARKED
    }

    /** A word that is longer than this is cut: nobody reads it, and it would fill pages. */
    private static final int LONGEST_WORD = 300;

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^\\s\"'<>\\\\^`{|}]]+");
    private static final Pattern PLACE = Pattern.compile("#[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{" + LONGEST_WORD + "})\\S+");

    public Span {
        text = cut(clean(text));
        if (!ADDRESS.matcher(link).matches() && !PLACE.matcher(link).matches()) {
            link = "";
        }
    }

    public static Span of(String text) {
        return new Span(text, Look.PLAIN, "");
    }

    public static Span strong(String text) {
        return new Span(text, Look.STRONG, "");
    }

    public static Span marked(String text) {
        return new Span(text, Look.MARKED, "");
    }

    public static Span quiet(String text) {
        return new Span(text, Look.QUIET, "");
    }

    /** Words that lead to a web address; plain where it is none. */
    public static Span to(String text, String link) {
        return new Span(text, Look.PLAIN, link);
    }

    public boolean isLinked() {
        return !link.isEmpty();
    }

    /** Whether the link stays inside the paper. */
    public boolean isInside() {
        return link.startsWith("#");
    }

    /** A text without characters that steer instead of being read; blanks of any kind as one blank. */
    static String clean(String text) {
        return STEERING.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_WORD ? text : LONG_WORD.matcher(text).replaceAll("$1…");
    }
}
