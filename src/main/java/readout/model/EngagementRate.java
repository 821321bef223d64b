package readout.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The smooth rate of engagement that stands behind the contacts of a month, base period = 100.
 *
 * @param value the best estimate, from 0
 * @param band the interval of 80 % of the model; empty where the rate never changes and is its own base, 100 in every draw
 * @param aboveBase the probability that it is above the base; empty where the band is
 */
public record EngagementRate(double value, Optional<Band> band, OptionalDouble aboveBase) {}
