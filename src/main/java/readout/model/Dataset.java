package readout.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one dyad: accounts of its contacts, how well each month is covered, and the calendar they stand in.
 *
 * @param name a short name, such as {@code us-china}
 * @param version the version of the data; empty for a single table
 * @param title what it is, in a line
 * @param dyad the two parties
 * @param base the base period that the data support best; empty if the data do not say
 * @param released the day the data were closed: nothing in them can be younger; empty if they do not say
 * @param accounts what was said of the contacts
 * @param coverage every month from the first covered to the last, none missing
 * @param elections the political calendar
 * @param marks events for charts
 * @param officials role spells
 */
public record Dataset(
        String name,
        String version,
        String title,
        Dyad dyad,
        Optional<MonthSpan> base,
        Optional<LocalDate> released,
        List<Account> accounts,
        List<Coverage> coverage,
        List<Election> elections,
        List<Mark> marks,
        List<Official> officials) {

    public Dataset {
        accounts = List.copyOf(accounts);
        coverage = List.copyOf(coverage);
        elections = List.copyOf(elections);
        marks = List.copyOf(marks);
        officials = List.copyOf(officials);
    }

    /** The data as they were public on a day: later accounts are gone, later months are not covered yet. */
    public Dataset asOf(LocalDate day) {
        return new Dataset(
                name,
                version,
                title,
                dyad,
                base,
                released,
                accounts.stream().filter(account -> account.isPublicBy(day)).toList(),
                coverage.stream()
                        .filter(month -> !month.month().isAfter(YearMonth.from(day)))
                        .map(month -> cut(month, day))
                        .toList(),
                elections,
                marks.stream().filter(mark -> !mark.date().isAfter(day)).toList(),
                officials);
    }

    private static Coverage cut(Coverage month, LocalDate day) {
        if (!month.month().equals(YearMonth.from(day)) || month.days() <= day.getDayOfMonth()) {
            return month;
        }
        return new Coverage(
                month.month(),
                month.quality() == Coverage.Quality.COMPLETE ? Coverage.Quality.PARTIAL : month.quality(),
                day.getDayOfMonth(),
                "to " + day + " only");
    }
}
