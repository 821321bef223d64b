package readout.code;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readout.input.Input;
import readout.input.Row;
import readout.input.Table;
import readout.model.Official;

/**
 * Who is meant by a damaged name. Machine translation writes the Chinese name of an American back as pinyin, and misspells
 * family names. A name is taken for somebody's if it sounds nearly like one of the forms of the name, and the office beside
 * it, or the rest of the name, agrees. Whoever is found this way is found with doubt.
 */
final class Garbles {

    /** Nobody is guessed who was out of office longer than this, in days. */
    private static final long OFFICE_DAYS = 200;

    private static final int LONG = 9;
    private static final int SHORT = 4;

    private final List<Bearer> bearers;
    private final Map<Integer, String> readings = new HashMap<>();
    private final IdentityHashMap<Bearer, List<String>> sounds = new IdentityHashMap<>();

    Garbles(List<Bearer> bearers) {
        this.bearers = bearers;
        Table.read(Input.resource("readout/codebook/pinyin.csv"), List.of("character", "reading"), Garbles::reading)
                .value()
                .forEach(reading -> readings.put(reading.getKey(), reading.getValue()));
        bearers.forEach(bearer -> sounds.put(bearer, forms(bearer)));
    }

    private static Map.Entry<Integer, String> reading(Row row) {
        return Map.entry(row.required("character").codePointAt(0), row.required("reading"));
    }

    /**
     * The person that a damaged name stands for.
     *
     * @param name the name as it stands
     * @param side the party that its bearer serves; empty if not known
     * @param office the words beside the name
     * @param day the day on which the bearer is in office
     */
    Optional<Bearer> find(String name, String side, String office, Optional<LocalDate> day) {
        String sound = sound(name);
        if (sound.length() < SHORT) {
            return Optional.empty();
        }
        String words = office.toLowerCase(Locale.ROOT);
        return bearers.stream()
                .filter(bearer -> side.isEmpty() || bearer.side().equals(side))
                .filter(bearer -> bearer.distance(day) <= OFFICE_DAYS)
                .filter(bearer -> isNear(bearer, name, sound, words))
                .min(Comparator.comparingInt((Bearer bearer) -> difference(bearer, sound))
                        .thenComparingLong(bearer -> bearer.distance(day))
                        .thenComparing(Bearer::name));
    }

    private boolean isNear(Bearer bearer, String name, String sound, String words) {
        int difference = difference(bearer, sound);
        if (difference > most(sound)) {
            return false;
        }
        boolean isOffice = bearer.spells().stream().anyMatch(spell -> agreeing(spell, words) >= 2);
        boolean isGiven = name.indexOf(' ') > 0 && bearer.name().startsWith(name.substring(0, name.indexOf(' ') + 1));
        return isOffice || isGiven || (sound.length() >= LONG && difference <= 2);
    }

    private static long agreeing(Official spell, String words) {
        return OfficeWords.of(spell.role()).stream().filter(words::contains).count();
    }

    /** How many sounds of a near name may differ. */
    private static int most(String sound) {
        return Math.max(1, sound.length() / 4);
    }

    /** The least number of sounds to change to get to a form of the name, if it is near. */
    private int difference(Bearer bearer, String sound) {
        int least = Integer.MAX_VALUE;
        for (String form : sounds.getOrDefault(bearer, List.of())) {
            // Words of other length are not near each other: their distance need not be worked out.
            if (Math.abs(form.length() - sound.length()) <= most(sound)) {
                least = Math.min(least, distance(sound, form));
            }
        }
        return least;
    }

    /** How the forms of a name sound. */
    private List<String> forms(Bearer bearer) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(sound(bearer.name()));
        forms.add(sound(Gazetteer.family(bearer)));
        for (Official spell : bearer.spells()) {
            String pinyin = pinyin(spell.nameZh());
            if (!pinyin.isEmpty()) {
                forms.add(sound(pinyin));
            }
        }
        return List.copyOf(forms);
    }

    private String pinyin(String nameZh) {
        StringBuilder pinyin = new StringBuilder();
        nameZh.codePoints().forEach(c -> pinyin.append(readings.getOrDefault(c, "")));
        return pinyin.toString();
    }

    private static final Set<Character> DROPPED = Set.of(' ', '\'', '’', '-', '.', 'h');

    /** A name as it sounds to a translator: c is k, l is r, ng is n, o is a, double letters are one. */
    static String sound(String name) {
        StringBuilder sound = new StringBuilder();
        String lower = name.toLowerCase(Locale.ROOT).replace("ng", "n").replace("ck", "k");
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (DROPPED.contains(c)) {
                continue;
            }
            char s = switch (c) {
                case 'c', 'q' -> 'k';
                case 'r' -> 'l';
                case 'o' -> 'a';
                default -> c;
            };
            if (sound.length() == 0 || sound.charAt(sound.length() - 1) != s) {
                sound.append(s);
            }
        }
        return sound.toString();
    }

    /** The number of insertions, deletions and changes between two words. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
