package readout.run;

import java.util.List;
import readout.input.Problem;

/** What was asked cannot be done with this input. The message and the problems are for the user. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CannotStartException(String message) {
        this(message, List.of());
    }

    public CannotStartException(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
