/**
 * Turns coded tables into accounts.
 */
@NullMarked
package readout.read;

import org.jspecify.annotations.NullMarked;
