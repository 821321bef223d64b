package readout.index;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import readout.index.ContactGroup.MonthPart;
import readout.model.PossibleHistory;

/**
 * One possible history: engagement and disruption of every month as they might have been, and the smooth rate beneath them.
 *
 * <p>A draw is a function of its number and of the sources that vary in it. What does not vary stands at its best
 * estimate: counts as coded, weights as in the codebook, coverage as Chapman's estimate has it.
 *
 * <ul>
 *   <li>Poisson: the rate that stands behind n contacts is Γ(n); with probability one half a month has missed one contact
 *       more, of the kinds that the base period had. The two together, Γ(n) and Γ(n + 1) in equal parts, are the
 *       confidence distribution whose limits are the mid-p limits of H. O. Lancaster, Journal of the American Statistical
 *       Association 56 (1961) 223–234. The smooth rate is drawn as {@link DiscountedGammaPoisson} has it.
 *   <li>Coder: some contacts are of the level above or below, of another mode, or of the other kind of outcome: {@link
 *       CoderErrors}.
 *   <li>Weights: {@link OrderedWeights}. Coverage: {@link CapturedContacts}.
 *   <li>Dates: a contact between months falls into one of them, as probably as it has days there.
 * </ul>
 *
 * <p>What was put off is drawn likewise, on the same scale and from random numbers of its own, so that engagement is the
 * same whether it is looked at or not; but no month has missed any of it, because what is never told to have been planned
 * is not put off. Whether ministers met in a month is a fact, not a rate: coders and dates may be wrong about it, chance
 * and coverage add nobody.
 *
 * <p>To be used by one thread.
 */
final class EngagementDraw implements PossibleHistory {

    /** Purposes of random numbers that are not those of a source as such. */
    private static final int RATE = 101;

    private static final int MISSED = 102;

    private static final int PUT_OFF = 103;

    private static final int PUT_OFF_DATES = 104;

    private final WeighedContacts contacts;
    private final CoderErrors errors;
    private final long seed;
    private final ContactGroup[] groups;
    private final int[] groupOfContact;
    private final int[] counts;
    private final int[] remaining;
    private final double[] exposure;
    private final int[] baseMonths;
    private final int[] baseContacts;
    private final double[] modeWeights;
    private final double[] weights;
    private final double[][] factors;
    private final double[][] byLevel;
    private final double[] marks;
    private final DiscountedGammaPoisson filter;
    private final double[] path;
    private final double[] month;
    private final double[] putOff;
    private final boolean[] ministers;
    private final double[] missed;
    private final double[] rate;
    private final double[] codedWeights;
    private final double[][] estimatedFactors;
    private boolean chanceVaries;
    private boolean datesVary;
    private RandomStream chance;
    private RandomStream dates;
    private RandomStream putOffChance;
    private RandomStream putOffDates;

    /**
     * Draws of contacts.
     *
     * @param discount of the smooth rate
     * @param coverage whether contacts that neither side tells of are estimated; if not, none are missing
     * @param seed of all draws
     */
    EngagementDraw(WeighedContacts contacts, double discount, boolean coverage, long seed) {
        this.contacts = contacts;
        errors = contacts.errors();
        this.seed = seed;
        groups = contacts.groups().toArray(ContactGroup[]::new);
        counts = contacts.counts();
        groupOfContact = IntStream.range(0, counts.length)
                .flatMap(g -> IntStream.generate(() -> g).limit(counts[g]))
                .toArray();
        remaining = new int[counts.length];
        exposure = contacts.exposure();
        baseMonths = contacts.baseMonths();
        baseContacts = contacts.baseContactGroups();
        modeWeights = contacts.modeWeights();
        codedWeights = contacts.levelWeights();
        int levels = codedWeights.length;
        weights = new double[levels];
        factors = new double[contacts.captured().spans()][levels];
        estimatedFactors = new double[factors.length][levels];
        if (coverage) {
            contacts.captured().estimate(estimatedFactors);
        } else {
            for (double[] span : estimatedFactors) {
                Arrays.fill(span, 1);
            }
        }
        byLevel = new double[levels][exposure.length];
        marks = new double[levels];
        filter = new DiscountedGammaPoisson(discount, exposure);
        path = new double[exposure.length];
        month = new double[exposure.length];
        putOff = new double[exposure.length];
        ministers = new boolean[exposure.length];
        missed = new double[exposure.length];
        rate = new double[exposure.length];
        chance = stream(BandSource.POISSON, 0);
        dates = stream(BandSource.DATES, 0);
        putOffChance = new RandomStream(seed, PUT_OFF, 0);
        putOffDates = new RandomStream(seed, PUT_OFF_DATES, 0);
    }

