package readout.model;

import org.junit.jupiter.api.Test;

/** What holds besides if merging is a set union: to be told the same thing twice changes nothing. */
public abstract class IdempotentMergeLaws<T> extends MergeLaws<T> {

    @Test
    void isIdempotent() {
        forManySeeds((seed, random) -> {
            T a = value(random);
            T b = value(random);
            assertSame(seed, merge(a, a), a);
            assertSame(seed, merge(merge(a, b), b), merge(a, b));
        });
    }
}
