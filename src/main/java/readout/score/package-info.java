/**
 * Measures coded contacts against labels made by hand.
 *
 * <p>Decisions. A label and a finding are the same contact when their days can be the same at the coarser precision, with
 * one day of slack because Washington and Beijing write different days, and when their people agree on every side that
 * both of them name. Each label is matched once, the best agreement first. Labels marked as optional count for nothing
 * either way: people who label differ there too.
 */
@NullMarked
package readout.score;

import org.jspecify.annotations.NullMarked;
