/**
 * Segments series, finds windows, tests claims.
 *
 * <p>Decisions. A method is an immutable object named as in the literature, with its settings as {@code with...} copies,
 * so that it can be printed into the provenance of what it found. The window rule is one that a reader can apply with a
 * pencil; whether a window is more than chance is another question, asked by other methods.
 *
 * <p>What a user can ask for stands in {@link Segmenter}: costs, penalties, searches, intervals of breaks ({@link
 * BaiPerron}), the exact posterior of counts ({@link ExactChangePosterior}) and online detection ({@link
 * BayesianOnlineDetection}). Some methods answer to no command, because no question of the project is put to them, and are
 * kept as second opinions that tests hold against published numbers: {@link MeanStability} (whether a mean changes at
 * all), {@link CircularShift} and {@link LabelPermutation} (whose smallest p is too large for elections, which come every four
 * years: {@link WithinTermPermutation} decides), {@link MannWhitney}, {@link KendallTau}, {@link KendallW}, {@link
 * PoissonRateTest} and {@link OverdispersionTest}, which suppose months to be independent.
 *
 * <p>A claim is judged by a rule that was written down and committed before it was applied to any data, is printed with
 * its outcome, and cannot be set. Its exact test decides, because it assumes least; regressions stand beside it. Every p is
 * shown with the smallest p that could have been reached and with the power, so that "not significant" is never taken for
 * "no effect": that is refuted only where the interval of the exact test leaves the effect out.
 *
 * <p>Agreement is computed here rather than by a library, as none that is kept has Gwet's coefficients or intervals; one
 * serves as a second opinion in the checks. Draws come from the generators of Commons Math and logarithms from
 * StrictMath, so that a seed gives the same bytes on every machine.
 */
@NullMarked
package readout.detect;

import org.jspecify.annotations.NullMarked;
