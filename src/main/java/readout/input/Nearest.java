package readout.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known word with the fewest edits, if these are few enough to be a slip: at most a third of its letters, and at
     * most three. Of equally near words the first in alphabetical order.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String sought = normal(word);
        return known.stream()
                .filter(candidate -> edits(sought, normal(candidate)) <= slips(candidate))
                .min((a, b) -> {
                    int byEdits = Integer.compare(edits(sought, normal(a)), edits(sought, normal(b)));
                    return byEdits != 0 ? byEdits : a.compareTo(b);
                });
    }

    /** A hint: the nearest good value if there is one, then all of them. */
    public static String hint(String word, Collection<String> known) {
        String all = "expected one of: " + String.join(", ", known);
        return to(word, known)
                .map(nearest -> "did you mean \"" + nearest + "\"? " + all)
                .orElse(all);
    }

    private static int slips(String word) {
        return Math.min(3, Math.max(1, word.length() / 3));
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Levenshtein distance (Soviet Physics Doklady 10, 1966, 707–710) by two rows. */
    static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
