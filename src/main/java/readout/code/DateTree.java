package readout.code;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree of characters, in which words that begin alike share their beginning. A text is looked up one character
 * a step, whatever the number of words.
 *
 * @param <T> what a node holds about the words that end or go on there
 */
final class DateTree<T> {

    private final Supplier<T> filling;
    private final T content;

    /** The characters it goes on with, in ascending order. */
    private char[] characters = {};

    private DateTree<?>[] next = {};

    /** A tree of no words; each of its nodes will hold something new from the supplier. */
    DateTree(Supplier<T> filling) {
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
        // Most nodes go on with one character or two; the characters are in order.
        for (int i = 0; i < characters.length && characters[i] <= c; i++) {
            if (characters[i] == c) {
                return (DateTree<T>) next[i];
            }
        }
        return null;
    }

    /** The node behind a word, made if need be. */
    DateTree<T> grow(String word) {
        DateTree<T> node = this;
        for (int i = 0; i < word.length(); i++) {
            DateTree<T> after = node.after(word.charAt(i));
            node = after == null ? node.insert(word.charAt(i)) : after;
        }
        return node;
    }

    private DateTree<T> insert(char c) {
        int at = -Arrays.binarySearch(characters, c) - 1;
        int length = characters.length;
        char[] moreCharacters = Arrays.copyOf(characters, length + 1);
        DateTree<?>[] moreNext = Arrays.copyOf(next, length + 1);
        System.arraycopy(characters, at, moreCharacters, at + 1, length - at);
        System.arraycopy(next, at, moreNext, at + 1, length - at);
        DateTree<T> added = new DateTree<>(filling);
        moreCharacters[at] = c;
        moreNext[at] = added;
        characters = moreCharacters;
        next = moreNext;
        return added;
    }
}
