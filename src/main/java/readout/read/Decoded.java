package readout.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import readout.input.Place;
import readout.input.Problem;

/**
 * Bytes read as text.
 *
 * @param text the text, without byte-order mark
 * @param encoding the name of the encoding
 * @param doubtful whether the encoding is a guess that little speaks for
 */
record Decoded(String text, String encoding, boolean doubtful) {

    /** Characters that are frequent in any Chinese text, simplified or traditional: a wrong decoding hits few of them. */
    private static final String FREQUENT = "的一是在不了有和人中国國上为為会會这這以到说說时時美双雙方年月日与與对對";

    /** In a right decoding at least one Chinese character in this many is a frequent one. */
    private static final int ONE_IN = 12;

    /** Bytes in which UTF-16 is looked for. */
    private static final int SAMPLE = 4096;

    /** Empty if no encoding fits, so that the bytes are no text. */
    static Optional<Decoded> of(byte[] bytes) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Decoded> utf8 = strict(bytes, 0, "UTF-8", false);
        // A few zeros in UTF-8 are strays; in UTF-16 every other byte of Latin letters is one, and Chinese is no UTF-8.
        if (utf8.isPresent() && !StrayCharacters.areMost(utf8.get().text())) {
            return utf8;
        }
        Optional<String> utf16 = unmarkedUtf16(bytes);
        if (utf16.isPresent()) {
            return strict(bytes, 0, utf16.get(), false);
        }
        Optional<Decoded> simplified = strict(bytes, 0, "GB18030", false);
        Optional<Decoded> traditional = strict(bytes, 0, "Big5", false);
        Decoded best = simplified.orElse(null);
        if (best == null || traditional.map(Decoded::frequentShare).orElse(-1.0) > best.frequentShare()) {
            best = traditional.orElse(best);
        }
        return Optional.ofNullable(best)
                .map(guess -> new Decoded(guess.text, guess.encoding, guess.frequentShare() * ONE_IN < 1));
    }

    /** Empty without a byte-order mark. */
    static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, "UTF-8", false);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, "UTF-16BE", false);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? strict(bytes, 2, "UTF-16LE", false) : Optional.empty();
    }

    /** Without a mark, UTF-16 shows by the zero half of its spaces and line ends, always on the same side. */
    private static Optional<String> unmarkedUtf16(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int big = 0;
        int little = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, SAMPLE); i += 2) {
            if (bytes[i] == 0 && bytes[i + 1] != 0) {
                big++;
            } else if (bytes[i] != 0 && bytes[i + 1] == 0) {
                little++;
            } else if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        if (big > 0 && little == 0) {
            return Optional.of("UTF-16BE");
        }
        return little > 0 && big == 0 ? Optional.of("UTF-16LE") : Optional.empty();
    }

    private static Optional<Decoded> strict(byte[] bytes, int from, String encoding, boolean doubtful) {
        Charset charset = encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Decoded(text, encoding, doubtful));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Empty if the bytes are not all of this encoding. */
    static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        return strict(bytes, 0, charset.name(), false);
    }

    /** What the reader should know of a guess. */
    Problem doubt(Place place) {
        return new Problem(
                "doubtful-encoding", place, "read as " + encoding + ", which is a guess", "save it again as UTF-8");
    }

    private double frequentShare() {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return han == 0 ? 0 : (double) frequent / han;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
