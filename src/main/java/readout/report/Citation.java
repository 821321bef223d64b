package readout.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.input.Input;

/**
 * How to cite the program, or one figure of it, always with its version.
 *
 * @param title the title of the program
 * @param author who made it
 * @param version its version
 * @param released the day of that version
 * @param data the name and version of the data; empty for the program alone
 * @param figure the name of a figure; empty for none
 * @param shows what the figure shows; empty for none
 */
public record Citation(
        String title,
        String author,
        String version,
        LocalDate released,
        String data,
        Optional<String> figure,
        String shows) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern LINE = Pattern.compile("(?m)^(?:  - )?([a-z-]+): \"?([^\"\\n]*)\"?$");
    private static final Pattern STEERING_BIBTEX = Pattern.compile("[\\\\{}$&%#_^~]");

    /** The formats that reference managers read. */
    public enum Format {
        BIBTEX,
        RIS,
        CSL;

        /** The spelling of options. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The ending of its files. */
        public String ending() {
            return switch (this) {
                case BIBTEX -> "bib";
                case RIS -> "ris";
                case CSL -> "json";
            };
        }
    }

    /** What {@code CITATION.cff} says of the program, in the version that the build wrote. */
    public static Citation ofProgram(String version) {
        String file = new String(Input.resource("readout/CITATION.cff").bytes().copy(), StandardCharsets.UTF_8);
        return new Citation(
                value(file, "title"),
                value(file, "name"),
                version,
                LocalDate.parse(value(file, "date-released")),
                "",
                Optional.empty(),
                "");
    }

    private static String value(String file, String key) {
        Matcher line = LINE.matcher(file);
        while (line.find()) {
            if (line.group(1).equals(key)) {
                return line.group(2);
            }
        }
        throw new IllegalStateException("CITATION.cff has no " + key);
    }

    /** The citation of one of its figures. */
    public Citation withFigure(String name, String whatItShows) {
        return new Citation(title, author, version, released, data, Optional.of(name), whatItShows);
    }

    /** The citation of what it made of some data. */
    public Citation withData(String nameAndVersion) {
        return new Citation(title, author, version, released, nameAndVersion, figure, shows);
    }

    /** The citation as a reference manager reads it. */
    public String in(Format format) {
        return switch (format) {
            case BIBTEX -> bibtex();
            case RIS -> ris();
            case CSL -> csl();
        };
    }

    /** The citation as a sentence. */
    public String text() {
        return author + " (" + released.getYear() + "). "
                + (figure.isPresent() ? shows + ". Figure " + figure.get() + " of " : "") + title + ", version "
                + version + (data.isEmpty() ? "" : ", data " + data)
                + ".";
    }

    private String key() {
        return "readout-" + version + figure.map(name -> "-" + name).orElse("");
    }

    private String about() {
        return "Version " + version + (data.isEmpty() ? "" : ", data " + data)
                + figure.map(name -> ", figure " + name).orElse("");
    }

    private String bibtex() {
        List<String> lines = new ArrayList<>();
        lines.add("@" + (figure.isPresent() ? "misc" : "software") + "{" + key() + ",");
        lines.add("  author  = {{" + plain(author) + "}},");
        lines.add("  title   = {{" + plain(figure.isPresent() ? shows : title) + "}},");
        if (figure.isPresent()) {
            lines.add("  howpublished = {Figure in: " + plain(title) + "},");
        }
        lines.add("  version = {" + plain(version) + "},");
        lines.add("  year    = {" + released.getYear() + "},");
        lines.add("  date    = {" + released + "},");
        lines.add("  note    = {" + plain(about()) + "}");
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String plain(String text) {
        return STEERING_BIBTEX.matcher(Span.clean(text)).replaceAll(" ");
    }

    private String ris() {
        List<String> lines = new ArrayList<>();
        lines.add("TY  - " + (figure.isPresent() ? "FIGURE" : "COMP"));
        lines.add("ID  - " + key());
        lines.add("AU  - " + author);
        lines.add("TI  - " + Span.clean(figure.isPresent() ? shows : title));
        if (figure.isPresent()) {
            lines.add("T2  - " + title);
        }
        lines.add("PY  - " + released.getYear());
        lines.add("DA  - " + released.toString().replace('-', '/'));
        lines.add("ET  - " + version);
        lines.add("N1  - " + Span.clean(about()));
        lines.add("ER  - ");
        return String.join("\n", lines) + "\n";
    }

    private String csl() {
        ObjectNode item = MAPPER.createObjectNode();
        item.put("id", key());
        item.put("type", figure.isPresent() ? "graphic" : "software");
        item.put("title", figure.isPresent() ? shows : title);
        if (figure.isPresent()) {
            item.put("container-title", title);
        }
        item.putArray("author").addObject().put("literal", author);
        item.put("version", version);
        item.putObject("issued")
                .putArray("date-parts")
                .addArray()
                .add(released.getYear())
                .add(released.getMonthValue())
                .add(released.getDayOfMonth());
        item.put("note", about());
        return new String(Json.bytes(item), StandardCharsets.UTF_8)
                        .strip()
                        .replaceAll("(?m)^", "  ")
                        .replaceFirst("^", "[\n")
                + "\n]\n";
    }
}
