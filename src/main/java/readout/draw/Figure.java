package readout.draw;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A chart as text: everything that is to be drawn, in words and numbers, with no type of the library that draws it.
 *
 * @param id the name of its files, such as {@code engagement-window}
 * @param title the finding
 * @param subtitle what is shown, in which unit, and what the band means
 * @param key how the dots are told apart; empty where words beside the things do
 * @param source where the numbers come from, which version, as of when
 * @param alt what a person who cannot see it should be told
 * @param width the width in points
 * @param height the height in points
 * @param from the left end, in decimal years
 * @param to the right end
 * @param panels the plots, from above to below
 * @param numbers every number that is plotted
 * @param grain the least distance across at which two dots are to be told apart, in years; 0 if none are
 */
public record Figure(
        String id,
        String title,
        String subtitle,
        List<KeyEntry> key,
        String source,
        String alt,
        int width,
        int height,
        double from,
        double to,
        List<Panel> panels,
        Numbers numbers,
        double grain) {

    /** A dot and what it means. */
    public record KeyEntry(Ink ink, Shape shape, String label) {}

    /**
     * A table of text: the numbers behind a figure.
     *
     * @param header the names of the columns
     * @param rows as many cells as the header has
     */
    public record Numbers(List<String> header, List<List<String>> rows) {
        public Numbers {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    public Figure {
        key = List.copyOf(key);
        panels = List.copyOf(panels);
    }

    /** A figure whose dots may run together. */
    public Figure(
            String id,
            String title,
            String subtitle,
            List<KeyEntry> key,
            String source,
            String alt,
            int width,
            int height,
            double from,
            double to,
            List<Panel> panels,
            Numbers numbers) {
        this(id, title, subtitle, key, source, alt, width, height, from, to, panels, numbers, 0);
    }

    /** The same without its title, for a page that says it above. */
    Figure untitled() {
        return new Figure(id, "", subtitle, key, source, alt, width, height, from, to, panels, numbers, grain);
    }

    /** The same in another size. */
    public Figure sized(int wide, int high) {
        return new Figure(id, title, subtitle, key, source, alt, wide, high, from, to, panels, numbers, grain);
    }

    /**
     * The least size in which nothing on the figure overlaps or is cut.
     *
     * @return width and height in points; empty if its own size will do
     */
    public List<Integer> leastSize() {
        return Layout.leastSize(this);
    }

    /** The figure in lines of text, for comparison and for golden files. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        line(text, "figure " + id + " " + width + " x " + height);
        line(text, "title: " + title);
        line(text, "subtitle: " + subtitle);
        for (KeyEntry entry : key) {
            line(text, "key: " + entry.shape() + " " + entry.ink() + " = " + entry.label());
        }
        line(text, "source: " + source);
        line(text, "alt: " + alt);
        line(text, "across: " + number(from) + " to " + number(to));
        for (Panel panel : panels) {
            line(
                    text,
                    "panel \"" + panel.name() + "\" " + number(panel.headroom()) + " + " + number(panel.height())
                            + " high, " + number(panel.low())
                            + " to "
                            + number(panel.high()) + ", ticks "
                            + panel.ticks().stream().map(Panel.Tick::label).collect(Collectors.joining(" ")));
            panel.across().ifPresent(across -> line(text, "  " + describe(across)));
            panel.layers().forEach(layer -> line(text, "  " + describe(layer)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String describe(Panel.Across across) {
        return "across " + number(across.from()) + " to " + number(across.to()) + " on " + number(across.left()) + ".."
                + number(across.right()) + " of the width, ticks "
                + across.ticks().stream().map(Panel.Tick::label).collect(Collectors.joining(" "));
    }

    private static String describe(Layer layer) {
        if (layer instanceof Layer.Shade shade) {
            return "shade " + shade.ink() + " " + number(shade.left()) + ".." + number(shade.right());
        } else if (layer instanceof Layer.Ribbon ribbon) {
            return "ribbon " + ribbon.ink() + " "
                    + ribbon.points().stream()
                            .map(p -> number(p.x()) + ":" + number(p.low()) + ".." + number(p.high()))
                            .collect(Collectors.joining(" "));
        } else if (layer instanceof Layer.Line line) {
            return "line " + line.ink() + " " + places(line.points());
        } else if (layer instanceof Layer.Rule rule) {
            return "rule " + rule.ink() + " at " + number(rule.y());
        } else if (layer instanceof Layer.Bars bars) {
            return "bars " + bars.ink() + " "
                    + bars.boxes().stream()
                            .map(b -> number(b.left()) + ".." + number(b.right()) + ":" + number(b.low()) + ".."
                                    + number(b.high()))
                            .collect(Collectors.joining(" "));
        } else if (layer instanceof Layer.Dots dots) {
            return "dots " + dots.shape() + " " + dots.ink() + " " + places(dots.points());
        } else if (layer instanceof Layer.Label label) {
            return "label " + label.ink() + " " + places(List.of(label.at())) + " \""
                    + String.join(" / ", label.lines()) + "\"";
        } else if (layer instanceof Layer.Margin margin) {
            return "margin " + margin.ink() + " at " + number(margin.y()) + " \"" + margin.text() + "\"";
        } else if (layer instanceof Layer.Events events) {
            return "events "
                    + events.events().stream()
                            .map(e -> places(List.of(e.at())) + " \"" + e.label() + "\"")
                            .collect(Collectors.joining(" "));
        }
        throw new IllegalStateException("A layer without a description: " + layer);
    }

    private static String places(List<Layer.Point> points) {
        return points.stream().map(p -> number(p.x()) + ":" + number(p.y())).collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
