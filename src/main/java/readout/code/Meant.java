package readout.code;

/** What a term of the one scan can stand for: a word of the codebook, or somebody's name. */
sealed interface Meant permits Word, Name {}
