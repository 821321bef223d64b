package readout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Loaded;
import readout.run.Analysis;
import readout.run.Settings;

/**
 * Small data that are made up for tests. Nobody in them ever met.
 *
 * <p>Contacts are written as lines {@code id day level mode outcome issuer=tone,tone ...}, such as
 *
 * <pre>geneva 2023-05-10 principal meeting held us=frank prc=constructive</pre>
 *
 * with an account for each issuer; a line that names none is an account of the press without a tone.
 */
public final class MadeUp {

    /** A data set of sixteen months with everything in it that charts and reports show. */
    public static final Path EXAMPLE = Path.of("src/test/resources/readout/example");

    private static final String HEADER =
            "contact_id,account_id,event_start,event_end,date_precision,place,us_people,prc_people,level,track,mode,"
                    + "outcome,issuer,tone_words,tone_words_zh,topics,summary,source,source_date,recorded_at,coder,note";

    private MadeUp() {}

    /** A codebook with weights that can be multiplied in the head: 4, 2, 1 and 0, a call half of a visit. */
    public static Codebook roundWeights() {
        Loaded<Codebook> loaded = Codebook.load(Path.of("src/test/resources/readout/round-weights"));
        if (!loaded.isClean()) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return loaded.value();
    }

    /** A table of accounts, as {@code accounts.csv} would hold it. */
    public static String accounts(String lines) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.addAll(rows(line.strip().split("\\s+"))));
        return rows.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> rows(String[] cells) {
        List<String> told = new ArrayList<>(List.of(cells).subList(5, cells.length));
        if (told.isEmpty()) {
            told.add("press=");
        }
        List<String> rows = new ArrayList<>();
        for (String account : told) {
            String issuer = account.substring(0, account.indexOf('='));
            String tones = account.substring(account.indexOf('=') + 1).replace(',', ';');
            rows.add(String.join(
                    ",",
                    List.of(
                            cells[0],
                            cells[0] + "." + issuer,
                            cells[1],
                            "",
                            "day",
                            "Geneva",
                            "Ann Example (Secretary)",
                            "Li Example (Minister)",
                            cells[2],
                            cells[2].equals("nongovernmental") ? "nongovernmental" : "executive",
                            cells[3],
                            cells[4],
                            issuer,
                            tones,
                            "",
                            "general",
                            "About " + cells[0] + ".",
                            "https://example.org/" + cells[0] + "/" + issuer,
                            cells[1],
                            cells[1],
                            "hand",
                            "")));
        }
        return rows;
    }

    /** The analysis of contacts, every month between the first and the last being covered completely. */
    public static Analysis analysis(String lines) {
        return good(Analysis.of(
                Input.of("made-up.csv", accounts(lines).getBytes(StandardCharsets.UTF_8)), Settings.DEFAULT));
    }

    /**
     * Writes a data set.
     *
     * @param coverage lines {@code month quality days}, such as {@code 2023-05 complete 31}
     */
    public static Path folder(Path folder, String contacts, String coverage) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("accounts.csv"), accounts(contacts));
        Files.writeString(
                folder.resolve("coverage.csv"),
                "month,coverage,days,note\n"
                        + coverage.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> line.strip().replaceAll("\\s+", ",") + ",\n")
                                .collect(Collectors.joining()));
        return folder;
    }

    /** The analysis of a folder that has no problem. */
    public static Analysis analysis(Path folder) {
        return good(Analysis.of(folder, Settings.DEFAULT));
    }

    private static Analysis good(Loaded<Analysis> loaded) {
        if (!loaded.isClean()) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return loaded.value();
    }
}
