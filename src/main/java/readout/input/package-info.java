/**
 * Rows that know file, line and column; problems with hints; a value loaded <em>with</em> its problems.
 *
 * <p>Decisions. Bad input is a value, not an exception: a reader returns what it could read and a {@link
 * readout.input.Problem} for what it could not, so that one bad row never hides and never stops the rest. A row with any
 * problem is refused whole, because half a row would be a made-up one. Tables are UTF-8; another encoding is named, not
 * guessed.
 */
@NullMarked
package readout.input;

import org.jspecify.annotations.NullMarked;
