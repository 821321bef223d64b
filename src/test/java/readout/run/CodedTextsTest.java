package readout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import readout.Golden;
import readout.code.Coder;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Document;
import readout.model.Evidence;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.Documents;
import readout.read.OfficialTable;

/**
 * What the coder makes today of texts that we wrote for it, its mistakes included: readouts, news and bulletins in both languages, a
 * machine translation with damaged dates, and texts that tell no contact.
 */
class CodedTextsTest {

    private static final List<Verdict> VERDICTS = new ArrayList<>();

    @BeforeAll
    static void code() {
        Coder coder = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());
        new Documents(
                        Optional.empty(),
                        document -> document.value().map(coder::code).ifPresent(VERDICTS::add))
                .read(Path.of("src/test/resources/readout/texts"));
    }

    @Test
    void everyContactInALine() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : VERDICTS) {
            text.append(verdict.document().id()).append('\n');
            if (verdict instanceof Verdict.Coded coded) {
                coded.accounts().forEach(account -> text.append(line(account)));
            } else if (verdict instanceof Verdict.Silence silence) {
                text.append("  - ").append(silence.reason()).append('\n');
            }
            verdict.warnings()
                    .forEach(warning -> text.append("  ! ").append(warning).append('\n'));
        }
        Golden.assertEqual("coded-texts.txt", text.toString());
    }

    @Test
    void evidenceIsWhatStandsInTheText() {
        for (Verdict verdict : VERDICTS) {
            if (verdict instanceof Verdict.Coded coded) {
                for (Account account : coded.accounts()) {
                    assertThat(account.evidence()).as(account.accountId()).isNotEmpty();
                    for (Evidence evidence : account.evidence()) {
                        Document document = coded.document();
                        assertThat(document.text().substring(evidence.start(), evidence.end()))
                                .isEqualTo(evidence.words());
                    }
                }
            }
        }
    }

    private static String line(Account account) {
        return "  " + account.when().map(DateSpan::toString).orElse("no date") + " " + names(account.us()) + " / "
                + names(account.prc()) + " " + account.level() + " " + account.mode() + " " + account.outcome() + " "
                + account.toneWords() + account.toneWordsZh() + "\n";
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
