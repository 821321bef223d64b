package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Verdict;
import readout.read.OfficialTable;

/**
 * Every row of the words of contact carries a sentence; here each is coded, and has to be read by its own row: a verb tells
 * a contact of its mode, a word of fate its outcome, a third country silences, and so on.
 */
class WordTest {

    /** All examples are published on this day. */
    static final LocalDate PUBLISHED = LocalDate.of(2023, 6, 18);

    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    static Stream<Word> rows() {
        return Word.of(Codebook.builtIn()).value().stream();
    }

    /** A row with a problem is left out where it is read: of the program's own table none may be. */
    @Test
    void everyRowOfTheProgramsOwnTableIsRead() {
        assertThat(Coder.problems(Codebook.builtIn())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleOfARowIsReadByThatRow(Word row) {
        assertThat(problem(row)).isEmpty();
    }

    /** What is wrong with an example; empty if nothing is. */
    static String problem(Word row) {
        String text = row.example();
        boolean isFound = CODER.tokens(text, row.language(), PUBLISHED).stream()
                .anyMatch(token -> token.kind() == row.kind()
                        && token.code().equals(row.code())
                        && isSame(text.substring(token.start(), token.end()), row.term()));
        if (!isFound) {
            return "the word is not read as " + row.kind() + " " + row.code() + " in: " + text;
        }
        List<Account> accounts = coded(row, text);
        String code = row.code().split(">", -1)[0];
        boolean isRight = switch (row.kind()) {
            case VERB, BASE, NOUN ->
                accounts.stream()
                        .anyMatch(account -> account.mode().equals(code)
                                || (code.equals("meeting") && account.mode().equals("margin_of_multilateral")));
            case FATE -> accounts.stream().anyMatch(account -> account.outcome().equals(code));
            case PLAN -> accounts.stream().anyMatch(account -> account.outcome().equals("announced"));
            case NONE ->
                accounts.isEmpty() && !coded(row, without(text, row.term())).isEmpty();
            case THIRD, MASK -> accounts.isEmpty();
            case SIDE, BOTH -> !accounts.isEmpty();
            case PLACE -> accounts.stream().anyMatch(account -> account.place().equals(row.term()));
            case MARGIN, JOINT ->
                accounts.stream().anyMatch(account -> account.mode().equals(code));
            case TALK ->
                accounts.stream()
                        .anyMatch(account -> !account.toneWords().isEmpty()
                                || !account.toneWordsZh().isEmpty());
            case TITLE -> isRank(row, accounts);
            case PERSON -> false;
        };
        return isRight ? "" : row.kind() + " " + row.code() + " is not what comes of: " + text + " " + accounts;
    }

    private static List<Account> coded(Word row, String text) {
        Document document =
                new Document("example", Issuer.UNKNOWN, Optional.of(PUBLISHED), row.language(), "", text, "words.csv");
        return CODER.code(document) instanceof Verdict.Coded coded ? coded.accounts() : List.of();
    }

    /** The sentence without the word that silences it: so it is seen to be that word. */
    private static String without(String text, String term) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(term.toLowerCase(Locale.ROOT));
        return text.substring(0, at) + text.substring(at + term.length());
    }

    private static boolean isRank(Word row, List<Account> accounts) {
        String[] code = row.code().split(" ", -1);
        if (code[2].equals("none")) {
            return accounts.isEmpty();
        }
        return accounts.stream()
                .anyMatch(account -> account.level().equals(code[1])
                        && (account.track().equals(code[2]) || !code[2].equals("nongovernmental")));
    }

    private static boolean isSame(String found, String term) {
        return found.replace('’', '\'').toLowerCase(Locale.ROOT).equals(term.toLowerCase(Locale.ROOT));
    }
}
