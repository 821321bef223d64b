package readout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.MadeUp;
import readout.codebook.Outcome.Effect;
import readout.model.Contact;
import readout.model.IndexMonth;
import readout.run.Analysis;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The crosstabs against a count on the fingers, over the real data. */
class CrosstabsTest {

    private static final Analysis US_CHINA = MadeUp.analysis(Path.of("datasets/us-china"));

    private final Crosstabs crosstabs = new Crosstabs(US_CHINA.codebook(), US_CHINA.contacts());

    /** Contacts by {@code row|column}, and by {@code row|total}; announcements are no contacts yet. */
    private static Map<String, Integer> counted(
            java.util.function.Function<Contact, String> row, java.util.function.Function<Contact, String> column) {
        Map<String, Integer> counts = new HashMap<>();
        for (Contact contact : US_CHINA.contacts()) {
            if (US_CHINA.codebook().outcome(contact.outcome()).effect() != Effect.ANNOUNCEMENT) {
                counts.merge(row.apply(contact) + "|" + column.apply(contact), 1, Integer::sum);
                counts.merge(row.apply(contact) + "|total", 1, Integer::sum);
            }
        }
        return counts;
    }

    private static void isEqual(Table table, Map<String, Integer> counts) {
        List<String> columns = table.columnNames().subList(1, table.columnCount());
        for (Row row : table) {
            for (String column : columns) {
                String cell = row.getString(0) + "|" + column;
                assertThat(row.getInt(column)).as(cell).isEqualTo(counts.getOrDefault(cell, 0));
            }
        }
    }

    @Test
    void countsContactsByMonthAndLevel() {
        Table table = crosstabs.contactsByMonth(US_CHINA.index());

        assertThat(table.stringColumn("month").asList())
                .as("every month, also without a contact")
                .isEqualTo(US_CHINA.index().months().stream()
                        .map(IndexMonth::month)
                        .map(YearMonth::toString)
                        .toList());
        isEqual(
                table,
                counted(
                        contact -> contact.when()
                                .map(when -> YearMonth.from(when.first()).toString())
                                .orElse("never"),
                        Contact::level));
    }

    @Test
    void countsContactsByLevelAndSignal() {
        Table table = crosstabs.levelByTone();

        assertThat(table.stringColumn("level").asList())
                .startsWith("head_of_state", "vice_head_or_premier", "principal")
                .hasSameSizeAs(US_CHINA.codebook().levels());
        assertThat(table.columnNames()).contains("frank", "constructive", "postponed", "untoned", "total");
        isEqual(table, counted(Contact::level, US_CHINA.codebook()::signal));
    }

    @Test
    void announcementsAreLeftOut() {
        Analysis announced = MadeUp.analysis("""
                a 2023-05-10 principal meeting announced
                b 2023-05-11 principal meeting held
                """);

        Table table = new Crosstabs(announced.codebook(), announced.contacts()).contactsByMonth(announced.index());

        assertThat(table.intColumn("total").sum()).isEqualTo(1);
    }
}
