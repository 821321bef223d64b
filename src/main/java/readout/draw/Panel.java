package readout.draw;

import java.util.List;

/**
 * One plot of a figure. The panels of a figure stand below one another and share the axis across.
 *
 * @param name a word or two above it; empty for none
 * @param headroom the room above the plot for its name and the names of events; in the same unit as the height
 * @param height the height of the plot; the heights of all panels share what a figure has
 * @param low the lower end of the axis upwards
 * @param high the upper end
 * @param ticks the levels with a hairline and a number
 * @param layers what is drawn, in order
 */
public record Panel(
        String name, double headroom, double height, double low, double high, List<Tick> ticks, List<Layer> layers) {

    /** A level and what is written at it. */
    public record Tick(double at, String label) {}

    public Panel {
        ticks = List.copyOf(ticks);
        layers = List.copyOf(layers);
    }
}
