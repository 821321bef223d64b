package readout.codebook;

import readout.input.Row;
import readout.model.Language;

/**
 * What every code of the codebook says of itself.
 *
 * @param nameEn the name shown to readers of English
 * @param nameZh the name shown to readers of Chinese
 * @param meaning when to use the code
 * @param notThisBut what is easily taken for it, and where that belongs
 * @param weight what a contact of this code weighs in the index, from 0; the weights of level, track, mode and outcome
 *     multiply
 * @param reason why it has this weight, with the source
 */
public record Definition(
        String nameEn, String nameZh, String meaning, String notThisBut, double weight, String reason) {

    /** The largest weight that makes sense: ten times the usual maximum of 1, so that a lost decimal point is found. */
    private static final double LARGEST = 10;

    static Definition of(Row row) {
        return new Definition(
                row.required("name_en"),
                row.required("name_zh"),
                row.required("definition"),
                row.text("not_this_but"),
                row.decimal("weight", 0, LARGEST),
                row.required("reason"));
    }

    /** The name in a language. */
    public String name(Language language) {
        return switch (language) {
            case EN -> nameEn;
            case ZH -> nameZh;
        };
    }
}
