package readout.index;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import readout.codebook.Codebook;
import readout.codebook.Outcome.Effect;
import readout.model.Cell;
import readout.model.Counts;
import readout.model.Coverage;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.MonthSpan;

/**
 * The engagement index: weighted contacts that took place, per month of standard length, as a percentage of their mean
 * over the base period.
 *
 * <p>E(t) = 100 · W(t) / mean of W over the base months, where W(t) = (standard days / days covered) · Σ weight · count
 * over the contacts of month t that took place. Disruption D(t) is the same sum over contacts that were put off, on the
 * same scale, and net engagement is N(t) = E(t) − κ · D(t) with κ the codebook's disruption weight. How sure that is,
 * {@link EngagementBands} say.
 *
 * <p>Immutable; may be used again.
 */
public final class EngagementIndex {

    private final Codebook codebook;
    private final Optional<MonthSpan> base;

    private EngagementIndex(Codebook codebook, Optional<MonthSpan> base) {
        this.codebook = codebook;
        this.base = base;
    }

    /** An index whose base period is all months covered. */
    public static EngagementIndex withDefaults(Codebook codebook) {
        return new EngagementIndex(codebook, Optional.empty());
    }

    /** The same with a base period; months of it that are not measured are left out of the mean. */
    public EngagementIndex withBase(MonthSpan months) {
        return new EngagementIndex(codebook, Optional.of(months));
    }

    /**
     * The index of every month covered.
     *
     * @param counts contacts by month and cell
     * @param coverage every month from first to last, none missing
     * @throws IllegalArgumentException if no month is covered
     */
    public Index of(SortedMap<YearMonth, Counts> counts, List<Coverage> coverage) {
        if (coverage.isEmpty()) {
            throw new IllegalArgumentException("An index needs at least one month");
        }
        MonthSpan months = base.orElse(new MonthSpan(
                coverage.get(0).month(), coverage.get(coverage.size() - 1).month()));
        List<Coverage> baseMonths = coverage.stream()
                .filter(month -> month.isMeasured() && months.contains(month.month()))
                .toList();
        double baseSum = 0;
        for (Coverage month : baseMonths) {
            baseSum += weighted(counts.getOrDefault(month.month(), Counts.NONE), Effect.ENGAGEMENT)
                    * perStandardMonth(month);
        }
        OptionalDouble scale =
                baseSum > 0 ? OptionalDouble.of(100 / (baseSum / baseMonths.size())) : OptionalDouble.empty();
        List<IndexMonth> rows = new ArrayList<>();
        for (Coverage month : coverage) {
            rows.add(row(month, counts.getOrDefault(month.month(), Counts.NONE), scale));
        }
        return new Index(months, scale, rows);
    }

    /** What one contact of weight 1 adds in a month, relative to a month of standard length. */
    public double perStandardMonth(Coverage month) {
        return codebook.setting(Codebook.MONTH_DAYS) / month.days();
    }

    private IndexMonth row(Coverage month, Counts counts, OptionalDouble scale) {
        OptionalDouble index = OptionalDouble.empty();
        OptionalDouble disruption = OptionalDouble.empty();
        OptionalDouble net = OptionalDouble.empty();
        if (month.isMeasured() && scale.isPresent()) {
            double points = scale.getAsDouble() * perStandardMonth(month);
            double engaged = weighted(counts, Effect.ENGAGEMENT) * points;
            double disrupted = weighted(counts, Effect.DISRUPTION) * points;
            index = OptionalDouble.of(engaged);
            disruption = OptionalDouble.of(disrupted);
            net = OptionalDouble.of(engaged - codebook.setting(Codebook.DISRUPTION_WEIGHT) * disrupted);
        }
        double leastRank = codebook.setting(Codebook.WINDOW_MINIMUM_RANK);
        return new IndexMonth(
                month,
                number(counts, Effect.ENGAGEMENT),
                number(counts, Effect.DISRUPTION),
                number(counts, Effect.ANNOUNCEMENT),
                counts.total(cell -> counted(cell, Effect.ENGAGEMENT)
                        && cell.toneUs().isEmpty()
                        && cell.toneCn().isEmpty()),
                counts.total(cell -> counted(cell, Effect.ENGAGEMENT)
                        && codebook.level(cell.level()).rank() >= leastRank),
                index,
                List.of(),
                disruption,
                net,
                tone(counts, Cell::toneUs),
                tone(counts, Cell::toneCn),
                OptionalDouble.empty(),
                Optional.empty(),
                new TreeMap<>(),
                OptionalDouble.empty());
    }

    /** The mean value of one side's leading tones over the contacts that took place and that it described. */
    private OptionalDouble tone(Counts counts, java.util.function.Function<Cell, String> side) {
        double told = counts.total(
                cell -> counted(cell, Effect.ENGAGEMENT) && !side.apply(cell).isEmpty());
        if (told == 0) {
            return OptionalDouble.empty();
        }
        double sum = sum(
                counts,
                cell -> counted(cell, Effect.ENGAGEMENT) && !side.apply(cell).isEmpty()
                        ? codebook.tone(side.apply(cell)).value()
                        : 0);
        return OptionalDouble.of(sum / told);
    }

    private double weighted(Counts counts, Effect effect) {
        return sum(counts, cell -> is(cell, effect) ? codebook.weight(cell) : 0);
    }

    private double number(Counts counts, Effect effect) {
        return counts.total(cell -> counted(cell, effect));
    }

    private boolean counted(Cell cell, Effect effect) {
        return is(cell, effect) && codebook.weight(cell) > 0;
    }

    private boolean is(Cell cell, Effect effect) {
        return codebook.effect(cell) == effect;
    }

    private static double sum(Counts counts, ToDoubleFunction<Cell> value) {
        double sum = 0;
        for (Map.Entry<Cell, Long> entry : counts.byCell().entrySet()) {
            sum += value.applyAsDouble(entry.getKey())
                    * entry.getValue()
                    / entry.getKey().parts();
        }
        return sum;
    }
}
