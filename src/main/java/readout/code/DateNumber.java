package readout.code;

import java.util.Locale;

/** A number of a date, in digits (also of full width) or in Chinese numerals. */
enum DateNumber implements DateSlot.Reader {
    YEAR(1900, 2099) {
        @Override
        int number(String text, int at, int[] end) {
            int year = digits(text, at, 4, end);
            return year > 0 && end[0] - at == 4 ? year : numeralYear(text, at, end);
        }
    },
    MONTH(1, 12) {
        @Override
        int number(String text, int at, int[] end) {
            int month = digits(text, at, 2, end);
            return month > 0 ? month : numeral(text, at, end);
        }
    },
    DAY(1, 31) {
        @Override
        int number(String text, int at, int[] end) {
            int day = digits(text, at, 2, end);
            if (day > 0 && hasOrdinalEnding(text, end[0])) {
                end[0] += 2;
            }
            return day;
        }
    },
    ORDINAL(1, 31) {
        @Override
        int number(String text, int at, int[] end) {
            int day = digits(text, at, 2, end);
            if (day == 0 || !hasOrdinalEnding(text, end[0])) {
                return 0;
            }
            end[0] += 2;
            return day;
        }
    },
    DAY_NUMERAL(1, 31) {
        @Override
        int number(String text, int at, int[] end) {
            int day = digits(text, at, 2, end);
            return day > 0 ? day : numeral(text, at, end);
        }
    },
    COUNT(1, 999) {
        @Override
        int number(String text, int at, int[] end) {
            return digits(text, at, 3, end);
        }
    };

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String YEAR_NUMERALS = "〇一二三四五六七八九";

    private final int least;
    private final int most;

    DateNumber(int least, int most) {
        this.least = least;
        this.most = most;
    }

    abstract int number(String text, int at, int[] end);

    @Override
    public boolean canBegin(char first, char second) {
        return canBegin(first);
    }

    @Override
    public boolean canBegin(char c) {
        return isDigit(c) || (this != COUNT && NUMERALS.indexOf(c) >= 0) || (this == YEAR && isNought(c));
    }

    @Override
    public int read(String text, int at, int[] end) {
        if (!canBegin(text.charAt(at))) {
            return 0;
        }
        int number = number(text, at, end);
        return number >= least && number <= most ? number : 0;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isNought(char c) {
        return c == '〇' || c == '零' || c == '○';
    }

    /** A whole number of at most so many digits; 0 if it has more or none. */
    private static int digits(String text, int at, int most, int[] end) {
        int value = 0;
        int i = at;
        while (i < text.length() && i - at <= most && isDigit(text.charAt(i))) {
            char c = text.charAt(i);
            value = value * 10 + (c <= '9' ? c - '0' : c - '０');
            i++;
        }
        if (i - at > most) {
            return 0;
        }
        end[0] = i;
        return value;
    }

    /** A Chinese numeral from 一 to 九十九, and no part of a longer one. */
    private static int numeral(String text, int at, int[] end) {
        if (at > 0 && NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
            return 0;
        }
        int tens = 0;
        int ones = 0;
        int i = at;
        while (i < text.length() && NUMERALS.indexOf(text.charAt(i)) >= 0) {
            int numeral = NUMERALS.indexOf(text.charAt(i)) + 1;
            if (numeral == 10 && tens == 0) {
                tens = Math.max(ones, 1);
                ones = 0;
            } else if (numeral < 10 && ones == 0) {
                ones = numeral;
            } else {
                return 0;
            }
            i++;
        }
        end[0] = i;
        return 10 * tens + ones;
    }

    private static int numeralYear(String text, int at, int[] end) {
        if (at + 4 > text.length()) {
            return 0;
        }
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            char c = text.charAt(i);
            int numeral = isNought(c) ? 0 : YEAR_NUMERALS.indexOf(c);
            if (numeral < 0) {
                return 0;
            }
            year = 10 * year + numeral;
        }
        end[0] = at + 4;
        return year;
    }

    private static boolean hasOrdinalEnding(String text, int at) {
        if (at + 2 > text.length()) {
            return false;
        }
        return switch (text.substring(at, at + 2).toLowerCase(Locale.ROOT)) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }
}
