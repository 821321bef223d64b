package readout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import readout.input.Input;
import readout.input.MissingInputException;
import readout.input.Problem;
import readout.model.Language;

/** Every format of a paper: what any of them must do, and what each does in its own way. */
class PaperFormatTest {

    /** What documents and tables may hold, and nothing may do. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]></text><x/>",
            "&lt;b&gt; &amp; ${title} <#list x as y>",
            "=HYPERLINK(\"http://bad.example\")",
            "\u202Eevil\u202C left\u200Fright",
            "a\u0000b\u0007c\uFFFEd",
            "half \uD83D of a character",
            "w".repeat(10_000));

    private static final List<String> BAD_LINKS = List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https://a.example/\"onclick=x",
            "http://x y");

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static Paper paper(List<String> texts, List<String> links) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "first", "双方会谈 First"));
        List<List<Block.Paragraph>> rows = new ArrayList<>();
        List<Block.Paragraph> items = new ArrayList<>();
        List<Block.Note> notes = new ArrayList<>();
        for (String text : texts) {
            items.add(Block.Paragraph.of(text));
            rows.add(List.of(
                    Block.Paragraph.of(text),
                    new Block.Paragraph(List.of(Span.to("[1]", "#note-1"), Span.strong(text)))));
        }
        for (String link : links) {
            items.add(new Block.Paragraph(List.of(Span.to("see", link))));
        }
        notes.add(new Block.Note(
                1, List.of(Block.Paragraph.of("举行"), new Block.Paragraph(List.of(Span.quiet("quiet"))))));
        blocks.add(new Block.Bullets(items));
        blocks.add(new Block.Grid(
                "Rows", List.of(new Block.Column("日期", 1, false), new Block.Column("What", 2, true)), rows));
        blocks.add(new Block.Heading(2, "second", "Second"));
        blocks.add(new Block.Picture(
                "chart",
                "A caption",
                texts.isEmpty() ? "A blue square" : texts.get(0),
                Input.of(
                        "chart.svg",
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\""
                                        + " height=\"10\" fill=\"#005a9c\"/></svg>")
                                .getBytes(StandardCharsets.UTF_8)),
                Optional.of(Input.of("chart.png", java.util.Base64.getDecoder().decode(PIXEL))),
                10,
                10));
        blocks.add(new Block.Notes(notes));
        return new Paper(Language.ZH, "接触报告 A & B", "Data", Optional.of(LocalDate.of(2023, 6, 18)), blocks);
    }

    private static final Paper HARMLESS =
            paper(List.of("若干共识", "fluffy offices", "\u2013 \u2022"), List.of("https://a.example/b?c=d&e=f"));

    private static String text(byte[] content, PaperFormat format) throws IOException {
        return switch (format) {
            case HTML ->
                Jsoup.parse(new String(content, StandardCharsets.UTF_8)).text();
            case DOCX -> {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
                    yield new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document).getText();
                }
            }
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(content)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
        };
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void theSamePaperGivesTheSameBytes(PaperFormat format) {
        assertThat(Arrays.equals(format.write(HARMLESS, Optional.empty()), format.write(HARMLESS, Optional.empty())))
                .isTrue();
    }

    /** Marks are shown, not spelt. */
    @Test
    void markedWordsStandOutInEveryFormat() throws IOException {
        Paper marked = new Paper(
                Language.EN,
                "T",
                "S",
                Optional.empty(),
                List.of(new Block.Paragraph(List.of(Span.of("before "), Span.marked("words"), Span.of(" after")))));

        for (PaperFormat format : PaperFormat.values()) {
            assertThat(text(format.write(marked, Optional.empty()), format)).contains("before words after");
        }
        assertThat(new String(PaperFormat.HTML.write(marked, Optional.empty()), StandardCharsets.UTF_8))
                .contains("<mark>words</mark>");
        assertThat(new String(
                        entries(PaperFormat.DOCX.write(marked, Optional.empty()))
                                .getOrDefault("word/document.xml", new byte[0]),
                        StandardCharsets.UTF_8))
                .contains("<w:highlight w:val=\"yellow\"/>", "w:eastAsia=\"zh-CN\"");
    }

