package readout.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows somebody who watches how far a command of unknown length has come; to nobody else it shows nothing. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 72;
    private static final int UNKNOWN = -1;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(String what, boolean watched) {
        return new Progress(
                watched
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(UNKNOWN)
                                .setMaxRenderedLength(WIDTH)
                                .setUpdateIntervalMillis(100)
                                .build())
                        : Optional.empty());
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Writes a line where the bar stands, which then appears below it. */
    void beside(PrintStream err, String line) {
        if (bar.isPresent()) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
        }
        err.println(line);
    }

    /** Leaves the screen to what comes now. */
    void end() {
        bar.ifPresent(ProgressBar::close);
    }

    @Override
    public void close() {
        end();
    }
}
