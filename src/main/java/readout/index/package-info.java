/**
 * Weighs counts into a monthly series with bands.
 *
 * <p>Decisions. The index of a month is linear in its contacts, so that it can be taken apart again: each contact adds
 * its weight, times the points that one unit of weight is worth, times the correction for the days covered. The band
 * says how far chance alone could have moved the count, and is labelled so: what coders, sources and weights may have
 * got wrong is not in it. A thin month has no index, because what is missing there is data, not engagement.
 */
@NullMarked
package readout.index;

import org.jspecify.annotations.NullMarked;
