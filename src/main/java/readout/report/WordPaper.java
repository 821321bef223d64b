package readout.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import readout.input.Input;

/**
 * A paper as a document for Word: headings, lists and tables are Word's own, so that a reader can navigate and an office can
 * give them its look. The styles are those of {@code word-styles.xml}, or of the office's template as far as it has them.
 */
final class WordPaper {

    private static final String STYLES = "readout/report/word-styles.xml";
    private static final String BULLETS = "readout/report/word-bullets.xml";

    /** A4 with margins of 2 cm, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int TWENTIETHS = 20;

    /** Paper of an office that is narrower than this cannot hold a table. */
    private static final int NARROWEST = 4000;

    /** Characters of a row that may go on over the end of a page. */
    private static final int LONG_ROW = 1500;

    /** A list in Chinese has no blanks, so that Word would cut an English word in it. */
    private static final Pattern LISTED = Pattern.compile("、(?=[A-Za-z])");

    /** The width of a letter of a table, in twentieths of a point, and the room beside the words of a cell. */
    private static final int LETTER = 118;

    private static final int BESIDE = 120;
    private static final int LONGEST_WORD = 20;
    private static final Pattern NO_WORD = Pattern.compile("[\\s、，。；：（）\\p{IsHan}]+");

    private final XWPFDocument document;
    private final Paper paper;
    private final XWPFStyles styles;
    private final Map<String, String> styleIds = new HashMap<>();
    private final int width;
    private final BigInteger bullets;
    private int bookmarks;

    private WordPaper(XWPFDocument document, Paper paper, boolean own) throws IOException, XmlException {
        this.document = document;
        this.paper = paper;
        styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        CTSectPr section = section(own);
        addStyles(own);
        width = width(section);
        bullets = bullets();
        if (own) {
            pageNumbers();
        }
    }

    /**
     * Writes a paper.
     *
     * @param office a document or template whose styles, page, headers and footers are taken
     */
    static byte[] write(Paper paper, Optional<Input> office) {
        try (XWPFDocument document = office.isPresent() ? OfficeTemplate.open(office.get()) : new XWPFDocument()) {
            new WordPaper(document, paper, office.isEmpty()).fill();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return Zip.fixed(out.toByteArray());
        } catch (IOException | XmlException | InvalidFormatException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private void fill() throws IOException, InvalidFormatException {
        properties();
        words(paragraph("Title"), paper.title());
        words(paragraph("Subtitle"), paper.subtitle());
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph text) {
                spans(paragraph("Normal"), text);
            } else if (block instanceof Block.Bullets list) {
                list.items().forEach(item -> {
                    XWPFParagraph point = paragraph("List Bullet");
                    point.setNumID(bullets);
                    spans(point, item);
                });
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            } else if (block instanceof Block.Grid grid) {
                grid(grid);
            } else if (block instanceof Block.Notes notes) {
                notes.notes().forEach(this::note);
            }
        }
    }

    private void properties() {
        Date day = Date.from(paper.dated()
                .orElse(LocalDate.EPOCH)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator("Readout");
        properties.setLastModifiedByUser("Readout");
        properties.setRevision("1");
        properties.setCreated(Optional.of(day));
        properties.setModified(Optional.of(day));
        properties.getUnderlyingProperties().setLanguageProperty(paper.locale());
        document.getProperties().getExtendedProperties().setApplication("Readout");
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph, style);
        return paragraph;
    }

    private void style(XWPFParagraph paragraph, String style) {
        String id = styleId(style);
        if (!style.equals("Normal")) {
            paragraph.setStyle(id);
        }
    }

    private String styleId(String name) {
        return Optional.ofNullable(styleIds.get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException("There is no style " + name));
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = paragraph("heading " + heading.level());
        paragraph.setKeepNext(true); // the style of an office may not say so
        bookmark(paragraph, heading.id(), () -> words(paragraph, heading.text()));
    }

    private void bookmark(XWPFParagraph paragraph, String id, Runnable content) {
        BigInteger number = BigInteger.valueOf(++bookmarks);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(number);
        start.setName(id.replace('-', '_'));
        content.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
    }

    private void spans(XWPFParagraph paragraph, Block.Paragraph text) {
        for (Span span : text.spans()) {
            XWPFRun run = span.isLinked() ? linked(paragraph, span) : paragraph.createRun();
            run.setText(LISTED.matcher(span.text()).replaceAll("、\u200B"));
            switch (span.look()) {
                case STRONG -> run.setBold(true);
                case QUIET -> run.setColor("595959");
                case MARKED -> run.setTextHighlightColor("yellow");
                case PLAIN -> {}
            }
            chinese(run);
        }
    }

    private static void words(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        chinese(run);
    }

