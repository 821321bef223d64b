/**
 * Joins accounts that tell of one contact; counts contacts by month and cell.
 *
 * <p>Decisions. A contact is one meeting with its own chief participants, as its own readout tells it; a trip is several
 * contacts. Joining is a pure function of the <em>set</em> of accounts, so their order never matters. What is counted are
 * whole numbers by cell; weights come later.
 */
@NullMarked
package readout.tally;

import org.jspecify.annotations.NullMarked;
