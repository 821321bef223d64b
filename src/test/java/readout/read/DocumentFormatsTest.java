package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.input.Loaded;
import readout.input.Problem;
import readout.model.Document;

/** Web pages, Word documents and PDFs: what of them is the text, and which are refused. */
class DocumentFormatsTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int MANY = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    private final List<Loaded<Optional<Document>>> read = new ArrayList<>();

    @Test
    void takesTheArticleOfAPageAndLeavesWhatFramesIt() throws IOException {
        page("<title>Talks | The Paper</title><meta property='og:title' content='Talks in town'>"
                + "<meta name='PubDate' content='2023-06-19 10:21:00'></head><body>"
                + "<header>The Paper</header><nav><a href=/>Home</a></nav><article>"
                + "<p>They&nbsp;met\n   on <b>Sun</b>day.</p><p>They spoke<br>at length.</p>"
                + "<ul><li><a href=/old>Earlier they had quarrelled</a></li></ul>"
                + "<script>alert('They left.')</script></article>"
                + "<aside>Most read</aside><form>Sign up</form><footer>All rights</footer>");
        Document document = only();
        assertThat(document.text()).isEqualTo("They met on Sunday.\n\nThey spoke\nat length.");
        assertThat(document.title()).isEqualTo("Talks in town");
        assertThat(document.published()).contains(LocalDate.of(2023, 6, 19));
        assertThat(document.id()).isEqualTo("a.html");
    }

    @Test
    void keepsAPageThatStandsInOneForm() throws IOException {
        page("<body><form><p>They met on Sunday and talked for hours.</p></form><p>Contact us</p>");
        assertThat(only().text()).startsWith("They met on Sunday");
    }

    @Test
    void keepsASentenceWithALinkInIt() throws IOException {
        page("<p>The minister <a href=/m>met the ambassador</a> on Sunday, his office said.</p>");
        assertThat(only().text()).isEqualTo("The minister met the ambassador on Sunday, his office said.");
    }

    @Test
    void takesNoTeaserForTheWholePage() throws IOException {
        page("<article><p>First news.</p></article><article><p>Second news.</p></article>");
        assertThat(only().text()).isEqualTo("First news.\n\nSecond news.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script type="application/ld+json">{"a":1, "datePublished": "2023-06-18T23:30:00-04:00"}</script> | 2023-06-18
                    <meta property="article:published_time" content="2023-06-18T01:00:00+08:00">                      | 2023-06-18
                    <meta name="dcterms.issued" content="20230618">                                                  | 2023-06-18
                    <time itemprop="datePublished">June 18, 2023</time>                                              | 2023-06-18
                    <article><time datetime="2023-6-8">yesterday</time>x</article>                                   | 2023-06-08
                    <time pubdate>2023年6月18日</time>                                                                | 2023-06-18
                    <meta name="date" content="Sun, 18 Jun 2023 10:00:00 GMT">                                       | 2023-06-18
                    <meta name="date" content="06/07/2023">                                                          |
                    <meta name="date" content="2023-02-30">                                                          |
                    <meta name="viewport" content="2023-06-18">                                                      |
                    """)
    void findsTheDayOfPublication(String markup, LocalDate day) throws IOException {
        page(markup + "<p>They met.</p>");
        assertThat(only().published()).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GB18030", "gbk, GB18030", "big5, Big5", "utf-8, UTF-8", "none, UTF-16"})
    void readsAPageByTheEncodingItNames(String named, String encoding) throws IOException {
        String text = encoding.equals("Big5") ? "雙方舉行了會談。" : "双方举行了会谈，朱镕基在座。";
        Files.write(
                folder.resolve("a.htm"),
                ("<html><head><meta charset=" + named + "></head><p>" + text).getBytes(Charset.forName(encoding)));
        assertThat(problems()).isEmpty();
        assertThat(only().text()).isEqualTo(text);
        assertThat(only().language()).isEqualTo("zh");
    }

    @Test
    void saysThatAPageIsNotInTheEncodingItNames() throws IOException {
        Files.write(
                folder.resolve("a.html"),
                "<meta charset='utf-8'><p>双方在北京举行了会谈。</p>".getBytes(Charset.forName("GB18030")));
        assertThat(codes()).containsExactly("doubtful-encoding");
        assertThat(only().text()).isEqualTo("双方在北京举行了会谈。");
    }

    @Test
    void marksWhatOfAPageCannotBeRead() throws IOException {
        Files.write(
                folder.resolve("a.html"),
                "<meta charset='utf-8'><p>They met at the caf\u00FF\u00FF.</p>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(codes()).containsExactly("broken-encoding");
        assertThat(only().text()).isEqualTo("They met at the caf\uFFFD\uFFFD.");
    }

    /** Elements without end inside one another would overflow whoever walks them by calling himself. */
    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>"})
    void refusesAPageAMillionDeep(String element) throws IOException {
        page(element.repeat(MANY / element.length() * 5) + "They met.");
        Files.writeString(folder.resolve("b.html"), "<p>They met.");
        assertThat(codes()).containsExactly("too-deep");
        assertThat(only().id()).isEqualTo("b.html");
    }

    @Test
    void refusesPagesTooLongEmptyOrBinary() throws IOException {
        page("x".repeat(WebPage.LONGEST));
        Files.writeString(folder.resolve("b.html"), "<html><body><nav>Home</nav></body></html>");
        Files.write(folder.resolve("c.html"), new byte[] {'<', 'p', '>', 0, 1, 2, (byte) 0xFF});
        assertThat(codes()).containsExactly("too-long", "empty-file", "no-text");
    }

    @Test
    void readsTheParagraphsOfAWordDocument() throws IOException {
        word(
                Map.of(
                        "word/document.xml",
                        body("<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:t>never </w:t></w:r></w:del>"
                                + "<w:r><w:t>met &amp; spoke</w:t><w:br/><w:t>at length.</w:t></w:r></w:p>"
                                + "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>会谈</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                                + "<m:t xmlns:m='urn:formula'>x+y</m:t>"),
                        "docProps/core.xml",
                        "<c xmlns:dc='urn:dc' xmlns:d='urn:d'><dc:title>Talks</dc:title><d:created>2025-01-02T00:00:00Z</d:created></c>"));
        Document document = only();
        assertThat(document.text()).isEqualTo("They met & spoke\nat length.\n\n会谈");
        assertThat(document.title()).isEqualTo("Talks");
        assertThat(document.published())
                .as("the day the file was made is another")
                .isEmpty();
    }

    @Test
    void refusesAWordDocumentThatUnfoldsToGigabytes() throws IOException {
        byte[] blank = new byte[MANY];
        java.util.Arrays.fill(blank, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.docx")))) {
            for (String name : List.of("word/media/bomb.bin", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 20; i++) {
                    zip.write(blank);
                }
            }
        }
        assertThat(codes()).containsExactly("too-long");
    }

    /** Neither files of the machine nor entities that unfold into a billion words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'SECRET'>]>",
                "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY e '&a;&a;&a;'>]>"
            })
    void opensNoFileAndUnfoldsNothingThatAWordDocumentAsksFor(String declaration) throws IOException {
        Path secret = folder.resolve("secret.bin");
        Files.writeString(secret, "haha");
        word(Map.of(
                "word/document.xml",
                declaration.replace("SECRET", secret.toUri().toString())
                        + body("<w:p><w:r><w:t>They met. &e;</w:t></w:r></w:p>")));
        assertThat(read())
                .allSatisfy(one ->
                        assertThat(one.value().map(Document::text).orElse("")).doesNotContain("haha"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ---;title: Talks;date: 2023-06-18;---;They met.  | 2023-06-18
                    Talks in town;**Published:** June 18, 2023       | 2023-06-18
                    发布时间：2023年6月18日;双方举行了会谈。              | 2023-06-18
                    They set no date: 2023-06-18 was too early.      |
                    """)
    void takesTheDayThatTheHeadingOfATextNames(String lines, LocalDate day) throws IOException {
        Files.writeString(folder.resolve("a.md"), lines.replace(';', '\n'));
        assertThat(only().published()).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void refusesWhatIsNoWordDocument() throws IOException {
        Files.writeString(folder.resolve("a.docx"), "no zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.docx")))) {
            zip.putNextEntry(new ZipEntry("readme"));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("c.docx")))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document><unclosed".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(codes()).containsExactly("no-docx", "no-docx", "no-docx");
    }

    @Test
    void joinsThePrintedLinesOfAPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("Talks");
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            write(pdf, font, List.of("They met on", "Sunday.", "", "They spoke of trade and", "1"));
            write(pdf, font, List.of("of the climate."));
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        Document document = only();
        assertThat(document.text()).isEqualTo("They met on Sunday.\n\nThey spoke of trade and of the climate.");
        assertThat(document.title()).isEqualTo("Talks");
        assertThat(document.published())
                .as("the day the file was made is another")
                .isEmpty();
    }

    @Test
    void readsAChinesePdfWithoutSpacesAtTheEndsOfLines() throws IOException {
        try (PDDocument pdf = new PDDocument();
                InputStream font = getClass().getResourceAsStream("/readout/draw/fonts/NotoSansSC-Regular.ttf")) {
            write(pdf, PDType0Font.load(pdf, font), List.of("双方举行了坦诚的", "会谈。"));
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        assertThat(only().text()).isEqualTo("双方举行了坦诚的会谈。");
        assertThat(only().language()).isEqualTo("zh");
    }

    @Test
    void refusesPdfsDamagedLockedOrWithoutLetters() throws IOException {
        Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n1 0 obj [" + "[".repeat(MANY));
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(folder.resolve("c.pdf").toFile());
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            pdf.save(folder.resolve("b.pdf").toFile());
        }
        assertThat(codes()).containsExactly("no-pdf", "encrypted", "empty-file");
    }

    /** The stream of a page, a few kilobytes long, that unfolds to more than the program holds of one file. */
    @Test
    void refusesAPdfThatUnfoldsToGigabytes() throws IOException {
        byte[] shown = "BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET "
                .repeat(MANY / 50)
                .getBytes(StandardCharsets.US_ASCII);
        try (PDDocument pdf = new PDDocument()) {
            PDStream stream = new PDStream(pdf);
            try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 200; i++) {
                    packed.write(shown);
                }
            }
            PDPage page = new PDPage();
            page.setResources(new PDResources());
            page.getResources().put(COSName.F, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            page.setContents(stream);
            pdf.addPage(page);
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        Files.writeString(folder.resolve("b.txt"), "They met.");
        assertThat(codes()).containsExactly("too-long");
        assertThat(only().id()).isEqualTo("b.txt");
    }

    private void page(String html) throws IOException {
        Files.writeString(folder.resolve("a.html"), "<!DOCTYPE html><html><head><meta charset=utf-8>" + html);
    }

    private static String body(String content) {
        return "<w:document xmlns:w='" + WORD + "'><w:body>" + content + "</w:body></w:document>";
    }

    private void word(Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.docx")))) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Writes lines on a new page; an empty one leaves room as between paragraphs. */
    private static void write(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.setLeading(14);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.newLine();
                if (!line.isEmpty()) {
                    content.showText(line);
                } else {
                    content.newLine();
                }
            }
            content.endText();
        }
    }

    /** What is read of the folder, which a test fills before it asks the first time. */
    private List<Loaded<Optional<Document>>> read() {
        if (read.isEmpty()) {
            new Documents(Optional.empty(), read::add).read(folder);
        }
        return read;
    }

    private Document only() {
        List<Document> documents =
                read().stream().flatMap(one -> one.value().stream()).toList();
        assertThat(documents).as("documents; problems: " + problems()).hasSize(1);
        return documents.get(0);
    }

    private List<Problem> problems() {
        return read().stream().flatMap(one -> one.problems().stream()).toList();
    }

    private List<String> codes() {
        return problems().stream().map(Problem::code).toList();
    }
}
