package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.OfficialTable;

/** Chinese sentences, all published on 12 June 2024: what they tell, and that those which tell nothing stay silent. */
class ChineseCoderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 12);
    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    @Test
    void anAnswerThatTakesUpAQuestionTellsNothingNew() {
        assertThat(told("问：王毅下周将在北京同布林肯会面。你能否介绍这次会面的消息？\n答：至于你问到王毅同布林肯会面，没有消息可以发布。"))
                .containsExactly("2024-06-17..2024-06-23 Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void aPlanReachesTheNextVerbOfTheSameSubject() {
        assertThat(told("6月20日，王毅将同布林肯举行会谈，会见拜登总统。"))
                .containsExactly(
                        "2024-06-20 Antony Blinken / Wang Yi meeting announced []",
                        "2024-06-20 Joe Biden / Wang Yi meeting announced []");
    }

    @Test
    void aHopeForWhatComesSoonIsAPlan() {
        assertThat(told("王毅说，我期待很快在曼谷同布林肯国务卿再次会晤。"))
                .containsExactly("2024-06 Antony Blinken / Wang Yi meeting announced []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有报道称，拜登总统同习近平主席可能在11月会面。",
                "关于王毅同布林肯会面的问题，建议你向主管部门了解。中方同美国保持沟通。",
                "在中美双方团队磋商的时候，施压没有用。",
            })
    void tellsNoContact(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static List<String> told(String text) {
        Document document =
                new Document("x", Issuer.UNKNOWN, Optional.of(PUBLISHED), "zh", "", text, "a sentence of ours");
        return CODER.code(document) instanceof Verdict.Coded coded
                ? coded.accounts().stream().map(ChineseCoderTest::written).toList()
                : List.of();
    }

    private static String written(Account account) {
        return account.when().map(Object::toString).orElse("none") + " " + names(account.us()) + " / "
                + names(account.prc()) + " " + account.mode() + " " + account.outcome() + " " + account.toneWordsZh();
    }

    private static String names(List<Person> people) {
        return String.join(", ", people.stream().map(Person::name).toList());
    }
}
