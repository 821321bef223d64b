package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.input.Input;

/** {@code charts/report.html} in Chromium, as readers use it. Pictures of it are left in {@code target/browser}. */
class ReportPageTest {

    private static final Path REPORT = Path.of("charts/report.html").toAbsolutePath();
    private static final Path PICTURES = Path.of("target/browser");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final List<String> troubles = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "There is no Chromium in /usr/bin; apt-get install chromium");
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        browser = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }

    private Page open(Path file, Browser.NewContextOptions options) {
        BrowserContext fresh = Objects.requireNonNull(browser).newContext(options);
        context = fresh;
        Page page = fresh.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                troubles.add("asks for " + request.url());
            }
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    /** A window of that width; the page does not glide in it, as a click would miss what is still moving. */
    private static Browser.NewContextOptions size(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Moves the pointer over the chart, ever nearer, until it reads a month, and clicks there. */
    private static void click(Page page, String month) {
        Locator plot = page.locator("#fig-engagement-window .plot svg");
        plot.scrollIntoViewIfNeeded();
        BoundingBox box = plot.boundingBox();
        double from = box.x + 8;
        double to = box.x + box.width - 40;
        while (to - from > 0.5) {
            double x = (from + to) / 2;
            page.mouse().move(x, box.y + box.height / 2);
            int later = page.locator(".readout")
                    .textContent()
                    .substring(0, month.length())
                    .compareTo(month);
            if (later == 0) {
                page.mouse().click(x, box.y + box.height / 2);
                return;
            }
            from = later < 0 ? x : from;
            to = later < 0 ? to : x;
        }
        throw new AssertionError("No point of the chart reads " + month);
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void aClickOnAPointLeadsToThePassageAndTheSource(int width) {
        Page page = open(REPORT, size(width));

        click(page, "2023-06");

        Locator shown = page.locator(".contacts > li:visible");
        assertThat(shown.count()).isBetween(3, 30);
        for (Locator contact : shown.all()) {
            assertThat(contact.getAttribute("data-m")).contains("2023-06");
        }
        Locator told = shown.filter(new Locator.FilterOptions().setHas(page.locator("blockquote")))
                .first();
        told.locator("summary").click();
        assertThat(told.locator("mark").first().isVisible()).isTrue();
        assertThat(told.locator("mark").allTextContents()).isNotEmpty().allMatch(words -> !words.isBlank());
        assertThat(told.locator(".account a").first().getAttribute("href")).startsWith("https://");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("passage-" + width + ".png")));
        assertThat(troubles).isEmpty();
    }

    @Test
    void theKeyboardAloneDoesTheSame() {
        Page page = open(REPORT, size(DESK));
        Locator slider = page.locator("[role=slider]");

        slider.focus();
        page.keyboard().press("End");
        page.keyboard().press("PageDown");
        page.keyboard().press("ArrowLeft");
        String said = slider.getAttribute("aria-valuetext");
        page.keyboard().press("Enter");

        assertThat(said).matches("2025-05: index \\d+, 80 % band \\d+ to \\d+; \\d+ held, \\d+ put off\\.");
        assertThat(page.locator(".contacts > li:visible").first().getAttribute("data-m"))
                .contains("2025-05");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("contacts-heading");
        page.locator("#all-months").click();
        page.locator("#search").fill("balloon");
        assertThat(page.locator(".contacts > li:visible").count()).isBetween(1, 40);
        assertThat(page.locator("#shown").textContent()).matches("\\d+ of \\d+ contacts shown");
    }

    /** Whatever the theme, a drawing that stands in the page has its ground, and words that can be read on it. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 255", "DARK, 21"})
    void stillsHaveTheGroundOfTheTheme(ColorScheme scheme, int red) {
        Page page = open(REPORT, size(DESK).setColorScheme(scheme));

        for (Locator still : page.locator(".still > .en > svg").all()) {
            String ground = (String) still.evaluate("svg => getComputedStyle(svg.querySelector('rect')).fill");
            assertThat(ground).startsWith("rgb(" + red + ",");
        }
        page.locator("#fig-outcomes")
                .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("outcomes-" + scheme + ".png")));
    }

    /** A month of fifteen days is no month to begin with, and says so where it is read. */
    @Test
    void theMonthThatIsNotOverSaysSo() {
        Page page = open(REPORT, size(DESK));
        Locator slider = page.locator("[role=slider]");

        assertThat(slider.getAttribute("aria-valuetext")).doesNotContain("days only");
        slider.focus();
        page.keyboard().press("End");

        assertThat(slider.getAttribute("aria-valuetext")).containsPattern("\\(?\\d+ days only");
        assertThat(page.locator("#windows thead").innerText()).contains("Scan p");
    }

    @Test
    void onAPhoneAStillIsMovedInItsOwnBoxAndItsWordsCanBeRead() {
        Page page = open(REPORT, size(PHONE));

        for (Locator still : page.locator(".still").all()) {
            assertThat(still.boundingBox().x + still.boundingBox().width).isLessThanOrEqualTo(PHONE);
        }
        for (Locator words : page.locator(".still > .en > svg text").all().subList(0, 20)) {
            assertThat(words.boundingBox().height).isGreaterThan(8);
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    /** A number in two lines is two numbers: a table that is too wide is moved in its own box. */
    @Test
    void onAPhoneNoNumberIsBroken() {
        Page page = open(REPORT, size(PHONE));

        for (Locator cell : page.locator("#windows td").all()) {
            assertThat((Integer) cell.evaluate("cell => { const r = document.createRange(); r.selectNodeContents(cell);"
                            + " return new Set([...r.getClientRects()].map(b => Math.round(b.top))).size }"))
                    .isLessThanOrEqualTo(1);
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        page.locator("#windows")
                .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("windows-390.png")));
    }

    /** In Chinese no contact is told in English, until it is opened: then its summary stands below, marked. */
    @Test
    void theChinesePageTellsContactsInChinese() {
        Page page = open(REPORT, size(DESK));
        page.locator("#lang-zh").check();
        page.evaluate(
                "document.querySelectorAll('.contacts > li').forEach(li => li.style.contentVisibility = 'visible')");

        List<String> heads = page.locator(".contacts summary").allInnerTexts();
        assertThat(heads)
                .allMatch(head -> head.replaceAll("[^\\p{IsHan}]", "").length() > 3)
                .noneMatch(head ->
                        Pattern.compile("\\b(the|and|over)\\b").matcher(head).find());
        Locator first = page.locator(".contacts > li").first();
        first.locator("summary").click();
        assertThat(first.locator(".told-en").isVisible()).isTrue();
        assertThat(first.locator(".told-en").evaluate("e => getComputedStyle(e, '::before').content"))
                .isEqualTo("\"英文原文：\"");
    }

    /** Nobody prints a thousand contacts: those searched for or opened are printed. */
    @Test
    void whatIsPrintedIsShort() {
        Page page = open(REPORT, size(DESK));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator(".contacts > li:visible").count()).isZero();
        page.locator("#search").evaluate("e => { e.value = 'balloon'; e.dispatchEvent(new Event('input')); }");
        assertThat(page.locator(".contacts > li:visible").count()).isBetween(1, 40);
    }

    @Test
    void theWindowCanBeZoomedTo() {
        Page page = open(REPORT, size(DESK));

        page.locator("button", new Page.LocatorOptions().setHasText("Zoom to the window"))
                .click();

        List<String> years =
                page.locator("#fig-engagement-window .plot .tick text").allTextContents();
        assertThat(years).contains("2023", "2024").doesNotContain("2019", "2026");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("zoomed.png")));
    }

    @Test
    void tabsChangeByArrowKeys() {
        Page page = open(REPORT, size(DESK));
        Locator tabs = page.locator("#fig-outcomes [role=tab]");

        tabs.first().focus();
        page.keyboard().press("ArrowRight");

        assertThat(tabs.nth(1).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.locator("#fig-outcomes table").isVisible()).isTrue();
        assertThat(page.locator("#fig-outcomes .chart").isVisible()).isFalse();
    }

    /** Small numbers are words in English, so the comparison is of what is written in digits in both. */
    @Test
    void bothLanguagesHaveTheSameNumbers() {
        Page page = open(REPORT, size(DESK));
        String english = contacts(page);

        page.locator("#lang-zh").check();

        assertThat(page.locator("h1").innerText()).containsPattern("\\p{IsHan}");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
        assertThat(numbers(contacts(page))).isEqualTo(numbers(english)).hasSizeGreaterThan(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("chinese.png"))
                .setFullPage(true));
        assertThat(troubles).isEmpty();
    }

    /** Everything in the table of windows and what is coded of the contacts. */
    private static String contacts(Page page) {
        // What lies far off the window is not laid out, and so has no text, until it is.
        page.evaluate(
                "document.querySelectorAll('.contacts > li').forEach(li => li.style.contentVisibility = 'visible')");
        return page.locator("#windows table").innerText()
                + String.join(
                        "\n", page.locator(".contacts .when, .contacts .tag").allInnerTexts());
    }

    private static List<String> numbers(String text) {
        return NUMBERS.matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "zh, 1280, DARK", "en, 390, DARK", "zh, 390, LIGHT"})
    void withoutAScriptItIsAPageWithStillPictures(String language, int width, ColorScheme scheme) {
        Page page = open(REPORT, size(width).setJavaScriptEnabled(false).setColorScheme(scheme));
        page.locator("#lang-" + language).check();

        for (Locator still : page.locator(".still > ." + language + " > svg").all()) {
            assertThat(still.isVisible()).isTrue();
        }
        page.locator("section.figure details").first().locator("summary").click();
        assertThat(page.locator("section.figure table").first().isVisible()).isTrue();
        Locator contact = page.locator(".contacts > li").first();
        contact.locator("summary").click();
        assertThat(contact.locator(".account").first().isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("still-" + language + "-" + width + "-" + scheme + ".png"))
                .setClip(0, 0, width, 6000)
                .setFullPage(true));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "zh, 1280, DARK", "en, 390, DARK"})
    void axeFindsNothingSerious(String language, int width, ColorScheme scheme) {
        Page page = open(REPORT, size(width).setColorScheme(scheme));
        page.locator("#lang-" + language).check();
        click(page, "2023-06");
        page.locator(".contacts > li:visible summary").first().click();
        page.evaluate(new String(
                Input.resource("META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")
                        .bytes()
                        .copy(),
                StandardCharsets.UTF_8));

        Object found = page.evaluate(
                "async () => (await axe.run()).violations"
                        + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | '))");

        assertThat((List<?>) found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void nothingReachesBeyondTheWindow(int width) {
        Page page = open(REPORT, size(width));

        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("page-" + width + ".png"))
                .setClip(0, 0, width, 6000)
                .setFullPage(true));

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    /** Whatever a document says, it is text: nothing in it runs, asks for anything or breaks the page. */
    @Test
    void nothingFromTheDataRuns(@TempDir Path folder) throws IOException {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(2)</script>",
                "\"><img src=x onerror=alert(3)>",
                "'><svg onload=alert(4)>",
                "<!-- ]]> <![CDATA[",
                "javascript:alert(5)",
                "\u202Eright to left\u200F",
                "x".repeat(10_000));
        StringBuilder table =
                new StringBuilder("contact_id,account_id,event_start,event_end,date_precision,place,us_people,"
                        + "prc_people,level,track,mode,outcome,issuer,tone_words,tone_words_zh,topics,summary,source,source_date,"
                        + "recorded_at,coder,note\n");
        for (int i = 0; i < hostile.size(); i++) {
            String text = '"' + hostile.get(i).replace("\"", "\"\"") + '"';
            table.append("c" + i + ",c" + i + ".us,2023-0" + (i + 1) + "-10,,day," + text + "," + text + "," + text
                    + ",principal,executive,meeting,held,us,candid,,general," + text + "," + text + ",,2023-0" + (i + 1)
                    + "-10,hand," + text + "\n");
        }
        Path accounts = Files.writeString(folder.resolve("accounts.csv"), table);
        int code = Main.run(
                new String[] {
                    "run", accounts.toString(), "--out", folder.resolve("out").toString(), "--draws", "50"
                },
                new Main.Streams(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false));
        assertThat(code).isLessThan(2);

        Page page = open(folder.resolve("out/report.html"), size(PHONE));
        for (Locator contact : page.locator(".contacts > li").all()) {
            contact.locator("summary").click();
        }

        assertThat(troubles).isEmpty();
        assertThat(page.locator(".contacts > li").count()).isEqualTo(hostile.size());
        assertThat(page.locator(".contacts").innerText()).contains("<script>alert(1)</script>");
        assertThat(page.locator(".contacts img, .contacts script, .contacts svg, a[href^=javascript]")
                        .count())
                .isZero();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }
}
