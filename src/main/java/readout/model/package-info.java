/**
 * The field's vocabulary: immutable values that cross a stage boundary, and their merges.
 *
 * <p>Decisions. Levels, modes, outcomes and tones are <em>codes</em> (strings) here, because what they mean and weigh is
 * a codebook row that an analyst may change; a code is checked against the codebook where it is read, so that a value
 * of this package never holds an unknown one. Absence is typed ({@link java.util.Optional}), never null. Merges are set
 * unions and exact additions of whole numbers, so that order, threads and machines never show in a result.
 */
@NullMarked
package readout.model;

import org.jspecify.annotations.NullMarked;
