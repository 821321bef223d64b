package readout.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import readout.codebook.Codebook;
import readout.detect.WindowRule;
import readout.index.EngagementIndex;
import readout.model.Account;
import readout.model.Dataset;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;
import readout.model.ReplayMonth;
import readout.model.ReplayMonth.Outcome;
import readout.model.WindowPeriod;
import readout.tally.Contacts;
import readout.tally.Tally;

/**
 * Month by month, what the rule would have told from what was public by then: join → tally → index → detect, again for
 * every month.
 *
 * <p>Public by a day is what was recorded by then; where the source is a chronology that came out months later, the contact
 * was known to others before. Months of the base that had not come yet are not used, and before the first of them nothing
 * can be told. How well a month is covered is taken as it is known now, so that a month looks complete at once; what was
 * written of it later is what a replay shows to have been missing.
 */
final class Replay {

    private Replay() {}

    /** A row for each month covered, earliest first. */
    static List<ReplayMonth> of(Analysis analysis) {
        Dataset dataset = analysis.dataset();
        List<Account> accounts = analysis.contacts().stream()
                .flatMap(contact -> contact.accounts().stream())
                .toList();
        return analysis.index().months().stream()
                .parallel()
                .map(month -> month(
                        month.month(),
                        dataset,
                        accounts,
                        analysis.index().base(),
                        analysis.windows(),
                        analysis.codebook()))
                .toList();
    }

    private static ReplayMonth month(
            YearMonth month,
            Dataset dataset,
            List<Account> accounts,
            MonthSpan base,
            List<WindowPeriod> now,
            Codebook codebook) {
        LocalDate end = month.atEndOfMonth();
        LocalDate day = dataset.released().filter(last -> last.isBefore(end)).orElse(end);
        List<Account> known =
                accounts.stream().filter(account -> account.isPublicBy(day)).toList();
        Index index = EngagementIndex.withDefaults(codebook)
                .withBase(base)
                .of(Tally.of(Contacts.join(known), codebook), dataset.asOf(day).coverage());
        OptionalDouble median = WindowRule.baseMedian(index);
        OptionalDouble net = index.at(month).map(IndexMonth::net).orElse(OptionalDouble.empty());
        Optional<MonthSpan> told = WindowRule.withDefaults(codebook).find(index).stream()
                .filter(WindowPeriod::open)
                .map(WindowPeriod::months)
                .findFirst();
        return new ReplayMonth(month, day, net, median, told, outcome(month, net, told, now));
    }

    private static Outcome outcome(
            YearMonth month, OptionalDouble net, Optional<MonthSpan> told, List<WindowPeriod> now) {
        if (told.isPresent()) {
            return now.stream().anyMatch(window -> window.months().overlaps(told.get()))
                    ? Outcome.HIT
                    : Outcome.FALSE_ALARM;
        }
        if (net.isEmpty()) {
            return Outcome.CANNOT_BE_TOLD;
        }
        return now.stream().anyMatch(window -> window.months().contains(month)) ? Outcome.NOT_TOLD : Outcome.QUIET;
    }
}
