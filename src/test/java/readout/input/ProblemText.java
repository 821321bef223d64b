package readout.input;

import java.util.List;
import java.util.stream.Collectors;

/** Problems as a person reads them, for comparison with a text block. */
public final class ProblemText {

    private ProblemText() {}

    public static String of(List<Problem> problems) {
        return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }
}
