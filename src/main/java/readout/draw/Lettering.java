package readout.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;

/** Text as outlines, in the fonts that come with the program: the same shapes on every machine. */
final class Lettering {

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("NotoSansSC-Regular.ttf");
    private static final Font BOLD = font("NotoSansSC-Bold.ttf");
    private static final float HALO = 3f;
    private static final String ELLIPSIS = "…";
    /** Punctuation that no line of Chinese begins with, and that none ends with. */
    private static final String NEVER_FIRST = "，。、；：！？）》」』”’%…,.;:!?)";

    private static final String NEVER_LAST = "（《「『“‘(";
    /** What counts in Chinese, and is not parted from its number. */
    private static final String COUNTED = "年月日次个天名项条国倍届";

    /** Where a blank is no place to break: before a per cent sign, in {@code p 0.83} and in the name of a licence. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<= )%|(?<=(?<![A-Za-z])p )[<>]?\\d|(?<=\\bCC BY )\\d|(?<=\\bCC )BY\\b");

    private static final Pattern STEERING = Pattern.compile("\\p{Cf}+");
    /** The font draws a curly apostrophe as wide as a Chinese character. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[A-Za-z])\u2019(?=[A-Za-z ])");

    private final Font font;
    private final boolean bold;

    private Lettering(Font font, boolean bold) {
        this.font = font;
        this.bold = bold;
    }

    static Lettering regular(double size) {
        return new Lettering(REGULAR.deriveFont((float) size), false);
    }

    static Lettering bold(double size) {
        return new Lettering(BOLD.deriveFont((float) size), true);
    }

    double width(String text) {
        return plain(text).isEmpty() ? 0 : layout(text).getAdvance();
    }

    void draw(Graphics2D g, String text, double x, double y, Anchor anchor, Color colour) {
        if (plain(text).isEmpty()) {
            return;
        }
        g.setColor(colour);
        if (isInPage(g)) {
            g.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(font.getSize2D()));
            g.drawString(plain(text), (float) (x - shift(layout(text), anchor)), (float) y);
        } else {
            g.fill(outline(text, x, y, anchor));
        }
    }

    /** Draws the text with a rim in the colour of the ground, so that it can be read over lines. */
    void drawWithHalo(Graphics2D g, String text, double x, double y, Anchor anchor, Color colour, Color ground) {
        if (plain(text).isEmpty()) {
            return;
        }
        if (isInPage(g)) {
            draw(g, text, x, y, anchor, colour); // its style gives all words of a page a rim
            return;
        }
        g.setColor(ground);
        g.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline(text, x, y, anchor));
        draw(g, text, x, y, anchor, colour);
    }

    /**
     * Breaks a text into lines that are no wider than asked: at blanks, between Chinese characters, and within a word
     * only if it is longer than a line.
     *
     * @param most how many lines there may be; what is left over is cut and three dots say so
     */
    List<String> wrap(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = lineEnd(rest, width);
            if (lines.size() == most - 1 && end < rest.length()) {
                lines.add(cut(rest, width));
                return lines;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** How many characters of a text fit into a line; at least one. */
    private int lineEnd(String text, double width) {
        int fits = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
                continue;
            }
            if (at == text.length() || mayBreak(text, at)) {
                if (width(text.substring(0, at).stripTrailing()) > width) {
                    break;
                }
                fits = at;
            } else if (fits == 0 && at > 1 && width(text.substring(0, at)) > width) {
                return text.offsetByCodePoints(0, text.codePointCount(0, at) - 1); // a word longer than the line
            }
        }
        return Math.max(fits, text.offsetByCodePoints(0, 1));
    }

    /** A text cut so that it fits with the dots that say so. */
    private String cut(String text, double width) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next) + ELLIPSIS) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == ' ') {
            return !TOGETHER.matcher(text)
                    .region(at, text.length())
                    .useTransparentBounds(true)
                    .lookingAt();
        }
        if ((Character.isDigit(before) && COUNTED.indexOf(after) >= 0) || (before == '个' && after == '月')) {
            return false;
        }
        return (isWide(before) || isWide(after))
                && after != ' '
                && NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0;
    }

    /** Chinese characters and their punctuation. */
    private static boolean isWide(char c) {
        return Character.isIdeographic(c) || (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF00' && c <= '\uFFEF');
    }

    /**
     * A text as it can be written: marks that only steer the direction or the joining of characters are left out, as a
     * figure is no place for them, what would end a line is a blank, and an apostrophe is a straight one.
     */
    static String plain(String text) {
        return APOSTROPHE
                .matcher(STEERING.matcher(text).replaceAll(""))
                .replaceAll("'")
                .replaceAll("\\p{Cntrl}+", " ");
    }

    private java.awt.Shape outline(String text, double x, double y, Anchor anchor) {
        TextLayout layout = layout(text);
        return layout.getOutline(AffineTransform.getTranslateInstance(x - shift(layout, anchor), y));
    }

    private static double shift(TextLayout layout, Anchor anchor) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> layout.getAdvance() / 2;
            case END -> layout.getAdvance();
        };
    }

    private static boolean isInPage(Graphics2D g) {
        return g instanceof SVGGraphics2D svg && svg.getGeneratorContext() instanceof InPage;
    }

    /** Marks a drawing whose words stay text, because the page around it brings the font. */
    static final class InPage extends SVGGeneratorContext {
        InPage(Document document) {
            super(document);
            setIDGenerator(new SVGIDGenerator());
            setExtensionHandler(new DefaultExtensionHandler());
            setImageHandler(new ImageHandlerBase64Encoder());
            setStyleHandler(new DefaultStyleHandler());
            setErrorHandler(new DefaultErrorHandler());
        }
    }

    /**
     * The part of the regular font that a page needs, as a TrueType font.
     *
     * @param text everything that is written on the page; what the font does not have is left to the reader's machine
     */
    static byte[] subset(String text) {
        try (InputStream stream = Lettering.class.getResourceAsStream("fonts/NotoSansSC-Regular.ttf")) {
            if (stream == null) {
                throw new IllegalStateException("The program was built without its font");
            }
            TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            TTFSubsetter subsetter = new TTFSubsetter(
                    whole, List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"));
            subsetter.setPrefix("READOU");
            text.codePoints().filter(REGULAR::canDisplay).sorted().distinct().forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The program's own font cannot be read", e);
        }
    }

    private TextLayout layout(String given) {
        String text = plain(given);
        int missing = font.canDisplayUpTo(text);
        if (missing >= 0) {
            throw new MissingGlyphException(text, missing);
        }
        return new TextLayout(text, font, OUTLINES);
    }

    private static Font font(String file) {
        try (InputStream stream = Lettering.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program was built without the font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The program's own font " + file + " cannot be read", e);
        }
    }
}
