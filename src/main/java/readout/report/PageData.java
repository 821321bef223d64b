package readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.model.Band;
import readout.model.Dataset;
import readout.model.EngagementRate;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Language;
import readout.model.Mark;
import readout.model.WindowPeriod;

/** What the script of {@code report.html} draws: the months, the windows, the events and the colours. */
record PageData(Dataset dataset, Index index) {

    private static final double FEW_DRAWS = 0.5;

    /** What the script draws and says, as JSON in which nothing can end the element that it stands in. */
    String json(
            Map<String, String> title,
            List<WindowPeriod> windows,
            Optional<WindowPeriod> headline,
            OptionalDouble median,
            SortedMap<String, String> inks) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("from", index.base().first().toString());
        data.put("months", index.months().stream().map(PageData::month).toList());
        data.put("median", median.isPresent() ? median.getAsDouble() : null);
        data.put(
                "windows",
                windows.stream()
                        .map(window -> List.of(
                                window.months().first().toString(),
                                window.months().last().toString(),
                                headline.equals(Optional.of(window))
                                        ? "window"
                                        : window.probability().orElse(1) < FEW_DRAWS ? "faint" : "other"))
                        .toList());
        data.put(
                "events",
                dataset.marks().stream()
                        .filter(mark -> mark.rank() == 1)
                        .sorted(Comparator.comparing(Mark::date))
                        .map(mark -> List.of(
                                mark.date().getYear() + (mark.date().getDayOfYear() - 1) / 366.0,
                                mark.label(Language.EN),
                                mark.label(Language.ZH)))
                        .toList());
        data.put("colours", colours(inks));
        data.put("words", PageWords.all(language -> PageWords.in(language).all()));
        try {
            return new ObjectMapper()
                    .writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain lists and words have a spelling in JSON", e);
        }
    }

    private static Map<String, String> colours(SortedMap<String, String> inks) {
        Map<String, String> colours = new LinkedHashMap<>(inks);
        Map.of("off", "put_off", "other", "other_window", "faint", "faint_window", "strong", "text", "soft", "base")
                .forEach((name, ink) -> colours.put(name, inks.getOrDefault(ink, "--ink")));
        return new TreeMap<>(colours);
    }

    private static List<@Nullable Object> month(IndexMonth month) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(month.month().toString());
        row.add(rounded(month.index()));
        row.add(rounded(Page.band(month).map(Band::low)));
        row.add(rounded(Page.band(month).map(Band::high)));
        row.add(rounded(month.rate().map(EngagementRate::value)));
        row.add(rounded(OptionalDouble.of(month.held())));
        row.add(rounded(OptionalDouble.of(month.disrupted())));
        row.add(month.coverage().isWhole() ? 0 : month.coverage().days());
        return row;
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isPresent() ? rounded(Optional.of(value.getAsDouble())) : null;
    }

    private static @Nullable Double rounded(Optional<Double> value) {
        return value.map(number -> StrictMath.round(number * 100) / 100.0).orElse(null);
    }
}
