package readout.model;

import java.util.ArrayList;
import java.util.List;

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

    /** Reads {@code Name (role)} joined by semicolons. A semicolon inside brackets belongs to the role. */
    public static List<Person> parseAll(String text) {
        List<Person> people = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ';' && depth <= 0) || i == text.length()) {
                String person = text.substring(start, i);
                if (!person.isBlank()) {
                    people.add(parse(person));
                }
                start = i + 1;
            }
        }
        return List.copyOf(people);
    }

    @Override
    public String toString() {
        return role.isEmpty() ? name : name + " (" + role + ")";
    }
}
