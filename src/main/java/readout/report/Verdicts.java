package readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import readout.codebook.Codebook;
import readout.codebook.Tone;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Document;
import readout.model.Person;
import readout.model.Verdict;

/** What coding made of documents, as JSON Lines: one line a document. */
public final class Verdicts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private Verdicts() {}

    /** The line of one document, with its line end. Several accounts of one contact are one contact with all evidence. */
    public static String line(Verdict verdict, Codebook codebook) {
        Document document = verdict.document();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("document", document.id());
        root.put("published", document.published().map(Object::toString).orElse(null));
        root.put("language", document.language());
        ArrayNode contacts = root.putArray("contacts");
        if (verdict instanceof Verdict.Coded coded) {
            Map<String, List<Account>> byContact = new LinkedHashMap<>();
            for (Account account : coded.accounts()) {
                byContact
                        .computeIfAbsent(account.contactId(), id -> new ArrayList<>())
                        .add(account);
            }
            byContact.forEach((id, accounts) -> contacts.add(contact(Contact.of(id, accounts), codebook)));
        }
        root.put("silence", verdict instanceof Verdict.Silence silence ? silence.reason() : null);
        verdict.warnings().forEach(root.putArray("warnings")::add);
        try {
            return wellFormed(MAPPER.writeValueAsString(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree cannot be written", e);
        }
    }

    /** Half of a character cannot be written in UTF-8, but its number can: what is read back is equal to what was read. */
    private static String wellFormed(String json) {
        return HALF.matcher(json)
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
    }

    private static ObjectNode contact(Contact contact, Codebook codebook) {
        Account chief = contact.chief();
        Set<String> words = new LinkedHashSet<>();
        for (Account account : contact.accounts()) {
            words.addAll(account.toneWords());
            words.addAll(account.toneWordsZh());
        }
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", contact.id());
        node.put("start", contact.when().map(when -> when.start()).orElse(null));
        node.put("end", contact.when().map(when -> when.end()).orElse(null));
        node.put(
                "date_precision",
                contact.when().map(when -> when.precision().code()).orElse("none"));
        node.put("place", contact.place());
        chief.us().stream().map(Person::name).forEach(node.putArray("us")::add);
        chief.prc().stream().map(Person::name).forEach(node.putArray("prc")::add);
        node.put("level", chief.level());
        node.put("track", chief.track());
        node.put("mode", chief.mode());
        node.put("outcome", chief.outcome());
        words.forEach(node.putArray("tone_words")::add);
        node.put("tone", codebook.leadingTone(words).map(Tone::code).orElse(null));
        node.put("signal", codebook.signal(contact));
        node.put("issuer", chief.issuer().code());
        ArrayNode evidence = node.putArray("evidence");
        contact.accounts().stream()
                .flatMap(account -> account.evidence().stream())
                .distinct()
                .forEach(found -> evidence.addObject()
                        .put("start", found.start())
                        .put("end", found.end())
                        .put("words", found.words())
                        .put("rule", found.rule()));
        return node;
    }
}
