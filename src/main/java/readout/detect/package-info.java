/**
 * Segments series, finds windows, tests claims.
 */
@NullMarked
package readout.detect;

import org.jspecify.annotations.NullMarked;
