package readout.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import readout.input.Problem;

/**
 * What a file that is more than its letters holds: a web page, a Word document, a PDF.
 *
 * @param title its title; may be empty
 * @param published the day of publication, if the file names one
 * @param text its paragraphs, with an empty line between them
 * @param doubts what the reader should know of it
 */
record Extract(String title, Optional<LocalDate> published, String text, List<Problem> doubts) {}
