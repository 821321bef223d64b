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
import readout.model.Verdict;
import readout.read.OfficialTable;

/** Single sentences, all published on 12 June 2024: what they tell, and that those which tell nothing stay silent. */
class CoderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 12);
    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    @Test
    void aWrappedLineIsNoEndOfASentence() {
        assertThat(told("Antony Blinken and Wang Yi had a candid phone\ncall on Monday."))
                .containsExactly("2024-06-10 Antony Blinken / Wang Yi phone held [candid]");
        assertThat(told("Antony Blinken met\nwith Wang Yi\nin Beijing on Monday."))
                .containsExactly("2024-06-10 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void aWordOverTheEndOfASentenceIsNone() {
        assertThat(told("王毅周一会见布林肯" + "，".repeat(1989) + "坦诚会谈。")).hasSize(1);
        assertThat(told("US China Xi met Biden. " + "Biden Xi met candid talks ".repeat(200)))
                .isNotEmpty();
    }

    @Test
    void aBareFamilyNameIsThatOfTheHeadOfState() {
        assertThat(told("Xi Jinping met Trump in Osaka on June 29, 2019."))
                .containsExactly("2019-06-29 Donald Trump / Xi Jinping meeting held []");
    }

    @Test
    void aFamilyNameBesideAnotherGivenNameIsSomebodyElses() {
        assertThat(told("Secretary of State Antony Blinken met Chinese Vice Foreign Minister Gao Weimin on Monday."))
                .containsExactly("2024-06-10 Antony Blinken / Gao Weimin meeting held []");
    }

    @Test
    void aDateOfAThirdCountrysMeetingIsNoFurtherDate() {
        assertThat(told("Wang Yi met Antony Blinken in Munich on February 16, and Sergei Lavrov in Moscow on April 1."))
                .containsExactly("2024-02-16 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void aNounThatMakesADateOfTheWordsBeforeItStaysANoun() {
        assertThat(told("Donald Trump spoke of the camps during a 2017 trip to China."))
                .containsExactly("2017 Donald Trump /  visit held []");
    }

    @Test
    void theyAreThePairThatTheSentenceNames() {
        assertThat(told("Janet Yellen raised it with Liu He when they had their virtual meeting on May 4."))
                .containsExactly("2024-05-04 Janet Yellen / Liu He video held []");
    }

    @Test
    void whoSpeaksToWhomOnAnOccasionTakesPartInIt() {
        assertThat(
                        told(
                                "During the trade talks in Beijing in May, Liu He told Treasury Secretary Steven T. Mnuchin no."))
                .containsExactly("2024-05 Steven Mnuchin / Liu He meeting held []");
    }

    @Test
    void whoAttendedIsNamedBehind() {
        assertThat(
                        told(
                                "The talks in Anchorage on June 3, attended by Antony Blinken, Jake Sullivan and Wang Yi, were long."))
                .containsExactly("2024-06-03 Antony Blinken, Jake Sullivan / Wang Yi meeting held []");
    }

    @Test
    void aVisitOfAPresidentToACountryIsThatOfHisOwn() {
        assertThat(told("On May 3, during the first visit of a U.S. President to China, crowds came."))
                .containsExactly("2024-05-03  /  visit held []");
    }

    @Test
    void somebodysEnvoyIsNotHimself() {
        assertThat(told("美国总统拜登5月17日在白宫会见习近平主席特使、国务院副总理刘鹤。"))
                .containsExactly("2024-05-17 Joe Biden / Liu He meeting held []");
    }

    @Test
    void whoLeadsThePartyIsThePartner() {
        assertThat(told("5月17日，刘鹤同姆努钦率领的美方团队举行磋商。"))
                .containsExactly("2024-05-17 Steven Mnuchin / Liu He meeting held []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US officials met in Washington on Monday to discuss export controls on China.",
                "Lloyd Austin met on Monday with troops in Hawaii to discuss China.",
                "Chinese exporters met American demand for solar panels in the first half of the year.",
                "The United States met China in the semifinals of the World Cup in Manila on Friday.",
                "An American singer met Chinese fans in Shanghai on Monday.",
                "Officials denied that Joe Biden met Xi Jinping last week.",
                "If relations improve, Joe Biden could meet Xi Jinping this fall.",
                "中方希望同美方早日举行会晤。",
                "中方否认王毅上周同布林肯通电话。",
                "美国民众周一致信拜登总统，谈中国。",
                "Joe Biden and Xi Jinping have met four times since 2021.",
                "中美两国领导人自2021年以来举行了四次会谈。",
                "Analysts say a call between Joe Biden and Xi Jinping would calm markets.",
                "Nicholas Burns spoke at a conference in Washington and called for more contact with China.",
                "如果条件成熟，布林肯将会见王毅。",
                "The United States has negotiation power with China, Robert O'Brien said.",
                "Wang Yi spoke of the United States. Vladimir Putin met Modi on Monday. The two leaders met again on Tuesday.",
                "李强6月9日会见英国前首相布朗，谈到美国。期待布朗继续发挥作用。"
            })
    void tellsNoContact(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static List<String> told(String text) {
        String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
        Document document =
                new Document("x", Issuer.UNKNOWN, Optional.of(PUBLISHED), language, "", text, "a sentence of ours");
        return CODER.code(document) instanceof Verdict.Coded coded
                ? coded.accounts().stream().map(CoderTest::written).toList()
                : List.of();
    }

    private static String written(Account account) {
        return account.when().map(Object::toString).orElse("none") + " " + names(account.us()) + " / "
                + names(account.prc()) + " " + account.mode() + " " + account.outcome() + " " + account.toneWords();
    }

    private static String names(List<readout.model.Person> people) {
        return String.join(", ", people.stream().map(readout.model.Person::name).toList());
    }
}
