package readout.score;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people as two hands write them: with or without given name, accents, points. */
final class Names {

    private static final Pattern OTHER = Pattern.compile("[^a-z\\u4E00-\\u9FFF ]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Names() {}

    /** How many of these people are among the others. */
    static int shared(List<String> people, List<String> others, boolean american) {
        Set<String> known = plain(others);
        return (int) plain(people).stream()
                .filter(one -> known.stream().anyMatch(other -> isSame(one, other, american)))
                .count();
    }

    private static Set<String> plain(List<String> names) {
        Set<String> plain = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                plain.add(OTHER.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .strip());
            }
        }
        return plain;
    }

    /** Equal, or a name of one word that is a word of the other; of Americans the last word, the family name, is enough. */
    private static boolean isSame(String one, String other, boolean american) {
        if (one.replace(" ", "").equals(other.replace(" ", ""))) {
            return true;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        List<String> words = Arrays.asList(SPACES.split(one, -1));
        List<String> known = Arrays.asList(SPACES.split(other, -1));
        if (words.size() == 1 || known.size() == 1) {
            return words.stream().anyMatch(known::contains);
        }
        return american && words.get(words.size() - 1).equals(known.get(known.size() - 1));
    }
}
