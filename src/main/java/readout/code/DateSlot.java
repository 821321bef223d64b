package readout.code;

/**
 * A place for a value in a date expression, written {@code {name}} in the codebook. Each reads one kind of word or number
 * and says something about one {@link Field}; {@code {name2}} reads the same kind, for the end of a range.
 */
enum DateSlot {
    /** A year of four digits or numerals, 1900 to 2099. */
    YEAR("year", Field.YEAR),
    /** The name of a month, whole or cut. "may" and "march" in small letters are verbs. */
    MONTH_NAME("month", Field.MONTH),
    /** The number of a month, in digits or Chinese numerals. */
    MONTH_NUMBER("m", Field.MONTH),
    /** A day of the month in digits, with or without an ending: 1, 1st, 22nd. */
    DAY("day", Field.DAY),
    /** A day of the month in digits with an ending. */
    ORDINAL("nth", Field.DAY),
    /** A day of the month, in digits or Chinese numerals. */
    DAY_NUMBER("d", Field.DAY),
    WEEKDAY_NAME("weekday", Field.WEEKDAY),
    /** What stands behind 周 or 星期. */
    WEEKDAY_NUMERAL("w", Field.WEEKDAY),
    /** A count in digits. */
    COUNT("n", Field.COUNT),
    /** A count in words. */
    COUNT_WORD("few", Field.COUNT),
    /** The first, middle or last part of a month or year. It is not kept: such a day is known to the month. */
    PART("part", Field.PART),
    SEASON("season", Field.SEASON),
    QUARTER("quarter", Field.QUARTER),
    HALF("half", Field.HALF),
    /** What stands between the two ends of a range. */
    TO("to", Field.PART);

    /** What a slot says something about. */
    enum Field {
        YEAR(0),
        MONTH(1),
        DAY(2),
        WEEKDAY(3),
        COUNT(4),
        SEASON(5),
        QUARTER(6),
        HALF(7),
        PART(8);

        private final int place;

        Field(int place) {
            this.place = place;
        }

        /** Its place among the {@link #FIELDS}, from 0. */
        int place() {
            return place;
        }
    }

    /** How the words or numbers of a slot are read. */
    interface Reader {

        /** Whether a value can begin with this character. */
        boolean canBegin(char c);

        /** Whether a value can begin with these two characters, or end after the first. */
        boolean canBegin(char first, char second);

        /**
         * Reads a value that begins at {@code at}, where a character stands. Returns 0 if there is none; else the value,
         * which is at least 1, and {@code end[0]} becomes the offset behind it.
         */
        int read(String text, int at, int[] end);
    }

    /** How many kinds of fields there are. */
    static final int FIELDS = 9;

    private final String written;
    private final Field field;

    DateSlot(String written, Field field) {
        this.written = written;
        this.field = field;
    }

    /** Its name in expressions. */
    String written() {
        return written;
    }

    Field field() {
        return field;
    }

    Reader reader() {
        return switch (this) {
            case YEAR -> DateNumber.YEAR;
            case MONTH_NAME -> DateWords.MONTHS;
            case MONTH_NUMBER -> DateNumber.MONTH;
            case DAY -> DateNumber.DAY;
            case ORDINAL -> DateNumber.ORDINAL;
            case DAY_NUMBER -> DateNumber.DAY_NUMERAL;
            case WEEKDAY_NAME -> DateWords.WEEKDAYS;
            case WEEKDAY_NUMERAL -> DateWords.WEEKDAY_NUMERALS;
            case COUNT -> DateNumber.COUNT;
            case COUNT_WORD -> DateWords.COUNTS;
            case PART -> DateWords.PARTS;
            case SEASON -> DateWords.SEASONS;
            case QUARTER -> DateWords.QUARTERS;
            case HALF -> DateWords.HALVES;
            case TO -> DateWords.RANGES;
        };
    }
}
