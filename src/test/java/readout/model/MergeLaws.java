package readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What must hold of everything that is merged, so that neither the order of the input nor the number of machines that read
 * it changes a result. A type states its laws by extending this class.
 */
public abstract class MergeLaws<T> {

    private static final int SEEDS = 300;

    /** A value that is often equal, or equal in part, to another one of the same seed. */
    protected abstract T value(RandomValues random);

    protected abstract T merge(T a, T b);

    /** The value written out in full, where its {@code equals} could look away. */
    protected Object whole(T value) {
        return value;
    }

    @Test
    void isAssociative() {
        forManySeeds((seed, random) -> {
            T a = value(random);
            T b = value(random);
            T c = value(random);
            assertSame(seed, merge(merge(a, b), c), merge(a, merge(b, c)));
        });
    }

    @Test
    void isCommutative() {
        forManySeeds((seed, random) -> {
            T a = value(random);
            T b = value(random);
            assertSame(seed, merge(a, b), merge(b, a));
        });
    }

    protected final void assertSame(long seed, T one, T other) {
        assertThat(whole(one)).as("seed %d", seed).isEqualTo(whole(other));
    }

    protected static void forManySeeds(BiConsumer<Long, RandomValues> law) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            law.accept(seed, new RandomValues(seed));
        }
    }
}
