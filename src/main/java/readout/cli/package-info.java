/**
 * One class per verb; prints problems; maps outcomes to exit codes.
 *
 * <p>Decisions. Data goes to standard output, everything about it to standard error, so that output can be piped. A
 * command line that cannot be understood is told apart from input that cannot be used: the first is 2, the second 3, and
 * 1 means that it was done, without the rows that are listed. Only this package touches the streams, the clock and exit.
 */
@NullMarked
package readout.cli;

import org.jspecify.annotations.NullMarked;
