package readout.model;

import java.time.LocalDate;

/**
 * A dated event that readers know, shown on charts so that they find their way. It enters no number.
 *
 * @param id the permanent id
 * @param date the day
 * @param labelEn a few words in English
 * @param labelZh a few words in Chinese
 */
public record Mark(String id, LocalDate date, String labelEn, String labelZh) {}
