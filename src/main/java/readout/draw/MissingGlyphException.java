package readout.draw;

/** A text has a character that the fonts of the program do not have. The message is for the user. */
public final class MissingGlyphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingGlyphException(String text, int at) {
        super(String.format(
                java.util.Locale.ROOT,
                "The fonts have no \"%s\" (U+%04X), in: %s. Write it otherwise, or add it to the fonts as their README says.",
                Character.toString(text.codePointAt(at)),
                text.codePointAt(at),
                text));
    }
}
