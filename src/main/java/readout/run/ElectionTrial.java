package readout.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import readout.detect.ElectionTest;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.Nearest;
import readout.model.CountedPeriod;
import readout.model.Dyad;
import readout.model.Election;
import readout.model.ElectionClaim;
import readout.model.ElectionComparison;
import readout.model.IndexMonth;
import readout.model.LeadersData;
import readout.model.LeadersMeeting;
import readout.read.LeadersFolder;

/**
 * Puts the claim that relations are steadier in years without a US general election to the test: on an analysis of
 * accounts, by month, or on the leaders' meetings, by year.
 */
public final class ElectionTrial {

    private static final double VISITS = 100;
    private static final int MONTHS_OF_YEAR = 12;

    private final ElectionTest test;

    private ElectionTrial(ElectionTest test) {
        this.test = test;
    }

    public static ElectionTrial withDefaults() {
        return new ElectionTrial(ElectionTest.withDefaults());
    }

    /** The same with another seed and number of draws behind the powers. */
    public ElectionTrial withDraws(long seed, int draws) {
        return new ElectionTrial(test.withSeed(seed).withDraws(draws));
    }

    /**
     * A claim that was tested, and on what.
     *
     * @param dataset the name and version of the data
     * @param dyad whose relations
     * @param claim what became of it
     * @param notes what was taken for granted of the data
     */
    public record Tried(String dataset, Dyad dyad, ElectionClaim claim, List<String> notes) {

        public Tried {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Tests the claim on the data at a path.
     *
     * @throws MissingInputException if there is no data set
     * @throws CannotStartException if the data say nothing of the dyad
     */
    public Loaded<Tried> of(Path path, Dyad dyad, Settings settings) {
        if (!LeadersFolder.isOne(path)) {
            Loaded<Analysis> analysis = Analysis.of(path, settings);
            Dyad told = analysis.value().dataset().dyad();
            if (!told.equals(dyad)) {
                throw unknown(dyad, path.toString().replace('\\', '/'), List.of(told));
            }
            return analysis.map(this::of);
        }
        Loaded<LeadersData> read = LeadersFolder.read(path);
        LeadersData leaders = settings.asOf().map(read.value()::asOf).orElse(read.value());
        if (!leaders.dyads().contains(dyad)) {
            throw unknown(dyad, path.toString().replace('\\', '/'), leaders.dyads());
        }
        return new Loaded<>(of(leaders, dyad), read.problems());
    }

    private static CannotStartException unknown(Dyad dyad, String shown, List<Dyad> known) {
        return new CannotStartException(shown + ": nothing is told of " + dyad + "; "
                + Nearest.hint(
                        dyad.toString(), known.stream().map(Dyad::toString).toList()));
    }

    /** Tests the claim on an analysis: contacts held a month, by days covered. */
    public Tried of(Analysis analysis) {
        ElectionTest ours = analysis.dataset().elections().stream()
                .filter(election -> election.kind() == Election.Kind.GENERAL
                        && election.party().equals("us"))
                .map(election -> test.withElectionIn(election.date().getYear()))
                .findFirst()
                .orElse(test);
        String dyad = analysis.dataset().dyad().toString();
        ElectionComparison main = ours.compare(dyad, "contacts held a year", months(analysis, IndexMonth::held));
        ElectionTest beside = ours.forVariants();
        List<ElectionComparison> variants = List.of(
                beside.compare(
                        dyad + ", ministers and above",
                        "contacts of ministers and above a year",
                        months(analysis, IndexMonth::ministers)),
                beside.compareWeights(
                        dyad + ", weighted",
                        "points of the index",
                        months(analysis, month -> month.index().orElse(0) * exposure(month))));
        return new Tried(
                analysis.provenance().dataset(),
                analysis.dataset().dyad(),
                ours.judge(main, List.of(), variants),
                analysis.notes());
    }

    /** The part of its year that is covered: a year is a year, as a leap day is no more of a chance to meet. */
    private static double exposure(IndexMonth month) {
        return month.coverage().isMeasured()
                ? (double) month.coverage().days() / month.month().lengthOfYear()
                : 0;
    }

    private static List<CountedPeriod> months(Analysis analysis, ToDoubleFunction<IndexMonth> count) {
        return analysis.index().months().stream()
                .map(month -> new CountedPeriod(month.month(), 1, count.applyAsDouble(month), exposure(month)))
                .toList();
    }

    /** Tests the claim on the leaders' meetings: encounters a year, by all travel abroad of the US leaders. */
    public Tried of(LeadersData leaders, Dyad dyad) {
        Predicate<LeadersMeeting> comparable = LeadersMeeting::comparable;
        ElectionComparison main = encounters(test, leaders, dyad, "", comparable, true);
        List<ElectionComparison> placebos = new ArrayList<>();
        for (Dyad other : leaders.dyads()) {
            if (!other.equals(dyad)) {
                placebos.add(encounters(test, leaders, other, "", comparable, true));
            }
        }
        ElectionTest beside = test.forVariants();
        List<ElectionComparison> variants = List.of(
                encounters(beside, leaders, dyad, ", whatever the leaders' travel", comparable, false),
                encounters(beside, leaders, dyad, ", with the records that are not comparable", meeting -> true, true),
                encounters(
                        beside,
                        leaders,
                        dyad,
                        ", journeys of the US leaders only",
                        comparable.and(meeting -> meeting.direction().equals("us_to_other")),
                        true));
        return new Tried(name(leaders), dyad, test.judge(main, placebos, variants), List.of());
    }

    /** Name and version of the meetings. */
    static String name(LeadersData leaders) {
        return leaders.name() + (leaders.version().isEmpty() ? "" : " " + leaders.version());
    }

    private static ElectionComparison encounters(
            ElectionTest test,
            LeadersData leaders,
            Dyad dyad,
            String how,
            Predicate<LeadersMeeting> counted,
            boolean byTravel) {
        // An encounter belongs to the year in which it began.
        Map<String, LocalDate> starts = new TreeMap<>();
        leaders.meetings().stream()
                .filter(meeting -> meeting.dyad().equals(dyad) && counted.test(meeting))
                .forEach(
                        meeting -> starts.merge(meeting.encounter(), meeting.start(), (a, b) -> a.isBefore(b) ? a : b));
        NavigableMap<Integer, Integer> byYear = new TreeMap<>();
        starts.values().forEach(start -> byYear.merge(start.getYear(), 1, Integer::sum));
        List<CountedPeriod> years = new ArrayList<>();
        NavigableMap<Integer, Integer> travel = wholeYears(leaders);
        travel.headMap(leaders.lastYear().orElse(0), true)
                .forEach((year, visits) -> years.add(new CountedPeriod(
                        YearMonth.of(year, 1),
                        MONTHS_OF_YEAR,
                        byYear.getOrDefault(year, 0),
                        byTravel ? visits / VISITS : 1)));
        return test.compare(
                dyad + how,
                byTravel ? "encounters per 100 country visits of the US leaders" : "encounters a year",
                years);
    }

    /** The visits of the years of which every month is known. */
    private static NavigableMap<Integer, Integer> wholeYears(LeadersData leaders) {
        NavigableMap<Integer, Integer> months = new TreeMap<>();
        NavigableMap<Integer, Integer> visits = new TreeMap<>();
        leaders.travel().forEach((month, number) -> {
            months.merge(month.getYear(), 1, Integer::sum);
            visits.merge(month.getYear(), number, Integer::sum);
        });
        visits.keySet().removeIf(year -> months.getOrDefault(year, 0) < MONTHS_OF_YEAR);
        return visits;
    }
}
