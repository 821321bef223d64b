package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code code} makes of a folder of files that are broken by accident or on purpose: a problem each, and everything
 * else coded. Bombs are just larger than the limits that they are to run into.
 */
class HostileInputTest {

    private static final String TALK =
            "Secretary of State Antony Blinken met with Foreign Minister Qin Gang in Beijing on June 18.";
    private static final String DATED = "Published: 2023-06-19\n\n" + TALK;
    private static final int MILLION = 1_000_000;

    @TempDir
    private static Path folder = Path.of("");

    private static Result result = new Result(0, "", "");

    private static String line(String id, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"2023-06-19\",\"text\":\"" + text + "\"}\n";
    }

    @BeforeAll
    static void code() throws IOException {
        write("good.txt", DATED);
        write("long.txt", "They met. ".repeat(MILLION / 10 + 1));
        write("line.jsonl", "x".repeat(16 * MILLION + 1) + "\n" + line("after a long line", TALK));
        write("deep.html", "<div>".repeat(MILLION) + "They met.");
        write("deep.jsonl", "{\"text\":\"\",\"x\":" + "[".repeat(MILLION) + "\n" + line("after a deep line", TALK));
        word("deep.docx", body -> body.write(bytes("<w:p>".repeat(MILLION))));
        word("bomb.docx", body -> {
            byte[] blanks = bytes(" ".repeat(MILLION));
            for (int i = 0; i < 17; i++) {
                body.write(blanks);
            }
        });
        write("nul.txt", DATED.replace("June", "\0June"));
        write("nul.jsonl", line("with a nul", TALK + "\\u0000") + line("raw", "\0") + line("after a nul", TALK));
        write("half.jsonl", line("with a half \\udc00", "\\ud83d " + TALK));
        write("half.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0});
        write("turned.txt", DATED.replace("June", "\u202EJune\u202C"));
        write("lost.jsonl", line("with a lost byte", TALK + "\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        for (String ending : List.of("txt", "md", "html", "jsonl", "jsonl.gz", "docx", "pdf")) {
            write("empty." + ending, "");
        }
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        for (String ending : List.of("txt", "html", "jsonl.gz", "docx", "pdf")) {
            write("noise." + ending, noise);
        }
        write("program.txt", bytes("\u007FELF\2\1\1\0\0\0 usage\0 options\0\0\0".repeat(100)));
        write("broken.jsonl", line("before", TALK) + "{\"id\":\"cut\",\"text\":\"They\n" + line("behind", TALK));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2000; i++) {
                gzip.write(bytes(line("packed " + i, TALK)));
            }
        }
        write("cut.jsonl.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        result = Result.of("code", folder.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            long.txt       | too-long            | one document a text
            line.jsonl:1   | too-long            | one document a line
            deep.html      | too-deep            | save the text of the page alone
            deep.jsonl:1   | bad-json            | expected an object with the keys id, published
            deep.docx      | too-deep            | save the text of the document alone
            bomb.docx      | too-long            | one document a file
            nul.txt        | control-characters  | delete them
            nul.jsonl:1    | control-characters  | delete them
            nul.jsonl:2    | bad-json            | expected an object
            half.jsonl:1   | unpaired-surrogates | write it again as UTF-8
            half.txt       | no-text             | it may be a picture or a program
            turned.txt     | direction-marks     | delete them
            lost.jsonl:1   | broken-encoding     | write it again as UTF-8
            empty.txt      | empty-file          |
            empty.md       | empty-file          |
            empty.html     | empty-file          |
            empty.jsonl    | empty-file          | one document a line
            empty.jsonl.gz | no-gzip             | it may be empty or cut off
            empty.docx     | no-docx             | save it again as .docx
            empty.pdf      | no-pdf              | open it and save it again
            noise.txt      | no-text             | it may be a picture or a program
            noise.html     | no-text             | it may be a picture or a program
            noise.jsonl.gz | no-gzip             | it may be empty or cut off
            noise.docx     | no-docx             | save it again as .docx
            noise.pdf      | no-pdf              | open it and save it again
            program.txt    | no-text             | it may be a picture or a program
            broken.jsonl:2 | bad-json            | expected an object with the keys id, published
            cut.jsonl.gz   | unreadable          | it may be damaged or cut off
            """)
    void isAProblemThatSaysWhatWhereAndWhatWasExpected(String where, String code, String hint) {
        List<String> lines = result.err().lines().toList();
        String place = folder.toString().replace('\\', '/') + "/" + where;

        assertThat(lines)
                .filteredOn(line -> line.startsWith(place + ":") || line.startsWith(place + " "))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).endsWith(" [" + code + "]");
                    String next = lines.get(lines.indexOf(problem) + 1);
                    assertThat(next).contains(hint == null ? "" : hint);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good.txt",
                "after a long line",
                "after a deep line",
                "nul.txt",
                "with a nul",
                "after a nul",
                "with a half \\udc00",
                "turned.txt",
                "with a lost byte",
                "before",
                "behind",
                "packed 0"
            })
    void everythingElseIsCoded(String document) {
        assertThat(result.out().lines())
                .filteredOn(line -> line.startsWith("{\"document\":\"" + document + "\""))
                .singleElement()
                .asString()
                .contains("Antony Blinken", "Qin Gang", "\"outcome\":\"held\"");
    }

    @Test
    void theExitCodeSaysThatSomethingIsListed() {
        assertThat(result.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err()).containsPattern("\\d+ problems; everything else was used\\.\\R$");
        assertThat(result.err()).doesNotContain("\tat ", "Exception", "Error");
    }

    private interface Body {
        void writeTo(OutputStream part) throws IOException;
    }

    private static void word(String name, Body body) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"));
            body.writeTo(zip);
        }
    }

    private static void write(String name, String text) throws IOException {
        write(name, bytes(text));
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
