/**
 * Loads parties, levels, tracks, modes, outcomes, tones, lexicon and weights: everything that an analyst may want to
 * change without touching code.
 *
 * <p>Decisions. A codebook is a folder of tables, one for each kind of code; every row has a definition, what it is not,
 * a weight and the reason for the weight. Weights multiply: a contact weighs level × track × mode × outcome, so that each
 * number can be argued about alone. A codebook with a problem is not used, because a result under half a codebook would
 * be a result under no codebook that anybody wrote.
 */
@NullMarked
package readout.codebook;

import org.jspecify.annotations.NullMarked;
