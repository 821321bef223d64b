/**
 * Weighs counts into a monthly series with bands.
 *
 * <p>Decisions. The index of a month is linear in its contacts, so that it can be taken apart again: each contact adds
 * its weight, times the points that one unit of weight is worth, times the correction for the days covered. Bands never
 * move it. A band is that of a month alone: it borrows nothing from its neighbours, so that it holds the index and needs
 * no belief in how fast relations change. What neighbours say of each other is the smooth rate, a number of its own with a
 * band of its own. One discount serves all levels, as a level with thirty contacts says little of its own. A thin month has
 * no index, because what is missing there is data, not engagement.
 */
@NullMarked
package readout.index;

import org.jspecify.annotations.NullMarked;
