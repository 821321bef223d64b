package readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import readout.codebook.Codebook;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Row;
import readout.input.Table;
import readout.model.Account;
import readout.model.DateSpan;
import readout.model.Issuer;

/** The accounts against the table of contacts that they were made from: nothing is lost, added or told by another side. */
@Tag("shared")
class FactsTest {

    private static final List<Row> FACTS = facts();
    private static final Map<String, List<Account>> CONTACTS =
            DatasetFolder.read(Path.of("datasets/us-china"), Codebook.builtIn()).value().dataset().accounts().stream()
                    .collect(Collectors.groupingBy(Account::contactId));

    @Test
    void everyContactIsThereOnce() {
        assertThat(FACTS)
                .extracting(row -> row.text("id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CONTACTS.keySet());
    }

    @TestFactory
    List<DynamicTest> aContactIsTold() {
        return FACTS.stream()
                .map(fact -> DynamicTest.dynamicTest(fact.text("id"), () -> isTold(fact)))
                .toList();
    }

    private static void isTold(Row fact) {
        List<Account> accounts = CONTACTS.getOrDefault(fact.text("id"), List.of());
        assertThat(wordsOf(accounts, Issuer.US)).isEqualTo(fact.list("us_tone_words"));
        assertThat(wordsOf(accounts, Issuer.PRC)).isEqualTo(fact.list("prc_tone_words"));
        assertThat(wordsOf(accounts, Issuer.PRESS)).isEqualTo(fact.list("press_tone_words"));
        assertThat(accounts.stream().flatMap(account -> account.toneWordsZh().stream()))
                .containsExactlyElementsOf(fact.list("prc_tone_words_zh"));
        // A date of less than a day is the interval that it lies in, as the facts have it.
        assertThat(accounts)
                .extracting(account -> account.when().orElseThrow())
                .extracting(DateSpan::first, DateSpan::last)
                .containsOnly(org.assertj.core.api.Assertions.tuple(
                        LocalDate.parse(fact.text("start_date")), LocalDate.parse(fact.text("end_date"))));
        // The facts have no word of their own for a standing channel that was closed.
        assertThat(accounts)
                .extracting(account -> account.outcome().equals("suspended") ? "cancelled" : account.outcome())
                .containsOnly(fact.text("status"));
        assertThat(accounts).extracting(Account::mode).containsOnly(fact.text("mode"));
    }

    private static List<String> wordsOf(List<Account> accounts, Issuer issuer) {
        return accounts.stream()
                .filter(account -> account.issuer() == issuer)
                .flatMap(account -> account.toneWords().stream())
                .toList();
    }

    private static List<Row> facts() {
        Loaded<Table> facts = Table.read(
                Input.file(Path.of("../shared/facts/contacts.csv")),
                List.of("id", "start_date", "end_date", "us_tone_words", "prc_tone_words", "press_tone_words"));
        assertThat(facts.problems()).isEmpty();
        return facts.value().rows();
    }
}
