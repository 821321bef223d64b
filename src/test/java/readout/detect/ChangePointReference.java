package readout.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import readout.model.Series;

/** Series and outputs of R that stand beside a checkout. */
final class ChangePointReference {

    static final Path METHODS = Path.of("../shared/methods");

    private ChangePointReference() {}

    /** The series of the reference, by the name its outputs use. */
    static Map<String, Series> series() {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put("nile", column("nile.csv", 1));
        series.put("driver_deaths", column("uk_driver_deaths.csv", 2));
        series.put("log10_driver_deaths", changed(column("uk_driver_deaths.csv", 2), StrictMath::log10));
        series.put("discoveries", column("discoveries.csv", 1));
        series.put("coal", column("coal_annual.csv", 1));
        series.put("air_passengers", column("air_passengers.csv", 2));
        series.put("log_air_passengers", changed(column("air_passengers.csv", 2), StrictMath::log));
        series.put("made_counts", column("made_monthly_counts.csv", 1));
        series.put("tsinghua_us_2018_2025", column("tsinghua_us_2018_2025.csv", 1));
        series.put("log_gprc_chn", column("log_gprc_chn.csv", 1));
        return series;
    }

    static Series column(String file, int column) {
        try {
            return Series.of(Files.readAllLines(
                            METHODS.resolve("reference/inputs").resolve(file))
                    .stream()
                    .skip(1)
                    .mapToDouble(line ->
                            Double.parseDouble(List.of(line.split(",", -1)).get(column)))
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Series changed(Series series, java.util.function.DoubleUnaryOperator how) {
        return Series.of(java.util.Arrays.stream(series.values()).map(how).toArray());
    }

    static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(METHODS.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode output(String file) {
        return json("reference/outputs/" + file);
    }

    /** Entries of all series whose key begins so, as series, key and value. */
    static List<Entry> entries(String prefix) {
        JsonNode all = output("change_points.json");
        List<Entry> entries = new ArrayList<>();
        series().forEach((name, series) -> {
            for (Map.Entry<String, JsonNode> field : all.get(name).properties()) {
                if (field.getKey().startsWith(prefix)) {
                    entries.add(new Entry(name, field.getKey(), series, field.getValue()));
                }
            }
        });
        return entries;
    }

    record Entry(String name, String key, Series series, JsonNode value) {

        /** The series on the scale that the key names. */
        Series scaled() {
            return key.endsWith("zscore") ? series.standardised() : series;
        }

        Penalty penalty() {
            String[] names = {"MBIC", "BIC", "AIC", "Hannan-Quinn"};
            String[] ours = {"mbic", "bic", "aic", "hq"};
            for (int i = 0; i < names.length; i++) {
                if (key.contains("." + names[i])) {
                    return Penalty.parse(ours[i]);
                }
            }
            return Penalty.parse(value.get("pen.value").asText());
        }

        @Override
        public String toString() {
            return name + " " + key;
        }
    }

    static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }

    static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }
}
