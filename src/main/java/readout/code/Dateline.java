package readout.code;

import java.util.Locale;

/** Tells whether a date is that of a dateline: the place and day that an agency puts before its text. */
final class Dateline {

    /** Datelines stand within so many characters from the beginning, title and byline included. */
    static final int WITHIN = 2_000;

    /** The name of the agency and the place before a date take no more characters than these. */
    private static final int BEFORE = 60;

    private Dateline() {}

    static boolean isAt(String text, DateHit hit) {
        int line = text.lastIndexOf('\n', hit.start()) + 1;
        if (hit.start() - line > BEFORE) {
            return false;
        }
        String before = text.substring(line, hit.start()).strip();
        return hit.rule().language().equals("zh") ? isChinese(text, hit.end(), before) : isEnglish(text, hit, before);
    }

    /** 某社北京6月18日电, also 专电, 讯 and a reporter in brackets; but not 18日电话. */
    private static boolean isChinese(String text, int end, String before) {
        if (before.contains("。") || before.contains("，")) {
            return false;
        }
        String after = text.substring(end, Math.min(text.length(), end + 4)).strip();
        boolean isReport = after.startsWith("专电") || after.startsWith("讯") || after.startsWith("消息");
        boolean isByline = after.startsWith("（记者") || after.startsWith("(记者");
        return !before.isEmpty() && (isWire(after) || isReport || isByline);
    }

    /** Behind the 电 of a dateline stands a bracket, a blank or a heading; behind that of 电话 or 电视 another character. */
    private static boolean isWire(String after) {
        return after.startsWith("电")
                && (after.length() == 1
                        || !Character.isIdeographic(after.charAt(1))
                        || "题综记据".indexOf(after.charAt(1)) >= 0);
    }

    /** {@code BEIJING, June 18 (Agency) --}: a place or agency and a comma before, a bracket or dash behind; or a line that is
     * the date in brackets. */
    private static boolean isEnglish(String text, DateHit hit, String before) {
        if (!before.endsWith(",")
                && !before.endsWith("–")
                && !before.endsWith("—")
                && !before.endsWith("-")
                && !before.endsWith("(")) {
            return false;
        }
        // A sentence that happens to begin with a date has small words before it.
        if (before.toLowerCase(Locale.ROOT).startsWith("on ") || before.contains(". ")) {
            return false;
        }
        String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + 4))
                .strip();
        if (before.equals("(")) {
            // A line of its own in a transcript: (November 15, 2021)
            return after.startsWith(")");
        }
        return after.startsWith("(")
                || after.startsWith("--")
                || after.startsWith("—")
                || after.startsWith("–")
                || after.startsWith("- ")
                || after.startsWith(") ")
                || after.startsWith("/");
    }
}