    private RandomStream stream(BandSource source, long number) {
        return new RandomStream(seed, source.purpose(), number);
    }

    /** Engagement of a month in the last draw, base = 100; of no meaning where nothing is measured. */
    double engagement(int t) {
        return month[t];
    }

    @Override
    public double net(int t) {
        return month[t] - contacts.disruptionWeight() * putOff[t];
    }

    @Override
    public boolean ministersMet(int t) {
        return ministers[t];
    }

    /** The smooth rate of a month in the last draw, base = 100; of no meaning where nothing is measured. */
    double rate(int t) {
        return rate[t];
    }

    /**
     * Draws the engagement and the disruption of all months.
     *
     * @param number of the draw, from 0
     * @param varying the sources that vary
     * @return whether the base period has engagement to measure by; if not, the draw says nothing
     */
    boolean drawEngagement(long number, Set<BandSource> varying) {
        Arrays.fill(month, 0);
        Arrays.fill(missed, 0);
        Arrays.fill(putOff, 0);
        Arrays.fill(ministers, false);
        Arrays.fill(marks, 0);
        for (double[] level : byLevel) {
            Arrays.fill(level, 0);
        }
        System.arraycopy(codedWeights, 0, weights, 0, weights.length);
        if (varying.contains(BandSource.WEIGHTS)) {
            OrderedWeights.draw(stream(BandSource.WEIGHTS, number), weights);
        }
        for (int span = 0; span < factors.length; span++) {
            System.arraycopy(estimatedFactors[span], 0, factors[span], 0, weights.length);
        }
        if (varying.contains(BandSource.COVERAGE)) {
            contacts.captured().draw(stream(BandSource.COVERAGE, number), factors);
        }
        chanceVaries = varying.contains(BandSource.POISSON);
        datesVary = varying.contains(BandSource.DATES);
        chance = stream(BandSource.POISSON, number);
        dates = stream(BandSource.DATES, number);
        putOffChance = new RandomStream(seed, PUT_OFF, number);
        putOffDates = new RandomStream(seed, PUT_OFF_DATES, number);
        System.arraycopy(counts, 0, remaining, 0, counts.length);
        if (varying.contains(BandSource.CODER)) {
            misread(stream(BandSource.CODER, number));
        }
        for (int g = 0; g < remaining.length; g++) {
            ContactGroup group = groups[g];
            if (remaining[g] > 0) {
                put(group, remaining[g], group.level(), group.modeWeight(), group.tookPlace());
            }
        }
        double base = miss(new RandomStream(seed, MISSED, number));
        for (int t : baseMonths) {
            base += month[t];
        }
        base /= baseMonths.length;
        for (int t = 0; t < month.length; t++) {
            month[t] = 100 * ((month[t] + missed[t]) / base);
            putOff[t] = 100 * (putOff[t] / base);
        }
        return base > 0;
    }

