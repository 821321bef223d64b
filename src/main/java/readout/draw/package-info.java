/**
 * Says what to draw as a figure, then lets XChart draw it.
 */
@NullMarked
package readout.draw;

import org.jspecify.annotations.NullMarked;
