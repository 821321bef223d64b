package readout.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that files appear in whole or not at all. All files are first written to a folder beside their place, then
 * renamed into it; whoever kills the program finds the old files or the new ones, never half of one. What a killed run
 * left beside is cleared by the next.
 */
public final class OutputFolder {

    private static final String STAGING = ".readout-unfinished";

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts files in place.
     *
     * @param files contents by name
     * @throws CannotStartException if the folder cannot be made or written to
     */
    public void write(Map<String, byte[]> files) {
        Path staging = folder.resolve(STAGING);
        try {
            Files.createDirectories(folder);
            clear(staging);
            Files.createDirectory(staging);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(staging.resolve(file.getKey()), file.getValue());
                try (FileChannel channel = FileChannel.open(staging.resolve(file.getKey()), StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            for (String name : files.keySet()) {
                Files.move(
                        staging.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            clear(staging);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStartException(
                    folder + ": there is a file where the folder should be; name another with --out");
        } catch (IOException e) {
            clearQuietly(staging);
            throw new CannotStartException(
                    folder + ": cannot be written to (" + reason(e) + "); name another folder with --out");
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "access denied"
                : e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static void clear(Path staging) throws IOException {
        if (Files.isSymbolicLink(staging)) {
            Files.delete(staging); // the link alone: what it points to is not ours
            return;
        }
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (Stream<Path> left = Files.list(staging)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }

    private static void clearQuietly(Path staging) {
        try {
            clear(staging);
        } catch (IOException | UncheckedIOException e) {
            // The user is told of the first failure; what is left is cleared by the next run.
        }
    }
}
