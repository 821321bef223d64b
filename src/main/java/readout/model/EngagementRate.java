package readout.model;

/**
 * The smooth rate of engagement that stands behind the contacts of a month, base period = 100.
 *
 * @param value the best estimate, from 0
 * @param band the interval of 80 %
 * @param aboveBase the probability that it is above the base
 */
public record EngagementRate(double value, Band band, double aboveBase) {}
