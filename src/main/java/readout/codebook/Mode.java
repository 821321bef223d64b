package readout.codebook;

/**
 * How they met.
 *
 * @param code the spelling of tables and JSON, such as {@code phone}
 * @param definition what it means and weighs
 */
public record Mode(String code, Definition definition) {}
