package readout.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import readout.detect.WindowScan;
import readout.index.EngagementBands;
import readout.model.MonthSpan;

/**
 * What a user can set.
 *
 * @param asOf use only what was public by this day; empty for everything in the data
 * @param base the base period; empty for the one that the data name, or all months
 * @param codebook a folder with tables that replace those of the built-in codebook; empty for that one
 * @param bands how the bands of the index and the histories behind the windows are drawn
 * @param scan how windows are tested
 */
public record Settings(
        Optional<LocalDate> asOf,
        Optional<MonthSpan> base,
        Optional<Path> codebook,
        EngagementBands bands,
        WindowScan scan) {

    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            EngagementBands.withDefaults(),
            WindowScan.withDefaults());

    /** The defaults with a codebook of the user's; those themselves if there is none. */
    public static Settings withCodebook(Optional<Path> folder) {
        return new Settings(Optional.empty(), Optional.empty(), folder, DEFAULT.bands(), DEFAULT.scan());
    }

    /** The same as it was known on a day. */
    public Settings withAsOf(LocalDate day) {
        return new Settings(Optional.of(day), base, codebook, bands, scan);
    }

    /** The same without the test of the windows, for those who do not look at it. */
    public Settings withoutScan() {
        return new Settings(asOf, base, codebook, bands, scan.withDraws(0));
    }

    /** The same without draws, for numbers that only stand beside others. */
    public Settings withoutBands() {
        return new Settings(asOf, base, codebook, bands.withDraws(0), scan.withDraws(0));
    }
}
