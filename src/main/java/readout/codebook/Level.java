package readout.codebook;

/**
 * The rank of the lower of the two chief participants of a contact.
 *
 * @param code the spelling of tables and JSON, such as {@code principal}
 * @param rank a greater number is a higher rank; no two levels share one
 * @param definition what it means and weighs
 */
public record Level(String code, int rank, Definition definition) {}
