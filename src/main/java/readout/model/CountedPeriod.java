package readout.model;

import java.time.YearMonth;

/**
 * A month or a year in which something was counted.
 *
 * @param first its first month
 * @param months how many months it has, 1 or 12
 * @param count what was counted, from 0
 * @param exposure what it could have come from, such as days covered or journeys made; 0 if nothing is known
 */
public record CountedPeriod(YearMonth first, int months, double count, double exposure) {

    public CountedPeriod {
        if (!(count >= 0) || !(exposure >= 0)) {
            throw new IllegalArgumentException(
                    "A count and an exposure are never below 0: " + count + " and " + exposure + " in " + first);
        }
    }

    public int year() {
        return first.getYear();
    }
}
