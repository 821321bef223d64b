package readout.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was spoken of last, for sentences that say "he", "the two sides" or 双方. */
final class Scene {

    /** A pair told so many sentences ago is no longer meant by "the two sides". */
    private static final int REACH = 12;

    private Optional<Told> last = Optional.empty();
    private int lastAt;
    private List<Party> couple = List.of();
    private int coupleAt;
    private final Map<String, List<Party>> chiefs = new LinkedHashMap<>();
    private final Map<String, Integer> chiefAt = new LinkedHashMap<>();

    private boolean isPair;

    /** Says that the text is about the two sides, as its title or its beginning names both. */
    void pair() {
        isPair = true;
    }

    boolean isPair() {
        return isPair;
    }

    void told(Told told, int sentence) {
        last = Optional.of(told);
        lastAt = sentence;
        if (!told.side("us").isEmpty() && !told.side("cn").isEmpty()) {
            couple = told.people();
            coupleAt = sentence;
        }
    }

    /** The people of the last contact whose two sides were named. */
    List<Party> couple(int sentence) {
        return sentence - coupleAt <= REACH ? couple : List.of();
    }

    Optional<Told> last(int sentence) {
        return sentence - lastAt <= REACH ? last : Optional.empty();
    }

    private final Map<String, Party> heads = new LinkedHashMap<>();

    /** Remembers a head of state named in the text. */
    void head(Party party) {
        heads.put(party.side(), party);
    }

    /** Who "the two leaders" are, as far as the text names them. */
    List<Party> heads() {
        return List.copyOf(heads.values());
    }

    /** Remembers the first person of each side in a sentence: who speaks or acts. */
    void see(List<Party> parties, int sentence) {
        for (String side : List.of("us", "cn")) {
            List<Party> named = new ArrayList<>();
            for (Party party : parties) {
                if (party.side().equals(side) && party.isNamed()) {
                    named.add(party);
                    break;
                }
            }
            if (!named.isEmpty()) {
                chiefs.put(side, named);
                chiefAt.put(side, sentence);
            }
        }
    }

    /** Who "he" is, if somebody of a side was spoken of shortly before. */
    List<Party> chief(String side, int sentence) {
        Integer at = chiefAt.get(side);
        return at != null && sentence - at <= 3 ? chiefs.getOrDefault(side, List.of()) : List.of();
    }
}
