/**
 * Composes the stages for one machine and records provenance.
 */
@NullMarked
package readout.run;

import org.jspecify.annotations.NullMarked;
