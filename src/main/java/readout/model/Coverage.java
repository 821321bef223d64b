package readout.model;

import java.time.YearMonth;
import java.util.Locale;

/**
 * How well the sources cover a month. A thin month is missing data, not a quiet one.
 *
 * @param month the month
 * @param quality how complete the record is for ministers and above
 * @param days the calendar days that the sources cover, 0 to the length of the month
 * @param note the reason
 */
public record Coverage(YearMonth month, Quality quality, int days, String note) {

    /** From best to worst. */
    public enum Quality {
        COMPLETE,
        PARTIAL,
        THIN,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether every day of the month is covered. */
    public boolean isWhole() {
        return days == month.lengthOfMonth();
    }

    /** Whether the month says something about engagement at all. */
    public boolean isMeasured() {
        return days > 0 && (quality == Quality.COMPLETE || quality == Quality.PARTIAL);
    }
}
