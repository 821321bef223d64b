package readout.draw;

import java.util.List;

/**
 * One thing drawn in a panel. Layers are drawn in order, each over the one before. Places are in the units of the axes:
 * across in decimal years, upwards in the panel's own unit.
 */
public sealed interface Layer {

    /** A place. */
    record Point(double x, double y) {}

    /** A stretch across, and a stretch upwards. */
    record Box(double left, double right, double low, double high) {}

    /** A place across with a stretch upwards. */
    record Interval(double x, double low, double high) {}

    /** The whole height of the panel, shaded from one place to another. */
    record Shade(double left, double right, Ink ink) implements Layer {}

    /** A band around a line; one ribbon for each unbroken run of months. */
    record Ribbon(List<Interval> points, Ink ink) implements Layer {
        public Ribbon {
            points = List.copyOf(points);
        }
    }

    /** A line; one for each unbroken run of months. */
    record Line(List<Point> points, Ink ink) implements Layer {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A level that other things are compared with. */
    record Rule(double y, Ink ink) implements Layer {}

    /** A few words in the margin beside a level. */
    record Margin(double y, String text, Ink ink) implements Layer {}

    /** Bars, one for each month. */
    record Bars(List<Box> boxes, Ink ink) implements Layer {
        public Bars {
            boxes = List.copyOf(boxes);
        }
    }

    /** Dots of one kind. */
    record Dots(List<Point> points, Ink ink, Shape shape) implements Layer {
        public Dots {
            points = List.copyOf(points);
        }
    }

    /** A few words beside the thing they name; a line for each item, centred on the place, the first just below it. */
    record Label(Point at, List<String> lines, Ink ink) implements Layer {
        public Label {
            lines = List.copyOf(lines);
        }
    }

    /** Events, each named above the plot with a line down to its place; the painter finds room for the names. */
    record Events(List<Event> events) implements Layer {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** An event and its name. */
    record Event(Point at, String label) {}
}
