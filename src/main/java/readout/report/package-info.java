/**
 * Writes tables and pages, each with its provenance.
 *
 * <p>Decisions. Everything is written to memory first and handed on as bytes, so that files appear whole or not at all.
 * Tablesaw holds what a student takes in hand, made from a full grid of months, because its own grouping leaves out what
 * is absent. Whatever comes from a document or a table is text and nothing else: escaped by the template in a page,
 * neutralised in a spreadsheet, linked only where it is a web address.
 *
 * <p>A report is first a {@link readout.report.Paper}: headings, paragraphs, tables, pictures and notes with no word of how
 * they look. A template makes a page of it, another the source that Apache FOP typesets, and POI a document for Word, so that
 * all say the same. FOP rather than a renderer of pages: it is under the Apache License, tags what it sets, breaks Chinese
 * lines, and maps each glyph back to the character that was written. A file says that it was made on the day of its data.
 */
@NullMarked
package readout.report;

import org.jspecify.annotations.NullMarked;
