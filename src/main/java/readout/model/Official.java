package readout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One role spell of one person: the level of a contact is the one held on its day.
 *
 * @param id the permanent id of the spell
 * @param name the canonical English name, family name first for Chinese names
 * @param side the party served
 * @param nameZh the name in Chinese; empty if not known
 * @param aliases other spellings in either language
 * @param role the office
 * @param level codebook level of the office
 * @param track codebook track of the office
 * @param from the first day; empty if not known
 * @param to the last day; empty if it lasts or is not known
 */
public record Official(
        String id,
        String name,
        String side,
        String nameZh,
        List<String> aliases,
        String role,
        String level,
        String track,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public Official {
        aliases = List.copyOf(aliases);
    }

    /** Whether the office was held on a day, as far as the table knows. */
    public boolean isInOffice(LocalDate day) {
        return !from.map(day::isBefore).orElse(false) && !to.map(day::isAfter).orElse(false);
    }
}
