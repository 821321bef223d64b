package readout.read;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import readout.input.Place;

/**
 * A PDF: its letters in the order in which the file draws them, lines joined to paragraphs again.
 *
 * <p>It has no day of publication: the day on which the file was made is another one.
 */
final class PdfDocument {

    /** The longest file, in bytes; fonts and pictures are most of it. */
    private static final int LONGEST_FILE = 64_000_000;

    private static final int MOST_PAGES = 2_000;

    /** Letters of a page, which the library holds with their places until it has them all. */
    private static final int MOST_LETTERS = 200_000;

    /** Between paragraphs while lines are still apart; stands in no text. */
    private static final String PARAGRAPH_END = "\u2029";

    static {
        // Letters are read, not drawn: fonts of the machine are not searched, and no machine reads otherwise than
        // another.
        FontMappers.set(new OneFont());
    }

    private PdfDocument() {}

    static Extract read(Path file, Place place) throws IOException, RefusedException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new RefusedException(
                    "too-long",
                    place,
                    "the file is longer than " + LONGEST_FILE + " bytes",
                    "save the pages that matter");
        }
        try (PDDocument pdf =
                Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMainMemoryOnly(LONGEST_FILE).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new RefusedException(
                        "too-long",
                        place,
                        "the file has more than " + MOST_PAGES + " pages",
                        "save the pages that matter");
            }
            PDFTextStripper stripper = new Letters();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd(PARAGRAPH_END);
            stripper.setPageEnd("\n");
            StringWriter letters = new StringWriter();
            stripper.writeText(pdf, letters);
            String title = pdf.getDocumentInformation().getTitle();
            return new Extract(
                    title == null ? "" : title.strip(),
                    Optional.empty(),
                    PrintedLines.joined(letters.toString()),
                    List.of());
        } catch (TooLongException e) {
            throw new RefusedException(
                    "too-long",
                    place,
                    "a page has more than " + MOST_LETTERS + " letters, or all have more than "
                            + Documents.LONGEST_TEXT,
                    "save the pages that matter");
        } catch (InvalidPasswordException e) {
            throw new RefusedException(
                    "encrypted", place, "the file is protected by a password", "save it without one");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library meets some damage, such as objects without end inside one another, with whatever comes first.
            throw new RefusedException(
                    "no-pdf", place, "the file is no PDF, or a damaged one", "open it and save it again");
        }
    }

    /** Gathers the letters of page after page, but not without end: a few bytes can be packed gigabytes. */
    private static final class Letters extends PDFTextStripper {

        private int letters;
        private int onEarlierPages;

        @Override
        public void processPage(PDPage page) throws IOException {
            onEarlierPages += letters;
            letters = 0;
            super.processPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            letters++;
            if (letters > MOST_LETTERS || onEarlierPages + letters > Documents.LONGEST_TEXT) {
                throw new TooLongException();
            }
            super.processTextPosition(letter);
        }
    }

    private static final class TooLongException extends RuntimeException {}
}
