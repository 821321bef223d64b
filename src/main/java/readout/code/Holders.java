package readout.code;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom a text means by an office alone: "the national security adviser" is whom it has called so by name, as long as it has
 * called nobody else so.
 */
final class Holders {

    private final String text;
    private final Map<String, Set<Bearer>> named = new HashMap<>();

    Holders(String text) {
        this.text = text;
    }

    /** Remembers who is named with an office. */
    void see(String words, List<Party> parties, List<Token> tokens) {
        for (Party party : parties) {
            if (party.bearer().isEmpty()) {
                continue;
            }
            for (Token token : tokens) {
                if (token.kind() == Kind.TITLE && token.start() >= party.start() && token.end() <= party.end()) {
                    named.computeIfAbsent(
                                    party.side() + office(words.substring(token.start(), token.end())),
                                    key -> new LinkedHashSet<>())
                            .add(party.bearer().get());
                }
            }
        }
    }

    /** The parties, those that are an office alone with the name of its holder. */
    List<Party> of(List<Party> parties, List<Token> tokens) {
        return parties.stream().map(party -> of(party, tokens)).toList();
    }

    private Party of(Party party, List<Token> tokens) {
        boolean isHead = party.office().startsWith("head_of_state");
        if (party.isNamed() || party.office().isEmpty() || party.isOther() || isHead) {
            return party;
        }
        for (Token token : tokens) {
            boolean isWhole = !text.startsWith("s", token.end() - 1)
                    && !text.startsWith(" of ", token.end())
                    && !text.startsWith("-", token.end());
            if (token.kind() == Kind.TITLE && token.start() >= party.start() && token.end() <= party.end() && isWhole) {
                Set<Bearer> holders =
                        named.getOrDefault(party.side() + office(text.substring(token.start(), token.end())), Set.of());
                if (holders.size() == 1) {
                    return new Party(
                            party.start(),
                            party.end(),
                            party.side(),
                            holders.stream().findFirst(),
                            "",
                            party.office(),
                            false);
                }
            }
        }
        return party;
    }

    private static String office(String words) {
        return " "
                + words.toLowerCase(Locale.ROOT).replace("adviser", "advisor").replace("-", " ");
    }
}
