package readout.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import readout.input.Input;
import readout.input.Problem;

/** The formats that a paper can be written in. */
public enum PaperFormat {
    /** A page for a browser, in one file that needs no network and runs nothing. */
    HTML,
    /** A document for Word and its kin. */
    DOCX,
    /** A tagged PDF. */
    PDF;

    /** The ending of its files, and the spelling of options. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(PaperFormat::code).toList();
    }

    public static Optional<PaperFormat> parse(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /**
     * Makes sure that a document can be used for its styles.
     *
     * @throws readout.input.MissingInputException if it is no such document, or has macros
     */
    public static void checkOffice(Input office) {
        try (XWPFDocument document = OfficeTemplate.open(office)) {
            document.getStyles();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    /**
     * What keeps a paper from being written.
     *
     * @param file the file that would be written
     */
    public List<Problem> problems(Paper paper, String file) {
        return this == PDF ? PdfPaper.missing(paper, file) : List.of();
    }

    /**
     * Writes a paper. The same paper gives the same bytes.
     *
     * @param office whose styles, headers and footers a document for Word takes
     */
    public byte[] write(Paper paper, Optional<Input> office) {
        return switch (this) {
            case HTML -> HtmlPaper.write(paper);
            case DOCX -> WordPaper.write(paper, office);
            case PDF -> PdfPaper.write(paper);
        };
    }
}
