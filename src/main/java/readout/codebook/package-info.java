/**
 * Loads parties, levels, modes, outcomes, tones, lexicon and weights.
 */
@NullMarked
package readout.codebook;

import org.jspecify.annotations.NullMarked;
