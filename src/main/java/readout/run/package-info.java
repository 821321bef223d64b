/**
 * Composes the stages for one machine and records provenance. The only code that knows the order.
 *
 * <p>Decisions. An analysis is a pure function of files and settings; what it says in words is computed from the same
 * values that the charts show, so that with other data it says something else, and says so when there is nothing to say.
 * All files are made in memory, then put in place one by one by renaming, so that a reader never sees half of one.
 */
@NullMarked
package readout.run;

import org.jspecify.annotations.NullMarked;
