package readout.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import readout.input.Input;
import readout.input.Row;
import readout.input.Table;
import readout.model.Issuer;

/** Whose words a text gives, by the name of its source: the rows of {@code issuers.csv}. */
final class Issuers {

    private record Known(String words, Issuer issuer) {}

    private static final List<Known> KNOWN = Table.read(
                    Input.resource("readout/codebook/issuers.csv"),
                    List.of("words", "issuer", "reason"),
                    Issuers::known)
            .value();

    private Issuers() {}

    private static Known known(Row row) {
        row.required("reason");
        return new Known(
                row.required("words"), Issuer.valueOf(row.required("issuer").toUpperCase(Locale.ROOT)));
    }

    /** The issuer named, else the one that the source is known to speak for; of sources of both sides none. */
    static Issuer of(String named, String source) {
        return Stream.of(Issuer.values())
                .filter(issuer -> issuer.code().equals(named))
                .findFirst()
                .orElseGet(() -> of(source));
    }

    private static Issuer of(String source) {
        Set<Issuer> found = new LinkedHashSet<>();
        for (Known known : KNOWN) {
            if (source.contains(known.words())) {
                found.add(known.issuer());
            }
        }
        return found.size() == 1 ? found.iterator().next() : Issuer.UNKNOWN;
    }
}
