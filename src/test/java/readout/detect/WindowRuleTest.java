package readout.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.codebook.Codebook;
import readout.model.Coverage;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.WindowPeriod;

/**
 * The rule as pictures, a letter for each month.
 *
 * <p>Months: {@code M} net engagement above the base median, and a minister met; {@code a} above it without a minister;
 * {@code e} a minister met, but net engagement only equals the median; {@code .} below it; {@code ?} no data. Windows:
 * {@code =} a month of a window, {@code >} its last month where it is still open.
 */
class WindowRuleTest {

    private static final YearMonth BASE = YearMonth.of(2020, 1);
    private static final double MEDIAN = 100;

    private final WindowRule rule = WindowRule.withDefaults(Codebook.builtIn());

    /** The months of a picture, after a base of one month that is the median and meets nothing. */
    private static Index index(String months) {
        List<IndexMonth> rows = new ArrayList<>(List.of(month(BASE, 'e')));
        for (int i = 0; i < months.length(); i++) {
            rows.add(month(BASE.plusMonths(i + 1), months.charAt(i)));
        }
        return new Index(new MonthSpan(BASE, BASE), OptionalDouble.of(1), rows);
    }

    private static IndexMonth month(YearMonth month, char letter) {
        OptionalDouble net = switch (letter) {
            case 'M', 'a' -> OptionalDouble.of(MEDIAN + 1);
            case 'e' -> OptionalDouble.of(MEDIAN);
            case '.' -> OptionalDouble.of(MEDIAN - 1);
            case '?' -> OptionalDouble.empty();
            default -> throw new IllegalArgumentException("No kind of month: " + letter);
        };
        return new IndexMonth(
                new Coverage(month, Coverage.Quality.COMPLETE, month.lengthOfMonth(), ""),
                0,
                0,
                0,
                0,
                letter == 'a' ? 0 : 1,
                net,
                List.of(),
                OptionalDouble.empty(),
                net,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                new TreeMap<>(),
                OptionalDouble.empty());
    }

    private static String picture(int months, List<WindowPeriod> windows) {
        StringBuilder picture = new StringBuilder(".".repeat(months));
        for (WindowPeriod window : windows) {
            for (YearMonth month : window.months().months()) {
                picture.setCharAt(place(month), '=');
            }
            if (window.open()) {
                picture.setCharAt(place(window.months().last()), '>');
            }
        }
        return picture.toString();
    }

    private static int place(YearMonth month) {
        return Math.toIntExact(BASE.until(month, java.time.temporal.ChronoUnit.MONTHS)) - 1;
    }

