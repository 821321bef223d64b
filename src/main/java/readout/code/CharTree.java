package readout.code;

import java.util.Arrays;

/**
 * A tree of characters, in which words that begin alike share their beginning. A text is looked up one character a step,
 * whatever the number of words.
 *
 * <p>A node is a number. Most go on with one character only, to the node of the next number: a walk reads on where it reads
 * already, which spares it most waits for memory.
 */
final class CharTree {

    /** A node and a character are one long, and two nodes and a character are another. */
    private static final int NODE_BITS = 24;

    /** Behind the character of a node: no character leads to the next number. */
    private static final int NONE = 1 << Character.SIZE;

    /** Behind the character of a node: others lead elsewhere. */
    private static final int FORK = NONE << 1;

    /** Of each node the character that leads to the next number, and the marks behind it. */
    private int[] nodes = new int[1 << 10];

    private int size;

    /** Steps to other numbers, by open addressing: node, character, and in the last bits the next node; 0 is free. */
    private long[] forks = new long[1 << 8];

    private int forked;

    /** A tree of no words: only node 0, at which all begin. */
    CharTree() {
        root();
    }

    /** How many nodes there are; the next one has this number. */
    int size() {
        return size;
    }

    /** A new node to which no character leads. */
    int root() {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        nodes[size] = NONE;
        return size++;
    }

    /** The node behind a word that begins at a node, made if need be. */
    int grow(int node, String word) {
        int last = node;
        for (int i = 0; i < word.length(); i++) {
            int next = after(last, word.charAt(i));
            last = next == 0 ? add(last, word.charAt(i)) : next;
        }
        return last;
    }

    private int add(int node, char c) {
        int added = root();
        if (added == node + 1) {
            nodes[node] = c;
        } else {
            nodes[node] |= FORK;
            put(key(node, c), added);
        }
        return added;
    }

    /** The node behind a character, 0 if no word goes on with it. */
    int after(int node, char c) {
        int here = nodes[node];
        if ((here & FORK - 1) == c) {
            return node + 1;
        }
        return here < FORK ? 0 : (int) forks[slot(key(node, c))] & (1 << NODE_BITS) - 1;
    }

    private void put(long key, int next) {
        if (2 * ++forked > forks.length) {
            long[] before = forks;
            forks = new long[2 * before.length];
            for (long step : before) {
                if (step != 0) {
                    forks[slot(step >>> NODE_BITS)] = step;
                }
            }
        }
        forks[slot(key)] = key << NODE_BITS | next;
    }

    private static long key(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }

    /** Where the step of a key is, or would be. */
    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (forks.length - 1);
        while (forks[slot] != 0 && forks[slot] >>> NODE_BITS != key) {
            slot = (slot + 1) & (forks.length - 1);
        }
        return slot;
    }
}
