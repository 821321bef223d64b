package readout.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import readout.input.DocumentLine;
import readout.input.Loaded;
import readout.input.MissingInputException;
import readout.input.Place;
import readout.input.Problem;
import readout.model.Document;
import readout.model.Issuer;

/**
 * Reads documents one after another and hands each on before it reads the next, so that an input of any size needs the
 * memory of its largest document.
 *
 * <p>What cannot be read is handed on as an empty value with its problem. A JSON Lines file is UTF-8; of a single text
 * the encoding is detected.
 */
public final class Documents {

    /** The longest input of one document, in bytes of a file or characters of a line; a longer one is refused. */
    static final int LONGEST = 16_000_000;

    /** The longest text in it, in characters: a book. A longer one is no readout and is refused. */
    static final int LONGEST_TEXT = 1_000_000;

    private static final int HEX = 16;

    private final Optional<LocalDate> published;
    private final Consumer<Loaded<Optional<Document>>> next;

    /**
     * @param published the day of publication of every document; empty if each may say its own
     * @param next takes each document
     */
    public Documents(Optional<LocalDate> published, Consumer<Loaded<Optional<Document>>> next) {
        this.published = published;
        this.next = next;
    }

    /**
     * Reads a file, or the files of a folder and of the folders in it, in the order of their paths. In a folder, files of
     * other formats are passed over; a file that is named itself must have a known one.
     *
     * @throws MissingInputException if there is no such file or folder
     */
    public void read(Path path) {
        if (!Files.exists(path)) {
            throw new MissingInputException(slashed(path) + ": there is no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            file(path, slashed(path.getFileName() == null ? path : path.getFileName()));
            return;
        }
        files(path).forEach(file -> file(file, slashed(path.relativize(file))));
    }

    /** The files of a folder that have a known format, in the order of their paths. */
    static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Format.of(slashed(file)).isPresent())
                    .sorted(java.util.Comparator.comparing(file -> slashed(folder.relativize(file))))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new MissingInputException(slashed(folder) + ": the folder cannot be read", e);
        }
    }

    /** Reads standard input: JSON Lines if it begins with a brace, else one text, whose id is a digest. */
    public void read(InputStream stream) {
        String name = "standard input";
        try (BufferedInputStream input = new BufferedInputStream(stream)) {
            input.mark(1);
            int first = input.read();
            input.reset();
            if (first == '{') {
                lines(input, name, name);
            } else {
                text(input, name, "");
            }
        } catch (IOException e) {
            refuse("unreadable", Place.file(name), "it cannot be read to its end", "");
        }
    }

    private void file(Path path, String id) {
        String name = slashed(path);
        Optional<Format> format = Format.of(name);
        if (format.isEmpty()) {
            refuse(
                    "unknown-format",
                    Place.file(name),
                    "this kind of file is not read",
                    "expected one of: " + Format.ENDINGS);
            return;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
            switch (format.get()) {
                case TEXT -> text(input, name, id);
                case LINES -> lines(input, name, id);
                case PACKED_LINES -> lines(unpacked(input, Place.file(name)), name, id);
                case PAGE -> extract(WebPage.read(input.readNBytes(WebPage.LONGEST + 1), Place.file(name)), name, id);
                case WORD -> extract(WordDocument.read(path, Place.file(name)), name, id);
                case PDF -> extract(PdfDocument.read(path, Place.file(name)), name, id);
            }
        } catch (RefusedException e) {
            next.accept(new Loaded<>(Optional.empty(), List.of(e.problem())));
        } catch (IOException e) {
            refuse(
                    "unreadable",
                    Place.file(name),
                    "the file cannot be read to its end; what stood before was read",
                    "it may be damaged or cut off");
        }
    }

    /** Bytes that are unpacked at a time. */
    private static final int PACKED = 1 << 16;

    private static InputStream unpacked(InputStream input, Place place) throws IOException, RefusedException {
        try {
            return new GZIPInputStream(input, PACKED);
        } catch (ZipException | EOFException e) {
            throw new RefusedException(
                    "no-gzip", place, "the file is not packed by gzip", "it may be empty or cut off");
        }
    }

    private void text(InputStream input, String name, String id) throws IOException {
        byte[] bytes = input.readNBytes(LONGEST + 1);
        Place place = Place.file(name);
        if (bytes.length > LONGEST) {
            refuse("too-long", place, "the text is longer than " + LONGEST + " bytes", "one document a file");
            return;
        }
        Optional<Decoded> decoded = Decoded.of(bytes).filter(text -> !StrayCharacters.areMost(text.text()));
        if (decoded.isEmpty()) {
            refuse("no-text", place, "the file is no text in any known encoding", "it may be a picture or a program");
            return;
        }
        String text = decoded.get().text();
        if (text.isBlank()) {
            refuse("empty-file", place, "the file has no text", "");
            return;
        }
        handOn(
                document(
                        id,
                        published.or(() -> PublicationDay.namedBy(text)).or(() -> PublicationDay.inName(name)),
                        "",
                        "",
                        text,
                        name,
                        Issuer.UNKNOWN),
                place,
                decoded.get().doubtful() ? List.of(decoded.get().doubt(place)) : List.of());
    }

    private void extract(Extract extract, String name, String id) {
        if (extract.text().isBlank()) {
            refuse("empty-file", Place.file(name), "the file has no text", "a picture of a text is not read");
            return;
        }
        handOn(
                document(
                        id,
                        published
                                .or(extract::published)
                                .or(() -> PublicationDay.namedBy(extract.text()))
                                .or(() -> PublicationDay.inName(name)),
                        "",
                        extract.title(),
                        extract.text(),
                        name,
                        Issuer.UNKNOWN),
                Place.file(name),
                extract.doubts());
    }

    /** Hands on a document, whatever its format, with what its reader should know. */
    private void handOn(Document document, Place place, List<Problem> doubts) {
        if (document.text().length() > LONGEST_TEXT) {
            refuse("too-long", place, "the text is longer than " + LONGEST_TEXT + " characters", "one document a text");
            return;
        }
        List<Problem> problems = new ArrayList<>(doubts);
        problems.addAll(StrayCharacters.in(document.title(), place.inColumn("title")));
        StrayCharacters.in(document.text(), place.inColumn("text")).stream()
                .filter(stray -> doubts.stream().noneMatch(known -> known.code().equals(stray.code())))
                .forEach(problems::add);
        next.accept(new Loaded<>(Optional.of(document), problems));
    }

    private void lines(InputStream input, String name, String id) throws IOException {
        LineReader reader = new LineReader(new InputStreamReader(input, StandardCharsets.UTF_8), LONGEST);
        boolean isEmpty = true;
        for (int number = 1; reader.next(); number++) {
            Place place = Place.line(name, number);
            if (reader.isTooLong()) {
                isEmpty = false;
                refuse("too-long", place, "the line is longer than " + LONGEST + " characters", "one document a line");
                continue;
            }
            String line = number == 1 ? unmarked(reader.line()) : reader.line();
            if (!line.isBlank()) {
                isEmpty = false;
                Loaded<Optional<DocumentLine>> told = DocumentLine.parse(line, place);
                if (told.value().isPresent()) {
                    handOn(document(told.value().get(), id + ":" + number, name), place, told.problems());
                } else {
                    next.accept(new Loaded<>(Optional.empty(), told.problems()));
                }
            }
        }
        if (isEmpty) {
            refuse("empty-file", Place.file(name), "the file has no line", "one document a line");
        }
    }

    private static String unmarked(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private Document document(DocumentLine line, String id, String origin) {
        return document(
                line.id().isEmpty() ? id : line.id(),
                published.or(line::published),
                line.language(),
                line.title(),
                line.text(),
                origin,
                Issuers.of(line.issuer(), line.source()));
    }

    private static Document document(
            String id,
            Optional<LocalDate> published,
            String language,
            String title,
            String text,
            String origin,
            Issuer issuer) {
        return new Document(
                id.isEmpty() ? digest(text) : id,
                issuer,
                published,
                language.isEmpty() ? language(text) : language,
                title,
                text,
                origin);
    }

    /** Chinese, if at least one letter in four is a Chinese character: Chinese news keep many Latin names. */
    static String language(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return han > 0 && han * 4 >= letters ? "zh" : "en";
    }

    private static String digest(String text) {
        try {
            byte[] sum =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(sum).substring(0, HEX);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void refuse(String code, Place place, String message, String hint) {
        next.accept(new Loaded<>(Optional.empty(), List.of(new Problem(code, place, message, hint))));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private enum Format {
        TEXT,
        LINES,
        PACKED_LINES,
        PAGE,
        WORD,
        PDF;

        static final String ENDINGS = ".txt, .md, .html, .htm, .jsonl, .jsonl.gz, .docx, .pdf";

        static Optional<Format> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".txt") || lower.endsWith(".md")) {
                return Optional.of(TEXT);
            }
            if (lower.endsWith(".jsonl.gz")) {
                return Optional.of(PACKED_LINES);
            }
            if (lower.endsWith(".html") || lower.endsWith(".htm")) {
                return Optional.of(PAGE);
            }
            if (lower.endsWith(".docx")) {
                return Optional.of(WORD);
            }
            if (lower.endsWith(".pdf")) {
                return Optional.of(PDF);
            }
            return lower.endsWith(".jsonl") ? Optional.of(LINES) : Optional.empty();
        }
    }
}
