package readout.index;

/**
 * What a contact may be in truth, given how it was coded. A coder gives the level above or below with half of the level's
 * error rate each, another mode with the rate of the mode, and the other kind of outcome with the rate of the outcome.
 * Turned round by Bayes' rule with the coded record as prior: where one kind is common, what was coded as its rare
 * neighbour is wrong more often than the other way about.
 *
 * <p>A. P. Dawid and A. M. Skene, Applied Statistics 28 (1979) 20–28, doi:10.2307/2346806, with error rates that are given
 * and not estimated, as one coder alone says nothing of them.
 */
final class CoderErrors {

    private final double[] higher;
    private final double[] lower;
    private final double mode;
    private final double tookNoPlace;
    private final double tookPlace;

    /**
     * Errors of a record.
     *
     * @param held how many contacts took place by level, the highest first, as coded
     * @param putOff how many did not
     * @param levelRate how often a coder gives another level; likewise for mode and outcome
     */
    CoderErrors(double[] held, double putOff, double levelRate, double modeRate, double outcomeRate) {
        higher = new double[held.length];
        lower = new double[held.length];
        double all = 0;
        for (int level = 0; level < held.length; level++) {
            all += held[level];
            double above = level == 0 ? 0 : held[level - 1] * levelRate / 2;
            double below = level == held.length - 1 ? 0 : held[level + 1] * levelRate / 2;
            double ends = (level == 0 ? 0 : 0.5) + (level == held.length - 1 ? 0 : 0.5);
            double coded = held[level] * (1 - levelRate * ends) + above + below;
            higher[level] = coded > 0 ? above / coded : 0;
            lower[level] = coded > 0 ? below / coded : 0;
        }
        mode = modeRate;
        tookNoPlace = wrong(putOff, all, outcomeRate);
        tookPlace = wrong(all, putOff, outcomeRate);
    }

    /** The probability that what is coded as one kind is of the other. */
    private static double wrong(double others, double own, double rate) {
        double coded = own * (1 - rate) + others * rate;
        return coded > 0 ? others * rate / coded : 0;
    }

    /** The probability that a contact of a level, as coded, is of the level above. */
    double higher(int level) {
        return higher[level];
    }

    /** The probability that a contact of a level, as coded, is of the level above or below. */
    double otherLevel(int level) {
        return higher[level] + lower[level];
    }

    /** The probability that a contact is of a mode drawn anew. */
    double mode() {
        return mode;
    }

    /** The probability that a contact that was coded as held was not. */
    double tookNoPlace() {
        return tookNoPlace;
    }

    /** The probability that a contact that was coded as put off took place. */
    double tookPlace() {
        return tookPlace;
    }

    /** No contact is misread more probably than this; below 1. */
    double most() {
        double most = tookPlace;
        for (int level = 0; level < higher.length; level++) {
            most = Math.max(most, otherLevel(level) + mode + tookNoPlace);
        }
        return Math.min(most, 1 - 1e-9);
    }
}
