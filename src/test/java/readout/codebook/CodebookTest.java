package readout.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static readout.model.AccountBuilder.accountOf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.model.Account;
import readout.model.AccountBuilder;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Issuer;
import readout.model.Language;

/** The codebook that the program brings with it: its codes, where its weights come from, and what they do. */
class CodebookTest {

    private static final Codebook CODEBOOK = Codebook.builtIn();

    @Test
    void theCodesAreThoseThatOtherProgramsRelyOn() {
        assertThat(CODEBOOK.levelCodes())
                .containsExactly(
                        "head_of_state",
                        "vice_head_or_premier",
                        "principal",
                        "deputy_minister",
                        "ambassador",
                        "working",
                        "nongovernmental");
        assertThat(CODEBOOK.trackCodes()).containsExactly("executive", "military", "legislature", "nongovernmental");
        assertThat(CODEBOOK.modeCodes())
                .containsExactlyInAnyOrder(
                        "visit",
                        "meeting",
                        "margin_of_multilateral",
                        "phone",
                        "video",
                        "dialogue_mechanism",
                        "letter",
                        "statement");
        assertThat(CODEBOOK.outcomeCodes())
                .containsExactlyInAnyOrder(
                        "held", "announced", "postponed", "cancelled", "declined", "suspended", "resumed");
        assertThat(CODEBOOK.tones())
                .extracting(Tone::code)
                .containsExactly(
                        "cordial", "constructive", "substantive", "neutral", "frank", "critical", "confrontational");
        assertThat(CODEBOOK.partyCodes()).contains("us", "cn");
    }

    @Test
    void everyCodeSaysWhatItIsNotAndHasAChineseName() {
        Stream<Definition> definitions = Stream.of(
                        CODEBOOK.levels().stream().map(Level::definition),
                        CODEBOOK.tracks().stream().map(Track::definition),
                        CODEBOOK.modes().stream().map(Mode::definition),
                        CODEBOOK.outcomes().stream().map(Outcome::definition),
                        CODEBOOK.tones().stream().map(Tone::definition))
                .flatMap(stream -> stream);

        assertThat(definitions).allSatisfy(definition -> {
            assertThat(definition.notThisBut()).as(definition.nameEn()).isNotEmpty();
            assertThat(definition.name(Language.ZH)).containsPattern("^\\p{IsHan}+$");
            assertThat(definition.name(Language.EN)).isEqualTo(definition.nameEn());
        });
    }

    /** Barron and Barrett (1996): the k-th of K ranks weighs (1/K) Σ 1/i for i from k to K; here the first weighs 1. */
    @Test
    void levelWeightsAreRankOrderCentroidsOfSixRanks() {
        List<Level> ranked = CODEBOOK.levels().stream()
                .filter(level -> level.rank() > 0)
                .sorted(Comparator.comparing(Level::rank).reversed())
                .toList();

        assertThat(ranked).hasSize(6);
        for (int k = 1; k <= 6; k++) {
            assertThat(ranked.get(k - 1).definition().weight())
                    .as(ranked.get(k - 1).code())
                    .isEqualTo(thousandths(centroid(k, 6) / centroid(1, 6)));
        }
        assertThat(CODEBOOK.level("nongovernmental").definition().weight()).isZero();
    }

    private static double centroid(int k, int ranks) {
        return IntStream.rangeClosed(k, ranks).mapToDouble(i -> 1.0 / i).sum() / ranks;
    }

    /** Goldstein (1992) gives each kind of event a number; that of hosting a visit, 2.8, weighs 1. */
    @ParameterizedTest(name = "{0}: {1} of 2.8")
    @CsvSource({
        "visit, 2.8",
        "dialogue_mechanism, 2.8",
        "meeting, 2.5",
        "margin_of_multilateral, 2.5",
        "phone, 1.0",
        "video, 1.0",
        "letter, 1.0",
        "statement, 0.0",
    })
    void modeWeightsAreGoldsteins(String mode, double goldstein) {
        assertThat(CODEBOOK.mode(mode).definition().weight()).isEqualTo(thousandths(goldstein / 2.8));
    }

    @Test
    void whatIsPutOffCountsAsCancellingAgainstHosting() {
        assertThat(CODEBOOK.setting(Codebook.DISRUPTION_WEIGHT)).isEqualTo(thousandths(2.2 / 2.8));
    }

