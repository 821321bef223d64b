package readout.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import readout.draw.Lettering.Anchor;

/**
 * Draws a figure on a canvas. XChart turns the numbers of each panel into places and draws areas, lines and dots. A plot
 * has no axes, margins or titles of XChart's, so that it fills its rectangle and a number's place follows by proportion;
 * the words of a plot are drawn after its series, as what XChart calls an annotation.
 */
final class Painter {

    private static final int MARGIN = 20;
    private static final int RIGHT = 66;
    private static final double TITLE = 19;
    private static final double SUBTITLE = 12.5;
    private static final double KEY = 11.5;
    private static final double WORDS = 11.5;
    private static final double SOURCE = 9.5;
    private static final double YEAR_LABELS = 22;
    private static final double EVENT_ROW = 15;
    /** The most lines of a title, a subtitle or a source. */
    private static final int LINES = 3;

    private final Figure figure;
    private final Theme theme;

    Painter(Figure figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(theme.ground());
        g.fill(new Rectangle2D.Double(0, 0, figure.width() + 1.0, figure.height() + 1.0)); // a bitmap is rounded up
        double top = head(g);
        double bottom = foot(g) - YEAR_LABELS;
        List<Panel> rows =
                figure.panels().stream().filter(panel -> !panel.isBeside()).toList();
        double heads = rows.stream().mapToDouble(Panel::headroom).sum();
        double heights = rows.stream().mapToDouble(Panel::height).sum();
        double room = bottom - top - heads;
        double below = 0;
        for (int i = 0; i < figure.panels().size(); i++) {
            Panel panel = figure.panels().get(i);
            int height = (int) Math.round(room * panel.height() / heights);
            if (!panel.isBeside()) {
                top += below + panel.headroom();
                below = height;
            }
            paint(g, panel, top, height, i == figure.panels().size() - 1);
        }
    }

    private void paint(Graphics2D g, Panel panel, double top, int height, boolean last) {
        Panel.Across across = across(panel);
        double all = figure.width() - MARGIN - RIGHT;
        int width = (int) Math.round(all * (across.right() - across.left()));
        AffineTransform origin = g.getTransform();
        g.translate(MARGIN + all * across.left(), top);
        XYChart chart = plot(panel);
        chart.addAnnotation(new Words(panel, width, height, last));
        chart.paint(g, width, height);
        g.setTransform(origin);
    }

    /** The axis of a panel: its own, or that of the figure over the whole width. */
    private Panel.Across across(Panel panel) {
        return panel.across().orElse(new Panel.Across(0, 1, figure.from(), figure.to(), List.of()));
    }

    /** Title, subtitle and key; returns where the plots may begin. */
    private double head(Graphics2D g) {
        double width = figure.width() - 2.0 * MARGIN;
        Lettering title = Lettering.bold(TITLE);
        double y = 12;
        for (String line : title.wrap(figure.title(), width, LINES)) {
            y += TITLE * 1.25;
            title.draw(g, line, MARGIN, y, Anchor.START, theme.strong());
        }
        Lettering subtitle = Lettering.regular(SUBTITLE);
        y += 3;
        for (String line : subtitle.wrap(figure.subtitle(), width, LINES)) {
            y += SUBTITLE * 1.35;
            subtitle.draw(g, line, MARGIN, y, Anchor.START, theme.soft());
        }
        if (!figure.key().isEmpty()) {
            y += KEY * 1.9;
            double x = MARGIN;
            Lettering key = Lettering.bold(KEY);
            for (Figure.KeyEntry entry : figure.key()) {
                new Dot(entry.shape()).paint(g, x + 4, y - 4, 8, theme.of(entry.ink()));
                key.draw(g, entry.label(), x + 13, y, Anchor.START, theme.text(entry.ink()));
                x += 13 + key.width(entry.label()) + 18;
            }
        }
        return y + 12;
    }

    /** The source line; returns where the plots must end. */
    private double foot(Graphics2D g) {
        Lettering source = Lettering.regular(SOURCE);
        List<String> lines = source.wrap(figure.source(), figure.width() - 2.0 * MARGIN, LINES);
        double y = figure.height() - 12 - (lines.size() - 1) * SOURCE * 1.35;
        double top = y - SOURCE - 8;
        for (String line : lines) {
            source.draw(g, line, MARGIN, y, Anchor.START, theme.soft());
            y += SOURCE * 1.35;
        }
        return top;
    }

