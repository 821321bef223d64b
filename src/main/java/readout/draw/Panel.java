package readout.draw;

import java.util.List;
import java.util.Optional;

/**
 * One plot of a figure. The panels of a figure stand below one another and share the axis across, unless they have one of
 * their own.
 *
 * @param name a word or two above it; empty for none
 * @param headroom the room above the plot for its name and the names of events; in the same unit as the height
 * @param height the height of the plot; the heights of all panels share what a figure has
 * @param low the lower end of the axis upwards
 * @param high the upper end
 * @param ticks the levels with a hairline and a number
 * @param layers what is drawn, in order
 * @param across its own axis across; empty for that of the figure
 */
public record Panel(
        String name,
        double headroom,
        double height,
        double low,
        double high,
        List<Tick> ticks,
        List<Layer> layers,
        Optional<Across> across) {

    /** A level and what is written at it. */
    public record Tick(double at, String label) {}

    /**
     * An axis across of a panel's own, for small multiples. The panel stands beside the one before it if it begins where
     * that one has ended.
     *
     * @param left where the plot begins, as a part of the width from 0 to 1
     * @param right where it ends
     * @param from the left end of the axis
     * @param to the right end
     * @param ticks the places with a short line and words below; empty for none, or for the years below the last panel
     */
    public record Across(double left, double right, double from, double to, List<Tick> ticks) {
        public Across {
            ticks = List.copyOf(ticks);
        }
    }

    public Panel {
        ticks = List.copyOf(ticks);
        layers = List.copyOf(layers);
    }

    /** A panel on the axis of the figure. */
    public Panel(
            String name,
            double headroom,
            double height,
            double low,
            double high,
            List<Tick> ticks,
            List<Layer> layers) {
        this(name, headroom, height, low, high, ticks, layers, Optional.empty());
    }

    /** Whether the panel stands to the right of the one before it. */
    boolean isBeside() {
        return across.isPresent() && across.get().left() > 0;
    }
}
