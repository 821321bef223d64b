package readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a golden file in {@code src/test/resources/readout/golden}. After a change that is wanted, run the
 * tests once with {@code -Dgolden.renew=true}, and read the difference before it is committed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/readout/golden");

    private Golden() {}

    public static void assertEqual(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dgolden.renew=true writes it anew", file).isEqualTo(Files.readString(file));
    }
}
