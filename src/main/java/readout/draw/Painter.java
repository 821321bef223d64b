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
import java.util.Comparator;
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

    private static final double WORDS = Layout.WORDS;
    private static final double EVENT_ROW = 15;
    /** The least space between two words, or between words and the edge. */
    private static final double GAP = 4;

    private final Figure figure;
    private final Theme theme;
    private final Layout layout;
    /** Where words stand, so that none is written over another. */
    private final List<Rectangle2D> taken = new ArrayList<>();

    Painter(Figure figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
        layout = new Layout(figure);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(theme.ground());
        g.fill(new Rectangle2D.Double(0, 0, figure.width() + 1.0, figure.height() + 1.0)); // a bitmap is rounded up
        if (layout.scale < 1) {
            g.scale(layout.scale, layout.scale);
        }
        double[] tops = tops();
        for (int i = 0; i < tops.length; i++) {
            take(figure.panels().get(i), tops[i]);
        }
        head(g);
        foot(g);
        for (int i = 0; i < tops.length; i++) {
            paint(g, figure.panels().get(i), tops[i], i == tops.length - 1);
        }
    }

    /** Where words stand that were drawn in and beside plots, in points before the figure is drawn smaller. */
    List<Rectangle2D> words() {
        return List.copyOf(taken);
    }

    /** Where the plots begin. */
    private double[] tops() {
        double[] tops = new double[figure.panels().size()];
        double top = layout.head();
        double below = 0;
        for (int i = 0; i < tops.length; i++) {
            Panel panel = figure.panels().get(i);
            if (!panel.isBeside()) {
                top += below + layout.headroom(panel);
                below = height(panel);
            }
            tops[i] = top;
        }
        return tops;
    }

    private int height(Panel panel) {
        double heights = figure.panels().stream()
                .filter(each -> !each.isBeside())
                .mapToDouble(Panel::height)
                .sum();
        return (int) Math.max(1, Math.round(layout.room() * panel.height() / heights));
    }

    /** Keeps the place of a panel's name free. */
    private void take(Panel panel, double top) {
        Lettering strong = Lettering.bold(WORDS);
        double left = Layout.MARGIN + layout.plots() * layout.across(panel).left();
        List<String> lines = layout.name(panel);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                double y = top - 5 - (lines.size() - 1 - i) * WORDS * Layout.NAME_LINE;
                taken.add(new Rectangle2D.Double(left, y - WORDS, strong.width(lines.get(i)), WORDS * 1.15));
            }
        }
    }

    private void paint(Graphics2D g, Panel panel, double top, boolean last) {
        Panel.Across across = layout.across(panel);
        int width = (int) Math.max(1, Math.round(layout.plots() * (across.right() - across.left())));
        int height = height(panel);
        double left = Layout.MARGIN + layout.plots() * across.left();
        AffineTransform origin = g.getTransform();
        g.translate(left, top);
        XYChart chart = plot(panel);
        chart.addAnnotation(new Words(panel, left, top, width, height, last));
        chart.paint(g, width, height);
        g.setTransform(origin);
    }

    /** Title, subtitle and key. */
    private void head(Graphics2D g) {
        double y = layout.title.isEmpty() ? 0 : 12;
        Lettering title = Lettering.bold(layout.titleSize);
        for (String line : layout.title) {
            y += layout.titleSize * Layout.TITLE_LINE;
            title.draw(g, line, Layout.MARGIN, y, Anchor.START, theme.strong());
        }
        Lettering subtitle = Lettering.regular(Layout.SUBTITLE);
        y += 3;
        for (String line : layout.subtitle) {
            y += Layout.SUBTITLE * Layout.LINE;
            subtitle.draw(g, line, Layout.MARGIN, y, Anchor.START, theme.soft());
        }
        Lettering key = Lettering.bold(Layout.KEY);
        for (List<Figure.KeyEntry> row : layout.key) {
            y += Layout.KEY_ROW * Layout.KEY;
            double x = Layout.MARGIN;
            for (Figure.KeyEntry entry : row) {
                new Dot(entry.shape(), 8).paint(g, x + 4, y - 4, theme.of(entry.ink()));
                key.draw(g, entry.label(), x + 13, y, Anchor.START, theme.text(entry.ink()));
                x += Layout.keyWidth(entry);
            }
        }
    }

    /** The source line. */
    private void foot(Graphics2D g) {
        Lettering source = Lettering.regular(layout.sourceSize);
        double y = layout.height - 12 - (layout.source.size() - 1) * layout.sourceSize * Layout.LINE;
        for (String line : layout.source) {
            source.draw(g, line, Layout.MARGIN, y, Anchor.START, theme.soft());
            y += layout.sourceSize * Layout.LINE;
        }
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
        Panel.Across across = layout.across(panel);
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
                    new BasicStroke(width(line.ink()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
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
            series.dots(dots.points(), theme.of(dots.ink()), new Dot(dots.shape(), layout.dot()));
        }
    }

    /** What goes with the index is thinner, so that it can be told apart in grey as well. */
    private static float width(Ink line) {
        return switch (line) {
            case RATE -> 1.1f;
            case OTHER_SERIES -> 1.3f;
            default -> 2f;
        };
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
        private final double size;

        Dot(Shape shape, double size) {
            this.shape = shape;
            this.size = size;
        }

        /** Paints the dot whole where it lies at an end of an axis: there XChart would cut it. */
        @Override
        public void paint(Graphics2D g, double x, double y, int wholeSize) {
            java.awt.Shape plot = g.getClip();
            if (plot == null || plot.intersects(x - 1, y - 1, 2, 2)) {
                g.setClip(null);
                paint(g, x, y, g.getColor());
                g.setClip(plot);
            }
        }

        void paint(Graphics2D g, double x, double y, Color colour) {
            double r = size / 2.0;
            g.setColor(colour);
            switch (shape) {
                case DISC -> g.fill(new Ellipse2D.Double(x - r, y - r, size, size));
                case RING -> {
                    g.setStroke(new BasicStroke((float) (size / 5)));
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
                    g.setStroke(new BasicStroke((float) (size / 3.2), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
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
        private final double left;
        private final double top;
        private final double width;
        private final double height;
        private final boolean last;

        Words(Panel panel, double left, double top, double width, double height, boolean last) {
            super(false);
            this.panel = panel;
            this.across = layout.across(panel);
            this.left = left;
            this.top = top;
            this.width = width;
            this.height = height;
            this.last = last;
        }

        @Override
        public void paint(Graphics2D g) {
            g.setClip(null);
            Lettering words = Lettering.regular(WORDS);
            ticks(g, words);
            if (last && across.ticks().isEmpty()) {
                years(g, words);
            }
            ticksBelow(g, words);
            Lettering strong = Lettering.bold(WORDS);
            List<String> lines = layout.name(panel);
            for (int i = 0; i < lines.size(); i++) {
                double y = -5 - (lines.size() - 1 - i) * WORDS * Layout.NAME_LINE;
                strong.draw(g, lines.get(i), 0, y, Anchor.START, theme.strong());
            }
            for (Layer layer : panel.layers()) {
                if (layer instanceof Layer.Margin margin) {
                    margin(g, strong, margin);
                } else if (layer instanceof Layer.Events events) {
                    events(g, words, events.events());
                }
            }
            for (Layer layer : panel.layers()) {
                if (layer instanceof Layer.Label label) {
                    label(g, strong, label);
                }
            }
        }

        /** Words of a place in the panel, in the coordinates of the figure. */
        private Rectangle2D place(double x, double baseline, double wide, int lines) {
            return new Rectangle2D.Double(
                    left + x, top + baseline - WORDS * 0.85, wide, WORDS + (lines - 1) * WORDS * 1.15);
        }

        private Optional<Rectangle2D> blocking(Rectangle2D place) {
            return taken.stream().filter(place::intersects).findFirst();
        }

        /** Levels with their words; numbers only as far as each has room. */
        private void ticks(Graphics2D g, Lettering words) {
            double free = Double.POSITIVE_INFINITY;
            for (Panel.Tick tick : panel.ticks().stream()
                    .sorted(Comparator.comparingDouble(Panel.Tick::at))
                    .toList()) {
                double baseline = y(tick.at()) + WORDS * 0.36;
                if (!tick.label().isEmpty() && baseline <= free) {
                    words.draw(g, tick.label(), width + 6, baseline, Anchor.START, theme.soft());
                    taken.add(place(width + 6, baseline, words.width(tick.label()), 1));
                    free = baseline - WORDS * 1.02;
                }
            }
        }

        /** Words at the side of a level, moved up or down to where no number stands; none if there is no such place. */
        private void margin(Graphics2D g, Lettering strong, Layer.Margin margin) {
            double baseline = y(margin.y()) + WORDS * 0.36;
            double wide = strong.width(margin.text());
            for (double away = 0; away <= WORDS * 1.3; away += 0.5) {
                for (double moved : new double[] {baseline + away, baseline - away}) {
                    if (blocking(place(width + 6, moved, wide, 1)).isEmpty()) {
                        taken.add(place(width + 6, moved, wide, 1));
                        strong.draw(g, margin.text(), width + 6, moved, Anchor.START, theme.text(margin.ink()));
                        return;
                    }
                }
            }
        }

        /** A few words at a place, moved to a side where they would stand on others or be cut; none if nothing helps. */
        private void label(Graphics2D g, Lettering strong, Layer.Label label) {
            Lettering small = Lettering.regular(WORDS - 1.5);
            double wide = 0;
            for (int i = 0; i < label.lines().size(); i++) {
                wide = Math.max(
                        wide, (i == 0 ? strong : small).width(label.lines().get(i)));
            }
            double baseline = y(label.at().y()) + WORDS * 1.2;
            double x = within(x(label.at().x()) - wide / 2, wide);
            Optional<Rectangle2D> blocking =
                    blocking(place(x, baseline, wide, label.lines().size()));
            if (blocking.isPresent()) {
                double after = blocking.get().getMaxX() - left + GAP;
                double before = blocking.get().getMinX() - left - GAP - wide;
                boolean isAfter = Math.abs(after - x) < Math.abs(before - x);
                double nearer = isAfter ? after : before;
                double farther = isAfter ? before : after;
                x = isFree(nearer, baseline, wide, label) ? nearer : farther;
                if (!isFree(x, baseline, wide, label)) {
                    return;
                }
            }
            taken.add(place(x, baseline, wide, label.lines().size()));
            for (int i = 0; i < label.lines().size(); i++) {
                (i == 0 ? strong : small)
                        .drawWithHalo(
                                g,
                                label.lines().get(i),
                                x + wide / 2,
                                baseline + i * WORDS * 1.15,
                                Anchor.MIDDLE,
                                theme.text(label.ink()),
                                theme.halo());
            }
        }

        private boolean isFree(double x, double baseline, double wide, Layer.Label label) {
            return Math.abs(x - within(x, wide)) < 0.1
                    && blocking(place(x, baseline, wide, label.lines().size())).isEmpty();
        }

        /** Moved as little as keeps words on the figure. */
        private double within(double x, double wide) {
            double end = layout.width - left - GAP - wide;
            return Math.max(GAP - left, Math.min(end, x));
        }

        /** Places across with their words: every one, or every second and so on, that of zero or the last among them. */
        private void ticksBelow(Graphics2D g, Lettering words) {
            List<Panel.Tick> ticks = across.ticks();
            double base = y(panel.low());
            int anchor = ticks.size() - 1;
            for (int i = 0; i < ticks.size(); i++) {
                anchor = ticks.get(i).label().startsWith("0") ? i : anchor;
            }
            int step = 1;
            while (step < ticks.size() && !isApart(ticks, words, anchor, step)) {
                step++;
            }
            for (int i = 0; i < ticks.size(); i++) {
                Panel.Tick tick = ticks.get(i);
                g.setColor(theme.soft());
                g.setStroke(new BasicStroke(0.8f));
                g.draw(new Line2D.Double(x(tick.at()), base, x(tick.at()), base + 4));
                if ((i - anchor) % step == 0) {
                    double wide = words.width(tick.label());
                    words.draw(g, tick.label(), middle(tick, wide), base + 16, Anchor.MIDDLE, theme.soft());
                }
            }
        }

        /** The middle of the words of a tick, which keep to the margins of the figure. */
        private double middle(Panel.Tick tick, double wide) {
            return Math.max(Layout.MARGIN - left + wide / 2, x(tick.at()));
        }

        private boolean isApart(List<Panel.Tick> ticks, Lettering words, int anchor, int step) {
            double free = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < ticks.size(); i++) {
                if ((i - anchor) % step == 0) {
                    double wide = words.width(ticks.get(i).label());
                    double start = middle(ticks.get(i), wide) - wide / 2;
                    if (start < free) {
                        return false;
                    }
                    free = start + wide + GAP;
                }
            }
            return true;
        }

        private void years(Graphics2D g, Lettering words) {
            double base = y(panel.low());
            int first = (int) Math.ceil(across.from());
            int step = (int) Math.max(1, Math.ceil(34 / (x(first + 1) - x(first))));
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
