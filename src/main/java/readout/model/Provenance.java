package readout.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a result was made. It stands under every chart, table and report; the same provenance means the same bytes.
 *
 * @param version the version of the program
 * @param dataset the name and version of the data, such as {@code us-china 1.0.0}
 * @param codebookDigest the first twelve hexadecimal digits of the SHA-256 of the codebook
 * @param inputDigests the same of every input file, by name
 * @param settings the settings that differ from nothing: every one that shaped the result, by name
 * @param asOf the day whose knowledge was used; empty for everything in the data
 */
public record Provenance(
        String version,
        String dataset,
        String codebookDigest,
        SortedMap<String, String> inputDigests,
        SortedMap<String, String> settings,
        Optional<LocalDate> asOf) {

    public Provenance {
        inputDigests = Collections.unmodifiableSortedMap(new TreeMap<>(inputDigests));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
