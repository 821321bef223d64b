package readout.codebook;

/**
 * What came of a contact.
 *
 * @param code the spelling of tables and JSON, such as {@code postponed}
 * @param effect what it counts as
 * @param definition what it means and weighs
 */
public record Outcome(String code, Effect effect, Definition definition) {

    /** What an outcome counts as. */
    public enum Effect {
        /** It happened. */
        ENGAGEMENT,
        /** It was put off, called off, refused or closed: a series of its own, never engagement. */
        DISRUPTION,
        /** It was only made public: neither. */
        ANNOUNCEMENT
    }
}
