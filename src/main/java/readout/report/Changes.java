package readout.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.model.Contact;
import readout.model.Index;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Source;

/**
 * What differs between two states of the same data: contacts are matched by their permanent ids.
 *
 * @param added contacts that are new
 * @param withdrawn contacts that are gone
 * @param changed values of contacts that are in both, each with what it was; of sources only those that differ
 * @param then the index as it was
 */
public record Changes(List<Contact> added, List<Contact> withdrawn, List<Change> changed, Index then) {

    /**
     * A value that differs.
     *
     * @param contact the contact as it is now
     * @param field which value, as the phrases of the report name it
     */
    public record Change(Contact contact, String field, String was, String now) {}

    public Changes {
        added = List.copyOf(added);
        withdrawn = List.copyOf(withdrawn);
        changed = List.copyOf(changed);
    }

    /** What differs, in the order of the contacts. */
    public static Changes between(List<Contact> before, Index then, List<Contact> after) {
        Map<String, Contact> known = before.stream()
                .collect(Collectors.toMap(Contact::id, contact -> contact, (one, other) -> one, LinkedHashMap::new));
        List<Contact> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Contact contact : after) {
            Contact was = known.remove(contact.id());
            if (was == null) {
                added.add(contact);
                continue;
            }
            Map<String, String> values = values(contact);
            values(was).forEach((field, value) -> {
                String now = values.getOrDefault(field, "");
                if (!now.equals(value)) {
                    changed.add(new Change(contact, field, value, now));
                }
            });
            Set<String> gone = sources(was);
            Set<String> come = sources(contact);
            gone.removeAll(sources(contact));
            come.removeAll(sources(was));
            if (!gone.isEmpty() || !come.isEmpty()) {
                changed.add(new Change(contact, "sources", String.join(" ", gone), String.join(" ", come)));
            }
        }
        return new Changes(added, List.copyOf(known.values()), changed, then);
    }

    private static Map<String, String> values(Contact contact) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("event", contact.when().map(Object::toString).orElse(""));
        values.put("place", contact.place());
        values.put("us", names(contact.us()));
        values.put("prc", names(contact.prc()));
        values.put("level", contact.level());
        values.put("track", contact.track());
        values.put("mode", contact.mode());
        values.put("outcome", contact.outcome());
        values.put("tone-us", String.join(", ", contact.toneWords(Issuer.US)));
        values.put("tone-prc", String.join(", ", contact.toneWords(Issuer.PRC)));
        values.put("summary", contact.summary());
        return values;
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::toString).collect(Collectors.joining("; "));
    }

    private static Set<String> sources(Contact contact) {
        return Records.sources(contact).stream().map(Source::address).collect(Collectors.toCollection(TreeSet::new));
    }
}
