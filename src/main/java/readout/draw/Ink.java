package readout.draw;

/** What a mark on a figure stands for. What colour that is, is the theme's business. */
public enum Ink {
    /** The engagement index. */
    INDEX,
    /** The band around it. */
    BAND,
    /** The smooth rate behind the index. */
    RATE,
    /** The window that is spoken of. */
    WINDOW,
    /** Another window. */
    OTHER_WINDOW,
    /** A window that draws rarely find again. */
    FAINT_WINDOW,
    /** A month without enough data. */
    MISSING,
    /** The line of the base. */
    BASE,
    /** A contact put off. */
    PUT_OFF,
    /** A contact told in constructive or warmer words. */
    CONSTRUCTIVE,
    /** A contact told in words that say how much was gone into. */
    SUBSTANTIVE,
    /** A contact told in frank or harder words. */
    FRANK,
    /** A contact of which no tone was given. */
    UNTONED,
    /** A contact that took place. */
    HELD,
    /** A contact made public beforehand. */
    ANNOUNCED,
    /** An election year. */
    ELECTION,
    /** A month covered completely. */
    COMPLETE,
    /** A month covered in part. */
    PARTIAL,
    /** What the United States says or does. */
    US,
    /** What China says or does. */
    CHINA,
    /** Somebody else's series beside the index. */
    OTHER_SERIES,
    /** A difference between two things that are shown. */
    GAP,
    /** What is looked at among many that are not. */
    OBSERVED,
    /** What lies at least as far out as that. */
    AS_FAR,
    /** What does not depend on what is in doubt. */
    CERTAIN,
    /** What depends on it. */
    DEPENDS,
    /** Plain text. */
    TEXT
}
