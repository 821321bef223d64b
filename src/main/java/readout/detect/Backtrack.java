package readout.detect;

/** Reads the changes from the start of the last stretch that a dynamic programme noted for every end. */
final class Backtrack {

    private Backtrack() {}

    static int[] from(int[] lastStart, int end) {
        int count = 0;
        for (int at = lastStart[end]; at > 0; at = lastStart[at]) {
            count++;
        }
        int[] changes = new int[count];
        for (int at = lastStart[end]; at > 0; at = lastStart[at]) {
            changes[--count] = at;
        }
        return changes;
    }
}
