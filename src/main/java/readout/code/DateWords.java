package readout.code;

import java.util.Arrays;

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
    private final CharTree words = new CharTree();

    /** The value of the word that ends at each node; 0 if none does. */
    private int[] values = {};

    private DateWords(boolean capital, String... alternatives) {
        this.capital = capital;
        for (int i = 0; i < alternatives.length; i++) {
            for (String word : alternatives[i].split("\\|", -1)) {
                int end = words.grow(0, word);
                values = Arrays.copyOf(values, words.size());
                values[end] = i + 1;
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
    public boolean canBegin(char c) {
        return words.after(0, DateGrammar.lowerCase(c)) > 0 && !(capital && Character.isLowerCase(c));
    }

    @Override
    public boolean canBegin(char first, char second) {
        int node = words.after(0, DateGrammar.lowerCase(first));
        return canBegin(first)
                && node > 0
                && (values[node] > 0 || words.after(node, DateGrammar.lowerCase(second)) > 0);
    }

    @Override
    public int read(String text, int at, int[] end) {
        char first = text.charAt(at);
        if (capital && first >= 'a' && first <= 'z') {
            return 0;
        }
        int value = 0;
        int node = 0;
        for (int i = at; i < text.length(); i++) {
            node = words.after(node, DateGrammar.lowerCase(text.charAt(i)));
            if (node == 0) {
                break;
            }
            if (values[node] > 0) {
                value = values[node];
                end[0] = i + 1;
            }
        }
        return value;
    }
}
