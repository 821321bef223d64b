package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.code.Coder;
import readout.codebook.Codebook;
import readout.model.Verdict;
import readout.read.Documents;
import readout.read.OfficialTable;

/** The sentences whose outcome is labelled: one contact of that outcome, or silence. Put off in whatever way is one label. */
@Tag("shared")
class CoderGoldTest {

    @Test
    void everySentenceHasItsOutcome() throws IOException {
        Coder coder = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());
        List<String> wrong = new ArrayList<>();
        List<String> rows = Files.readAllLines(Path.of("../shared/gold/sentences.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            List<String> found = outcomes(coder, cells[3]);
            boolean right = cells[1].equals("none") ? found.isEmpty() : found.equals(List.of(cells[1]));
            if (!right) {
                wrong.add(cells[0] + ": " + cells[1] + ", found " + found);
            }
        }
        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private static List<String> outcomes(Coder coder, String sentence) {
        List<Verdict> verdicts = new ArrayList<>();
        new Documents(
                        Optional.of(java.time.LocalDate.of(2023, 6, 18)),
                        document -> document.value().map(coder::code).ifPresent(verdicts::add))
                .read(new java.io.ByteArrayInputStream(sentence.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return verdicts.get(0) instanceof Verdict.Coded coded
                ? coded.accounts().stream()
                        .map(account ->
                                List.of("cancelled", "declined", "suspended").contains(account.outcome())
                                        ? "postponed"
                                        : account.outcome())
                        .distinct()
                        .toList()
                : List.of();
    }
}