    /** A line of Chinese begins with no full stop, wherever a long run of it is broken. */
    @Test
    void chineseIsNotBrokenBeforeItsPunctuation() {
        assertThat(PdfPaper.breakable("可衡量月份的指数平均为七十三而此前六个月平均为七十六。均值本身没有区间，应一并阅读。", Language.ZH))
                .doesNotContainPattern("\u200B[。，、；：）]");
    }

    /** In narrow columns Word cuts words rather than widths. */
    @Test
    void aColumnIsAsWideAsItsLongestWordIfOthersHaveRoom() throws IOException {
        List<Block.Paragraph> row = List.of(Block.Paragraph.of("x"), Block.Paragraph.of("y z"));
        Paper table = new Paper(
                Language.EN,
                "T",
                "S",
                Optional.empty(),
                List.of(new Block.Grid(
                        "C",
                        List.of(new Block.Column("Announcements", 1, false), new Block.Column("What", 30, false)),
                        List.of(row, row, row))));

        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(table, Optional.empty())))) {
            var cells = document.getTables().get(0).getRow(0);
            assertThat(cells.getCell(0).getWidth()).isGreaterThan(13 * 100);
            assertThat(cells.getCell(0).getWidth() + cells.getCell(1).getWidth())
                    .isLessThanOrEqualTo(9638);
            assertThat(document.getTables()
                            .get(0)
                            .getRow(1)
                            .getCell(0)
                            .getParagraphArray(0)
                            .isKeepNext())
                    .as("no row alone at the foot of a page")
                    .isTrue();
        }
    }

    @Test
    void aPageHasADarkLookToo() {
        assertThat(new String(PaperFormat.HTML.write(HARMLESS, Optional.empty()), StandardCharsets.UTF_8))
                .contains("prefers-color-scheme: dark", "line-break: strict");
    }

    /** Reports of several languages are written at once; a typesetter is not made for that. */
    @ParameterizedTest
    @EnumSource
    void manyPapersCanBeWrittenAtOnce(PaperFormat format) throws InterruptedException {
        byte[] alone = format.write(HARMLESS, Optional.empty());
        isWrittenSixTimesAtOnce(() -> format.write(HARMLESS, Optional.empty()), alone);
        if (format == PaperFormat.PDF) {
            for (int i = 0; i < 10; i++) {
                PdfPaper.Typesetter cold =
                        new PdfPaper.Typesetter(); // it is the first papers that got in each other's way
                isWrittenSixTimesAtOnce(() -> PdfPaper.write(HARMLESS, cold), alone);
            }
        }
    }

    private static void isWrittenSixTimesAtOnce(Supplier<byte[]> write, byte[] alone) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            CyclicBarrier start = new CyclicBarrier(6);
            List<Future<byte[]>> written = threads.invokeAll(Collections.nCopies(6, () -> {
                start.await();
                return write.get();
            }));
            for (Future<byte[]> paper : written) {
                assertThat(paper).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Radicals, ligatures and look-alikes would make a text that looks right and cannot be searched. */
    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWhatWasWritten(PaperFormat format) throws IOException {
        assertThat(text(format.write(HARMLESS, Optional.empty()), format).replaceAll("\\s+", " "))
                .contains("接触报告 A & B", "双方会谈 First", "若干共识", "举行", "fluffy offices", "\u2013 \u2022", "A caption");
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromADocumentIsText(PaperFormat format) throws IOException {
        String text = text(format.write(paper(HOSTILE, BAD_LINKS), Optional.empty()), format)
                .replaceAll("\\s+", "");

        assertThat(text)
                .contains(
                        "<script>alert(1)</script>",
                        "${title}",
                        "=HYPERLINK(",
                        "]]></text>",
                        "abcd",
                        "halfofacharacter")
                .doesNotContain("\u202E", "w".repeat(400));
    }

    @Test
    void aPageHasNothingThatRuns() {
        Document page = Jsoup.parse(new String(
                PaperFormat.HTML.write(paper(HOSTILE, BAD_LINKS), Optional.empty()), StandardCharsets.UTF_8));

        assertThat(page.select("script, iframe, object, form, text")).isEmpty();
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("a").eachAttr("href")).allMatch(link -> link.equals("#note-1"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void aDocumentForWordIsWellFormedAndLinksNowhereBad() throws Exception {
        Map<String, byte[]> parts = entries(PaperFormat.DOCX.write(paper(HOSTILE, BAD_LINKS), Optional.empty()));

        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                parsers.newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
            }
        }
        String relations =
                new String(parts.getOrDefault("word/_rels/document.xml.rels", new byte[0]), StandardCharsets.UTF_8);
        assertThat(relations).doesNotContain("javascript", "file:", "External");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba"));
    }

    /** What breaks the schema, Word offers to repair. */
    @Test
    void aDocumentForWordFollowsItsSchema() throws Exception {
        for (Paper paper : List.of(HARMLESS, paper(HOSTILE, BAD_LINKS))) {
            Map<String, byte[]> parts = entries(PaperFormat.DOCX.write(paper, Optional.empty()));
            List<XmlError> faults = new ArrayList<>();
            DocumentDocument.Factory.parse(
                            new ByteArrayInputStream(parts.getOrDefault("word/document.xml", new byte[0])))
                    .validate(new XmlOptions().setErrorListener(faults));
            FtrDocument.Factory.parse(new ByteArrayInputStream(parts.getOrDefault("word/footer1.xml", new byte[0])))
                    .validate(new XmlOptions().setErrorListener(faults));
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void wordFindsHeadingsHeaderRowsAndAlternativeText() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(HARMLESS, Optional.empty())))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("双方会谈 First");
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getDocument().xmlText()).contains("descr=\"若干共识\"");
            assertThat(document.getStyles().getCtStyles().xmlText()).contains("w:eastAsia=\"zh-CN\"");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("接触报告 A & B");
        }
    }

    @Test
    void aPdfIsTaggedHasBookmarksAndRunsNothing() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperFormat.PDF.write(paper(HOSTILE, BAD_LINKS), Optional.empty()))) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("zh");
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("双方会谈 First");
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
                    .isFalse();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    assertThat(((PDAnnotationLink) annotation).getAction()).isNotInstanceOf(PDActionURI.class);
                }
            }
        }
    }

    @Test
    void aPdfLeadsToWebAddresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PaperFormat.PDF.write(HARMLESS, Optional.empty()))) {
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI address) {
                        addresses.add(address.getURI());
                    }
                }
            }
        }
        assertThat(addresses).containsExactly("https://a.example/b?c=d&e=f");
    }

    @Test
    void aCharacterThatTheFontLacksIsNamedWithARemedy() {
        Paper paper = paper(List.of("王喆 met", "喆"), List.of());

        assertThat(PaperFormat.PDF.problems(paper, "report.pdf"))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("report.pdf", "喆", "U+5586", "the other formats have it");
        assertThat(PaperFormat.DOCX.problems(paper, "report.docx")).isEmpty();
    }

    @Test
    void theStylesAndHeadersOfAnOfficeAreTaken() throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try (XWPFDocument office = new XWPFDocument()) {
            office.createParagraph().createRun().setText("TEXT OF THE TEMPLATE");
            office.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("MINISTRY OF TESTS");
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Kop1");
            style.addNewName().setVal("Heading 1");
            office.createStyles().addStyle(new XWPFStyle(style));
            office.write(template);
        }

        byte[] written = PaperFormat.DOCX.write(HARMLESS, Optional.of(Input.of("office.docx", template.toByteArray())));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(document.getHeaderList().get(0).getText()).contains("MINISTRY OF TESTS");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Kop1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("双方会谈 First");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .noneMatch(text -> text.contains("TEXT OF THE TEMPLATE"));
            assertThat(document.getStyles().getStyle("ReadoutTable")).isNotNull();
        }
    }

    @Test
    void whatIsNoTemplateIsRefusedInWords() throws IOException {
        byte[] readme = Files.readAllBytes(Path.of("README.md"));

        assertThatThrownBy(() -> PaperFormat.DOCX.write(HARMLESS, Optional.of(Input.of("README.md", readme))))
                .isInstanceOf(MissingInputException.class)
                .hasMessage("README.md: the template cannot be read; expected a Word document (.docx or .dotx)");
    }

    /** A file of the same day is the same wherever it is made. */
    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theTimeZoneOfTheMachineIsInNoFile(PaperFormat format) {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            byte[] here = format.write(HARMLESS, Optional.empty());
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

            assertThat(format.write(HARMLESS, Optional.empty())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(machine);
        }
    }
}
