package readout.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import readout.model.Language;

/** Turns figures into files. The same figure gives the same bytes: SVG on every JDK, PNG on the same one. */
public final class Picture {

    /** Dots per inch of a PNG: print size. */
    public static final int PRINT_DPI = 300;

    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double POINTS_PER_INCH = 72;
    private static final double INCH_IN_METRES = 0.0254;

    private Picture() {}

    /** A bitmap of the figure's size in points at the given resolution, which the file states. */
    public static byte[] png(Figure figure, Theme theme, int dpi) {
        double scale = dpi / POINTS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(figure.width() * scale),
                (int) Math.round(figure.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        new Painter(figure, theme).paint(g);
        g.dispose();
        try {
            return encode(image, dpi);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    /** A drawing whose text is outlines, with title and description for those who cannot see it. */
    public static byte[] svg(Figure figure, Theme theme) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Readout");
        context.setPrecision(2);
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        g.setSVGCanvasSize(new java.awt.Dimension(figure.width(), figure.height()));
        new Painter(figure, theme).paint(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
        root.setAttribute("role", "img");
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(Lettering.plain(figure.title()));
        Element description = document.createElementNS(SVG, "desc");
        description.setTextContent(Lettering.plain(figure.alt()));
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text, true, false);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A drawing to stand in the source of a page: words are text in the page's own font, and colours are the variables of
     * {@link Theme#colours()}, so that one drawing serves both themes.
     */
    public static String inline(Figure figure, Language language) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = new Lettering.InPage(document);
        context.setComment("");
        context.setPrecision(1);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        new Painter(figure.untitled(), Theme.LIGHT).paint(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", Lettering.plain(figure.alt()));
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text, false, false);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        String svg = text.toString();
        // Thousands of places of a page name a clip: short names make it smaller by a tenth.
        String own = language.code() + Integer.toHexString(figure.id().hashCode());
        svg = svg.substring(svg.indexOf("<svg"))
                .replaceAll("<!--.*?-->", "")
                .replaceAll("\\s*\n\\s*", " ")
                .replace(" >", ">")
                .replace(" />", "/>")
                .replaceAll(
                        " (xmlns:xlink|contentScriptType|contentStyleType|zoomAndPan|preserveAspectRatio|version)=\"[^\"]*\"",
                        "")
                .replaceAll(
                        " (font-family|text-rendering|color-rendering|color-interpolation|image-rendering|shape-rendering)=\"[^\"]*\"",
                        "")
                .replaceAll(" xml:space=\"preserve\"", "")
                .replaceAll("(stroke=\"none\") stroke-width=\"[^\"]*\"", "$1")
                .replaceAll("(id=\"|url\\(#)(clipPath|defs|genericDefs)", "$1" + own + "$2")
                .replaceAll("clipPath(?=\\d)", "-");
        // Two colours are written by their names, the ground of the light theme among them.
        svg = svg.replaceAll("(fill|stroke)=\"white\"", "$1=\"rgb(255,255,255)\"")
                .replaceAll("(fill|stroke)=\"black\"", "$1=\"rgb(0,0,0)\"");
        Matcher colour = COLOUR.matcher(svg);
        return colour.replaceAll(found -> "var("
                + Theme.variable(new Color(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                + ")");
    }

    /** The part of the figures' font that a page with this text needs: TrueType, OFL 1.1. */
    public static byte[] font(String text) {
        return Lettering.subset(text);
    }

    private static byte[] encode(BufferedImage image, int dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
        String perMetre = Long.toString(Math.round(dpi / INCH_IN_METRES));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        try {
            metadata.mergeTree("javax_imageio_png_1.0", root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("A resolution cannot be written", e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
