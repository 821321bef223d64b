package readout.code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.model.Official;

/** At which level and on which track a contact was, by the ranks of those who took part. */
final class Ranks {

    private final Codebook codebook;

    Ranks(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The rank of a side.
     *
     * @param isKnown whether the text tells it
     * @param level the level of its codebook row
     * @param track the track of its codebook row
     */
    record Rank(boolean isKnown, String level, String track) {}

    /** The highest rank on a side. */
    Rank of(Told contact, String side, Optional<LocalDate> day) {
        Collection<Party> parties = contact.side(side).values();
        if (parties.isEmpty() && contact.office().startsWith(side)) {
            String[] office = contact.office().split(" ", -1);
            return new Rank(true, office[1], office[2]);
        }
        return parties.stream()
                .map(party -> of(party, day))
                .max(Comparator.comparingInt(
                        (Rank rank) -> codebook.level(rank.level()).rank()))
                .orElse(new Rank(false, "working", "executive"));
    }

    private Rank of(Party party, Optional<LocalDate> day) {
        if (party.bearer().isPresent()) {
            Bearer bearer = party.bearer().get();
            if (day.isPresent() && bearer.isFormer(day.get())) {
                return new Rank(true, "nongovernmental", "nongovernmental");
            }
            Official spell = bearer.spell(day, codebook);
            return new Rank(true, spell.level(), spell.track());
        }
        String[] office = party.office().split(" ", -1);
        return office.length == 2 ? new Rank(true, office[0], office[1]) : new Rank(false, "working", "executive");
    }

    /** The level of the lower of the two sides; of the one that is known; else what talks without names are held to be. */
    String level(Rank us, Rank prc, Told contact) {
        if (us.isKnown() && prc.isKnown()) {
            return codebook.level(us.level()).rank()
                            <= codebook.level(prc.level()).rank()
                    ? us.level()
                    : prc.level();
        }
        if (us.isKnown() || prc.isKnown()) {
            return us.isKnown() ? us.level() : prc.level();
        }
        boolean isRound = contact.mode().equals("dialogue_mechanism") && !contact.isTalks();
        boolean isFated = contact.isRemote() && !contact.isToldOrAhead();
        // "the FBI's visit"
        boolean isStaff = contact.mode().equals("visit") && !contact.isDelegation();
        return isRound || isFated || isStaff || contact.isWorking() ? "working" : "principal";
    }

    static String track(Rank us, Rank prc) {
        for (String track : List.of("nongovernmental", "legislature")) {
            if (us.track().equals(track) || prc.track().equals(track)) {
                return track;
            }
        }
        boolean isUs = !us.isKnown() || us.track().equals("military");
        boolean isPrc = !prc.isKnown() || prc.track().equals("military");
        return isUs && isPrc && (us.isKnown() || prc.isKnown()) ? "military" : "executive";
    }
}
