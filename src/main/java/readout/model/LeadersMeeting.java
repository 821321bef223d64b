package readout.model;

import java.time.LocalDate;

/**
 * A record of a meeting, visit or journey of leaders.
 *
 * @param id permanent id
 * @param dyad the two parties
 * @param start the first day
 * @param direction who travelled: {@code us_to_other}, {@code other_to_us} or {@code third_place}
 * @param encounter what the records of one encounter share
 * @param comparable whether it counts when countries or years are compared; its note may say that it does not
 */
public record LeadersMeeting(
        String id, Dyad dyad, LocalDate start, String direction, String encounter, boolean comparable) {}
