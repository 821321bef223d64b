package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import readout.model.DateSpan;

/**
 * 外交部5日宣布下列措施：一、取消… 二、暂停…: the day in the words before a list is that of each decision in it.
 *
 * @param text the whole text
 * @param dates its dates, in its order
 */
record ChineseLists(String text, List<DateMention> dates) {

    private static final Pattern HEAD = Pattern.compile("(?:以下|下列|如下)[^，。；：:]{0,12}[：:]");

    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|[①-⑳]|第?[一二三四五六七八九十]{1,2}[，是])");

    /** No list of decisions has more items. */
    private static final int LINES = 40;

    /** The day of the list in which a sentence stands, if it stands in one that has a day. */
    Optional<DateSpan> day(Sentence sentence) {
        int end = sentence.start();
        while (end < sentence.end() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        for (int i = 0; i < LINES && end > 0; i++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (HEAD.matcher(text).region(start, end).find()) {
                return lastDay(start, end);
            }
            boolean isItem = ITEM.matcher(text).region(start, text.length()).lookingAt();
            boolean isBlank = i > 0 && text.substring(start, end).isBlank();
            if (!isItem && !isBlank) {
                break;
            }
            end = start - 1;
        }
        return Optional.empty();
    }

    private Optional<DateSpan> lastDay(int from, int to) {
        return dates.stream()
                .filter(date -> date.start() >= from && date.end() <= to)
                .flatMap(date -> date.when().stream())
                .filter(day -> day.precision() == DateSpan.Precision.DAY)
                .reduce((first, second) -> second);
    }
}