    /**
     * Draws the smooth rate that goes with the engagement just drawn.
     *
     * @return whether the base period has a rate to measure by
     */
    boolean drawRate(long number) {
        Arrays.fill(rate, 0);
        RandomStream random = new RandomStream(seed, RATE, number);
        for (int level = 0; level < byLevel.length; level++) {
            double all = Arrays.stream(byLevel[level]).sum();
            if (all > 0) {
                filter.filter(byLevel[level]);
                if (chanceVaries) {
                    filter.draw(random, path);
                } else {
                    filter.smooth(path);
                }
                double each = weights[level] * marks[level] / all;
                for (int t = 0; t < rate.length; t++) {
                    rate[t] += each * factors[t / CapturedContacts.SPAN][level] * path[t];
                }
            }
        }
        double base = 0;
        for (int t : baseMonths) {
            base += rate[t];
        }
        base /= baseMonths.length;
        for (int t = 0; t < rate.length; t++) {
            rate[t] = 100 * (rate[t] / base);
        }
        return base > 0;
    }

    /** Puts contacts of one group into their month or months, as held or as put off. */
    private void put(ContactGroup group, int number, int level, double modeWeight, boolean held) {
        RandomStream events = held ? chance : putOffChance;
        if (datesVary && group.isDateInDoubt()) {
            for (int i = 0; i < number; i++) {
                double left = (held ? dates : putOffDates).uniform();
                for (MonthPart part : group.possible()) {
                    left -= part.part();
                    if (left < 0) {
                        put(part.month(), 1, chanceVaries ? events.exponential() : 1, group, level, modeWeight, held);
                        break;
                    }
                }
            }
            return;
        }
        double drawn = chanceVaries ? events.gamma(number) : number;
        for (MonthPart part : group.counted()) {
            put(part.month(), number * part.part(), drawn * part.part(), group, level, modeWeight, held);
        }
    }

    private void put(
            int t, double number, double events, ContactGroup group, int level, double modeWeight, boolean held) {
        double weight = group.trackWeight() * modeWeight;
        double points = events * weights[level] * weight * factors[t / CapturedContacts.SPAN][level] / exposure[t];
        if (!held) {
            putOff[t] += points;
            return;
        }
        month[t] += points;
        ministers[t] |= contacts.isMinister(level);
        byLevel[level][t] += number;
        marks[level] += number * weight;
    }

    /** Takes some contacts out of their groups and puts them where a coder who erred should have put them. */
    private void misread(RandomStream random) {
        double most = errors.most();
        if (most <= 0) {
            return;
        }
        double logRight = StrictMath.log1p(-most);
        long at = random.failures(logRight);
        while (at < groupOfContact.length) {
            int g = groupOfContact[(int) at];
            ContactGroup group = groups[g];
            double kind = random.uniform() * most;
            if (!group.tookPlace()) {
                if (kind < errors.tookPlace()) {
                    remaining[g]--;
                    put(group, 1, group.level(), group.modeWeight(), true);
                }
            } else if (kind < errors.higher(group.level())) {
                remaining[g]--;
                put(group, 1, group.level() - 1, group.modeWeight(), true);
            } else if (kind < errors.otherLevel(group.level())) {
                remaining[g]--;
                put(group, 1, group.level() + 1, group.modeWeight(), true);
            } else if (kind < errors.otherLevel(group.level()) + errors.mode()) {
                remaining[g]--;
                put(group, 1, group.level(), modeWeights[random.below(modeWeights.length)], true);
            } else if (kind < errors.otherLevel(group.level()) + errors.mode() + errors.tookNoPlace()) {
                remaining[g]--;
                put(group, 1, group.level(), group.modeWeight(), false);
            }
            at += 1L + random.failures(logRight);
        }
    }

    /**
     * Lets about half of the months have missed a contact.
     *
     * @return what the base period has missed as a whole: as much as one of its months
     */
    private double miss(RandomStream random) {
        if (!chanceVaries) {
            return 0;
        }
        for (int t = 0; t < missed.length; t++) {
            if (exposure[t] > 0 && random.uniform() < 0.5) {
                ContactGroup group = groups[baseContacts[random.below(baseContacts.length)]];
                missed[t] = random.exponential()
                        * weights[group.level()]
                        * group.trackWeight()
                        * group.modeWeight()
                        * factors[t / CapturedContacts.SPAN][group.level()]
                        / exposure[t];
            }
        }
        return missed[baseMonths[random.below(baseMonths.length)]];
    }
}
