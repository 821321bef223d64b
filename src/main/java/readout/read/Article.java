package readout.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import readout.input.Place;

/**
 * Gathers the paragraphs of a page in one walk through its tree. Left out are elements that frame a page, and paragraphs
 * that are links for most of their length: ways to other pages, whose headlines would tell contacts of other days.
 */
final class Article implements NodeFilter {

    private static final Set<String> FRAME = Set.of(
            "nav",
            "header",
            "footer",
            "aside",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "button",
            "select",
            "textarea",
            "figcaption",
            "dialog",
            "head");
    private static final Set<String> FRAME_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu");

    /** A paragraph is a way to other pages if at least this part of it, in percent, is links. */
    private static final int MOSTLY = 80;

    private static final int WHOLE = 100;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final int length;
    private int links;
    private int linked;

    private Article(int length) {
        this.length = length;
    }

    /** The paragraphs of an element and what it contains, with an empty line between them. */
    static String of(Element element) {
        Article article = new Article(element.text().length());
        element.filter(article);
        article.endParagraph();
        return article.text.toString();
    }

    /** Refuses a page whose elements lie deeper inside one another than the parser keeps them apart. */
    static void checkDepth(Element page, Place place) throws RefusedException {
        int[] deepest = {0};
        NodeVisitor visitor = (node, depth) -> deepest[0] = Math.max(deepest[0], depth);
        page.traverse(visitor);
        if (deepest[0] >= WebPage.DEEPEST) {
            throw new RefusedException(
                    "too-deep",
                    place,
                    "more than " + WebPage.DEEPEST + " elements lie inside one another",
                    "save the text of the page alone");
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode letters) {
            add(letters.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > 0 && isFrame(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                endLine();
            } else if (element.isBlock() || element.normalName().equals("td")) {
                endParagraph();
            } else if (element.normalName().equals("a")) {
                links++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                links--;
            } else if (element.isBlock() || element.normalName().equals("td")) {
                endParagraph();
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Some sites put the whole page into one form: it is a frame only while the smaller part of the text is in it. */
    private boolean isFrame(Element element) {
        String name = element.normalName();
        return FRAME.contains(name)
                || FRAME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none")
                || (name.equals("form") && element.text().length() * 2 < length);
    }

    /** Space of any kind, also the one that does not break, is one space; at the ends of lines none. */
    private void add(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            boolean space = c <= ' ' || Character.isSpaceChar(c);
            if (!space) {
                paragraph.append(c);
                linked += links > 0 ? 1 : 0;
            } else if (!paragraph.isEmpty() && !isSpace(paragraph.charAt(paragraph.length() - 1))) {
                paragraph.append(' ');
            }
        }
    }

    private void endLine() {
        trim();
        if (!paragraph.isEmpty()) {
            paragraph.append('\n');
        }
    }

    private void endParagraph() {
        trim();
        if (!paragraph.isEmpty() && (long) linked * WHOLE < (long) paragraph.length() * MOSTLY) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        paragraph.setLength(0);
        linked = 0;
    }

    private void trim() {
        while (!paragraph.isEmpty() && isSpace(paragraph.charAt(paragraph.length() - 1))) {
            paragraph.setLength(paragraph.length() - 1);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
