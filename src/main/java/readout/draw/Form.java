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
    MONTHLY_BARS;

    Figure draw(Recipe recipe, Scene scene) {
        return switch (this) {
            case INDEX_LINE -> IndexLine.draw(recipe, scene);
            case DOT_TIMELINE -> DotTimeline.draw(recipe, scene);
            case MONTHLY_BARS -> MonthlyBars.draw(recipe, scene);
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
