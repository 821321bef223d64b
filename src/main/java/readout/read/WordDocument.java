package readout.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import readout.input.Place;

/**
 * A Word document (.docx): the paragraphs of its body. What a revision took out is not read.
 *
 * <p>It has no day of publication: the day on which the file was made is another one.
 */
final class WordDocument {

    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String DAMAGED =
            "it may be damaged, an older .doc, or protected by a password; save it again as .docx";

    /** Elements inside one another: tables in tables in written documents stay far below. */
    private static final int DEEPEST = 1_000;

    /** Elements that hold text a second time or no longer. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

    private WordDocument() {}

    static Extract read(Path file, Place place) throws IOException, RefusedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] body = part(zip, BODY, place)
                    .orElseThrow(() -> new RefusedException("no-docx", place, "the file has no " + BODY, DAMAGED));
            Optional<byte[]> properties = part(zip, PROPERTIES, place);
            String title = properties.isPresent() ? title(properties.get()) : "";
            return new Extract(title, Optional.empty(), text(body, place), List.of());
        } catch (ZipException e) {
            throw new RefusedException("no-docx", place, "the file is no Word document", DAMAGED);
        } catch (XMLStreamException e) {
            throw new RefusedException("no-docx", place, "a part of the document is broken", DAMAGED);
        }
    }

    /** Unpacks a part, but not more of it than a text may have: a few bytes can be packed gigabytes. */
    private static Optional<byte[]> part(ZipFile zip, String name, Place place) throws IOException, RefusedException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream unpacked = zip.getInputStream(entry)) {
            byte[] bytes = unpacked.readNBytes(Documents.LONGEST + 1);
            if (bytes.length > Documents.LONGEST) {
                throw new RefusedException(
                        "too-long",
                        place,
                        name + " is longer than " + Documents.LONGEST + " bytes",
                        "one document a file");
            }
            return Optional.of(bytes);
        }
    }

    private static String text(byte[] xml, Place place) throws XMLStreamException, RefusedException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        int leftOut = 0;
        XMLStreamReader reader = reader(xml);
        boolean letters = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new RefusedException(
                            "too-deep",
                            place,
                            "more than " + DEEPEST + " elements lie inside one another",
                            "save the text of the document alone");
                }
                String name = reader.getLocalName();
                if (leftOut > 0 || LEFT_OUT.contains(name)) {
                    leftOut++;
                } else if (isOfWord(reader)) {
                    letters = name.equals("t");
                    text.append(space(name));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                letters = false;
                if (leftOut > 0) {
                    leftOut--;
                } else if (reader.getLocalName().equals("p") && isOfWord(reader)) {
                    endParagraph(text);
                }
            } else if (letters && reader.hasText()) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }

    /** What an element without letters stands for. */
    private static String space(String name) {
        return switch (name) {
            case "tab" -> " ";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }

    private static void endParagraph(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append("\n\n");
        }
    }

    /** Drawings and formulas have elements of the same names. */
    private static boolean isOfWord(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        return space != null && space.contains("wordprocessingml");
    }

    private static String title(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("title")) {
                return reader.getElementText().strip();
            }
        }
        return "";
    }

    /** A reader that opens no other file and unfolds no entity, whatever the document asks for. */
    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
