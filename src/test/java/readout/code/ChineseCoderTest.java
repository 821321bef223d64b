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

    @Test
    void anAccordOfTwoNamedTellsThatTheyMet() {
        assertThat(told("去年，习近平主席同拜登总统在利马就管控分歧达成许多共识。"))
                .containsExactly("2023 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void whoAttendsACeremonyTogetherMeets() {
        assertThat(told("王毅6月3日同美国国务卿布林肯、法国外长塞茹尔内在巴黎共同出席签字仪式。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void eachOfTwoContactsHasItsOwnDate() {
        assertThat(told("王毅说，今年2月，我同布林肯国务卿在慕尼黑会晤，6月1日我们再次通话。"))
                .containsExactly(
                        "2024-02 Antony Blinken / Wang Yi meeting held []",
                        "2024-06-01 Antony Blinken / Wang Yi phone held []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有报道称，拜登总统同习近平主席可能在11月会面。",
                "关于王毅同布林肯会面的问题，建议你向主管部门了解。中方同美国保持沟通。",
                "落实两国元首达成的重要共识，需要中美双方努力。",
                "王毅说，习近平主席同拜登总统达成重要共识。",
                "王毅6月3日同布林肯共同出席东亚峰会。",
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
