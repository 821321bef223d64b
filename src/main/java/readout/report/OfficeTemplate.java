package readout.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import readout.input.Input;
import readout.input.MissingInputException;

/** The document of an office whose styles, page, headers and footers a paper takes. */
final class OfficeTemplate {

    private static final int LARGEST = 50_000_000;

    private OfficeTemplate() {}

    /**
     * Opens it.
     *
     * @throws MissingInputException if it is no such document, or has macros
     */
    static XWPFDocument open(Input office) throws IOException {
        byte[] content = office.bytes().copy();
        if (content.length > LARGEST) {
            throw new MissingInputException(office.name() + ": a template of more than 50 MB is not used");
        }
        try {
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
            String type = document.getPackagePart().getContentType();
            if (type.contains("macroEnabled")) {
                document.close();
                throw new MissingInputException(
                        office.name() + ": a template with macros is not used; save it as .docx or .dotx");
            }
            if (type.equals(XWPFRelation.TEMPLATE.getContentType())) {
                document.getPackage().replaceContentType(type, XWPFRelation.DOCUMENT.getContentType());
            }
            return document;
        } catch (IOException | RuntimeException e) {
            if (e instanceof MissingInputException missing) {
                throw missing;
            }
            throw new MissingInputException(
                    office.name() + ": the template cannot be read; expected a Word document (.docx or .dotx)", e);
        }
    }
}
