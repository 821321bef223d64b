package readout.code;

/**
 * An expression of the codebook at a place of a text, not yet resolved.
 *
 * @param start the offset of its first character
 * @param end the offset after its last
 * @param rule the row that fits
 * @param values the values of its slots
 */
record DateHit(int start, int end, DateRule rule, Values values) {

    /** The values that the slots of an expression read; 0 is none. Those of a range's end stand apart. */
    static final class Values {
        private static final Values NONE = new Values();

        private final int[] numbers = new int[2 * DateSlot.FIELDS];
        private int filled;

        int get(DateSlot.Field field) {
            return numbers[field.place()];
        }

        /** The value at the end of a range. */
        int second(DateSlot.Field field) {
            return numbers[DateSlot.FIELDS + field.place()];
        }

        boolean has(DateSlot.Field field) {
            return get(field) > 0;
        }

        boolean hasSecond() {
            for (int i = DateSlot.FIELDS; i < numbers.length; i++) {
                if (numbers[i] > 0) {
                    return true;
                }
            }
            return false;
        }

        /** Sets a value and gives the one that stood there before. */
        int set(DateSlot.Field field, boolean isSecond, int value) {
            int place = field.place() + (isSecond ? DateSlot.FIELDS : 0);
            int before = numbers[place];
            numbers[place] = value;
            filled += (value > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
            return before;
        }

        Values copy() {
            if (filled == 0) {
                return NONE;
            }
            Values copy = new Values();
            System.arraycopy(numbers, 0, copy.numbers, 0, numbers.length);
            copy.filled = filled;
            return copy;
        }
    }
}
