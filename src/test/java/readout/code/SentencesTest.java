package readout.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.Golden;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.OfficialTable;

/**
 * What single sentences tell, each under the sentence, in a file to read: how news, briefings and readouts put a
 * contact, and what only looks like one. A line that begins with a minus sign says why nothing is told.
 */
class SentencesTest {

    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void sentencesTellWhatStandsBelowThem() throws IOException {
        Path sentences = Path.of("src/test/resources/readout/code/sentences.tsv");
        String told = Files.readAllLines(sentences).stream()
                .filter(line -> !line.startsWith("#"))
                .map(SentencesTest::told)
                .collect(Collectors.joining("\n"));

        Golden.assertEqual("told-sentences.txt", told);
    }

    private static String told(String line) {
        String[] cells = line.split("\t", 2);
        String language = CHINESE.matcher(cells[1]).find() ? "zh" : "en";
        Document document = new Document(
                "x",
                Issuer.UNKNOWN,
                Optional.of(LocalDate.parse(cells[0])),
                language,
                "",
                cells[1],
                "a sentence of ours");
        Verdict verdict = CODER.code(document);
        if (verdict instanceof Verdict.Silence silence) {
            return line + "\n  - " + silence.reason() + "\n";
        }
        return ((Verdict.Coded) verdict)
                .accounts().stream().map(SentencesTest::written).collect(Collectors.joining("", line + "\n", ""));
    }

    private static String written(Account account) {
        return "  " + account.when().map(Object::toString).orElse("no date") + ": " + names(account.us()) + " / "
                + names(account.prc()) + ", " + account.level() + ", " + account.mode() + ", " + account.outcome()
                + (account.toneWords().isEmpty() ? "" : ", " + String.join(" and ", account.toneWords())) + "\n";
    }

    private static String names(List<Person> people) {
        return people.isEmpty()
                ? "-"
                : String.join(" and ", people.stream().map(Person::name).toList());
    }
}
