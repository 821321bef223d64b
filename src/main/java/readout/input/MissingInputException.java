package readout.input;

/** The input that a command was asked to read is not there, so that it cannot start. The message is for the user. */
public final class MissingInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingInputException(String message) {
        super(message);
    }

    public MissingInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
