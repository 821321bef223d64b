package readout.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One text. It is kept whole, because the offsets of {@link Evidence} refer to it.
 *
 * @param id the id that the input gives, else its path, else a digest; a repost of the same text may have another
 * @param issuer who published it; {@link Issuer#UNKNOWN} if it does not say
 * @param published the day it was published; empty if not known, and then nothing relative can be dated
 * @param language {@code en} or {@code zh}
 * @param title its title; may be empty. It is not part of the text
 * @param text the text
 * @param origin where it was read: a path or a web address; may be empty
 */
public record Document(
        String id,
        Issuer issuer,
        Optional<LocalDate> published,
        String language,
        String title,
        String text,
        String origin) {

    public Document {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
    }
}
