/**
 * Writes tables and pages, each with its provenance.
 */
@NullMarked
package readout.report;

import org.jspecify.annotations.NullMarked;
