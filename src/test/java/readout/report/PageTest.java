package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
import readout.model.Language;
import readout.model.Person;
import readout.model.Source;
import readout.model.WindowPeriod;
import readout.run.Analysis;

/** The page is one file that needs no network, and whatever comes from the data is text in it. */
class PageTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
    private static final String DATA = "<script type=\"application/json\" id=\"data\">";
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SOURCE_LINK = Pattern.compile("href=\"https?://[^\"]*\"");

    private final Analysis example = MadeUp.analysis(MadeUp.EXAMPLE);

    private String page(String title, List<Contact> contacts) {
        return page(title, contacts, example.windows());
    }

    private String page(String title, List<Contact> contacts, List<WindowPeriod> windows) {
        Page.Drawn drawn = new Page.Drawn(title, title, "<svg/>");
        Page.Said said = new Page.Said(title, List.of(title));
        SortedMap<String, String> colours = new TreeMap<>(Map.of("--c005a9c", "#005a9c"));
        return new String(
                new Page(
                                Codebook.builtIn(),
                                example.dataset(),
                                example.index(),
                                contacts,
                                List.of(),
                                example.provenance())
                        .write(
                                Map.of(Language.EN, said, Language.ZH, said),
                                List.of(new Page.Picture(
                                        "chart",
                                        Map.of(Language.EN, drawn, Language.ZH, drawn),
                                        List.of("cell"),
                                        List.of(List.of(title)))),
                                windows,
                                Optional.empty(),
                                OptionalDouble.empty(),
                                new Page.Look(colours, colours, colours, text -> new byte[0])),
                StandardCharsets.UTF_8);
    }

    private String page() {
        return page("A finding", example.contacts());
    }

    @Test
    void theTableOfWindowsSaysHowSureEachIs() {
        WindowPeriod window = WindowPeriod.of(readout.model.MonthSpan.parse("2023-05..2023-09"), 120, false)
                .withDraws(0.25, Optional.empty(), Optional.empty())
                .withScan(0.99971, Optional.empty(), false);

        String page = page("A finding", example.contacts(), List.of(window));

        assertThat(page).contains("<td>120</td><td>25</td><td>&gt;0.999</td>");
        assertThat(data(page)).contains("[\"2023-05\",\"2023-09\",\"faint\"]");
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

    /** What the script reads. */
    private static String data(String page) {
        int start = page.indexOf(DATA) + DATA.length();
        return page.substring(start, page.indexOf("</script>", start));
    }

    /** A page without scripts, which are no text. */
    private static String withoutData(String page) {
        return page.substring(0, page.indexOf(DATA));
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

        assertThat(tags(withoutData(page)))
                .isEqualTo(tags(withoutData(page("harmless", List.of(contact("harmless", "harmless"))))));
        assertThat(data(page))
                .as("nothing in it can end its element")
                .doesNotContain("<")
                .doesNotContain(">");
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
                .isEmpty();
    }

    @Test
    void aWebAddressIsLinkedUnderItsHost() {
        assertThat(page("title", List.of(contact("plain", "https://www.example.org/a?b=1&c=2"))))
                .contains("<a href=\"https://www.example.org/a?b=1&amp;c=2\">example.org</a>");
    }

    @Test
    void longWordsAndWritingFromTheRightStayInTheirCell() {
        String mixed = "\u202E" + "x".repeat(10_000) + "\u200F";

        String page = page("title", List.of(contact(mixed, mixed)));

        assertThat(page)
                .contains("<bdi class=\"told-en\" lang=\"en\">" + mixed + "</bdi>")
                .contains("<td>title</td>")
                .containsPattern("td \\{[^}]*unicode-bidi: plaintext")
                .containsPattern("body \\{[^}]*overflow-wrap: anywhere");
    }

    /** What is coded is told in both languages; the summary stands there once, in its own. */
    @Test
    void contactsAreToldInBothLanguages() {
        String page = page("title", List.of(contact("Bali (G20)", "a printed bulletin")));

        assertThat(page)
                .contains("<span class=\"zh\" lang=\"zh\">Bali (G20) – 未具名，巴厘岛（G20）</span>")
                .containsOnlyOnce("<bdi class=\"told-en\" lang=\"en\">Bali (G20)</bdi>")
                .contains("--original-en:\"英文原文：\"");
    }

    @Test
    void numbersOfTablesAreShort() {
        assertThat(page("-0.084931506849315", List.of())).contains("<td>-0.0849</td>");
        assertThat(page("99.99999999999999", List.of())).contains("<td>100</td>");
        assertThat(page("1.0E-7", List.of())).contains("<td>0</td>");
    }

    @Test
    void needsNothingFromAnywhere() {
        String page = page();

        assertThat(tags(withoutData(page)))
                .noneMatch(tag -> tag.matches("(?i)<(script|link|iframe|object|embed|base|form)\\b.*"));
        assertThat(page).doesNotContain("@import").doesNotContain("<script src");
        assertThat(SOURCE_LINK.matcher(withoutData(page)).replaceAll(""))
                .as("no address but in the links of sources")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(links(page)).allMatch(link -> link.startsWith("#") || link.startsWith("https://example.org/"));
    }

    /** Whoever breaks into the page has no digest to be let in by, and nowhere to send anything. */
    @Test
    void onlyTheScriptsAndTheStyleOfThePageAreLetIn() throws Exception {
        String page = page();
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        String allowed = policy.group(1);

        assertThat(allowed)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        List<String> inline = Pattern.compile("<(?:script|style)>(.*?)</(?:script|style)>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(inline).hasSize(4);
        for (String content : inline) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(allowed).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(tags(withoutData(page))).noneMatch(tag -> tag.matches("(?i).*\\s(on[a-z]+|style)=.*"));
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

        assertThat(page).contains("<title>A finding</title>").contains("<h1><bdi>A finding</bdi></h1>");
        example.index().months().forEach(month -> assertThat(page).contains("data-month=\"" + month.month() + "\""));
        example.contacts().forEach(contact -> assertThat(page).contains("id=\"" + contact.id() + "\""));
        example.provenance()
                .inputDigests()
                .forEach((name, digest) -> assertThat(page).contains(name).contains(digest));
        assertThat(page)
                .contains("<td>2023-05</td><td>2023-09</td>")
                .contains("accounts differ")
                .contains("说法不一");
    }

    @Test
    void saysWhenThereIsNoWindow() {
        String page = page("Nothing", List.of(), List.of());

        assertThat(page).contains("No span of months meets the rule.");
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        LINK.matcher(page).results().forEach(link -> links.add(link.group(1)));
        return links;
    }
}
