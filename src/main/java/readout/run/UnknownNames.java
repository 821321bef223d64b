package readout.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.model.Account;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.OfficialTable;
import readout.report.Csv;

/**
 * People whom texts name and the table of officials lacks, each with a row that can be added to it. A row has the level
 * and the track of the contacts, as nothing else is known of the office, and no role: whoever adds it looks it up.
 */
final class UnknownNames {

    /** As the coder notes it. */
    private static final String DOUBT = " is not in the table of officials";

    private static final int SHOWN = 20;

    private record Name(String name, String side) {}

    private static final class Seen {
        private final String document;
        private final Map<List<String>, Integer> offices = new LinkedHashMap<>();
        private int contacts;

        /** The id of a document is its author's, so it is shown without what would steer a terminal. */
        private Seen(String document) {
            this.document = document.replaceAll("\\p{Cntrl}", " ");
        }

        /** Level and track of most of the contacts, of the first ones if there are as many of others. */
        private List<String> office() {
            List<String> most = List.of();
            for (Map.Entry<List<String>, Integer> office : offices.entrySet()) {
                most = office.getValue() > offices.getOrDefault(most, 0) ? office.getKey() : most;
            }
            return most;
        }
    }

    private final Map<Name, Seen> names = new LinkedHashMap<>();

    void add(Verdict.Coded coded) {
        for (Account account : coded.accounts()) {
            account.us()
                    .forEach(person ->
                            add(person, "us", account, coded.document().id()));
            account.prc()
                    .forEach(person ->
                            add(person, "cn", account, coded.document().id()));
        }
    }

    private void add(Person person, String side, Account account, String document) {
        if (account.note().contains(person.name() + DOUBT)) {
            Seen seen = names.computeIfAbsent(new Name(person.name(), side), name -> new Seen(document));
            seen.contacts++;
            seen.offices.merge(List.of(account.level(), account.track()), 1, Integer::sum);
        }
    }

    /** How many names there are, the header of the table, the rows of the most frequent names; nothing without a name. */
    List<String> lines() {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<Name, Seen>> frequent = names.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Name, Seen>>comparingInt(entry -> -entry.getValue().contacts)
                        .thenComparing(entry -> entry.getKey().name())
                        .thenComparing(entry -> entry.getKey().side()))
                .limit(SHOWN)
                .toList();
        List<String> columns = OfficialTable.columns();
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Name, Seen> entry : frequent) {
            Map<String, String> known = known(entry.getKey(), entry.getValue(), rows.size() + 1);
            rows.add(columns.stream()
                    .map(column -> known.getOrDefault(column, ""))
                    .toList());
        }
        List<String> lines = new ArrayList<>();
        lines.add(names.size() + (names.size() == 1 ? " name" : " names")
                + " not in officials.csv, most frequent first; level and track are those of the contacts. Fill in the role,"
                + " and give the rows to --officials:");
        new String(Csv.of(columns, rows), StandardCharsets.UTF_8).lines().forEach(lines::add);
        if (names.size() > SHOWN) {
            lines.add("and " + (names.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static Map<String, String> known(Name name, Seen seen, int number) {
        boolean isChinese = name.name().codePoints().allMatch(Character::isIdeographic);
        return Map.of(
                "id",
                OfficialTable.freeId(number),
                isChinese ? "name_zh" : "name",
                name.name(),
                "side",
                name.side(),
                "level",
                seen.office().get(0),
                "track",
                seen.office().get(1),
                "source",
                seen.document,
                "verified",
                "no",
                "note",
                "in " + seen.contacts + (seen.contacts == 1 ? " contact" : " contacts"));
    }
}
