/**
 * Joins accounts that tell of one contact; counts contacts by month and cell.
 */
@NullMarked
package readout.tally;

import org.jspecify.annotations.NullMarked;
