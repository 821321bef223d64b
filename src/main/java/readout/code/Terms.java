package readout.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds many terms in one walk over a text: at each place the longest, none over another, whole words in Latin script. A
 * small letter of a term stands for both cases, a capital only for itself, so that "US" is not "us". Linear in the text
 * times the length of the longest term.
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

    private record Meaning<T>(String term, boolean hasCapitals, T value) {

        /** Whether the text has the capitals of the term, which stands there but for its case. */
        boolean isAt(String text, int at) {
            for (int i = 0; hasCapitals && i < term.length(); i++) {
                if (text.charAt(at + i) != term.charAt(i) && Character.isUpperCase(term.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int CHARACTERS = 1 << Character.SIZE;

    /** Two nodes and a character are one long. */
    private static final int NODE_BITS = 24;

    /** From here on characters are Chinese. */
    private static final int CHINESE = 0x2E80;

    /** The first step of the walk is an array, as most places of a text end there. */
    private final int[] first = new int[CHARACTERS];

    /** Further steps, by open addressing: node, character, and in the last bits the next node; 0 is free. */
    private long[] steps = new long[1 << 12];

    private int size;

    /** The nodes at which a term ends; few, so that a walk seldom has to look at meanings. */
    private final BitSet ends = new BitSet();

    private final List<List<Meaning<T>>> meanings = new ArrayList<>(List.of(List.of()));

    void add(String term, T value) {
        if (term.isEmpty()) {
            return;
        }
        int node = 0;
        for (int i = 0; i < term.length(); i++) {
            char c = fold(term.charAt(i));
            int next = i == 0 ? first[c] : step(node, c);
            if (next == 0) {
                next = meanings.size();
                meanings.add(new ArrayList<>());
                if (i == 0) {
                    first[c] = next;
                } else {
                    put(node, c, next);
                }
            }
            node = next;
        }
        ends.set(node);
        boolean hasCapitals = term.chars().anyMatch(Character::isUpperCase);
        meanings.get(node).add(new Meaning<>(term, hasCapitals, value));
    }

    /** The terms of a text in its order. */
    List<Hit<T>> find(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        int length = text.length();
        int at = 0;
        while (at < length) {
            int node = first[fold(text.charAt(at))];
            if (node == 0 || !isBorder(text, at)) {
                at++;
                continue;
            }
            int end = -1;
            List<Meaning<T>> longest = List.of();
            int i = at + 1;
            while (node != 0) {
                if (ends.get(node) && isBorder(text, i) && isAny(meanings.get(node), text, at)) {
                    end = i;
                    longest = meanings.get(node);
                }
                node = i < length ? step(node, fold(text.charAt(i))) : 0;
                i++;
            }
            if (end < 0) {
                at++;
            } else {
                hits.add(new Hit<>(at, end, agreeing(longest, text, at)));
                at = end;
            }
        }
        return hits;
    }

    private boolean isAny(List<Meaning<T>> here, String text, int at) {
        for (int i = 0; i < here.size(); i++) {
            if (here.get(i).isAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private List<T> agreeing(List<Meaning<T>> here, String text, int at) {
        if (here.size() == 1) {
            return List.of(here.get(0).value());
        }
        List<T> values = new ArrayList<>(here.size());
        for (Meaning<T> meaning : here) {
            if (meaning.isAt(text, at)) {
                values.add(meaning.value());
            }
        }
        return values;
    }

    /** The node behind a character, 0 if no term goes on with it. */
    private int step(int node, char c) {
        return (int) steps[slot(key(node, c))] & (1 << NODE_BITS) - 1;
    }

    private void put(int node, char c, int next) {
        if (2 * ++size > steps.length) {
            long[] before = steps;
            steps = new long[2 * before.length];
            for (long step : before) {
                if (step != 0) {
                    steps[slot(step >>> NODE_BITS)] = step;
                }
            }
        }
        long key = key(node, c);
        steps[slot(key)] = key << NODE_BITS | next;
    }

    private static long key(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }

    /** Where the step of a key is, or would be. */
    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (steps.length - 1);
        while (steps[slot] != 0 && steps[slot] >>> NODE_BITS != key) {
            slot = (slot + 1) & (steps.length - 1);
        }
        return slot;
    }

    /** What each character is taken for; a table, as every character of a text is looked up. */
    private static final char[] FOLDED = new char[CHARACTERS];

    /** Which characters a word goes on over; none of Chinese, where every place is a border. */
    private static final boolean[] IN_WORD = new boolean[CHARACTERS];

    static {
        for (int c = 0; c < CHARACTERS; c++) {
            FOLDED[c] = folded((char) c);
            IN_WORD[c] = c < CHINESE && Character.isLetterOrDigit(c);
        }
    }

    private static char fold(char c) {
        return FOLDED[c];
    }

    private static char folded(char c) {
        return switch (c) {
            case '\n' -> ' ';
            case '’', '‘' -> '\'';
            case '‑', '–', '—' -> '-';
            case '\u00A0' -> ' ';
            case '•', '‧', '・' -> '·';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether no word goes on over a place. */
    private static boolean isBorder(String text, int at) {
        return at == 0 || at >= text.length() || !IN_WORD[text.charAt(at - 1)] || !IN_WORD[text.charAt(at)];
    }
}
