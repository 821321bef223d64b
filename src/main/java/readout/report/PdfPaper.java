package readout.report;

import freemarker.template.TemplateMethodModelEx;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import readout.input.Input;
import readout.input.Place;
import readout.input.Problem;
import readout.model.Language;

/**
 * A paper as a PDF: A4, tagged, with bookmarks, the drawings of charts as they are, and the program's own font inside, so
 * that Chinese can be read, selected and searched on every machine.
 */
final class PdfPaper {

    private static final String REGULAR = "readout/draw/fonts/NotoSansSC-Regular.ttf";
    private static final String BOLD = "readout/draw/fonts/NotoSansSC-Bold.ttf";
    /** The times that a file tells of itself, which FOP writes in the time zone of the machine. */
    private static final Pattern TIMES =
            Pattern.compile("(<(?:xmp:MetadataDate|xmp:CreateDate|xmp:ModifyDate|dc:date)>)[^<]*(</)");

    /** Words longer than this get places to break at. */
    private static final int LONG_WORD = 24;

    private static final String BREAK_AFTER = "/.-_?&=#%:,;";

    /** Chinese punctuation after which a line may break, whatever follows. */
    private static final String LISTING = "、，；：）";

    /** Punctuation that no line begins with. */
    private static final String NEVER_FIRST = "，。、；：！？）》」』”’%…,.;:!?)";

    private static final char ZERO_WIDTH_SPACE = '\u200B';

    /** How much of a line is shown where one of its characters is missing. */
    private static final int SHOWN = 80;

    private static final Typesetter TYPESETTER = new Typesetter();

    private PdfPaper() {}

    static byte[] write(Paper paper) {
        return write(paper, TYPESETTER);
    }

    static byte[] write(Paper paper, Typesetter typesetter) {
        TemplateMethodModelEx lines = arguments -> breakable(arguments.get(0).toString(), paper.language());
        String source = Templates.xml("paper.fo.ftlx", Map.of("paper", paper, "lines", lines));
        try {
            return fixed(typesetter.typeset(source, day(paper)), day(paper));
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    /**
     * What keeps a paper from being written as a PDF: every character that the font does not have, each once.
     *
     * @param file the file that would be written
     */
    static List<Problem> missing(Paper paper, String file) {
        Font font = font();
        Map<Integer, String> missing = new TreeMap<>();
        for (String line : paper.toText().split("\n", -1)) {
            line.codePoints()
                    .filter(character -> !font.canDisplay(character))
                    .forEach(character -> missing.putIfAbsent(character, line));
        }
        List<Problem> problems = new ArrayList<>();
        missing.forEach(
                (character, line) -> problems.add(
                        new Problem(
                                "missing-glyph",
                                Place.file(file),
                                String.format(
                                        Locale.ROOT,
                                        "the font has no \"%s\" (U+%04X), in: %s",
                                        Character.toString(character),
                                        character,
                                        line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line),
                                "write it otherwise, or add it to the font as the README of the fonts says; the other formats have it")));
        return problems;
    }

    private static LocalDate day(Paper paper) {
        return paper.dated().orElse(LocalDate.EPOCH);
    }

    /**
     * Typesets papers, one after the other: FOP finds its fonts when the first paper asks for them, and a second that asks at
     * the same time is given none.
     */
    static final class Typesetter {

        private final FopFactory factory = factory();

        synchronized byte[] typeset(String source, LocalDate day) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setProducer("Readout");
            agent.setCreator("Readout");
            agent.setCreationDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
            agent.getEventBroadcaster().addEventListener(event -> {
                if (event.getEventID().endsWith("glyphNotAvailable")) {
                    throw new IllegalStateException("The font lacks " + event.getParams());
                }
            });
            try {
                TransformerFactory.newDefaultInstance()
                        .newTransformer()
                        .transform(
                                new StreamSource(new StringReader(source)),
                                new SAXResult(factory.newFop(MimeConstants.MIME_PDF, agent, out)
                                        .getDefaultHandler()));
            } catch (FOPException | TransformerException e) {
                throw new IllegalStateException("The paper cannot be typeset", e);
            }
            return out.toByteArray();
        }
    }

    /** The same file without the time at which it was made and the id that was made of it. */
    private static byte[] fixed(byte[] typeset, LocalDate day) throws IOException {
        try (PDDocument document = Loader.loadPDF(typeset)) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            String xml = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    TIMES.matcher(xml).replaceAll("$1" + day + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8));
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(day.toEpochDay());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /**
     * A text with places to break long words at, which are not printed and not copied. The font draws curly quotes as wide
     * as a Chinese character, so that straight ones stand in for them in English.
     */
    static String breakable(String text, Language language) {
        String plain = language == Language.ZH
                ? text
                : text.replace('\u2018', '\'')
                        .replace('\u2019', '\'')
                        .replace('\u201C', '"')
                        .replace('\u201D', '"');
        StringBuilder broken = new StringBuilder();
        int word = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            broken.append(c);
            word = c == ' ' || Character.isIdeographic(c) ? 0 : word + 1; // Chinese breaks by itself
            boolean inside = i + 1 < plain.length()
                    && plain.charAt(i + 1) != ' '
                    && NEVER_FIRST.indexOf(plain.charAt(i + 1)) < 0
                    && !Character.isHighSurrogate(c);
            if (inside
                    && (word > LONG_WORD
                            || LISTING.indexOf(c) >= 0
                            || (BREAK_AFTER.indexOf(c) >= 0 && isLong(plain, i)))) {
                broken.append(ZERO_WIDTH_SPACE);
                word = 0; // the next one, if it is long, begins here
            }
        }
        return broken.toString();
    }

    /** Whether the word around a character is too long for a narrow column. */
    private static boolean isLong(String text, int at) {
        int start = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', at);
        return (end < 0 ? text.length() : end) - start > LONG_WORD;
    }

    private static Font font() {
        try {
            return Font.createFont(
                    Font.TRUETYPE_FONT,
                    new ByteArrayInputStream(Input.resource(REGULAR).bytes().copy()));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The program's own font cannot be read", e);
        }
    }

    private static FopFactory factory() {
        String fonts = font(REGULAR, "normal") + font(BOLD, "bold");
        String configuration =
                "<fop version='1.0'><accessibility>true</accessibility><use-cache>false</use-cache><complex-scripts disabled='true'/>"
                        + "<renderers><renderer mime='application/pdf'><fonts>" + fonts
                        + "</fonts></renderer></renderers></fop>";
        try {
            return new FopFactoryBuilder(URI.create("readout:/"), new NoResources())
                    .setConfiguration(new DefaultConfigurationBuilder()
                            .build(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))))
                    .build();
        } catch (ConfigurationException e) {
            throw new IllegalStateException("The program's own configuration has a fault", e);
        }
    }

    private static String font(String file, String weight) {
        URL font = Objects.requireNonNull(PdfPaper.class.getResource("/" + file), file);
        return "<font embed-url='" + font
                + "' embedding-mode='subset'><font-triplet name='Noto Sans SC' style='normal'"
                + " weight='" + weight + "'/></font>";
    }

    /** Nothing else is read, whatever a paper names. */
    private static final class NoResources implements ResourceResolver {
        @Override
        public Resource getResource(URI address) throws IOException {
            throw new IOException(address + " is not read");
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException(address + " is not written");
        }
    }
}
