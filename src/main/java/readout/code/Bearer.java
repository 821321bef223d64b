package readout.code;

import java.time.LocalDate;
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
        Official best = spells.get(0);
        for (int i = 1; i < spells.size(); i++) {
            if (isBetter(spells.get(i), best, day, codebook)) {
                best = spells.get(i);
            }
        }
        return best;
    }

    private static boolean isBetter(Official spell, Official best, Optional<LocalDate> day, Codebook codebook) {
        long nearer = day.isPresent() ? distance(best, day.get()) - distance(spell, day.get()) : 0;
        if (nearer != 0) {
            return nearer > 0;
        }
        int higher = codebook.level(spell.level()).rank()
                - codebook.level(best.level()).rank();
        return higher != 0 ? higher > 0 : spell.id().compareTo(best.id()) < 0;
    }

    /** Whether all offices known were left long before a day. */
    boolean isFormer(LocalDate day) {
        return spells.stream()
                .allMatch(spell -> spell.to().isPresent()
                        && spell.to().get().plusDays(LEFT_DAYS).isBefore(day));
    }

    /** Whether every office known was taken up long after a day. */
    boolean isYetToCome(LocalDate day) {
        return spells.stream()
                .allMatch(spell -> spell.from().isPresent()
                        && spell.from().get().minusDays(LEFT_DAYS).isAfter(day));
    }

    /** Whether this is a head of state on a day; without a day, whether ever. */
    boolean isHead(Optional<LocalDate> day) {
        return spells.stream()
                .anyMatch(spell -> spell.level().equals("head_of_state")
                        && day.map(spell::isInOffice).orElse(true));
    }

    /** How many days lie between the nearest office and a day; 0 in office. */
    long distance(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return 0;
        }
        long nearest = Long.MAX_VALUE;
        for (Official spell : spells) {
            nearest = Math.min(nearest, distance(spell, day.get()));
        }
        return nearest;
    }

    /** By who it is: to go through all offices would take much longer, and tells no two bearers apart. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + side.hashCode();
    }

    private static long distance(Official spell, LocalDate day) {
        if (spell.from().isPresent() && day.isBefore(spell.from().get())) {
            return spell.from().get().toEpochDay() - day.toEpochDay();
        }
        if (spell.to().isPresent() && day.isAfter(spell.to().get())) {
            return day.toEpochDay() - spell.to().get().toEpochDay();
        }
        return 0;
    }
}
