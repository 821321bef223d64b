package readout.code;

import java.util.Optional;
import readout.model.DateSpan;

/**
 * A place in a text that says when.
 *
 * @param start the offset of its first character, in UTF-16 units
 * @param end the offset after its last character
 * @param when what it says, no more exactly than the words do; empty if they name no date that could be told ("in the
 *     coming months"), or if a relative date has nothing to refer to
 * @param rule the expression of the codebook row that it was read by
 */
record DateMention(int start, int end, Optional<DateSpan> when, String rule) {}
