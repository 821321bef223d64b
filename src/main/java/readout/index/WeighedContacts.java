package readout.index;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import readout.codebook.Codebook;
import readout.codebook.Level;
import readout.codebook.Mode;
import readout.codebook.Outcome.Effect;
import readout.index.ContactGroup.MonthPart;
import readout.model.Cell;
import readout.model.Contact;
import readout.model.Coverage;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.Issuer;

/** The contacts that have a weight, in the form in which they are drawn again and again. Immutable once built. */
final class WeighedContacts {

    /** Among how many places the contacts of the base period are shared out. */
    private static final double PLACES = 1000;

    private final double[] exposure;
    private final int[] baseMonths;
    private final double[] levelWeights;
    private final boolean[] isMinister;
    private final double disruptionWeight;
    private final List<ContactGroup> groups;
    private final int[] counts;
    private final double[] modeWeights;
    private final CapturedContacts captured;
    private final int[] baseContacts;
    private final CoderErrors errors;

    WeighedContacts(Index index, List<Contact> contacts, Codebook codebook) {
        List<Coverage> coverage =
                index.months().stream().map(month -> month.coverage()).toList();
        exposure = coverage.stream()
                .mapToDouble(month -> month.isMeasured() ? month.days() / codebook.setting(Codebook.MONTH_DAYS) : 0)
                .toArray();
        baseMonths = IntStream.range(0, exposure.length)
                .filter(t ->
                        exposure[t] > 0 && index.base().contains(coverage.get(t).month()))
                .toArray();
        List<Level> levels = codebook.levels().stream()
                .filter(level -> level.definition().weight() > 0)
                .sorted(Comparator.comparingDouble(
                                (Level level) -> -level.definition().weight())
                        .thenComparing(level -> -level.rank()))
                .toList();
        levelWeights = levels.stream()
                .mapToDouble(level -> level.definition().weight())
                .toArray();
        isMinister = new boolean[levels.size()];
        for (int level = 0; level < isMinister.length; level++) {
            isMinister[level] = levels.get(level).rank() >= codebook.setting(Codebook.WINDOW_MINIMUM_RANK);
        }
        disruptionWeight = codebook.setting(Codebook.DISRUPTION_WEIGHT);
        List<String> order = levels.stream().map(Level::code).toList();

        Map<ContactGroup, Integer> counted = new LinkedHashMap<>();
        List<Double> modes = new ArrayList<>();
        CapturedContacts.Builder capture = new CapturedContacts.Builder(exposure.length, levels.size());
        for (Contact contact : contacts) {
            Cell cell = codebook.cell(contact);
            if (codebook.weight(cell) <= 0 || contact.when().isEmpty() || coverage.isEmpty()) {
                continue;
            }
            Mode mode = codebook.mode(cell.mode());
            ContactGroup group = new ContactGroup(
                    months(contact.when().get().monthParts(), coverage.get(0).month()),
                    months(possible(contact.when().get()), coverage.get(0).month()),
                    order.indexOf(cell.level()),
                    codebook.track(cell.track()).definition().weight()
                            * codebook.outcome(cell.outcome()).definition().weight(),
                    mode.definition().weight(),
                    codebook.effect(cell) == Effect.ENGAGEMENT);
            if (group.possible().isEmpty()) {
                continue;
            }
            counted.merge(group, 1, Integer::sum);
            modes.add(mode.definition().weight());
            if (group.tookPlace()) {
                capture.add(
                        group.possible().get(0).month(),
                        group.level(),
                        isOnList(contact, Issuer.US),
                        isOnList(contact, Issuer.PRC));
            }
        }
        groups = List.copyOf(counted.keySet());
        counts = counted.values().stream().mapToInt(Integer::intValue).toArray();
        modeWeights = modes.stream().mapToDouble(Double::doubleValue).toArray();
        captured = capture.build();
        baseContacts = baseContacts();
        double[] held = new double[levels.size()];
        double putOff = 0;
        for (int g = 0; g < counts.length; g++) {
            if (groups.get(g).tookPlace()) {
                held[groups.get(g).level()] += counts[g];
            } else {
                putOff += counts[g];
            }
        }
        errors = new CoderErrors(
                held,
                putOff,
                codebook.errorRate(Codebook.LEVEL_ERROR),
                codebook.errorRate(Codebook.MODE_ERROR),
                codebook.errorRate(Codebook.OUTCOME_ERROR));
    }

