package readout.code;

import java.util.Optional;

/**
 * Somebody who can take part: a person, an office, a delegation or a government, or somebody of another country.
 *
 * @param start the first character, with the office before the name
 * @param end after the last character
 * @param side {@code us}, {@code cn} or {@code other}
 * @param bearer the person, if in the table of officials
 * @param unknown the name as it stands, if matched only by an office
 * @param office the level and track of the office named, {@code principal executive}; empty if none is
 * @param isPlace whether it is the name of a place, which is seldom who acts
 */
record Party(int start, int end, String side, Optional<Bearer> bearer, String unknown, String office, boolean isPlace) {

    boolean isOther() {
        return side.equals("other");
    }

    /** The same party, told by the words at another place. */
    Party at(int from, int to) {
        return new Party(from, to, side, bearer, unknown, office, isPlace);
    }

    boolean isNamed() {
        return bearer.isPresent() || !unknown.isEmpty();
    }

    static String opposite(String side) {
        return side.equals("us") ? "cn" : "us";
    }
}
