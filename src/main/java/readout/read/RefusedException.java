package readout.read;

import readout.input.Place;
import readout.input.Problem;

/** A file is refused as a whole; the problem says why. */
final class RefusedException extends Exception {

    private final transient Problem problem;

    RefusedException(String code, Place place, String message, String hint) {
        super(message);
        this.problem = new Problem(code, place, message, hint);
    }

    Problem problem() {
        return problem;
    }
}
