package readout.model;

/**
 * Someone who took part, as an account names them: {@code Wang Yi (Foreign Minister)}.
 *
 * @param name the canonical English name, family name first for Chinese names; or an office or delegation
 * @param role the role on the day of the contact; empty if not given
 */
public record Person(String name, String role) {

    /** Reads {@code Name (role)}; without brackets the role is empty. */
    public static Person parse(String text) {
        String trimmed = text.strip();
        int open = trimmed.indexOf('(');
        if (open <= 0 || !trimmed.endsWith(")")) {
            return new Person(trimmed, "");
        }
        return new Person(
                trimmed.substring(0, open).strip(),
                trimmed.substring(open + 1, trimmed.length() - 1).strip());
    }

    @Override
    public String toString() {
        return role.isEmpty() ? name : name + " (" + role + ")";
    }
}
