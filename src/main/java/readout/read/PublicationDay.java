package readout.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication as metadata write it: {@code 2023-06-18T09:30:00+08:00}, {@code 20230618}, {@code 2023/6/18},
 * {@code 2023年6月18日}, {@code June 18, 2023}, {@code 18 June 2023}. The day is that of the clock it was written by, so a
 * zone is passed over. {@code 06/07/2023} is no day: who wrote it is not known, and with it which half is the month.
 */
final class PublicationDay {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "\\s*(\\d{4})(?:(\\d{2})(\\d{2})(?!\\d)|\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)).*");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[A-Z][a-z]{2,8},?\\s+)??([A-Z][a-z]{2})[a-z]{0,6}\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})\\b.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[A-Z][a-z]{2,8},?\\s+)?(\\d{1,2})\\s+([A-Z][a-z]{2})[a-z]{0,6}\\.?,?\\s+(\\d{4})\\b.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The longest text that is looked at; a day stands at the beginning. */
    private static final int LONGEST = 100;

    /** A line that names the day, in a heading or in the front matter of a Markdown file. */
    private static final Pattern NAMED = Pattern.compile(
            "(?im)^[ \\t*]{0,9}(?:date|published|published on|publication date|发布日期|发布时间|日期)[ \\t*]{0,9}[:：][ \\t*\"']{0,9}(\\S.{5,60})$");

    /** Characters in which such a line is looked for; further down it is about something else. */
    private static final int HEADING = 600;

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)");

    private PublicationDay() {}

    /** The day that the heading of a text names. */
    static Optional<LocalDate> namedBy(String text) {
        return NAMED.matcher(text.substring(0, Math.min(text.length(), HEADING)))
                .results()
                .flatMap(line -> of(line.group(1)).stream())
                .findFirst();
    }

    /** The day in the name of a file, {@code article-2023-06-18.txt}; empty if the name holds none, or several. */
    static Optional<LocalDate> inName(String name) {
        List<LocalDate> days = IN_NAME.matcher(name.substring(Math.max(0, name.length() - LONGEST)))
                .results()
                .flatMap(match -> of(match.group()).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** Empty if the text does not begin with a day that there is. */
    static Optional<LocalDate> of(String written) {
        String text = written.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST)).replace('\n', ' ');
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            boolean compact = year.group(2) != null;
            return day(year.group(1), year.group(compact ? 2 : 4), year.group(compact ? 3 : 5));
        }
        Matcher month = MONTH_FIRST.matcher(text);
        if (month.matches()) {
            return day(month.group(3), number(month.group(1)), month.group(2));
        }
        Matcher day = DAY_FIRST.matcher(text);
        return day.matches() ? day(day.group(3), number(day.group(2)), day.group(1)) : Optional.empty();
    }

    private static String number(String month) {
        return String.valueOf(MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