    private String find(WindowRule rule, String months) {
        return picture(months.length(), rule.find(index(months)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            three months make a window             | ..MMM.... | ..===....
            two do not                             | ..MM..... | .........
            at the very beginning                  | MMM..     | ===..
            open at the end                        | ..MMM     | ..==>
            open while the gap may still be one    | ..MMM.    | ..==>.
            closed by a second failure             | ..MMM..   | ..===..
            a gap of one month                     | .MM.MM... | .=====...
            a gap does not count as a month        | .M.M..    | ......
            three months around a gap              | .M.MM...  | .====...
            a second gap ends it                   | MM.MM.MMM | =====.==>
            two failures together end it           | MMM..MMM. | ===..==>.
            a gap used up, another is no gap       | MM.M.     | ====.
            a gap used up at the end               | ..MM.M    | ..===>
            too short a start hides no window      | M.M.MM..  | ..====..
            without a minister it is a gap         | .MMaM..   | .====..
            ministers alone are not enough         | .MM.aM..  | ........
            equal to the median is not above       | .MeeMM..  | ........
            a month without data is a gap          | .MM?M..   | .====..
            two of them end it                     | .MM??MM.. | .........
            nothing but gaps                       | .?a.e.    | ......
            all months                             | MMMMM     | ====>
            """)
    void finds(String what, String months, String windows) {
        assertThat(find(rule, months)).as(what).isEqualTo(windows);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, MM.MMM.., ...===..",
        "3, 0, MMM., ===.",
        "2, 1, .MM.., .==..",
        "3, 2, M.M.M.., =====..",
        "3, 2, MMM.., ==>.."
    })
    void theNumbersOfTheRuleCanBeChanged(int minimum, int gaps, String months, String windows) {
        assertThat(find(rule.withMinimumMonths(minimum).withGapMonths(gaps), months))
                .isEqualTo(windows);
    }

    @Test
    void theMeanIndexLeavesOutMonthsWithoutData() {
        WindowPeriod window = rule.find(index("MM?M..")).get(0);

        assertThat(window.meanIndex()).isEqualTo(MEDIAN + 1);
        assertThat(window.months().length()).isEqualTo(4);
    }

    @Test
    void theMedianIsThatOfTheBaseAlone() {
        Index index = index("M.M");

        assertThat(WindowRule.baseMedian(index)).hasValue(MEDIAN);
        Index wider = new Index(new MonthSpan(BASE, BASE.plusMonths(1)), index.pointsPerWeight(), index.months());
        assertThat(WindowRule.baseMedian(wider)).as("of two months, the middle").hasValue(MEDIAN + 0.5);
    }

    @Test
    void withoutAnIndexInTheBaseThereIsNoMedianAndNoWindow() {
        Index blind = new Index(
                new MonthSpan(BASE.minusMonths(12), BASE.minusMonths(1)),
                OptionalDouble.empty(),
                index("MMM").months());

        assertThat(WindowRule.baseMedian(blind)).isEmpty();
        assertThat(rule.find(blind)).isEmpty();
    }

    /** What was found stays found: later months can only prolong a window that was open. */
    @Test
    void laterMonthsNeverTakeAWindowBack() {
        Random random = new Random(20230618);
        for (int round = 0; round < 2_000; round++) {
            String months = random(random, 4 + random.nextInt(24));
            List<WindowPeriod> whole = rule.find(index(months));
            for (int known = 1; known < months.length(); known++) {
                String early = months.substring(0, known);
                for (WindowPeriod window : rule.find(index(early))) {
                    assertThat(whole).as("%s as %s", early, months).anySatisfy(later -> {
                        assertThat(later.months().first())
                                .isEqualTo(window.months().first());
                        if (window.open()) {
                            assertThat(later.months().last())
                                    .isAfterOrEqualTo(window.months().last());
                        } else {
                            assertThat(later).isEqualTo(window);
                        }
                    });
                }
            }
        }
    }

    /** Open means that it could go on: one more good month belongs to it. Closed means that it could not. */
    @Test
    void openWindowsAreThoseThatCanGoOn() {
        for (String months : allOf(9)) {
            List<WindowPeriod> windows = rule.find(index(months));
            List<WindowPeriod> prolonged = rule.find(index(months + "M"));
            for (WindowPeriod window : windows) {
                boolean goesOn = prolonged.stream()
                        .anyMatch(later -> later.months()
                                        .first()
                                        .equals(window.months().first())
                                && later.months().last().isAfter(window.months().last()));
                assertThat(window.open()).as(months).isEqualTo(goesOn);
            }
        }
    }

    /** Every window meets the rule as it is written, and every stretch that meets it is in touch with a window. */
    @Test
    void findsWhatTheRuleSays() {
        for (String months : allOf(9)) {
            String found = find(rule, months).replace('>', '=');
            for (int first = 0; first < months.length(); first++) {
                for (int last = first; last < months.length(); last++) {
                    String stretch = months.substring(first, last + 1);
                    boolean window = found.startsWith("=".repeat(stretch.length()), first)
                            && (first == 0 || found.charAt(first - 1) != '=')
                            && (last + 1 == months.length() || found.charAt(last + 1) != '=');
                    if (window) {
                        assertThat(meetsTheRule(stretch))
                                .as("%s in %s", stretch, months)
                                .isTrue();
                    } else if (meetsTheRule(stretch)) {
                        assertThat(found.substring(first, last + 1))
                                .as("%s in %s", stretch, months)
                                .contains("=");
                    }
                }
            }
        }
    }

    private static boolean meetsTheRule(String stretch) {
        long good = stretch.chars().filter(letter -> letter == 'M').count();
        return stretch.startsWith("M") && stretch.endsWith("M") && good >= 3 && stretch.length() - good <= 1;
    }

    private static String random(Random random, int length) {
        StringBuilder months = new StringBuilder();
        for (int i = 0; i < length; i++) {
            months.append("MMMM.ae?".charAt(random.nextInt(8)));
        }
        return months.toString();
    }

    /** Every picture of good and bad months of a length. */
    private static List<String> allOf(int length) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int i = 0; i < length; i++) {
            List<String> longer = new ArrayList<>();
            all.forEach(months -> longer.addAll(List.of(months + "M", months + ".")));
            all = longer;
        }
        return all;
    }
}
