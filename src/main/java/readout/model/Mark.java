package readout.model;

import java.time.LocalDate;

/**
 * A dated event that readers know, shown on charts so that they find their way. It enters no number.
 *
 * @param id the permanent id
 * @param date the day
 * @param rank 1 if charts name it always, 2 if only where few months are shown
 * @param labelEn a few words in English
 * @param labelZh a few words in Chinese
 */
public record Mark(String id, LocalDate date, int rank, String labelEn, String labelZh) {

    /** The words in a language; the English ones where there are no others. */
    public String label(Language language) {
        return language == Language.ZH && !labelZh.isEmpty() ? labelZh : labelEn;
    }
}
