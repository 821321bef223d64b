package readout.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private record Meaning<T>(String term, T value) {}

    /** What ends at a node. */
    private static final class End<T> {
        private final List<Meaning<T>> meanings = new ArrayList<>();

        /** What all its terms stand for. */
        private List<T> values = List.of();

        /** The term if it has capitals; empty if it has none, so that the text need not be looked at again. */
        private String capitals = "";

        /** Whether its terms have the same capitals, so that all or none stand at a place. */
        private boolean isOne = true;

        void add(Meaning<T> meaning) {
            meanings.add(meaning);
            isOne = isOne && meaning.term().equals(meanings.get(0).term());
            values = meanings.stream().map(Meaning::value).toList();
            capitals = meaning.term().chars().anyMatch(Character::isUpperCase) ? meaning.term() : "";
        }

        /** What its terms stand for that have the capitals of the text; empty if none has. */
        List<T> agreeing(String text, int at) {
            if (isOne) {
                return agrees(capitals, text, at) ? values : List.of();
            }
            List<T> agreeing = new ArrayList<>(meanings.size());
            for (Meaning<T> meaning : meanings) {
                if (agrees(meaning.term(), text, at)) {
                    agreeing.add(meaning.value());
                }
            }
            return agreeing;
        }

        /** Whether the text has the capitals of a term, which stands there but for its case. */
        private static boolean agrees(String term, String text, int at) {
            for (int i = 0; i < term.length(); i++) {
                if (text.charAt(at + i) != term.charAt(i) && Character.isUpperCase(term.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int CHARACTERS = 1 << Character.SIZE;

    /** From here on characters are Chinese. */
    private static final int CHINESE = 0x2E80;

    private final CharTree tree = new CharTree();

    /** The first step of a walk is an array, as most places of a text end there. */
    private final int[] first = new int[CHARACTERS];

    /** What ends at each node; few, so that a walk seldom has to look at meanings. */
    private final List<@Nullable End<T>> ends = new ArrayList<>();

    void add(String term, T value) {
        if (term.isEmpty()) {
            return;
        }
        StringBuilder folded = new StringBuilder(term.length());
        for (int i = 0; i < term.length(); i++) {
            folded.append(fold(term.charAt(i)));
        }
        int node = tree.grow(0, folded.toString());
        first[folded.charAt(0)] = tree.after(0, folded.charAt(0));
        while (ends.size() < tree.size()) {
            ends.add(null);
        }
        End<T> known = ends.get(node);
        End<T> end = known == null ? new End<>() : known;
        end.add(new Meaning<>(term, value));
        ends.set(node, end);
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
            List<T> longest = List.of();
            int i = at + 1;
            while (node != 0) {
                End<T> here = ends.get(node);
                if (here != null && isBorder(text, i)) {
                    List<T> agreeing = here.agreeing(text, at);
                    end = agreeing.isEmpty() ? end : i;
                    longest = agreeing.isEmpty() ? longest : agreeing;
                }
                node = i < length ? tree.after(node, fold(text.charAt(i))) : 0;
                i++;
            }
            if (end < 0) {
                at++;
            } else {
                hits.add(new Hit<>(at, end, longest));
                at = end;
            }
        }
        return hits;
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
