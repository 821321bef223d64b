package readout.codebook;

import java.util.List;

/**
 * A class of words in which talks are described.
 *
 * @param code the spelling of tables and JSON, such as {@code frank}
 * @param value from 1, cordial, to -1, confrontational; only the order is meant, the steps are equal
 * @param lead which class stands for a contact that is described in several: the one with the smallest number
 * @param family constructive, substantive or frank: the three colours in which charts show tones
 * @param definition what it means
 */
public record Tone(String code, double value, int lead, String family, Definition definition) {

    /** The families that charts have a colour for. */
    public static final List<String> FAMILIES = List.of("constructive", "substantive", "frank");
}
