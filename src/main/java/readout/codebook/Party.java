package readout.codebook;

/**
 * A country that can be one end of a dyad.
 *
 * @param code such as {@code us}
 * @param nameEn the name in English
 * @param nameZh the name in Chinese
 * @param meaning who speaks for it
 */
public record Party(String code, String nameEn, String nameZh, String meaning) {}