    private static double thousandths(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    @Test
    void tonesAreEqualStepsFromCordialToConfrontational() {
        List<Tone> tones = List.copyOf(CODEBOOK.tones());

        for (int i = 0; i < tones.size(); i++) {
            assertThat(tones.get(i).value()).isEqualTo(1 - i / 3.0, within(0.0005));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "held, ENGAGEMENT",
        "resumed, ENGAGEMENT",
        "announced, ANNOUNCEMENT",
        "postponed, DISRUPTION",
        "cancelled, DISRUPTION",
        "declined, DISRUPTION",
        "suspended, DISRUPTION",
    })
    void onlyWhatHappenedIsEngagement(String outcome, Outcome.Effect effect) {
        assertThat(CODEBOOK.outcome(outcome).effect()).isEqualTo(effect);
    }

    @Test
    void weightsMultiply() {
        assertThat(CODEBOOK.weight(cell("principal", "executive", "phone"))).isEqualTo(0.388 * 0.357, within(1e-12));
        assertThat(CODEBOOK.weight(cell("head_of_state", "executive", "visit"))).isEqualTo(1);
        assertThat(CODEBOOK.weight(cell("principal", "legislature", "visit"))).isZero();
    }

    private static Cell cell(String level, String track, String mode) {
        return new Cell(level, track, mode, "held", "frank", "", 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    candid                           | frank
                    Candid                           | frank
                    candid;constructive              | constructive
                    candid;substantive;constructive  | constructive
                    substantive;candid               | frank
                    in-depth;brief                   | substantive
                    tense;constructive               | critical
                    hostile;friendly                 | confrontational
                    坦诚;深入;建设性                 | constructive
                    not in the lexicon;brief         | neutral
                    """)
    void oneClassLeadsAmongSeveralWords(String words, String tone) {
        assertThat(CODEBOOK.leadingTone(Arrays.asList(words.split(";", -1))).map(Tone::code))
                .hasValue(tone);
    }

    @Test
    void noWordIsNotNeutral() {
        assertThat(CODEBOOK.leadingTone(List.of())).isEmpty();
        assertThat(CODEBOOK.toneOf("not in the lexicon")).isEmpty();
    }

    @Test
    void theSignalOfAContactIsThatItWasPutOffThenWhatTheSidesSaidThenThePress() {
        AccountBuilder us = accountOf("x").id("x.us").by(Issuer.US);
        AccountBuilder press = accountOf("x").id("x.press").by(Issuer.PRESS).tone("tense");

        assertThat(signal(us.build())).isEqualTo("untoned");
        assertThat(signal(us.build(), press.build())).isEqualTo("critical");
        assertThat(signal(us.tone("candid").build(), press.build())).isEqualTo("frank");
        assertThat(signal(us.outcome("declined").build(), press.build())).isEqualTo("postponed");
    }

    private static String signal(Account... accounts) {
        String signal = CODEBOOK.signal(Contact.of("x", List.of(accounts)));
        assertThat(CODEBOOK.signals()).contains(signal);
        return signal;
    }

    @Test
    void theCellOfAContactKeepsTheTonesOfTheSidesApart() {
        Contact contact = Contact.of(
                "x",
                List.of(
                        accountOf("x").id("x.us").by(Issuer.US).tone("candid").build(),
                        accountOf("x").id("x.cn").by(Issuer.PRC).toneZh("友好").build()));
        Contact spread =
                Contact.of("y", List.of(accountOf("y").when(DateSpan.year(2023)).build()));

        assertThat(CODEBOOK.cell(contact))
                .isEqualTo(new Cell("principal", "executive", "visit", "held", "frank", "cordial", 1));
        assertThat(CODEBOOK.cell(spread)).isEqualTo(new Cell("principal", "executive", "visit", "held", "", "", 365));
    }

    @Test
    void aCodeThatIsNotInTheCodebookIsAMistakeOfTheProgram() {
        Map<String, org.assertj.core.api.ThrowableAssert.ThrowingCallable> asked = Map.of(
                "level", () -> CODEBOOK.level("x"),
                "track", () -> CODEBOOK.track("x"),
                "mode", () -> CODEBOOK.mode("x"),
                "outcome", () -> CODEBOOK.outcome("x"),
                "tone", () -> CODEBOOK.tone("x"),
                "setting", () -> CODEBOOK.setting("x"));

        asked.forEach((what, question) -> assertThatThrownBy(question)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The codebook has no " + what + " \"x\""));
    }
}
