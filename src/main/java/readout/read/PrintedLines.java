package readout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a printed page, joined to paragraphs. A line ends where the paper ends, so inside a paragraph its end means
 * nothing; a paragraph may go on after the foot of a page.
 */
final class PrintedLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:-|—|–)?\\s*(?:Page\\s+|第\\s*)?\\d{1,4}\\s*(?:页|頁)?(?:\\s*(?:of|/)\\s*\\d{1,4})?\\s*(?:-|—|–)?");

    private static final String ENDS = ".!?:;\"”’)。！？：；」』）…";

    private PrintedLines() {}

    /**
     * Joins lines.
     *
     * @param printed lines that end in a line feed, paragraphs that end in U+2029
     */
    static String joined(String printed) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : printed.split("\u2029", -1)) {
            String paragraph = paragraph(block);
            int last = paragraphs.size() - 1;
            if (paragraph.isEmpty()) {
                continue;
            }
            if (last >= 0 && goesOn(paragraphs.get(last), paragraph)) {
                paragraphs.set(last, joint(paragraphs.get(last), paragraph));
            } else {
                paragraphs.add(paragraph);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String paragraph(String block) {
        StringBuilder paragraph = new StringBuilder();
        for (String printed : block.split("\n", -1)) {
            String line = printed.strip();
            if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            paragraph
                    .append(
                            paragraph.isEmpty()
                                    ? ""
                                    : between(paragraph.charAt(paragraph.length() - 1), line.charAt(0)))
                    .append(line);
        }
        return paragraph.toString();
    }

    /** Between Chinese characters there is no space; a word cut at the end of a line keeps its hyphen. */
    private static String between(char before, char after) {
        return before == '-' || (isChinese(before) && isChinese(after)) ? "" : " ";
    }

    private static String joint(String before, String after) {
        return before + between(before.charAt(before.length() - 1), after.charAt(0)) + after;
    }

    /** A paragraph that ends without a sentence end goes on if what follows does not begin like a new one. */
    private static boolean goesOn(String before, String after) {
        return ENDS.indexOf(before.charAt(before.length() - 1)) < 0 && Character.isLowerCase(after.charAt(0));
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || "，。、；：？！“”‘’（）《》".indexOf(c) >= 0;
    }
}
