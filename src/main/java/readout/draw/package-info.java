/**
 * Says <em>what</em> to draw as a {@link readout.draw.Figure}, then lets XChart draw it.
 *
 * <p>Decisions. A figure is first a text: it can be compared, kept as a golden file and read in a review, which pixels
 * cannot. XChart maps numbers to places and draws the series; type, direct labels and everything around the plot are
 * ours, drawn as outlines with fonts that come along, so that a figure has the same shapes on every machine. No legend
 * box where a word beside the thing will do. Colours are told apart by people who see few, and in grey by shape or
 * lightness.
 */
@NullMarked
package readout.draw;

import org.jspecify.annotations.NullMarked;