    private static boolean isOnList(Contact contact, Issuer side) {
        return contact.accounts().stream()
                .anyMatch(account -> account.issuer() == side || account.issuer() == Issuer.BOTH);
    }

    /** The months that a contact may belong to, in days: those of known days that cross into a month as well. */
    private static SortedMap<YearMonth, Long> possible(DateSpan when) {
        return new DateSpan(when.first(), when.last(), DateSpan.Precision.YEAR).monthParts();
    }

    private List<MonthPart> months(SortedMap<YearMonth, Long> parts, YearMonth first) {
        double whole = parts.values().stream().mapToLong(Long::longValue).sum();
        SortedMap<Integer, Double> measured = new TreeMap<>();
        parts.forEach((month, part) -> {
            long at = ChronoUnit.MONTHS.between(first, month);
            if (at >= 0 && at < exposure.length && exposure[(int) at] > 0) {
                measured.put((int) at, part / whole);
            }
        });
        return measured.entrySet().stream()
                .map(entry -> new MonthPart(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The groups that took place in the base period, one half of the places by number and one half by weight. By number
     * alone, months that miss a rare and heavy contact get bands too low; by weight alone all bands get too wide: the
     * halves are what the study of simulated histories suggests.
     */
    private int[] baseContacts() {
        double[] numbers = new double[groups.size()];
        double[] weights = new double[groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            ContactGroup group = groups.get(g);
            boolean inBase =
                    group.counted().stream().anyMatch(part -> Arrays.binarySearch(baseMonths, part.month()) >= 0);
            if (group.tookPlace() && inBase) {
                numbers[g] = counts[g];
                weights[g] = counts[g] * levelWeights[group.level()] * group.trackWeight() * group.modeWeight();
            }
        }
        double number = Arrays.stream(numbers).sum();
        double weight = Arrays.stream(weights).sum();
        return IntStream.range(0, weights.length)
                .flatMap(g -> IntStream.generate(() -> g)
                        .limit((long) Math.ceil(PLACES * (numbers[g] / number + weights[g] / weight) / 2)))
                .toArray();
    }

    /** Whether there is a base to measure by. */
    boolean hasBase() {
        return baseContacts.length > 0;
    }

    /** Whether a month is the only one of the base. */
    boolean isOwnBase(int month) {
        return baseMonths.length == 1 && baseMonths[0] == month;
    }

    int months() {
        return exposure.length;
    }

    /** The exposure of every month, in months of standard length; 0 where nothing is measured. */
    double[] exposure() {
        return exposure.clone();
    }

    int[] baseMonths() {
        return baseMonths.clone();
    }

    /** The weights of the levels, the largest first. */
    double[] levelWeights() {
        return levelWeights.clone();
    }

    /** Whether a level is that which a window needs a contact of, or above. */
    boolean isMinister(int level) {
        return isMinister[level];
    }

    /** κ, how much one contact put off takes from net engagement. */
    double disruptionWeight() {
        return disruptionWeight;
    }

    List<ContactGroup> groups() {
        return groups;
    }

    /** How many contacts each group has. */
    int[] counts() {
        return counts.clone();
    }

    /** The weight of the mode of each contact, for drawing a mode as often as it occurs. */
    double[] modeWeights() {
        return modeWeights.clone();
    }

    CapturedContacts captured() {
        return captured;
    }

    /** The group of each contact of the base period, for drawing one as often as it occurs. */
    int[] baseContactGroups() {
        return baseContacts.clone();
    }

    CoderErrors errors() {
        return errors;
    }

    /**
     * What the contacts that took place weigh beside their level, by month and level, in a month of standard length; 0
     * where nothing is measured.
     */
    double[][] weighedByLevel() {
        double[][] sums = new double[exposure.length][levelWeights.length];
        for (int g = 0; g < counts.length; g++) {
            ContactGroup group = groups.get(g);
            if (group.tookPlace()) {
                for (MonthPart part : group.counted()) {
                    sums[part.month()][group.level()] +=
                            counts[g] * part.part() * group.trackWeight() * group.modeWeight() / exposure[part.month()];
                }
            }
        }
        return sums;
    }

    /** The counts of contacts that took place, by level and month, as they are counted. */
    double[][] byLevel() {
        double[][] series = new double[levelWeights.length][exposure.length];
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).tookPlace()) {
                for (MonthPart part : groups.get(g).counted()) {
                    series[groups.get(g).level()][part.month()] += counts[g] * part.part();
                }
            }
        }
        return series;
    }
}
