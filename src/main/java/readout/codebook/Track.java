package readout.codebook;

/**
 * Which branch of the two states is in contact.
 *
 * @param code the spelling of tables and JSON, such as {@code military}
 * @param definition what it means and weighs
 */
public record Track(String code, Definition definition) {}
