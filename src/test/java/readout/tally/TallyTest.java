package readout.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.model.AccountBuilder.accountOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import readout.codebook.Codebook;
import readout.model.AccountBuilder;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Counts;
import readout.model.DateSpan;
import readout.model.RandomValues;

class TallyTest {

    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final Cell VISIT = new Cell("principal", "executive", "visit", "held", "", "", 1);
    private static final Cell CALL = new Cell("principal", "executive", "phone", "held", "", "", 1);

    @Test
    void contactsAreCountedByMonthAndCell() {
        SortedMap<YearMonth, Counts> months = Tally.of(
                List.of(
                        contact(accountOf("a").when(DateSpan.day(MAY.atDay(1)))),
                        contact(accountOf("b").when(DateSpan.month(MAY))),
                        contact(accountOf("c").when(DateSpan.day(MAY.atDay(31))).mode("phone")),
                        contact(accountOf("d")
                                .when(DateSpan.days(MAY.atDay(31), MAY.atDay(31).plusDays(1)))),
                        contact(accountOf("e").when(DateSpan.day(LocalDate.of(2023, 7, 1))))),
                CODEBOOK);

        assertThat(months)
                .containsExactly(
                        Map.entry(MAY, new Counts(new TreeMap<>(Map.of(VISIT, 3L, CALL, 1L)))),
                        Map.entry(YearMonth.of(2023, 7), Counts.of(VISIT, 1)));
    }

    @Test
    void aContactOfAnUnknownMonthIsSpreadAndIsOneInAll() {
        DateSpan spring = new DateSpan(MAY.minusMonths(1).atDay(1), MAY.atEndOfMonth(), DateSpan.Precision.MONTH);

        SortedMap<YearMonth, Counts> months =
                Tally.of(List.of(contact(accountOf("a").when(spring))), CODEBOOK);

        assertThat(months).containsOnlyKeys(MAY.minusMonths(1), MAY);
        assertThat(months.values().stream()
                        .mapToDouble(counts -> counts.total(cell -> true))
                        .sum())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void aContactWithoutADateIsInNoMonth() {
        assertThat(Tally.of(List.of(contact(accountOf("a"))), CODEBOOK)).isEmpty();
    }

    /** What lets parts of the data be counted on different machines. */
    @Test
    void theTallyOfAllIsTheSumOfTheTalliesOfParts() {
        for (long seed = 1; seed <= 100; seed++) {
            List<Contact> contacts = contacts(new RandomValues(seed));
            int half = contacts.size() / 2;
            SortedMap<YearMonth, Counts> sum = new TreeMap<>(Tally.of(contacts.subList(0, half), CODEBOOK));
            Tally.of(contacts.subList(half, contacts.size()), CODEBOOK)
                    .forEach((month, counts) -> sum.merge(month, counts, Counts::merge));
            assertThat(sum).as("seed %d", seed).isEqualTo(Tally.of(contacts, CODEBOOK));
        }
    }

    private static List<Contact> contacts(RandomValues random) {
        return Contacts.join(random.accounts());
    }

    private static Contact contact(AccountBuilder account) {
        return Contacts.join(List.of(account.build())).get(0);
    }
}
