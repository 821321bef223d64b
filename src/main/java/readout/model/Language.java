package readout.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that readers are spoken to in. Numbers, codes and names of files are the same in all of them. */
public enum Language {
    /** English. */
    EN,
    /** Chinese in simplified characters. */
    ZH;

    /** The ISO 639 code, such as {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> parse(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
