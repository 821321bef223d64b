/**
 * Turns coded tables into accounts, and a folder of tables into a data set.
 *
 * <p>Decisions. A reader refuses a row rather than repairing it, and names the place. A folder without a table of
 * accounts cannot be read at all; without any other table it is read as far as that goes, because a student's own folder
 * begins with a single file. Whether a date lies in the future is judged by the day on which the data were closed, not by
 * the clock, so that the same file gives the same answer next year.
 */
@NullMarked
package readout.read;

import org.jspecify.annotations.NullMarked;
