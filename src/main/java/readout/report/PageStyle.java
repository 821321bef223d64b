package readout.report;

import java.util.Base64;
import java.util.SortedMap;
import java.util.stream.Collectors;
import readout.model.Language;

/** The style of {@code report.html}: its font, the colours of both themes, and the rules. */
final class PageStyle {

    private static final String LIGHT = "color-scheme:light;--ink:#141414;--quiet:#595959;--rule:#d0d0d0;--ground:#fff;"
            + "--raised:#f5f5f3;--accent:#005a9c;--bad:#b82e1f;";
    private static final String DARK =
            "color-scheme:dark;--ink:#f1f1f1;--quiet:#b3b8bd;--rule:#3a3f45;--ground:#15181b;"
                    + "--raised:#22272c;--accent:#6db9f2;--bad:#ff8b73;";

    private PageStyle() {}

    /** The style: the font with the characters that the page has, the colours of both themes, and the rules. */
    static String style(Page.Look look, String page) {
        String dark = dark(look);
        return "@font-face{font-family:\"Readout Sans\";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(look.font().apply(page))
                + ")}\n:root{" + LIGHT + variables(look.light())
                + "--original-en:\"" + PageWords.in(Language.ZH).say("original-en") + "\";--original-zh:\""
                + PageWords.in(Language.EN).say("original-zh") + "\"}\n" + Page.text("readout/report/page.css")
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-look=light]){" + dark + "}}\n"
                + "@media screen{:root[data-look=dark]{" + dark + "}}\n";
    }

    /**
     * What the style adds where no script runs: the boxes that are checked choose language and theme. With a script these rules
     * would only cost time, half a second of a page with a thousand contacts.
     */
    static String still(Page.Look look) {
        return Page.text("readout/report/still.css")
                + "@media screen{:root:has(#look-dark:checked){" + dark(look) + "}:root:has(#look-light:checked){"
                + LIGHT + variables(look.light()) + "}}\n";
    }

    private static String dark(Page.Look look) {
        return DARK + variables(look.dark());
    }

    private static String variables(SortedMap<String, String> colours) {
        return colours.entrySet().stream()
                .map(colour -> colour.getKey() + ":" + colour.getValue() + ";")
                .collect(Collectors.joining());
    }
}
