package readout.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the parts of a figure go. On a figure narrower than {@link #FULL} points everything is drawn smaller, down to
 * {@link #LEAST} of its size, at which no word is smaller than six points; the subtitle goes where there is no room for it.
 * What then still has no room makes the figure one that {@link #fits} not.
 */
final class Layout {

    static final int MARGIN = 20;
    static final double SUBTITLE = 12.5;
    static final double KEY = 11.5;
    static final double WORDS = 11.5;
    static final double YEAR_LABELS = 22;

    /** How far apart the lines of a title, of other texts and of a panel's name stand, in the size of the type. */
    static final double TITLE_LINE = 1.25;

    static final double LINE = 1.35;
    static final double NAME_LINE = 1.2;

    /** From which width on, in points, type has its full size. */
    private static final double FULL = 640;

    private static final double LEAST = 0.55;
    /** Narrower figures, as they are laid out before they are drawn smaller, have a larger source. */
    private static final double NARROW = 560;

    /** Figures narrower than this, as they stand on a page, have a title that is no larger than the headings around it. */
    private static final double WIDE = 720;

    private static final double RIGHT = 66;
    private static final int LINES = 3;
    private static final int MANY_LINES = 6;
    static final double KEY_ROW = 1.9;
    /** The room above and below title, subtitle and key. */
    private static final double TITLED = 27;

    private static final double UNTITLED = 14;
    private static final double KEY_MARK = 13;
    private static final double KEY_GAP = 18;

    /** Between the words at the side of a plot and both the plot and the edge. */
    private static final double SIDE = 14;

    /** The least height of a plot with numbers at its side, of any other, and between two words at its side. */
    private static final double PLOT = 30;

    private static final double STRIP = 5;
    private static final double BETWEEN = 12;

    /** The least width of a dot that stands for something of its own. */
    private static final double DOT = 2.9;

    private static final double LARGEST_DOT = 5;
    /** Dots that nearly touch are larger than their places: they are round, or have corners only above and beside. */
    private static final double TOUCHING = 1.05;

    private static final Pattern NUMBER = Pattern.compile("([-+−]?\\d+(\\.\\d+)?( ?%)?)?");

    private final Figure figure;
    /** By how much everything is drawn smaller. */
    final double scale;
    /** The size before that. */
    final double width;

    final double height;
    final double right;
    final double titleSize;
    final double sourceSize;
    final List<String> title;
    final List<String> subtitle;
    final List<String> source;
    final List<List<Figure.KeyEntry>> key;
    private final Map<Panel, List<String>> names = new HashMap<>();
    private final double least;

    Layout(Figure figure) {
        this.figure = figure;
        scale = scale(figure.width());
        width = figure.width() / scale;
        height = figure.height() / scale;
        boolean narrow = width < NARROW;
        titleSize = width < WIDE ? 15 : 19;
        sourceSize = narrow ? 11 : 9.5;
        int lines = narrow ? MANY_LINES : LINES;
        double text = width - 2.0 * MARGIN;
        title = figure.title().isEmpty() ? List.of() : Lettering.bold(titleSize).wrap(figure.title(), text, lines);
        source = Lettering.regular(sourceSize).wrap(figure.source(), text, lines);
        key = rows(figure.key(), text);
        right = rightMargin();
        for (Panel panel : figure.panels()) {
            names.put(panel, Lettering.bold(WORDS).wrap(panel.name(), nameWidth(panel), LINES));
        }
        List<String> whole = Lettering.regular(SUBTITLE).wrap(figure.subtitle(), text, lines);
        double without = needed(List.of());
        boolean room = !narrow || needed(whole) <= height;
        subtitle = room ? whole : List.of();
        least = room ? needed(whole) : without;
    }

    /** Whether so many dots have room side by side on a figure of this width without words at its side. */
    static boolean hasRoomFor(int dots, int width) {
        double scale = scale(width);
        return (width / scale - 2.0 * MARGIN) / dots >= DOT;
    }

    private static double scale(int width) {
        return Math.max(LEAST, Math.min(1, width / FULL));
    }

    private static List<List<Figure.KeyEntry>> rows(List<Figure.KeyEntry> entries, double width) {
        List<List<Figure.KeyEntry>> rows = new ArrayList<>();
        double x = width;
        for (Figure.KeyEntry entry : entries) {
            double wide = keyWidth(entry);
            if (rows.isEmpty() || x + wide - KEY_GAP > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            x += wide;
        }
        return rows;
    }

    /** The width of an entry of the key with the space after it. */
    static double keyWidth(Figure.KeyEntry entry) {
        return KEY_MARK + Lettering.bold(KEY).width(entry.label()) + KEY_GAP;
    }

    /** Room for the longest word at the side of a plot. */
    private double rightMargin() {
        Lettering words = Lettering.regular(WORDS);
        double widest = 0;
        for (Panel panel : figure.panels()) {
            if (across(panel).right() >= 1) {
                for (Panel.Tick tick : panel.ticks()) {
                    widest = Math.max(widest, words.width(tick.label()));
                }
                for (Layer layer : panel.layers()) {
                    if (layer instanceof Layer.Margin margin) {
                        widest = Math.max(widest, Lettering.bold(WORDS).width(margin.text()));
                    }
                }
            }
        }
        return widest > 0 ? Math.max(RIGHT, widest + SIDE) : MARGIN;
    }

    /** The axis of a panel: its own, or that of the figure over the whole width. */
    Panel.Across across(Panel panel) {
        return panel.across().orElse(new Panel.Across(0, 1, figure.from(), figure.to(), List.of()));
    }

    /** The width of all plots. */
    double plots() {
        return width - MARGIN - right;
    }

    private double nameWidth(Panel panel) {
        Panel.Across across = across(panel);
        double all = plots();
        return Math.max(1, all * (across.right() - across.left()) + (across.right() < 1 ? BETWEEN : 0));
    }

    /** The name of a panel in lines. */
    List<String> name(Panel panel) {
        return names.getOrDefault(panel, List.of());
    }

    /** The room above a panel, and above those beside it. */
    double headroom(Panel panel) {
        int at = figure.panels().indexOf(panel);
        int end = at + 1;
        while (end < figure.panels().size() && figure.panels().get(end).isBeside()) {
            end++;
        }
        int lines = IntStream.range(at, end)
                .map(i -> name(figure.panels().get(i)).size())
                .max()
                .orElse(1);
        return panel.headroom() + (lines - 1) * WORDS * NAME_LINE;
    }

    /** The room that title, subtitle and key take. */
    double head() {
        return head(subtitle);
    }

    private double head(List<String> lines) {
        return (title.isEmpty() ? UNTITLED : TITLED)
                + title.size() * titleSize * TITLE_LINE
                + lines.size() * SUBTITLE * LINE
                + key.size() * KEY * KEY_ROW;
    }

    /** The room that the source takes. */
    double foot() {
        return 20 + sourceSize + (source.size() - 1) * sourceSize * LINE;
    }

    private List<Panel> stacked() {
        return figure.panels().stream().filter(panel -> !panel.isBeside()).toList();
    }

    /** The height of all plots together. */
    double room() {
        return height
                - head()
                - foot()
                - YEAR_LABELS
                - stacked().stream().mapToDouble(this::headroom).sum();
    }

    private double needed(List<String> subtitleLines) {
        double heads = stacked().stream().mapToDouble(this::headroom).sum();
        double heights = stacked().stream().mapToDouble(Panel::height).sum();
        double share = 0;
        for (Panel panel : figure.panels()) {
            share = Math.max(share, least(panel) / panel.height());
        }
        return head(subtitleLines) + foot() + YEAR_LABELS + heads + share * heights;
    }

    /** The least height at which everything in a plot can be told apart. */
    private double least(Panel panel) {
        if (figure.grain() > 0 && panel.ticks().size() == 1) {
            return DOT * (panel.high() - panel.low());
        }
        List<Panel.Tick> ticks = panel.ticks();
        boolean numbers =
                ticks.stream().allMatch(tick -> NUMBER.matcher(tick.label()).matches());
        if (numbers) {
            return ticks.size() > 1 ? PLOT : Math.min(PLOT, STRIP + panel.height() / PLOT);
        }
        double gap = panel.high() - panel.low();
        List<Double> levels = ticks.stream().map(Panel.Tick::at).sorted().toList();
        for (int i = 1; i < levels.size(); i++) {
            gap = Math.min(gap, levels.get(i) - levels.get(i - 1));
        }
        return BETWEEN * (panel.high() - panel.low()) / gap;
    }

    /** How large a dot may be so that two of neighbouring places do not run together, beside or above one another. */
    double dot() {
        if (figure.grain() <= 0) {
            return LARGEST_DOT;
        }
        double heights = stacked().stream().mapToDouble(Panel::height).sum();
        double pile = figure.panels().stream()
                .mapToDouble(panel -> room() * panel.height() / heights / (panel.high() - panel.low()))
                .min()
                .orElse(LARGEST_DOT);
        return Math.max(DOT, Math.min(LARGEST_DOT, Math.min(grain(), pile) * TOUCHING));
    }

    private double grain() {
        return plots() * figure.grain() / (figure.to() - figure.from());
    }

    /** Whether there is room across. */
    private boolean fitsAcross() {
        double text = width - 2.0 * MARGIN;
        boolean words = List.of(title, source, subtitle).stream()
                .flatMap(List::stream)
                .noneMatch(line -> line.endsWith("…") && !figure.title().endsWith("…"));
        boolean keys = figure.key().stream().allMatch(entry -> keyWidth(entry) - KEY_GAP <= text);
        boolean panels = names.values().stream().flatMap(List::stream).noneMatch(line -> line.endsWith("…"));
        return words && keys && panels && (figure.grain() <= 0 || grain() >= DOT);
    }

    /** Whether everything has room. */
    boolean fits() {
        return fitsAcross() && least <= height;
    }

    /**
     * The least size that a figure fits in, as {@code WxH}: as wide as it is if that is wide enough.
     *
     * @return the two numbers; empty if it fits
     */
    static List<Integer> leastSize(Figure figure) {
        if (new Layout(figure).fits()) {
            return List.of();
        }
        OptionalInt wide = IntStream.rangeClosed(figure.width(), Recipe.LARGEST)
                .filter(width -> new Layout(figure.sized(width, Recipe.LARGEST)).fitsAcross())
                .findFirst();
        int width = wide.orElse(Recipe.LARGEST);
        // The subtitle is what goes first, so that the least height is one without it.
        int height = IntStream.rangeClosed(1, Recipe.LARGEST)
                .filter(high -> new Layout(figure.sized(width, high)).fits())
                .findFirst()
                .orElse(Recipe.LARGEST);
        return List.of(width, height);
    }
}
