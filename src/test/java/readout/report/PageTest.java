package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.MadeUp;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Source;
import readout.run.Analysis;

/** The page is one file that needs no network, and whatever comes from the data is text in it. */
class PageTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SOURCE_LINK = Pattern.compile("href=\"https?://[^\"]*\"");

    private final Analysis example = MadeUp.analysis(MadeUp.EXAMPLE);

    private String page(String title, List<Contact> contacts) {
        return new String(
                Page.write(
                        title,
                        List.of(title),
                        List.of(new Page.Picture(
                                "chart", title, new Page.Svg("<svg/>".getBytes(StandardCharsets.UTF_8)))),
                        Codebook.builtIn(),
                        example.index(),
                        example.windows(),
                        contacts,
                        example.provenance()),
                StandardCharsets.UTF_8);
    }

    private String page() {
        return page("A finding", example.contacts());
    }

    private static Contact contact(String text, String source) {
        return Contact.of(
                text,
                List.of(new Account(
                        text,
                        text,
                        Optional.of(DateSpan.day(LocalDate.of(2023, 5, 10))),
                        text,
                        List.of(new Person(text, text)),
                        List.of(),
                        "principal",
                        "executive",
                        "meeting",
                        "held",
                        Issuer.US,
                        List.of(text),
                        List.of(),
                        List.of(),
                        text,
                        List.of(new Source(source, text)),
                        Optional.empty(),
                        "",
                        text,
                        "",
                        List.of())));
    }

    /** The tags of a page with the values of their attributes left out. */
    private static List<String> tags(String page) {
        return TAG.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(tag -> VALUE.matcher(tag).replaceAll("\"\""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></table></html>",
                "<!-- ]]> <![CDATA[",
                "${1+1} <#list 1..9 as x>",
                "&lt;b&gt; &amp;"
            })
    void hostileTextChangesNoTag(String hostile) {
        String page = page(hostile, List.of(contact(hostile, hostile)));

        assertThat(tags(page)).isEqualTo(tags(page("harmless", List.of(contact("harmless", "harmless")))));
        assertThat(page)
                .contains(hostile.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                " https://example.org",
                "https://example.org/\" onclick=\"alert(1)",
                "a printed bulletin"
            })
    void onlyWebAddressesAreLinked(String source) {
        assertThat(links(page("title", List.of(contact("plain", source)))))
                .filteredOn(link -> !link.startsWith("#"))
                .allMatch(link -> link.startsWith("data:image/svg+xml;base64,"));
    }

    @Test
    void aWebAddressIsLinkedUnderItsHost() {
        assertThat(page("title", List.of(contact("plain", "https://www.example.org/a?b=1&c=2"))))
                .contains("<a href=\"https://www.example.org/a?b=1&amp;c=2\" rel=\"noreferrer\">example.org</a>");
    }

    @Test
    void longWordsAndWritingFromTheRightStayInTheirCell() {
        String mixed = "\u202E" + "x".repeat(10_000) + "\u200F";

        String page = page("title", List.of(contact(mixed, mixed)));

        assertThat(page).contains("<td>" + mixed + "</td>").containsPattern("td \\{[^}]*overflow-wrap: ");
    }

    @Test
    void needsNothingFromAnywhere() {
        String page = page();

        assertThat(page).contains("Content-Security-Policy").contains("default-src 'none'");
        assertThat(tags(page)).noneMatch(tag -> tag.matches("(?i)<(script|link|iframe|object|embed|base|form)\\b.*"));
        assertThat(page).doesNotContain("@import").doesNotContain("url(");
        assertThat(SOURCE_LINK.matcher(page).replaceAll(""))
                .as("no address but in the links of sources")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(links(page))
                .allMatch(link ->
                        link.startsWith("#") || link.startsWith("data:") || link.startsWith("https://example.org/"));
    }

    @Test
    void everyLinkWithinThePageHasItsPlace() {
        String page = page();

        assertThat(links(page))
                .filteredOn(link -> link.startsWith("#"))
                .isNotEmpty()
                .allMatch(link -> page.contains("id=\"" + link.substring(1) + "\""));
    }

    @Test
    void showsEveryMonthContactWindowAndInput() {
        String page = page();

        assertThat(page).contains("<title>A finding</title>").contains("<h1>A finding</h1>");
        example.index().months().forEach(month -> assertThat(page).contains("<td>" + month.month() + "</td>"));
        example.contacts().forEach(contact -> assertThat(page).contains("id=\"" + contact.id() + "\""));
        example.provenance()
                .inputDigests()
                .forEach((name, digest) -> assertThat(page).contains(name).contains(digest));
        assertThat(page).contains("<td>2023-05</td><td>2023-09</td>").contains("(contested)");
    }

    @Test
    void saysWhenThereIsNoWindow() {
        String page = new String(
                Page.write(
                        "Nothing",
                        List.of(),
                        List.of(),
                        Codebook.builtIn(),
                        example.index(),
                        List.of(),
                        List.of(),
                        example.provenance()),
                StandardCharsets.UTF_8);

        assertThat(page).contains("No span of months meets the rule.");
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        LINK.matcher(page).results().forEach(link -> links.add(link.group(1)));
        return links;
    }
}
