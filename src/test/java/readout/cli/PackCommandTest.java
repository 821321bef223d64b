package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.MadeUp;

/** {@code pack}: what is in the archive, that it is the same again, and that nothing in it runs. */
class PackCommandTest {

    private static Map<String, byte[]> pack(Path dataset, Path out) throws IOException {
        Result result = Result.of("pack", dataset.toString(), "--out", out.toString());
        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(Path.of(result.out().strip())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] workbook(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xlsx"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void holdsDataResultsCodebookLicenceAndCitation(@TempDir Path out) throws Exception {
        Map<String, byte[]> files = pack(MadeUp.EXAMPLE, out);

        assertThat(files)
                .containsKeys(
                        "README.md",
                        "data/accounts.csv",
                        "data/datapackage.json",
                        "results/contacts.csv",
                        "results/index.csv",
                        "codebook/levels.csv",
                        "codebook/lexicon.csv",
                        "citation.bib",
                        "citation.ris",
                        "citation.json",
                        "SHA256SUMS");
        assertThat(files.get("data/accounts.csv"))
                .isEqualTo(Files.readAllBytes(MadeUp.EXAMPLE.resolve("accounts.csv")));
        assertThat(new String(files.getOrDefault("README.md", new byte[0]), StandardCharsets.UTF_8))
                .contains("## Licence", "CC BY 4.0", "## How to cite", "The Readout authors");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String line : new String(files.getOrDefault("SHA256SUMS", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] parts = line.split("  ", 2);
            assertThat(HexFormat.of().formatHex(digest.digest(files.getOrDefault(parts[1], new byte[0]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void twiceGivesTheSameBytes(@TempDir Path out) throws IOException {
        pack(MadeUp.EXAMPLE, out.resolve("one"));
        pack(MadeUp.EXAMPLE, out.resolve("two"));

        try (var one = Files.list(out.resolve("one"))) {
            Path file = one.findFirst().orElseThrow();
            assertThat(Files.mismatch(file, out.resolve("two").resolve(String.valueOf(file.getFileName()))))
                    .isEqualTo(-1);
        }
    }

    @Test
    void aCellThatLooksLikeAFormulaStaysText(@TempDir Path folder) throws IOException {
        Path data = MadeUp.folder(
                folder.resolve("hostile"),
                "one 2022-01-10 principal meeting held us=constructive",
                "2022-01 complete 31");
        String accounts = Files.readString(data.resolve("accounts.csv"));
        Files.writeString(
                data.resolve("accounts.csv"), accounts.replace("About one.", "\"=cmd|'/c calc'!A1 双方\u0001会谈\""));

        Map<String, byte[]> files = pack(data, folder.resolve("out"));

        assertThat(new String(files.getOrDefault("data/accounts.csv", new byte[0]), StandardCharsets.UTF_8))
                .contains("'=cmd|")
                .doesNotContain(",=cmd", "\"=cmd");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(files)))) {
            XSSFSheet contacts = workbook.getSheet("contacts");
            assertThat(contacts.getRow(0).getCell(0).getStringCellValue()).isEqualTo("contact_id");
            StringBuilder text = new StringBuilder();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach((Cell cell) -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                text.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                        .append('\n');
            })));
            assertThat(text).contains("双方", "会谈", "元首");
        }
    }
}
