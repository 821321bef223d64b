/**
 * Weighs counts into a monthly series with bands.
 */
@NullMarked
package readout.index;

import org.jspecify.annotations.NullMarked;
