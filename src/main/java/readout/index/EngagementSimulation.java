package readout.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import readout.model.Band;
import readout.model.EngagementRate;
import readout.model.IndexMonth;
import readout.model.PossibleHistory;

/**
 * All draws of one index, added up.
 *
 * <p>The draws are made in a fixed number of parts, by as many threads as there are. Counts of draws are whole numbers and
 * can be added in any order; sums of numbers are kept by part and added in the order of the parts.
 */
final class EngagementSimulation {

    private static final List<Integer> PERCENTS = List.of(50, 80, 95);
    private static final int RATE_PERCENT = 80;
    private static final double BASE = 100;
    private static final double ROUNDING = 1e-9;
    private static final int PILOT = 128;
    private static final int PARTS = 16;
    private static final int SHARE_DRAWS = 1000;

    private final WeighedContacts contacts;
    private final double discount;
    private final Set<BandSource> sources;
    private final long seed;
    private final EngagementDraw centre;
    private final List<DrawHistogram> engagement;
    private final List<DrawHistogram> rates;
    private final SortedMap<String, Moments> alone = new TreeMap<>();
    private final Moments together;

    EngagementSimulation(
            WeighedContacts contacts,
            Set<BandSource> sources,
            int draws,
            long seed,
            Consumer<PossibleHistory> history) {
        this.contacts = contacts;
        this.sources = EnumSet.copyOf(sources);
        this.seed = seed;
        discount = DiscountedGammaPoisson.mostLikely(contacts.byLevel(), contacts.exposure())
                .discount();
        centre = newDraw();
        centre.drawEngagement(0, Set.of());
        centre.drawRate(0);

        Moments pilot = new Moments(contacts.months(), centre::engagement);
        Moments pilotRates = new Moments(contacts.months(), centre::rate);
        each(0, Math.min(draws, PILOT), sources, drawn -> {
            pilot.add(drawn::engagement);
            pilotRates.add(drawn::rate);
        });
        engagement = histograms(pilot);
        rates = histograms(pilotRates);
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            List<DrawHistogram> months = emptied(engagement);
            List<DrawHistogram> smooth = emptied(rates);
            each(start(part, draws), start(part + 1, draws), sources, drawn -> {
                for (int t = 0; t < months.size(); t++) {
                    months.get(t).add(drawn.engagement(t), BASE);
                    smooth.get(t).add(drawn.rate(t), BASE);
                }
                history.accept(drawn);
            });
            synchronized (this) {
                merge(engagement, months);
                merge(rates, smooth);
            }
        });
        int shared = Math.min(draws, SHARE_DRAWS);
        together = moments(sources, shared);
        for (BandSource source : sources) {
            alone.put(source.code(), moments(EnumSet.of(source), shared));
        }
    }

    /** The discount of the smooth rate. */
    double discount() {
        return discount;
    }

    /**
     * A month with its bands, its rate and the shares of the sources. Measured by itself alone a month is 100 in every draw:
     * that is no certainty, and it has none.
     */
    IndexMonth withBands(IndexMonth month, int t) {
        DrawHistogram drawn = engagement.get(t);
        if (drawn.size() == 0 || contacts.isOwnBase(t)) {
            return month;
        }
        List<Band> bands = new ArrayList<>();
        PERCENTS.forEach(percent -> bands.add(band(drawn, percent, month.index())));
        SortedMap<String, Double> shares = new TreeMap<>();
        if (together.variance(t) > 0) {
            alone.forEach((source, moments) -> shares.put(source, moments.variance(t) / together.variance(t)));
        }
        return month.withBands(
                bands, OptionalDouble.of(drawn.shareAbove()), smoothRate(t), shares, centre.engagement(t));
    }

    /** The smooth rate; one that never changes is its own base, 100 in every draw, which is no certainty. */
    private EngagementRate smoothRate(int t) {
        Band band = band(rates.get(t), RATE_PERCENT, OptionalDouble.of(centre.rate(t)));
        return isRounding(band.low(), band.high())
                ? new EngagementRate(centre.rate(t), Optional.empty(), OptionalDouble.empty())
                : new EngagementRate(
                        centre.rate(t),
                        Optional.of(band),
                        OptionalDouble.of(rates.get(t).shareAbove()));
    }

    /** The band of the draws; a value that lies outside by no more than rounding lies on its end. */
    private static Band band(DrawHistogram drawn, int percent, OptionalDouble value) {
        double tail = (100 - percent) / 200.0;
        double low = drawn.quantile(tail);
        double high = drawn.quantile(1 - tail);
        double inside = value.orElse(low);
        return new Band(
                percent,
                isRounding(low, inside) ? Math.min(low, inside) : low,
                isRounding(high, inside) ? Math.max(high, inside) : high);
    }

    private static boolean isRounding(double end, double value) {
        return Math.abs(end - value) <= ROUNDING * Math.abs(value);
    }

    private EngagementDraw newDraw() {
        return new EngagementDraw(contacts, discount, sources.contains(BandSource.COVERAGE), seed);
    }

    /** Hands over the draws of a range that say something. */
    private void each(long from, long to, Set<BandSource> varying, Consumer<EngagementDraw> use) {
        EngagementDraw draw = newDraw();
        for (long number = from; number < to; number++) {
            if (draw.drawEngagement(number, varying) && draw.drawRate(number)) {
                use.accept(draw);
            }
        }
    }

    private Moments moments(Set<BandSource> varying, int draws) {
        List<Moments> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    Moments moments = new Moments(contacts.months(), centre::engagement);
                    EngagementDraw draw = newDraw();
                    for (long number = start(part, draws); number < start(part + 1, draws); number++) {
                        if (draw.drawEngagement(number, varying)) {
                            moments.add(draw::engagement);
                        }
                    }
                    return moments;
                })
                .toList();
        Moments all = new Moments(contacts.months(), centre::engagement);
        parts.forEach(all::add);
        return all;
    }

    private static long start(int part, int draws) {
        return (long) draws * part / PARTS;
    }

    private static List<DrawHistogram> histograms(Moments pilot) {
        return IntStream.range(0, pilot.numbers())
                .mapToObj(t -> new DrawHistogram(pilot.mean(t), Math.sqrt(pilot.variance(t))))
                .toList();
    }

    private static List<DrawHistogram> emptied(List<DrawHistogram> histograms) {
        return histograms.stream().map(DrawHistogram::emptied).toList();
    }

    private static void merge(List<DrawHistogram> into, List<DrawHistogram> from) {
        for (int t = 0; t < into.size(); t++) {
            into.get(t).add(from.get(t));
        }
    }
}
