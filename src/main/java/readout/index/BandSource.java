package readout.index;

import java.util.Locale;

/** What makes an index uncertain. Each has random numbers of its own, and each can be left out. */
public enum BandSource {
    /** As many contacts as took place might by chance have been a few more or fewer. */
    POISSON(1),
    /** Another coder might have given another level, mode or outcome. */
    CODER(2),
    /** Nobody knows what a level weighs, only which one weighs more. */
    WEIGHTS(3),
    /** Contacts that neither side's readouts tell of, in some years and levels more than in others. */
    COVERAGE(4),
    /** A contact between two months, or of an unknown month, may belong to one or to the other. */
    DATES(5);

    private final int purpose;

    BandSource(int purpose) {
        this.purpose = purpose;
    }

    /** The number of its random numbers, which must never change. */
    int purpose() {
        return purpose;
    }

    /** The spelling on the command line and in tables, such as {@code poisson}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
