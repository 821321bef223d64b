package readout.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

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

    private final Font font;

    private Lettering(Font font) {
        this.font = font;
    }

    static Lettering regular(double size) {
        return new Lettering(REGULAR.deriveFont((float) size));
    }

    static Lettering bold(double size) {
        return new Lettering(BOLD.deriveFont((float) size));
    }

    double width(String text) {
        return text.isEmpty() ? 0 : layout(text).getAdvance();
    }

    void draw(Graphics2D g, String text, double x, double y, Anchor anchor, Color colour) {
        if (!text.isEmpty()) {
            g.setColor(colour);
            g.fill(outline(text, x, y, anchor));
        }
    }

    /** Draws the text with a rim in the colour of the ground, so that it can be read over lines. */
    void drawWithHalo(Graphics2D g, String text, double x, double y, Anchor anchor, Color colour, Color ground) {
        if (text.isEmpty()) {
            return;
        }
        g.setColor(ground);
        g.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline(text, x, y, anchor));
        draw(g, text, x, y, anchor, colour);
    }

    /** Breaks a text at blanks into lines that are no wider than asked. */
    List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private java.awt.Shape outline(String text, double x, double y, Anchor anchor) {
        TextLayout layout = layout(text);
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> layout.getAdvance() / 2;
            case END -> layout.getAdvance();
        };
        return layout.getOutline(AffineTransform.getTranslateInstance(x - shift, y));
    }

    private TextLayout layout(String text) {
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
