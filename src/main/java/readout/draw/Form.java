package readout.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of figure there are. */
public enum Form {
    /** A line with a band, windows shaded behind it. */
    INDEX_LINE,
    /** Every contact as a dot, in rows by level. */
    DOT_TIMELINE,
    /** Bars by month, a panel for each outcome. */
    MONTHLY_BARS,
    /** The two capitals' words for the same contact. */
    SIDE_PAIRS,
    /** A permutation test and the years of the term, a row for each comparison. */
    PERMUTATION_GRID,
    /** How each month stands to the base whatever the weights. */
    WEIGHT_SHARES,
    /** Other people's series beside the index, a row for each. */
    SERIES_GRID,
    /** What would have been told month by month, beside what is known now. */
    REPLAY_STRIP;

    Figure draw(Recipe recipe, Scene scene) {
        return switch (this) {
            case INDEX_LINE -> IndexLine.draw(recipe, scene);
            case DOT_TIMELINE -> DotTimeline.draw(recipe, scene);
            case MONTHLY_BARS -> MonthlyBars.draw(recipe, scene);
            case SIDE_PAIRS -> SidePairs.draw(recipe, scene);
            case PERMUTATION_GRID -> PermutationGrid.draw(recipe, scene);
            case WEIGHT_SHARES -> WeightShares.draw(recipe, scene);
            case SERIES_GRID -> SeriesGrid.draw(recipe, scene);
            case REPLAY_STRIP -> ReplayStrip.draw(recipe, scene);
        };
    }

    /** The spelling of recipes, such as {@code index-line}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Form::code).toList();
    }

    static Optional<Form> parse(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
