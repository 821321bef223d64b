package readout.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Meetings of the US leaders with those of some countries, and all their travel.
 *
 * @param name a short name
 * @param version the version of the data
 * @param meetings the records, as they stand
 * @param travel country visits abroad of the president and the secretary of state, by month
 */
public record LeadersData(
        String name, String version, List<LeadersMeeting> meetings, NavigableMap<YearMonth, Integer> travel) {

    public LeadersData {
        meetings = List.copyOf(meetings);
        travel = Collections.unmodifiableNavigableMap(new TreeMap<>(travel));
    }

    /** The countries that there are meetings with, in the order of their codes. */
    public List<Dyad> dyads() {
        return meetings.stream()
                .map(LeadersMeeting::dyad)
                .distinct()
                .sorted(java.util.Comparator.comparing(Dyad::toString))
                .toList();
    }

    /**
     * The last year of which the meetings are known. That of the last meeting: travel is recorded longer, and years
     * without any meeting at its end are missing, not quiet.
     */
    public Optional<Integer> lastYear() {
        return meetings.stream().map(meeting -> meeting.start().getYear()).max(Integer::compare);
    }

    /** What had happened by a day. The records do not say when each became public. */
    public LeadersData asOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth last = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        return new LeadersData(
                name,
                version,
                meetings.stream()
                        .filter(meeting -> !meeting.start().isAfter(day))
                        .toList(),
                travel.headMap(last, true));
    }
}
