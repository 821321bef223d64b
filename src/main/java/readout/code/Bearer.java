package readout.code;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.model.Official;

/**
 * A person and the offices held.
 *
 * @param name the canonical English name
 * @param side the party served
 * @param spells the offices, in the order of the table; never empty
 */
record Bearer(String name, String side, List<Official> spells) {

    /** Who left office longer ago than this, in days, takes part as a private person. */
    private static final int LEFT_DAYS = 400;

    Bearer {
        spells = List.copyOf(spells);
    }

    /** The office held on a day, the highest if there were several; else the one nearest in time. */
    Official spell(Optional<LocalDate> day, Codebook codebook) {
        Comparator<Official> byRank =
                Comparator.comparingInt(spell -> codebook.level(spell.level()).rank());
        return spells.stream()
                .min(Comparator.<Official>comparingLong(
                                spell -> day.map(d -> distance(spell, d)).orElse(0L))
                        .thenComparing(byRank.reversed())
                        .thenComparing(Official::id))
                .orElseThrow();
    }

    /** Whether all offices known were left long before a day. */
    boolean isFormer(LocalDate day) {
        return spells.stream()
                .allMatch(spell -> spell.to().isPresent()
                        && spell.to().get().plusDays(LEFT_DAYS).isBefore(day));
    }

    /** How many days lie between the nearest office and a day; 0 in office. */
    long distance(Optional<LocalDate> day) {
        return day.map(d -> spells.stream().mapToLong(s -> distance(s, d)).min().orElse(0))
                .orElse(0L);
    }

    private static long distance(Official spell, LocalDate day) {
        long before =
                spell.from().map(from -> from.toEpochDay() - day.toEpochDay()).orElse(0L);
        long after = spell.to().map(to -> day.toEpochDay() - to.toEpochDay()).orElse(0L);
        return Math.max(0, Math.max(before, after));
    }
}
