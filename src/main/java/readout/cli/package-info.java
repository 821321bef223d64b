/**
 * One class per verb; prints problems; maps outcomes to exit codes.
 */
@NullMarked
package readout.cli;

import org.jspecify.annotations.NullMarked;
