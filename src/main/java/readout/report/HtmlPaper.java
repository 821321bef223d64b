package readout.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A paper as a page for a browser: one file without network and without anything that runs. */
final class HtmlPaper {

    private HtmlPaper() {}

    static byte[] write(Paper paper) {
        return Templates.page("paper.ftlh", Map.of("paper", paper)).getBytes(StandardCharsets.UTF_8);
    }
}
