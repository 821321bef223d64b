package readout.cli;

/** What a command tells the shell. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** Done, but some rows or documents were refused and are listed. */
    static final int REFUSED = 1;

    /** The command line was wrong. */
    static final int USAGE = 2;

    /** Could not start, or could not write. */
    static final int FAILED = 3;

    private ExitCode() {}
}
