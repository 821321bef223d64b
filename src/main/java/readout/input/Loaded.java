package readout.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What could be loaded, and what could not.
 *
 * @param value everything that was good
 * @param problems everything that was not, in the order of the input
 */
public record Loaded<T>(T value, List<Problem> problems) {

    public Loaded {
        problems = List.copyOf(problems);
    }

    public static <T> Loaded<T> clean(T value) {
        return new Loaded<>(value, List.of());
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    /** The value changed, the problems kept. */
    public <U> Loaded<U> map(Function<T, U> change) {
        return new Loaded<>(change.apply(value), problems);
    }

    /** The same value with further problems. */
    public Loaded<T> with(Collection<Problem> further) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(further);
        return new Loaded<>(value, all);
    }
}
