package readout.index;

import java.util.List;

/**
 * Contacts that no draw tells apart: of one level and one further weight, at one time.
 *
 * @param counted the months that they are counted in, each with its part of a contact
 * @param possible the months that they may have taken place in, each with its probability. Months that are not measured are left out of both
 * @param level the place of their level in the order of levels, from 0
 * @param trackWeight the weight of the track, times that of the outcome
 * @param modeWeight the weight of the mode
 * @param tookPlace whether they are engagement; if not, a coder may be wrong about that
 */
record ContactGroup(
        List<MonthPart> counted,
        List<MonthPart> possible,
        int level,
        double trackWeight,
        double modeWeight,
        boolean tookPlace) {

    /**
     * A month and a part.
     *
     * @param month the place of the month in the coverage, from 0
     * @param part above 0, at most 1
     */
    record MonthPart(int month, double part) {}

    ContactGroup {
        counted = List.copyOf(counted);
        possible = List.copyOf(possible);
    }

    boolean isDateInDoubt() {
        return possible.size() > 1 || !counted.equals(possible);
    }
}
