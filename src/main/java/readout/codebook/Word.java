package readout.codebook;

/**
 * A word of the lexicon.
 *
 * @param term the word as it stands in texts
 * @param language {@code en} or {@code zh}
 * @param kind what it is a sign of: {@code tone}; {@code length} for how long the talk was, which tables may hold as a tone word but
 *     no text is asked for
 * @param code the code of that kind that it stands for
 * @param example a sentence with the word in this sense
 * @param reason why it stands for that code
 */
public record Word(String term, String language, String kind, String code, String example, String reason) {}
