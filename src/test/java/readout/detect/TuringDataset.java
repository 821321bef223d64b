package readout.detect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import readout.model.Series;

/**
 * Series that five people each marked, and the two scores of the Turing change point benchmark (van den Burg &amp; Williams
 * 2020, arXiv:2003.06222). A change is the first observation of the new segment, counted from 0.
 */
final class TuringDataset {

    private static final int MARGIN = 5;

    private TuringDataset() {}

    /** The real series of one dimension without gaps. */
    static final List<String> UNIVARIATE = List.of(
            "bank",
            "children_per_woman",
            "co2_canada",
            "construction",
            "gdp_argentina",
            "gdp_croatia",
            "gdp_iran",
            "global_co2",
            "jfk_passengers",
            "nile",
            "rail_lines",
            "seatbelts",
            "shanghai_license",
            "usd_isk",
            "well_log");

    static Series series(String name) {
        JsonNode raw = ChangePointReference.json("tcpd/datasets/" + name + "/" + name + ".json")
                .get("series")
                .get(0)
                .get("raw");
        return Series.of(ChangePointReference.doubles(raw));
    }

    static List<int[]> annotations(String name) {
        JsonNode people = ChangePointReference.json("tcpd/annotations.json").get(name);
        return StreamSupport.stream(people.spliterator(), false)
                .map(ChangePointReference::ints)
                .toList();
    }

    /** A published table: a failure counts 0. */
    static Published published(String score) {
        try {
            List<String> lines = Files.readAllLines(
                    ChangePointReference.METHODS.resolve("tcpd/published/default_" + score + ".csv"));
            List<String> header = List.of(lines.get(0).split(",", -1));
            Map<String, Map<String, Double>> table = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split(",", -1));
                Map<String, Double> row = new LinkedHashMap<>();
                for (int i = 1; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i).matches("[FM]") ? 0.0 : Double.parseDouble(cells.get(i)));
                }
                table.put(cells.get(0), row);
            }
            return new Published(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of scores: series, then method. */
    record Published(Map<String, Map<String, Double>> table) {

        double of(String series, String method) {
            return table.getOrDefault(series, Map.of()).getOrDefault(method, Double.NaN);
        }

        SortedSet<String> methods() {
            return new TreeSet<>(table.getOrDefault("nile", Map.of()).keySet());
        }
    }

    /** The mean over the univariate series of what a method scores. */
    static double mean(Function<String, Double> score) {
        return UNIVARIATE.stream().mapToDouble(score::apply).average().orElseThrow();
    }

    /** How well segments overlap: the mean over people of the share-weighted best Jaccard index of each of their segments. */
    static double cover(List<int[]> people, int[] found, int n) {
        double total = 0;
        for (int[] marked : people) {
            for (int[] segment : segments(marked, n)) {
                double best = 0;
                for (int[] other : segments(found, n)) {
                    double both = Math.max(0, Math.min(segment[1], other[1]) - Math.max(segment[0], other[0]));
                    best = Math.max(best, both / (Math.max(segment[1], other[1]) - Math.min(segment[0], other[0])));
                }
                total += (segment[1] - segment[0]) * best / n;
            }
        }
        return total / people.size();
    }

    private static List<int[]> segments(int[] changes, int n) {
        List<int[]> segments = new ArrayList<>();
        int start = 0;
        for (int change : sorted(changes)) {
            if (change > 0 && change < n) {
                segments.add(new int[] {start, change});
                start = change;
            }
        }
        segments.add(new int[] {start, n});
        return segments;
    }

    /** Precision against the changes of anybody, recall as the mean over people, within the margin; 0 is in every set. */
    static double f1(List<int[]> people, int[] found) {
        SortedSet<Integer> detected = sorted(found);
        detected.add(0);
        SortedSet<Integer> anybody = new TreeSet<>();
        double recall = 0;
        for (int[] marked : people) {
            SortedSet<Integer> own = sorted(marked);
            own.add(0);
            anybody.addAll(own);
            recall += (double) hits(own, detected) / own.size() / people.size();
        }
        double precision = (double) hits(anybody, detected) / detected.size();
        return 2 * precision * recall / (precision + recall);
    }

    private static int hits(SortedSet<Integer> marked, SortedSet<Integer> detected) {
        SortedSet<Integer> free = new TreeSet<>(detected);
        int hits = 0;
        for (int mark : marked) {
            int nearest = -1;
            for (int change : free) {
                int distance = Math.abs(change - mark);
                if (distance <= MARGIN && (nearest < 0 || distance < Math.abs(nearest - mark))) {
                    nearest = change;
                }
            }
            if (nearest >= 0) {
                free.remove(nearest);
                hits++;
            }
        }
        return hits;
    }

    private static SortedSet<Integer> sorted(int[] changes) {
        SortedSet<Integer> set = new TreeSet<>();
        for (int change : changes) {
            set.add(change);
        }
        return set;
    }
}
