package readout.model;

/**
 * The characters of a document that led to a code.
 *
 * @param rule the codebook row that matched
 * @param start the index of the first character in the document's text, in UTF-16 units
 * @param end the index after the last character
 * @param words the text between {@code start} and {@code end}
 */
public record Evidence(String rule, int start, int end, String words) {}
