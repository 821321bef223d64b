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
                "美国民众周一致信拜登总统，谈中国。"
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