    /** Says which Chinese it is, as an office's template may take it for that of Taiwan and set its full stops in the middle. */
    private static void chinese(XWPFRun run) {
        CTR words = run.getCTR();
        var look = words.isSetRPr() ? words.getRPr() : words.addNewRPr();
        look.addNewLang().setEastAsia("zh-CN");
    }

    private XWPFRun linked(XWPFParagraph paragraph, Span span) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        if (span.isInside()) {
            link.setAnchor(span.link().substring(1).replace('-', '_'));
        } else {
            link.setId(paragraph
                    .getPart()
                    .getPackagePart()
                    .addExternalRelationship(span.link(), XWPFRelation.HYPERLINK.getRelation())
                    .getId());
        }
        CTR run = link.addNewR();
        run.addNewRPr().addNewRStyle().setVal(styleId("Hyperlink"));
        return new XWPFRun(run, (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
    }

    private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = paragraph("Normal");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        double points = width / (double) TWENTIETHS;
        bookmark(paragraph, picture.id(), () -> {});
        XWPFRun run = paragraph.createRun();
        run.addPicture(
                new ByteArrayInputStream(picture.bitmap().orElseThrow().bytes().copy()),
                org.apache.poi.common.usermodel.PictureType.PNG,
                picture.id() + ".png",
                Units.toEMU(points),
                Units.toEMU(points * picture.height() / picture.width()));
        var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawn.setName(picture.id());
        drawn.setDescr(picture.alt());
        words(paragraph("caption"), picture.caption());
    }

