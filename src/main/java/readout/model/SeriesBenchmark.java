package readout.model;

import java.util.List;

/**
 * Somebody else's monthly series beside ours.
 *
 * @param name what it is called
 * @param series its values
 * @param comparisons how the index goes together with it, by form and lag
 */
public record SeriesBenchmark(String name, MonthlySeries series, List<SeriesComparison> comparisons) {

    public SeriesBenchmark {
        comparisons = List.copyOf(comparisons);
    }
}
