package readout.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

    @TempDir
    private Path folder;

    @Test
    void isCalledAsTheUserCallsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id\n");

        assertThat(Input.file(file).name()).isEqualTo(file.toString().replace('\\', '/'));
        assertThat(Input.file(file)).isEqualTo(Input.of(Input.file(file).name(), new byte[] {'i', 'd', '\n'}));
    }

    @Test
    void aFileThatIsNotThere() {
        assertThatThrownBy(() -> Input.file(Path.of("no-such", "a.csv")))
                .isInstanceOf(MissingInputException.class)
                .hasMessage("no-such/a.csv: there is no such file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> Input.file(folder))
                .isInstanceOf(MissingInputException.class)
                .hasMessageContaining("the file cannot be read");
    }

    @Test
    void bytesDoNotChangeBehindItsBack() {
        byte[] content = {'a'};
        Input input = Input.of("a", content);
        content[0] = 'b';
        input.bytes().copy()[0] = 'c';

        assertThat(input.bytes().copy()).containsExactly('a');
    }
}
