package readout.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds many terms in one walk over a text: at each place the longest, none over another, whole words in Latin script.
 * Case does not matter. Linear in the text times the length of the longest term.
 *
 * @param <T> what a term stands for; a term may stand for several things
 */
final class Terms<T> {

    /**
     * A term where it stands.
     *
     * @param start the first character
     * @param end after the last character
     * @param meanings what it stands for
     */
    record Hit<T>(int start, int end, List<T> meanings) {}

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private final List<T> meanings = new ArrayList<>();
    }

    void add(String term, T meaning) {
        Node<T> node = root;
        for (int i = 0; i < term.length(); i++) {
            node = node.next.computeIfAbsent(fold(term.charAt(i)), any -> new Node<>());
        }
        node.meanings.add(meaning);
    }

    /** The terms of a stretch of text, in its order. */
    List<Hit<T>> find(String text, int from, int to, Predicate<Hit<T>> accept) {
        List<Hit<T>> hits = new ArrayList<>();
        int at = from;
        while (at < to) {
            Hit<T> hit = isWordStart(text, at) ? longest(text, at, to, accept) : null;
            if (hit != null) {
                hits.add(hit);
                at = hit.end();
            } else {
                at++;
            }
        }
        return hits;
    }

    private @org.jspecify.annotations.Nullable Hit<T> longest(String text, int at, int to, Predicate<Hit<T>> accept) {
        Hit<T> best = null;
        Node<T> node = root;
        for (int i = at; i < to; i++) {
            node = node.next.get(fold(text.charAt(i)));
            if (node == null) {
                break;
            }
            if (!node.meanings.isEmpty() && isWordEnd(text, i + 1)) {
                Hit<T> hit = new Hit<>(at, i + 1, node.meanings);
                if (accept.test(hit)) {
                    best = hit;
                }
            }
        }
        return best;
    }

    private static char fold(char c) {
        return switch (c) {
            case '’', '‘' -> '\'';
            case '-', '‑', '–' -> '-';
            case '\n', '\u00A0' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    private static boolean isWordStart(String text, int at) {
        return !isLatin(text.charAt(at)) || at == 0 || !isLatin(text.charAt(at - 1));
    }

    private static boolean isWordEnd(String text, int end) {
        return end >= text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }
}
