package readout.code;

import java.util.Optional;
import readout.model.DateSpan;

/** How tests write dates: {@code 2023-06-18}, {@code 2023-05-10/2023-05-11}, or {@code NONE}. */
final class DateTables {

    private DateTables() {}

    static String written(DateSpan span) {
        return span.start().equals(span.end()) ? span.start() : span.start() + "/" + span.end();
    }

    /** The first date that a sentence names when published on the day of the examples, NONE if it names none. */
    static String firstDate(String language, String sentence) {
        return DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), language).find(sentence).stream()
                .flatMap(mention -> mention.when().stream())
                .findFirst()
                .map(DateTables::written)
                .orElse("NONE");
    }
}
