package readout.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;
import readout.model.Official;

/** Reads role spells of officials. The table of the data set us-china comes with the program, so that coding needs no data. */
public final class OfficialTable {

    static final String COLUMNS = "id,name,side,name_zh,aliases,role,level,track,from,to";

    private static final String BUILT_IN = "readout/officials.csv";

    private OfficialTable() {}

    /**
     * The officials that the program knows by itself.
     *
     * @throws IllegalStateException if the program was built with a table that has a problem under its own codebook
     */
    public static List<Official> builtIn() {
        Loaded<List<Official>> loaded = read(Input.resource(BUILT_IN), Codebook.builtIn());
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own table of officials has a problem: "
                    + loaded.problems().get(0));
        }
        return loaded.value();
    }

    /**
     * The officials that the program knows by itself, and those of a table beside them; a row of the table takes the place
     * of the program's own row with its id.
     *
     * @throws readout.input.MissingInputException if the table is not there
     */
    public static Loaded<List<Official>> with(Path table, Codebook codebook) {
        Loaded<List<Official>> more = read(Input.file(table), codebook);
        Map<String, Official> all = new LinkedHashMap<>();
        builtIn().forEach(official -> all.put(official.id(), official));
        more.value().forEach(official -> all.put(official.id(), official));
        return new Loaded<>(List.copyOf(all.values()), more.problems());
    }

    /** The columns of the program's own table, in its order. */
    public static List<String> columns() {
        return Table.read(Input.resource(BUILT_IN), List.of()).value().header();
    }

    /** An id that no row of the program's own table has: the one that is a number of rows behind the last. */
    public static String freeId(int after) {
        List<Official> known = builtIn();
        String last = known.get(known.size() - 1).id();
        return last.charAt(0) + String.valueOf(Integer.parseInt(last.substring(1)) + after);
    }

    /** The officials of a table. */
    public static Loaded<List<Official>> read(Input table, Codebook codebook) {
        return Table.read(table, List.of(COLUMNS.split(",", -1)), row -> official(row, codebook));
    }

    static Official official(Row row, Codebook codebook) {
        Optional<LocalDate> from = row.date("from");
        Optional<LocalDate> to = row.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            row.refuse(
                    "end-before-start",
                    "to",
                    "the spell ends (" + to.get() + ") before it starts (" + from.get() + ")",
                    "swap the two dates");
        }
        return new Official(
                row.required("id"),
                row.required("name"),
                row.oneOf("side", "party", codebook.partyCodes()),
                row.text("name_zh"),
                row.list("aliases"),
                row.required("role"),
                row.oneOf("level", "level", codebook.levelCodes()),
                row.oneOf("track", "track", codebook.trackCodes()),
                from,
                to);
    }
}
