package readout.code;

/** What a term does in a sentence: the column {@code kind} of {@code words.csv}. */
enum Kind {
    /** A finite verb that tells a contact; its code is the mode. */
    VERB,
    /** A bare verb: a contact only if something says that it will be or was. */
    BASE,
    /** A noun that names a contact. */
    NOUN,
    /** What two do together: a contact only where both are named, with a day or a place; its code is the mode. */
    JOINT,
    /** A noun that a tone word may modify, but that names no contact. */
    TALK,
    /** Says what came of it; its code is the outcome. */
    FATE,
    /** Says that it lies ahead. */
    PLAN,
    /** Says that it did not happen, might happen, or is wished for. */
    NONE,
    /** One of the two sides: its code is the party. */
    SIDE,
    /** A place in one of the two countries. */
    PLACE,
    /** Another country, or its people. */
    THIRD,
    /** Both sides in one word: heads of state, a pair told before, or named. */
    BOTH,
    /** An occasion of many states. */
    MARGIN,
    /** Looks like a contact or a party and is none. */
    MASK,
    /** An office; its code is side (or -), level and track. */
    TITLE,
    /** A person of the table of officials; never in {@code words.csv}. */
    PERSON;

    boolean tellsContact() {
        return this == VERB || this == BASE || this == NOUN;
    }

    /** Whether a sentence with it is worth reading. */
    boolean mayTellContact() {
        return tellsContact() || this == JOINT;
    }
}