    private XYChart plot(Panel panel) {
        XYChart chart = new XYChartBuilder()
                .width(figure.width())
                .height(figure.height())
                .build();
        XYStyler styler = chart.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setXAxisTicksVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotMargin(0);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setAxisTicksLineVisible(false);
        Color clear = new Color(0, 0, 0, 0);
        styler.setChartBackgroundColor(clear);
        styler.setPlotBackgroundColor(clear);
        styler.setMarkerSize(5);
        Panel.Across across = across(panel);
        styler.setXAxisMin(across.from());
        styler.setXAxisMax(across.to());
        styler.setYAxisMin(panel.low());
        styler.setYAxisMax(panel.high());
        Series series = new Series(chart);
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Shade shade) {
                series.area(
                        box(new Layer.Box(shade.left(), shade.right(), panel.low(), panel.high())),
                        theme.of(shade.ink()));
            }
        }
        for (Panel.Tick tick : panel.ticks()) {
            series.line(
                    List.of(new Layer.Point(across.from(), tick.at()), new Layer.Point(across.to(), tick.at())),
                    theme.hairline(),
                    new BasicStroke(0.8f));
        }
        for (Layer layer : panel.layers()) {
            add(series, layer, across);
        }
        return chart;
    }

    private void add(Series series, Layer layer, Panel.Across across) {
        if (layer instanceof Layer.Ribbon ribbon && ribbon.points().isEmpty()) {
            return;
        }
        if (layer instanceof Layer.Ribbon ribbon) {
            List<Layer.Point> outline = new ArrayList<>();
            ribbon.points().forEach(p -> outline.add(new Layer.Point(p.x(), p.high())));
            for (int i = ribbon.points().size() - 1; i >= 0; i--) {
                Layer.Interval p = ribbon.points().get(i);
                outline.add(new Layer.Point(p.x(), p.low()));
            }
            outline.add(outline.get(0));
            series.area(outline, theme.of(ribbon.ink()));
        } else if (layer instanceof Layer.Line line) {
            series.line(
                    line.points(),
                    theme.of(line.ink()),
                    new BasicStroke(line.ink() == Ink.RATE ? 1.1f : 2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        } else if (layer instanceof Layer.Rule rule) {
            series.line(
                    List.of(new Layer.Point(across.from(), rule.y()), new Layer.Point(across.to(), rule.y())),
                    theme.of(rule.ink()),
                    new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        } else if (layer instanceof Layer.Bars bars) {
            if (bars.boxes().stream().mapToDouble(Layer.Box::low).distinct().count() <= 1) {
                series.area(skyline(bars.boxes()), theme.of(bars.ink()));
            } else {
                bars.boxes().forEach(box -> series.area(box(box), theme.of(bars.ink())));
            }
        } else if (layer instanceof Layer.Dots dots) {
            series.dots(dots.points(), theme.of(dots.ink()), new Dot(dots.shape()));
        }
    }

    /** Bars that stand on one ground as one outline, which runs along it between them. */
    private static List<Layer.Point> skyline(List<Layer.Box> boxes) {
        List<Layer.Point> outline = new ArrayList<>();
        boxes.forEach(box -> outline.addAll(box(box)));
        return outline;
    }

    private static List<Layer.Point> box(Layer.Box box) {
        return List.of(
                new Layer.Point(box.left(), box.low()),
                new Layer.Point(box.left(), box.high()),
                new Layer.Point(box.right(), box.high()),
                new Layer.Point(box.right(), box.low()));
    }

    /** Gives every series of a chart a name of its own, as XChart asks. */
    private static final class Series {
        private final XYChart chart;
        private int number;

        Series(XYChart chart) {
            this.chart = chart;
        }

        void area(List<Layer.Point> outline, Color colour) {
            if (outline.isEmpty()) {
                return;
            }
            XYSeries series = add(outline);
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
            series.setFillColor(colour);
            series.setLineStyle(SeriesLines.NONE);
            series.setMarker(SeriesMarkers.NONE);
        }

        void line(List<Layer.Point> points, Color colour, BasicStroke stroke) {
            XYSeries series = add(points);
            series.setLineColor(colour);
            series.setLineStyle(stroke);
            series.setMarker(SeriesMarkers.NONE);
        }

        void dots(List<Layer.Point> points, Color colour, Dot dot) {
            if (points.isEmpty()) {
                return;
            }
            XYSeries series = add(points);
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            series.setMarker(dot);
            series.setMarkerColor(colour);
        }

        private XYSeries add(List<Layer.Point> points) {
            double[] x = points.stream().mapToDouble(Layer.Point::x).toArray();
            double[] y = points.stream().mapToDouble(Layer.Point::y).toArray();
            return chart.addSeries("s" + number++, x, y);
        }
    }

    /** A dot of one of our shapes. */
    private static final class Dot extends Marker {
        private final Shape shape;

        Dot(Shape shape) {
            this.shape = shape;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            paint(g, x, y, size, g.getColor());
        }

        void paint(Graphics2D g, double x, double y, int size, Color colour) {
            double r = size / 2.0;
            g.setColor(colour);
            switch (shape) {
                case DISC -> g.fill(new Ellipse2D.Double(x - r, y - r, size, size));
                case RING -> {
                    g.setStroke(new BasicStroke(size / 5f));
                    double inner = r * 0.8;
                    g.draw(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner));
                }
                case SQUARE -> g.fill(new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, size * 0.9, size * 0.9));
                case DIAMOND -> {
                    Path2D diamond = new Path2D.Double();
                    double d = r * 1.25;
                    diamond.moveTo(x, y - d);
                    diamond.lineTo(x + d, y);
                    diamond.lineTo(x, y + d);
                    diamond.lineTo(x - d, y);
                    diamond.closePath();
                    g.fill(diamond);
                }
                case CROSS -> {
                    g.setStroke(new BasicStroke(size / 3.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                    g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
                    g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
                }
            }
        }
    }

    /** Everything in a panel that is made of words, and the lines that lead to them. */
    private final class Words extends Annotation {
        private final Panel panel;
        private final Panel.Across across;
        private final double width;
        private final double height;
        private final boolean last;

        Words(Panel panel, double width, double height, boolean last) {
            super(false);
            this.panel = panel;
            this.across = across(panel);
            this.width = width;
            this.height = height;
            this.last = last;
        }

        @Override
        public void paint(Graphics2D g) {
            g.setClip(null);
            Lettering words = Lettering.regular(WORDS);
            Lettering strong = Lettering.bold(WORDS);
            for (Panel.Tick tick : panel.ticks()) {
                words.draw(g, tick.label(), width + 6, y(tick.at()) + WORDS * 0.36, Anchor.START, theme.soft());
            }
            if (last && across.ticks().isEmpty()) {
                years(g, words);
            }
            for (Panel.Tick tick : across.ticks()) {
                double base = y(panel.low());
                g.setColor(theme.soft());
                g.setStroke(new BasicStroke(0.8f));
                g.draw(new Line2D.Double(x(tick.at()), base, x(tick.at()), base + 4));
                words.draw(g, tick.label(), x(tick.at()), base + 16, Anchor.MIDDLE, theme.soft());
            }
            strong.draw(g, panel.name(), 0, -5, Anchor.START, theme.strong());
            for (Layer layer : panel.layers()) {
                if (layer instanceof Layer.Margin margin) {
                    strong.draw(
                            g,
                            margin.text(),
                            width + 6,
                            y(margin.y()) + WORDS * 0.36,
                            Anchor.START,
                            theme.text(margin.ink()));
                } else if (layer instanceof Layer.Label label) {
                    double baseline = y(label.at().y()) + WORDS * 1.2;
                    Lettering lettering = strong;
                    for (String line : label.lines()) {
                        lettering.drawWithHalo(
                                g,
                                line,
                                x(label.at().x()),
                                baseline,
                                Anchor.MIDDLE,
                                theme.text(label.ink()),
                                theme.halo());
                        baseline += WORDS * 1.15;
                        lettering = Lettering.regular(WORDS - 1.5);
                    }
                } else if (layer instanceof Layer.Events events) {
                    events(g, words, events.events());
                }
            }
        }

        private void years(Graphics2D g, Lettering words) {
            double base = y(panel.low());
            int first = (int) Math.ceil(across.from());
            int step = x(first + 1) - x(first) < 34 ? 2 : 1;
            for (int year = first; year <= Math.floor(across.to()); year++) {
                g.setColor(theme.soft());
                g.setStroke(new BasicStroke(0.8f));
                g.draw(new Line2D.Double(x(year), base, x(year), base + 4));
                boolean fits = x(year + 1) <= x(across.to()) + 1 || x(across.to()) - x(year) > 20;
                if ((year - first) % step == 0 && fits) {
                    double middle = (x(year) + Math.min(x(year + 1), x(across.to()))) / 2;
                    words.draw(g, Integer.toString(year), middle, base + 16, Anchor.MIDDLE, theme.soft());
                }
            }
        }

        /** Names events in rows above the plot, each with a line down to its place; without room, the dot alone. */
        private void events(Graphics2D g, Lettering words, List<Layer.Event> events) {
            List<EventNames.Wanted> wanted = events.stream()
                    .map(event -> new EventNames.Wanted(x(event.at().x()), words.width(event.label())))
                    .toList();
            int rows = 1 + (int) ((panel.headroom() - WORDS - 3) / EVENT_ROW);
            List<Optional<EventNames.Spot>> spots = EventNames.place(wanted, width, rows);
            for (int i = 0; i < events.size(); i++) {
                Layer.Event event = events.get(i);
                double place = x(event.at().x());
                double point = y(event.at().y());
                if (spots.get(i).isPresent()) {
                    EventNames.Spot spot = spots.get(i).get();
                    double base = -panel.headroom() + WORDS + spot.row() * EVENT_ROW;
                    g.setColor(theme.soft());
                    g.setStroke(new BasicStroke(0.7f));
                    g.draw(new Line2D.Double(place, base + 3, place, point));
                    words.draw(g, event.label(), spot.start(), base, Anchor.START, theme.strong());
                }
                g.setColor(theme.ground());
                g.fill(new Ellipse2D.Double(place - 3.2, point - 3.2, 6.4, 6.4));
                g.setColor(theme.strong());
                g.fill(new Ellipse2D.Double(place - 2.2, point - 2.2, 4.4, 4.4));
            }
        }

        private double x(double value) {
            return (value - across.from()) / (across.to() - across.from()) * width;
        }

        private double y(double value) {
            return (panel.high() - value) / (panel.high() - panel.low()) * height;
        }
    }
}
