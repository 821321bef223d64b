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

    /** The article of June 2023: every contact once, damaged names resolved, damaged days lowered, hopes no tone. */
    @Test
    void theArticleOfJune2023() throws IOException {
        Coder coder = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());
        List<Verdict> verdicts = new ArrayList<>();
        new Documents(
                        Optional.of(java.time.LocalDate.of(2023, 6, 18)),
                        document -> document.value().map(coder::code).ifPresent(verdicts::add))
                .read(Files.newInputStream(Path.of("../shared/seed/article-2023-06-18.txt")));

        Verdict.Coded coded = (Verdict.Coded) verdicts.get(0);
        assertThat(coded.warnings())
                .singleElement()
                .asString()
                .startsWith("8 of 10 days have the number of their month");
        assertThat(coded.accounts())
                .extracting(account -> account.when().orElseThrow() + " " + names(account.us()) + " / "
                        + names(account.prc()) + " " + account.level() + " " + account.mode() + " " + account.outcome()
                        + " " + account.toneWords())
                .containsExactly(
                        "2023-06-18 Antony Blinken /  principal visit held []",
                        "2023-02-01 Antony Blinken /  principal visit postponed []",
                        "2022-11 Joe Biden / Xi Jinping head_of_state meeting held []",
                        "2023-02 Antony Blinken / Wang Yi principal margin_of_multilateral held []",
                        "2023-03 Stephen Orlins / Wang Yi nongovernmental meeting held []",
                        "2023-05 Nicholas Burns / Qin Gang ambassador meeting held []",
                        "2023-05 Jake Sullivan / Wang Yi principal meeting held"
                                + " [frank, in-depth, substantive, constructive]",
                        "2023-05 Gina Raimondo, Katherine Tai / Wang Wentao principal margin_of_multilateral held []",
                        "2023-06 Daniel Kritenbrink, Sarah Beran / Ma Zhaoxu, Yang Tao deputy_minister meeting held"
                                + " [frank, constructive, fruitful]",
                        "2023-06 Antony Blinken / Qin Gang principal phone held []");
    }

    private static String names(List<readout.model.Person> people) {
        return String.join(", ", people.stream().map(readout.model.Person::name).toList());
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
