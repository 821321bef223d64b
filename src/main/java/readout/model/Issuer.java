package readout.model;

import java.util.Locale;

/** Whose words an account gives. {@link #BOTH} is a joint text; {@link #UNKNOWN} is a text that does not say. */
public enum Issuer {
    US,
    PRC,
    BOTH,
    PRESS,
    UNKNOWN;

    /** The spelling of tables and JSON, such as {@code prc}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a government speaks here itself. */
    public boolean isOfficial() {
        return this == US || this == PRC || this == BOTH;
    }
}
