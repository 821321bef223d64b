/**
 * Segments series, finds windows, tests claims.
 *
 * <p>Decisions. A method is an immutable object named as in the literature, with its settings as {@code with...} copies,
 * so that it can be printed into the provenance of what it found. The window rule is one that a reader can apply with a
 * pencil; whether a window is more than chance is another question, asked by other methods.
 */
@NullMarked
package readout.detect;

import org.jspecify.annotations.NullMarked;
