/**
 * Writes tables and pages, each with its provenance.
 *
 * <p>Decisions. Everything is written to memory first and handed on as bytes, so that files appear whole or not at all.
 * Tablesaw holds what a student takes in hand, made from a full grid of months, because its own grouping leaves out what
 * is absent. Whatever comes from a document or a table is text and nothing else: escaped by the template in a page,
 * neutralised in a spreadsheet, linked only where it is a web address.
 */
@NullMarked
package readout.report;

import org.jspecify.annotations.NullMarked;