    private void grid(Block.Grid grid) {
        XWPFParagraph caption = paragraph("caption");
        caption.setKeepNext(true);
        words(caption, grid.caption());
        if (grid.rows().isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(1, grid.columns().size());
        CTTblPr look = table.getCTTbl().getTblPr();
        if (look.isSetTblBorders()) {
            look.unsetTblBorders();
        }
        table.setStyleID(styleId("Readout Table"));
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        look.getTblW().setType(STTblWidth.DXA);
        look.getTblW().setW(BigInteger.valueOf(width));
        var marks = look.isSetTblLook() ? look.getTblLook() : look.addNewTblLook();
        marks.setFirstRow("1");
        marks.setNoVBand("1");
        marks.setNoHBand("1");
        if (look.isSetTblCaption()) {
            look.unsetTblCaption();
        }
        int[] widths = widths(grid);
        widths(table.getCTTbl(), widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < grid.columns().size(); i++) {
            Block.Column column = grid.columns().get(i);
            cell(head.getCell(i), new Block.Paragraph(List.of(Span.of(column.head()))), column, widths[i], true);
        }
        for (List<Block.Paragraph> cells : grid.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(length(cells) < LONG_ROW);
            int number = table.getNumberOfRows() - 1; // the first two rows stand together, and the last two
            boolean isKept = number < grid.rows().size()
                    && (grid.isShort() || number == 1 || number == grid.rows().size() - 1);
            for (int i = 0; i < cells.size(); i++) {
                cell(row.getCell(i), cells.get(i), grid.columns().get(i), widths[i], isKept);
            }
        }
        XWPFParagraph space = paragraph("Normal");
        space.setSpacingAfter(0);
        if (grid.equals(paper.blocks().get(paper.blocks().size() - 1))) {
            // Word wants a paragraph after a table; as high as a line it would stand alone on a last page.
            space.setSpacingBetween(1, LineSpacingRule.EXACT);
        }
    }

    private static int length(List<Block.Paragraph> cells) {
        return cells.stream()
                .flatMap(cell -> cell.spans().stream())
                .mapToInt(span -> span.text().length())
                .sum();
    }

    private void cell(XWPFTableCell cell, Block.Paragraph text, Block.Column column, int wide, boolean isKept) {
        cell.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
        cell.setWidth(Integer.toString(wide));
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        style(paragraph, "Readout Cell");
        paragraph.setKeepNext(isKept);
        if (column.numeric()) {
            paragraph.setAlignment(ParagraphAlignment.END);
        }
        spans(paragraph, text);
    }

    private static void widths(CTTbl table, int[] widths) {
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int wide : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(wide));
        }
    }

    /** The widths of columns by their shares, but none narrower than its longest word while others have room to give. */
    private int[] widths(Block.Grid grid) {
        int columns = grid.columns().size();
        int shares = grid.columns().stream().mapToInt(Block.Column::width).sum();
        int[] widths = new int[columns];
        int[] least = new int[columns];
        int missing = 0;
        int spare = 0;
        for (int i = 0; i < columns; i++) {
            widths[i] = width * grid.columns().get(i).width() / shares;
            least[i] = Math.min(width / 4, longestWord(grid, i) * LETTER + BESIDE);
            missing += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        int given = Math.min(missing, spare);
        for (int i = 0; i < columns && given > 0; i++) {
            widths[i] += widths[i] < least[i]
                    ? (int) ((long) (least[i] - widths[i]) * given / missing)
                    : -(int) ((long) (widths[i] - least[i]) * given / spare);
        }
        return widths;
    }

    /** The letters of the longest word of a column; Chinese may break anywhere, and addresses as they can. */
    private static int longestWord(Block.Grid grid, int column) {
        List<String> texts = new ArrayList<>();
        texts.add(grid.columns().get(column).head());
        grid.rows().forEach(row -> row.get(column).spans().forEach(span -> texts.add(span.text())));
        return texts.stream()
                .flatMap(NO_WORD::splitAsStream)
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_WORD)
                .max()
                .orElse(1);
    }

    private void note(Block.Note note) {
        for (int i = 0; i < note.lines().size(); i++) {
            XWPFParagraph paragraph = paragraph("Readout Note");
            Block.Paragraph line = note.lines().get(i);
            if (i == 0) {
                bookmark(paragraph, note.id(), () -> {
                    XWPFRun number = paragraph.createRun();
                    number.setText(Integer.toString(note.number()));
                });
                paragraph.createRun().addTab();
                paragraph.setKeepNext(note.lines().size() > 1);
            } else {
                paragraph.setFirstLineIndent(0);
            }
            spans(paragraph, line);
        }
    }

    /** The page: that of the office, or A4. What stood in the office's document is taken out, its page stays. */
    private CTSectPr section(boolean own) {
        CTBody body = document.getDocument().getBody();
        while (!document.getBodyElements().isEmpty()) {
            document.removeBodyElement(document.getBodyElements().size() - 1);
        }
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (own) {
            CTPageSz size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(PAGE_WIDTH));
            size.setH(BigInteger.valueOf(PAGE_HEIGHT));
            CTPageMar margin = section.addNewPgMar();
            BigInteger wide = BigInteger.valueOf(MARGIN);
            margin.setTop(wide);
            margin.setBottom(wide);
            margin.setLeft(wide);
            margin.setRight(wide);
            margin.setHeader(BigInteger.valueOf(MARGIN / 2));
            margin.setFooter(BigInteger.valueOf(MARGIN / 2));
            margin.setGutter(BigInteger.ZERO);
        }
        return section;
    }

    private static int width(CTSectPr section) {
        if (!section.isSetPgSz() || !section.isSetPgMar()) {
            return PAGE_WIDTH - 2 * MARGIN;
        }
        long wide = whole(section.getPgSz().getW())
                - whole(section.getPgMar().getLeft())
                - whole(section.getPgMar().getRight());
        return wide < NARROWEST ? PAGE_WIDTH - 2 * MARGIN : (int) wide;
    }

    private static long whole(Object twentieths) {
        return twentieths instanceof BigInteger number ? number.longValue() : 0;
    }

    /** The styles of the program, or those of them that the office does not have: it is the name that counts, not the id. */
    private void addStyles(boolean own) throws IOException, XmlException {
        var ours = StylesDocument.Factory.parse(
                        new ByteArrayInputStream(Input.resource(STYLES).bytes().copy()))
                .getStyles();
        if (own) {
            styles.setStyles(ours);
        }
        for (XWPFStyle style : styles.getStyles()) {
            if (style.getName() != null) {
                styleIds.putIfAbsent(style.getName().toLowerCase(Locale.ROOT), style.getStyleId());
            }
        }
        for (CTStyle style : ours.getStyleArray()) {
            String name = style.getName().getVal().toLowerCase(Locale.ROOT);
            if (!styleIds.containsKey(name)) {
                styles.addStyle(new XWPFStyle((CTStyle) style.copy(), styles));
                styleIds.put(name, style.getStyleId());
            }
        }
    }

    private BigInteger bullets() throws IOException, XmlException {
        CTNumbering ours = NumberingDocument.Factory.parse(
                        new ByteArrayInputStream(Input.resource(BULLETS).bytes().copy()))
                .getNumbering();
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTAbstractNum list = (CTAbstractNum) ours.getAbstractNumArray(0).copy();
        int free = numbering.getAbstractNums().size();
        while (numbering.getAbstractNum(BigInteger.valueOf(free)) != null) {
            free++;
        }
        list.setAbstractNumId(BigInteger.valueOf(free));
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list, numbering)));
    }

    private void pageNumbers() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        style(foot, "footer");
        words(foot, paper.title());
        foot.createRun().addTab();
        field(foot, "PAGE");
        foot.createRun().setText(" / ");
        field(foot, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String name) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + name + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
