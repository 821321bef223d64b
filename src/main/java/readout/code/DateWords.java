package readout.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A closed list of words, each with a value from 1. The longest word that stands at a place is read, in either case. */
final class DateWords implements DateSlot.Reader {

    static final DateWords MONTHS = capital(
            "january|jan.|jan",
            "february|feb.|feb",
            "march|mar.|mar",
            "april|apr.|apr",
            "may",
            "june|jun.|jun",
            "july|jul.|jul",
            "august|aug.|aug",
            "september|sept.|sept|sep.|sep",
            "october|oct.|oct",
            "november|nov.|nov",
            "december|dec.|dec");
    static final DateWords WEEKDAYS = capital(
            "monday|mon.",
            "tuesday|tues.|tue.",
            "wednesday|wed.",
            "thursday|thurs.|thur.|thu.",
            "friday|fri.",
            "saturday|sat.",
            "sunday|sun.");
    static final DateWords WEEKDAY_NUMERALS = any("一", "二", "三", "四", "五", "六", "日|天");
    static final DateWords COUNTS = any(
            "a|an|one|一",
            "two|两|二",
            "three|三",
            "four|四",
            "five|五",
            "six|六",
            "seven|七",
            "eight|八",
            "nine|九",
            "ten|十",
            "eleven|十一",
            "twelve|十二");
    static final DateWords PARTS =
            any("early|the beginning of|the start of|上旬|初", "mid|the middle of|中旬", "late|the end of|下旬|底|末");
    static final DateWords SEASONS = any("spring|春天|春季|春", "summer|夏天|夏季|夏", "autumn|fall|秋天|秋季|秋", "winter|冬天|冬季|冬");
    static final DateWords QUARTERS = any("first|1st|一|1", "second|2nd|二|2", "third|3rd|三|3", "fourth|4th|四|4");
    static final DateWords HALVES = any("first|上", "second|下");
    static final DateWords RANGES = any("-|–|—|--|~|～|－| - | – | — | to | through | until |至|到|—— ");

    private final boolean capital;
    private final Map<String, Integer> values = new HashMap<>();

    /** The words by their first character, the longest first. */
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** Whether a word begins with an ASCII letter: most places of a text are turned down by this. */
    private final boolean[] begins = new boolean[128];

    private DateWords(boolean capital, String... alternatives) {
        this.capital = capital;
        for (int i = 0; i < alternatives.length; i++) {
            for (String word : alternatives[i].split("\\|", -1)) {
                char first = word.charAt(0);
                values.put(word, i + 1);
                byFirst.merge(first, List.of(word), DateWords::longestFirst);
                if (first < begins.length) {
                    begins[first] = !capital;
                    begins[Character.toUpperCase(first)] = true;
                }
            }
        }
    }

    /** Words that stand for the values 1, 2, 3 and so on; several of one value have strokes between. */
    private static DateWords any(String... alternatives) {
        return new DateWords(false, alternatives);
    }

    /** The same, of words that are others without a capital. */
    private static DateWords capital(String... alternatives) {
        return new DateWords(true, alternatives);
    }

    @Override
    public boolean canBegin(char first, char second) {
        return canBegin(first)
                && byFirst.getOrDefault(Character.toLowerCase(first), List.of()).stream()
                        .anyMatch(word -> word.length() == 1 || word.charAt(1) == Character.toLowerCase(second));
    }

    @Override
    public boolean canBegin(char c) {
        return c < begins.length ? begins[c] : !capital && byFirst.containsKey(c);
    }

    @Override
    public int read(String text, int at, int[] end) {
        char c = text.charAt(at);
        if (canBegin(c)) {
            for (String word : byFirst.getOrDefault(Character.toLowerCase(c), List.of())) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    end[0] = at + word.length();
                    return values.getOrDefault(word, 0);
                }
            }
        }
        return 0;
    }

    private static List<String> longestFirst(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
