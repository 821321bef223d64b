package readout.read;

import java.io.IOException;
import java.io.Reader;

/** Reads lines of any length, and keeps of each only as much as a line may have. */
final class LineReader {

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private StringBuilder line = new StringBuilder();
    private boolean isTooLong;

    /**
     * @param longest characters of the longest line that is kept whole
     */
    LineReader(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        // The room that a line without end took is given back.
        line = isTooLong ? new StringBuilder() : line;
        line.setLength(0);
        isTooLong = false;
        boolean isLine = false;
        while (at < filled || fill()) {
            isLine = true;
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            int kept = Math.min(at - start, longest - line.length());
            isTooLong |= kept < at - start;
            line.append(buffer, start, kept);
            if (at < filled) {
                at++;
                return true;
            }
        }
        return isLine;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    /** Whether the line is longer than what is kept of it. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** The line without its end, as far as it is kept. */
    String line() {
        return line.toString();
    }
}
