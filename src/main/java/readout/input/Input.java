package readout.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of one file and the name by which messages speak of it.
 *
 * @param name the file as the user named it
 */
public record Input(String name, Bytes bytes) {

    /** Bytes that are compared by content and never change. */
    public static final class Bytes {
        private final byte[] content;

        Bytes(byte[] content) {
            this.content = content.clone();
        }

        public byte[] copy() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    public static Input of(String name, byte[] content) {
        return new Input(name, new Bytes(content));
    }

    /**
     * Reads a file.
     *
     * @throws MissingInputException if it is not there or cannot be read
     */
    public static Input file(Path path) {
        String name = path.toString().replace('\\', '/');
        try {
            return of(name, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new MissingInputException(name + ": there is no such file", e);
        } catch (IOException e) {
            throw new MissingInputException(name + ": the file cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads a resource of the program.
     *
     * @throws IllegalStateException if the program was built without it
     */
    public static Input resource(String name) {
        try (InputStream stream = Input.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program was built without " + name);
            }
            return of(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The program's own file " + name + " cannot be read", e);
        }
    }
}
