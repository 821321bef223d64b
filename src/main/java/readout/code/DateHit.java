package readout.code;

import java.util.EnumMap;
import java.util.Map;

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
        private final Map<DateSlot.Field, Integer> first = new EnumMap<>(DateSlot.Field.class);
        private final Map<DateSlot.Field, Integer> second = new EnumMap<>(DateSlot.Field.class);

        int get(DateSlot.Field field) {
            return first.getOrDefault(field, 0);
        }

        /** The value at the end of a range. */
        int second(DateSlot.Field field) {
            return second.getOrDefault(field, 0);
        }

        boolean has(DateSlot.Field field) {
            return get(field) > 0;
        }

        boolean hasSecond() {
            return second.values().stream().anyMatch(value -> value > 0);
        }

        /** Sets a value and gives the one that stood there before. */
        int set(DateSlot.Field field, boolean isSecond, int value) {
            Integer before = (isSecond ? second : first).put(field, value);
            return before == null ? 0 : before;
        }

        Values copy() {
            Values copy = new Values();
            copy.first.putAll(first);
            copy.second.putAll(second);
            return copy;
        }
    }
}
