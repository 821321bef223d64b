/**
 * Segments series, finds windows, tests claims.
 *
 * <p>Decisions. A method is an immutable object named as in the literature, with its settings as {@code with...} copies,
 * so that it can be printed into the provenance of what it found. The window rule is one that a reader can apply with a
 * pencil; whether a window is more than chance is another question, asked by other methods.
 *
 * <p>A claim is judged by a rule that was written down and committed before it was applied to any data, is printed with
 * its outcome, and cannot be set. Its exact test decides, because it assumes least; regressions stand beside it. Every p is
 * shown with the smallest p that could have been reached and with the power, so that "not significant" is never taken for
 * "no effect": that is refuted only where the interval of the exact test leaves the effect out.
 *
 * <p>Agreement is computed here rather than by a library, as none that is kept has Gwet's coefficients or intervals; one
 * serves as a second opinion in the checks. Draws come from the generators of Commons Math and logarithms from
 * StrictMath, so that a seed gives the same bytes on every machine.
 */
@NullMarked
package readout.detect;

import org.jspecify.annotations.NullMarked;
