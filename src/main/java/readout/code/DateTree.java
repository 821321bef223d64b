package readout.code;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree of characters, in which words that begin alike share their beginning. A text is looked up one character
 * a step, whatever the number of words.
 *
 * @param <T> what a node holds about the words that end or go on there
 */
final class DateTree<T> {

    private final char character;
    private final Supplier<T> filling;
    private final T content;

    /** The nodes it goes on with, each at the place of its character or the next free one; at least half are free. */
    private @Nullable DateTree<?>[] next = new DateTree<?>[2];

    private int size;

    /** A tree of no words; each of its nodes will hold something new from the supplier. */
    DateTree(Supplier<T> filling) {
        this('\0', filling);
    }

    private DateTree(char character, Supplier<T> filling) {
        this.character = character;
        this.filling = filling;
        this.content = filling.get();
    }

    T content() {
        return content;
    }

    /** The node behind a character, if any word goes on with it. */
    @SuppressWarnings("unchecked") // only nodes of this type are ever put there
    @Nullable
    DateTree<T> after(char c) {
        return (DateTree<T>) next[place(c)];
    }

    /** Where the node behind a character is or would be. */
    private int place(char c) {
        int place = c & (next.length - 1);
        DateTree<?> node = next[place];
        while (node != null && node.character != c) {
            place = (place + 1) & (next.length - 1);
            node = next[place];
        }
        return place;
    }

    /** The node behind a word, made if need be. */
    DateTree<T> grow(String word) {
        DateTree<T> node = this;
        for (int i = 0; i < word.length(); i++) {
            DateTree<T> after = node.after(word.charAt(i));
            node = after == null ? node.add(word.charAt(i)) : after;
        }
        return node;
    }

    private DateTree<T> add(char c) {
        if (2 * ++size > next.length) {
            DateTree<?>[] before = next;
            next = new DateTree<?>[2 * before.length];
            for (DateTree<?> node : before) {
                if (node != null) {
                    next[place(node.character)] = node;
                }
            }
        }
        DateTree<T> added = new DateTree<>(c, filling);
        next[place(c)] = added;
        return added;
    }
}
